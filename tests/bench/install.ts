/** Brings in the peers, which the project does without, when the bench first needs them. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = import.meta.dirname;

interface Lock {
	packages: Record<string, { version?: string }>;
}

/** Installs exactly what the lock file says, without running any package's scripts. Says what it does. */
export function installPeers(): void {
	if (isInstalled()) return;
	console.log(`Installing the peers into ${join(folder, 'node_modules')}: npm ci --ignore-scripts`);
	const { status } = spawnSync('npm ci --ignore-scripts --no-audit --no-fund', {
		cwd: folder,
		shell: true,
		stdio: 'inherit',
	});
	if (status !== 0) throw new Error('The peers could not be installed.');
}

/** Is every package there in the version that the lock file names? */
function isInstalled(): boolean {
	const { packages } = readJson('package-lock.json') as Lock;
	return Object.entries(packages).every(([path, { version }]) => {
		const manifest = join(path, 'package.json');
		return version === undefined || (existsSync(join(folder, manifest)) && versionOf(manifest) === version);
	});
}

function versionOf(manifest: string): string | undefined {
	return (readJson(manifest) as { version?: string }).version;
}

function readJson(path: string): unknown {
	return JSON.parse(readFileSync(join(folder, path), 'utf8'));
}
