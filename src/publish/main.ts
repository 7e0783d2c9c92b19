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

const USAGE = 'usage: npm run build -- [--data DIR] [--url URL] [--single]';

async function main(): Promise<number> {
	const options = readOptions();
	if (typeof options === 'string') return refuse(`${options}\n${USAGE}`);
	if (!existsSync(options.data)) return refuse(`no such folder: ${options.data}`);
	const { url } = options;
	if (url !== undefined && !isWebAddress(url)) return refuse(`no address of a page on the web: ${url}`);
	// Read in vite.config.ts.
	process.env.DATELINE_DATA = options.data;
	if (url !== undefined) process.env.DATELINE_URL = new URL(url).href;
	try {
		await build({ mode: options.single ? 'single' : 'production' });
		return 0;
	} catch {
		// Vite has said what is wrong.
		return 1;
	}
}

/** The options, or what is wrong with them. */
function readOptions() {
	try {
		return parseArgs({
			options: {
				data: { type: 'string', default: 'data' },
				url: { type: 'string' },
				single: { type: 'boolean', default: false },
			},
		}).values;
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
}

function isWebAddress(url: string): boolean {
	return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}

function refuse(message: string): number {
	console.error(message);
	return 1;
}

process.exitCode = await main();
