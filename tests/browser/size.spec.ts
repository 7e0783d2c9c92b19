import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page, Response } from '@playwright/test';
import { expect, test } from './fixtures';
import { DIST } from './servers';

/** What a first visit may load in scripts, styles and data, compressed, in bytes. Fonts are not in it. */
const BUDGET = 112_000;
/** What the page with its story in it may weigh, compressed, in bytes. */
const PAGE = 40_000;
/** What the service worker may keep for use without a network, fonts among it; after the first load, once. */
const KEPT = 600_000;

interface Part {
	kind: string;
	name: string;
	/** Bytes as sent by a host that compresses with gzip. */
	size: number;
}

/** What is asked for once the page is at rest, sooner or later: src/offline, and what it imports. */
const AT_REST = /\/(at-rest|start-worker)-/;

const KINDS = [
	['script', /javascript/],
	['style', /css/],
	['data', /json/],
	['font', /font/],
	['picture', /image/],
	['page', /html/],
] as const;

const COUNTED = new Set(['script', 'style', 'data', 'other']);

async function weigh(response: Response): Promise<Part> {
	const type = response.headers()['content-type'] ?? '';
	const name = new URL(response.url()).pathname;
	const kind = KINDS.find(([, pattern]) => pattern.test(type))?.[0] ?? 'other';
	return { kind: AT_REST.test(name) ? 'rest' : kind, name, size: sizeOf(name, await response.body()) };
}

/** Fonts are compressed already, and sent as they are. */
const sizeOf = (name: string, body: Buffer) =>
	name.endsWith('.woff2') ? body.length : gzipSync(body).length;

/** Everything that the service worker keeps. */
function kept(): Part[] {
	const list = readFileSync(join(DIST, 'service-worker.js'), 'utf8').matchAll(/url:["'`]([^"'`]+)/g);
	return Array.from(list, ([, name = '']) => ({
		kind: 'kept',
		name,
		size: sizeOf(name, readFileSync(join(DIST, name))),
	}));
}

/** Everything the page asks for until it is at rest, untouched. */
async function firstLoad(page: Page): Promise<Part[]> {
	const responses: Response[] = [];
	page.on('response', (response) => responses.push(response));
	await page.goto('.', { waitUntil: 'networkidle' });
	return Promise.all(responses.map(weigh));
}

const sum = (parts: readonly Part[]) => parts.reduce((total, { size }) => total + size, 0);

function table(parts: readonly Part[]): string {
	const rows = [...parts].sort((a, b) => a.kind.localeCompare(b.kind) || b.size - a.size);
	return rows
		.map(({ kind, name, size }) => `${kind.padEnd(8)}${String(size).padStart(8)}  ${name}`)
		.join('\n');
}

test('a first visit is light, and so is the page that holds the story', async ({ page }) => {
	const parts = await firstLoad(page);
	const counted = sum(parts.filter(({ kind }) => COUNTED.has(kind)));
	console.log(`${table(parts)}\ncounted ${String(counted).padStart(8)}  of ${BUDGET} bytes`);
	expect(parts.some(({ kind }) => kind === 'script')).toBe(true);
	expect(counted).toBeLessThanOrEqual(BUDGET);
	const html = parts.filter(({ kind }) => kind === 'page');
	expect(html).toHaveLength(1);
	expect(sum(html)).toBeLessThanOrEqual(PAGE);

	const files = kept();
	console.log(`kept for use without a network: ${files.length} files, ${sum(files)} of ${KEPT} bytes`);
	expect(files.map(({ name }) => name)).toContain('timeline.json');
	expect(sum(files)).toBeLessThanOrEqual(KEPT);
});
