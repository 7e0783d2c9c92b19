/**
 * `npm run build`: builds the page that is published.
 *
 *     npm run build                  into dist/, for any folder of any static host
 *     npm run build -- --data DIR    with the story of another data folder
 *     npm run build -- --url URL     says in the page under which address it is published, for search engines and
 *                                    previews of links: https://example.org/story/
 *     npm run build:single           into dist-single/, as one file that works without a network
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { Refused, run } from '../pipeline/command';

await run('usage: npm run build -- [--data DIR] [--url URL] [--single]', async () => {
	const { data, url, single } = parseArgs({
		options: {
			data: { type: 'string', default: 'data' },
			url: { type: 'string' },
			single: { type: 'boolean', default: false },
		},
	}).values;
	if (!existsSync(data)) throw new Refused(`no such folder: ${data}`);
	if (url !== undefined && !isWebAddress(url)) throw new Refused(`no address of a page on the web: ${url}`);
	// Read in vite.config.ts.
	process.env.DATELINE_DATA = data;
	if (url !== undefined) process.env.DATELINE_URL = new URL(url).href;
	try {
		await build({ mode: single ? 'single' : 'production' });
	} catch {
		// Vite has printed the error.
		process.exitCode = 1;
	}
});

function isWebAddress(url: string): boolean {
	return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}
