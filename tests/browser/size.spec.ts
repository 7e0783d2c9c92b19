import { gzipSync } from 'node:zlib';
import type { Page, Response } from '@playwright/test';
import { expect, test } from './fixtures';

/** What a first visit may load in scripts, styles and data, compressed, in bytes. Fonts are not in it. */
const BUDGET = 112_000;

interface Part {
	kind: string;
	name: string;
	/** Bytes as sent by a host that compresses with gzip. */
	size: number;
}

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
	const kind = KINDS.find(([, pattern]) => pattern.test(type))?.[0] ?? 'other';
	const body = await response.body();
	return {
		kind,
		name: new URL(response.url()).pathname,
		// Fonts are compressed already, and sent as they are.
		size: kind === 'font' ? body.length : gzipSync(body).length,
	};
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

test('a first visit is light', async ({ page }) => {
	const parts = await firstLoad(page);
	const counted = sum(parts.filter(({ kind }) => COUNTED.has(kind)));
	console.log(`${table(parts)}\ncounted ${String(counted).padStart(8)}  of ${BUDGET} bytes`);
	expect(parts.some(({ kind }) => kind === 'script')).toBe(true);
	expect(counted).toBeLessThanOrEqual(BUDGET);
});
