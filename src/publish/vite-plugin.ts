/** What the build writes beside and into the page for whoever publishes it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { minifySync, runnerImport, type Plugin } from 'vite';
import { builtTimeline } from './bundle.ts';
import { filesIn, HASHED } from './files.ts';
import { escapeHtml, headOf, titleOf } from './head.ts';
import { CACHING, HEADERS, PAGE_POLICY } from './policy.ts';
import type * as Png from './share/png';

/** Writes the policy into the built page, for hosts that set no headers. The dev server needs inline styles. */
export function strictPolicy(): Plugin {
	return {
		name: 'dateline:content-security-policy',
		apply: 'build',
		transformIndexHtml: () => [
			{
				tag: 'meta',
				attrs: { 'http-equiv': 'Content-Security-Policy', content: PAGE_POLICY },
				// First, so that nothing is loaded before the policy is in force.
				injectTo: 'head-prepend',
			},
		],
	};
}

/**
 * Writes into the built page what search engines and previews of links read of its story, and their picture beside it.
 * @param options The address under which the page is published, where that is known; and whether it has files beside it.
 */
export function storyHead(options: { canonical: string | undefined; hasPicture: boolean }): Plugin {
	return {
		name: 'dateline:head',
		apply: 'build',
		async generateBundle(_options, bundle) {
			if (!options.hasPicture) return;
			const { sharePng } = await loadPicture();
			const source = await sharePng(builtTimeline(bundle));
			if (source) this.emitFile({ type: 'asset', fileName: SHARE_PICTURE, source });
			else this.warn(`no ${SHARE_PICTURE}: the story has letters that its fonts do not have`);
		},
		transformIndexHtml: (html, { bundle }) => {
			const timeline = builtTimeline(bundle);
			const title = escapeHtml(titleOf(timeline));
			const picture = bundle && SHARE_PICTURE in bundle ? SHARE_PICTURE : undefined;
			return {
				html: html.replace(/<title>.*<\/title>/s, () => `<title>${title}</title>`),
				tags: headOf(timeline, { canonical: options.canonical, picture }),
			};
		},
	};
}

/** The picture of the story for previews of links. */
const SHARE_PICTURE = 'share.png';

/** Loaded when the picture is made, since its libraries are large. */
async function loadPicture(): Promise<typeof Png> {
	const path = join(import.meta.dirname, 'share/png.ts');
	return (await runnerImport<typeof Png>(path, { logLevel: 'error' })).module;
}

/** Minifies the script that every visit waits for, which is copied into the build as it is written. */
export function smallEarlyScript(): Plugin {
	return {
		name: 'dateline:early-script',
		apply: 'build',
		// Before the service worker's list takes its hash.
		writeBundle: {
			order: 'pre',
			handler({ dir = '' }) {
				const file = join(dir, 'early.js');
				writeFileSync(file, minifySync(file, readFileSync(file, 'utf8')).code);
			},
		},
	};
}

/** Writes `_headers`, which Netlify and Cloudflare Pages read and send with the files. */
export function hostHeaders(): Plugin {
	return {
		name: 'dateline:host-headers',
		apply: 'build',
		writeBundle: {
			order: 'post',
			sequential: true,
			handler({ dir = '' }) {
				const others = filesIn(dir).filter((name) => !name.startsWith(HASHED));
				writeFileSync(join(dir, '_headers'), headersFile(others));
			},
		},
	};
}

/** These hosts join what several rules say of one header, so how long a file is kept stands in one rule for it. */
function headersFile(others: readonly string[]): string {
	const rule = (path: string, headers: Readonly<Record<string, string>>) =>
		[path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n');
	return [
		rule('/*', HEADERS),
		rule(`/${HASHED}*`, { 'Cache-Control': CACHING.hashed }),
		...['', ...[...others].sort()].map((name) => rule(`/${name}`, { 'Cache-Control': CACHING.other })),
	].join('');
}
