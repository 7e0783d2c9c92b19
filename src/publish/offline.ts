/** What makes the published page work without a network, and lets it be installed. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { Story } from '../model/types';
import { buildScript } from './build-script.ts';
import { filesIn, HASHED } from './files.ts';

const WORKER = 'service-worker.js';
const MANIFEST = 'manifest.webmanifest';

/** Files that the worker does not keep, since the page never requests them: hosts, other sites and phones do. */
const NOT_KEPT = /^_headers$|\.schema\.json$|\.png$|^service-worker\.js$|\.webmanifest$/;

/**
 * Writes the web app manifest, and the service worker with the list of the files that it keeps. Runs last, when all
 * other files are written.
 * @param root The root of the project.
 */
export function offline(root: string): Plugin {
	return {
		name: 'dateline:offline',
		apply: 'build',
		transformIndexHtml: () => [
			{ tag: 'link', attrs: { rel: 'manifest', href: `./${MANIFEST}` }, injectTo: 'head' },
		],
		writeBundle: {
			order: 'post',
			sequential: true,
			async handler({ dir = '' }) {
				const { story } = JSON.parse(readFileSync(join(dir, 'timeline.json'), 'utf8')) as { story: Story };
				writeFileSync(join(dir, MANIFEST), JSON.stringify(manifestOf(story)));
				const kept = filesIn(dir).filter((name) => !NOT_KEPT.test(name));
				const files = kept.map((url) => ({ url, revision: revisionOf(dir, url) }));
				const entry = join(root, 'src/offline/service-worker.ts');
				writeFileSync(join(dir, WORKER), await buildScript(entry, root, { FILES: JSON.stringify(files) }));
			},
		},
	};
}

/** A hash of the content, for the worker to notice a change; null where the name of the file holds one. */
function revisionOf(folder: string, name: string): string | null {
	if (name.startsWith(HASHED)) return null;
	return createHash('sha256')
		.update(readFileSync(join(folder, name)))
		.digest('base64url')
		.slice(0, 16);
}

/** The icons in `public`; the PNGs are drawn from the SVG, the maskable one smaller, as its edge may be cut off. */
const ICONS = [
	{ src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
	{ src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
	{ src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
	{ src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
];

/**
 * The web app manifest. The addresses in it are relative to it: the app is the folder that it is in. A title changes
 * with the news; what is installed keeps its name.
 */
function manifestOf({ title, language }: Story) {
	return {
		name: 'Dateline',
		short_name: 'Dateline',
		description: title,
		lang: language,
		start_url: './',
		scope: './',
		display: 'standalone',
		// `--paper` of the light theme, in src/page/base.css.
		theme_color: '#fbfaf6',
		background_color: '#fbfaf6',
		icons: ICONS,
	};
}
