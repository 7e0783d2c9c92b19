import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, createServer } from 'vite';
import type { InlineConfig, ViteDevServer } from 'vite';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { timelineData } from './vite-plugin';

const base = join(import.meta.dirname, '../../tests/pipeline/base/data');
const mistake = ['label: Bridge closed', 'lable: Bridge closed'] as const;

let root: string;
let server: ViteDevServer | undefined;

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'dateline-'));
	cpSync(base, join(root, 'data'), { recursive: true });
	writeFileSync(join(root, 'index.html'), '<!doctype html><title>Test</title>');
});

afterEach(async () => {
	await server?.close();
	server = undefined;
	rmSync(root, { recursive: true, force: true });
});

function edit(from: string, to: string): void {
	const path = join(root, 'data/events/bridge.yaml');
	writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
}

function options(mode: string): InlineConfig {
	return { root, mode, configFile: false, logLevel: 'silent', plugins: [timelineData()] };
}

async function serve(): Promise<{ get: (path: string) => Promise<Response>; sent: () => unknown[] }> {
	server = await createServer({ ...options('development'), server: { port: 0 } });
	const send = vi.spyOn(server.ws, 'send');
	await server.listen();
	const origin = server.resolvedUrls?.local[0] ?? '';
	return {
		get: (path) => fetch(new URL(path, origin)),
		sent: () => send.mock.calls.map(([payload]) => payload),
	};
}

describe('the dev server', () => {
	it('serves the timeline and its schema, writes them, and follows what is edited, mistakes included', async () => {
		const { get, sent } = await serve();
		const text = await (await get('timeline.json')).text();
		expect(JSON.parse(text)).toMatchObject({ version: 2, story: { id: 'harbour-bridge' } });
		expect(text).toBe(readFileSync(join(root, 'data/timeline.json'), 'utf8'));
		expect((await get('timeline.schema.json')).headers.get('content-type')).toContain('json');

		edit('title: The harbour bridge is closed', 'title: The bridge is closed');
		await vi.waitFor(() => expect(sent()).toContainEqual({ type: 'full-reload' }), 120_000);
		expect(await (await get('timeline.json')).text()).toContain('"The bridge is closed"');

		edit(...mistake);
		const loc = { file: join(root, 'data/events/bridge.yaml'), line: 3, column: 5 };
		const message = expect.stringContaining('did you mean “label”?') as string;
		await vi.waitFor(() => {
			expect(sent()).toContainEqual({
				type: 'error',
				err: expect.objectContaining({ message, loc }) as object,
			});
		}, 120_000);
		// The last good timeline stays.
		expect((await get('timeline.json')).status).toBe(200);
	});
});

describe('the build', () => {
	it('puts the timeline and its schema beside the page', async () => {
		await build(options('production'));
		const text = readFileSync(join(root, 'dist/timeline.json'), 'utf8');
		expect(JSON.parse(text)).toMatchObject({ version: 2 });
		expect(readFileSync(join(root, 'dist/timeline.schema.json'), 'utf8')).toContain('"$schema"');
	});

	it('fails on a mistake and says where it is', async () => {
		edit(...mistake);
		await expect(build(options('production'))).rejects.toThrow(
			'data/events/bridge.yaml:5:5  unknown field “lable”',
		);
	});
});

it('takes no part in tests', () => {
	const { apply } = timelineData();
	expect(typeof apply === 'function' && apply({}, { command: 'serve', mode: 'test' })).toBe(false);
});
