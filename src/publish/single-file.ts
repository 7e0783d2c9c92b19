/** The whole product as one HTML file, which works from a disk without a network. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, PluginOption } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { buildScript } from './build-script.ts';
import { builtText } from './bundle.ts';
import { singleFilePolicy } from './policy.ts';

/** Where the page finds the dataset that is written into it; read in `src/main.ts`. */
const DATASET_ID = 'timeline';

/**
 * Plugins that put scripts, styles, fonts, workers, icon and data into the page, under a policy that allows
 * exactly these by their hashes.
 * @param root The root of the project, with `public` in it.
 */
export function singleFile(root: string): PluginOption[] {
	const publicFile = (name: string) => readFileSync(join(root, 'public', name), 'utf8');
	return [
		workersAsText(root),
		viteSingleFile({ removeViteModuleLoader: true }),
		{
			name: 'dateline:single-file',
			enforce: 'post',
			config: () => ({ publicDir: false }),
			// What is loaded early would be a file of its own.
			transformIndexHtml: {
				order: 'post',
				handler: (html) => html.replace(/\s*<link\s+rel="preload"[^>]*>/g, ''),
			},
			generateBundle: {
				order: 'post',
				handler(_options, bundle) {
					const page = bundle['index.html'];
					const html = builtText(bundle, 'index.html');
					const data = builtText(bundle, 'timeline.json');
					if (page?.type !== 'asset' || html === undefined || data === undefined)
						return this.error('the build has no page');
					page.source = written(html, data, publicFile);
					for (const name of Object.keys(bundle))
						if (name !== page.fileName) Reflect.deleteProperty(bundle, name);
				},
			},
		},
	];
}

/** The page with what is still beside it written into it, and its policy. */
function written(page: string, data: string, publicFile: (name: string) => string): string {
	const icon = `data:image/svg+xml,${encodeURIComponent(publicFile('icon.svg'))}`;
	const html = page
		// No font comes late out of the page itself.
		.replaceAll('font-display:fallback', 'font-display:block')
		.replace('href="./icon.svg"', () => `href="${icon}"`)
		.replace(/<script src="\.\/early\.js"\s*><\/script>/, () => {
			// Inert text to the browser; `<` could otherwise end it. Before the script that looks for it.
			const json = data.replaceAll('<', String.raw`\u003c`);
			const dataset = `<script type="application/json" id="${DATASET_ID}">${json}</script>`;
			return `${dataset}\n\t\t<script>${publicFile('early.js')}</script>`;
		});
	const policy = singleFilePolicy(
		hashes(html, SCRIPT),
		// A script may hold the words of a style sheet.
		hashes(html.replace(SCRIPT, ''), STYLE),
	);
	const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
	return html.replace('<head>', () => `<head>\n\t\t${meta}`);
}

const SCRIPT = /<script(?: type="module"[^>]*)?>([\s\S]*?)<\/script>/g;
const STYLE = /<style[^>]*>([\s\S]*?)<\/style>/g;

function hashes(html: string, elements: RegExp): string[] {
	return Array.from(html.matchAll(elements), ([, content = '']) => {
		return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
	});
}

const WORKER = /^(.*)\?worker&url$/;
const TEXT = '\0worker-as-text:';

/** A worker's address is that of its text in memory: a page opened from a disk may start no other. */
function workersAsText(root: string): Plugin {
	return {
		name: 'dateline:workers-as-text',
		enforce: 'pre',
		async resolveId(source, importer) {
			const [, path] = WORKER.exec(source) ?? [];
			const worker = path !== undefined && (await this.resolve(path, importer));
			return worker ? TEXT + worker.id : undefined;
		},
		async load(id) {
			if (!id.startsWith(TEXT)) return undefined;
			const code = JSON.stringify(await buildScript(id.slice(TEXT.length), root));
			return `export default URL.createObjectURL(new Blob([${code}], { type: 'text/javascript' }));`;
		},
	};
}
