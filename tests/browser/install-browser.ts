// Makes sure that there is a browser to test in, and says which. Writes nothing into the project.
import { spawnSync } from 'node:child_process';
import { findBrowser, HOW_TO_GET_A_BROWSER } from './find-browser';
import { thisMachine } from './this-machine';

const isRoot = process.getuid?.() === 0;

/** Runs a command with its output shown. Whether it succeeded. */
function run(command: string, env: NodeJS.ProcessEnv = {}): boolean {
	console.log(`$ ${command}`);
	return spawnSync(command, { shell: true, stdio: 'inherit', env: { ...process.env, ...env } }).status === 0;
}

function downloadWithPlaywright(): void {
	run('npx playwright install --no-shell chromium', { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' });
}

function installWithApt(): void {
	const hasApt = spawnSync('apt-get', ['--version']).status === 0;
	if (!isRoot || !hasApt) return;
	const apt = 'apt-get -o DPkg::Lock::Timeout=120 -o Acquire::Retries=3';
	const env = { DEBIAN_FRONTEND: 'noninteractive' };
	// A failed update need not matter: the lists at hand may do.
	run(`${apt} update`, env);
	const install = `${apt} install -y --no-install-recommends fonts-liberation`;
	if (!run(`${install} chromium-headless-shell`, env)) run(`${install} chromium`, env);
}

/** The browser to use, installed if need be: each way is tried only when the one before gave none. */
function ensureBrowser(): string {
	const machine = thisMachine();
	const steps = [() => undefined, downloadWithPlaywright, installWithApt];
	for (const step of steps) {
		step();
		const browser = findBrowser(machine);
		if (browser) return browser;
	}
	throw new Error(HOW_TO_GET_A_BROWSER);
}

try {
	console.log(`Browser tests run in ${ensureBrowser()}`);
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
