import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dataCommand } from './data-command';

const root = join(import.meta.dirname, '../..');
const base = join(root, 'tests/pipeline/base');

let data: string;

beforeEach(() => {
	data = join(mkdtempSync(join(tmpdir(), 'dateline-')), 'data');
	cpSync(join(base, 'data'), data, { recursive: true });
});

afterEach(() => rmSync(join(data, '..'), { recursive: true, force: true }));

/** Runs the command as `npm run data` does. */
function run(...options: string[]): Promise<{ code: number; output: string }> {
	const command = ['--import', 'tsx', join(import.meta.dirname, 'main.ts'), '--data', data, ...options];
	return new Promise((resolve) => {
		const child = execFile(process.execPath, command, { cwd: root }, (_, output) =>
			resolve({ code: child.exitCode ?? -1, output }),
		);
	});
}

/** What a command prints that is refused, which ends with 1. */
async function refusal(...options: string[]): Promise<string> {
	const error = vi.spyOn(console, 'error').mockReturnValue();
	await dataCommand(['--data', data, ...options]);
	expect(process.exitCode).toBe(1);
	process.exitCode = undefined;
	return error.mock.lastCall?.join(' ') ?? '';
}

describe('npm run data', () => {
	it('writes the timeline and says what is in it; with --articles the lock too', async () => {
		const lock = readFileSync(join(data, 'anchors.lock.json'), 'utf8');
		rmSync(join(data, 'anchors.lock.json'));
		const { code, output } = await run('--articles', join(base, 'articles'));
		expect(code).toBe(0);
		expect(output).toContain('5 events, 3 quotes, 13 excerpts from 2 sources');
		expect(existsSync(join(data, 'timeline.json'))).toBe(true);
		expect(existsSync(join(data, 'timeline.schema.json'))).toBe(true);
		expect(readFileSync(join(data, 'anchors.lock.json'), 'utf8')).toBe(lock);
	});

	it('prints every problem, ends with 1 and writes nothing', async () => {
		writeFileSync(join(data, 'places.yaml'), 'places:\n  - id: Nowhere\n');
		const errors = await refusal();
		expect(errors).toContain(`${data}/places.yaml:2:9  an id is lower-case words joined by hyphens`);
		expect(errors).toMatch(/\n\d+ problems$/);
		expect(existsSync(join(data, 'timeline.json'))).toBe(false);
	});

	it('knows its options and folders', async () => {
		expect(await refusal('--article', 'x')).toContain('usage: npm run data');
		expect(await refusal('--articles', '/no/such/folder')).toContain('no such folder: /no/such/folder');
	});
}, 30_000);
