/** Writes the story into the built page, so that it can be read before and without any script. */
import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type Plugin } from 'vite';
import type { Timeline } from '../model/types';
import type * as Server from '../page/prerender/prerender';
import { builtText } from './bundle.ts';
import { escapeHtml } from './head.ts';
import { HoistedStyles } from './hoist-styles.ts';
import { PAGE_POLICY } from './policy.ts';

/** The element of index.html that holds the page. */
const ROOT = '<div id="app"></div>';

/** @param root The root of the project. */
export function prerendered(root: string): Plugin {
	return {
		name: 'dateline:prerendered',
		apply: 'build',
		generateBundle: {
			order: 'post',
			async handler(_options, bundle) {
				const page = bundle['index.html'];
				const html = builtText(bundle, 'index.html');
				const json = builtText(bundle, 'timeline.json');
				if (page?.type !== 'asset' || html === undefined || json === undefined)
					return this.error('the build has no page');
				const { prerender } = await server(root);
				const timeline = JSON.parse(json) as Timeline;
				const made = prerender(timeline);
				const hoisted = new HoistedStyles();
				const still = made.stills.map(({ from, html }) => {
					return `<div class="still from-${from}" inert>${hoisted.hoist(bare(html))}</div>`;
				});
				const emit = (name: string, source: string) =>
					this.getFileName(this.emitFile({ type: 'asset', name, source }));
				const stillStyle = emit('still.css', `${shown(made.stills)}\n${hoisted.css('app')}\n`);
				const plainStyle = emit('plain.css', made.plainStyle);
				const body = made.page
					.replace(/(<div data-still="">)(<\/div>)/, (_, open: string, close: string) =>
						[open, ...still, close].join(''),
					)
					.replace('<noscript></noscript>', () => `<noscript>${plainOf(made.plain)}</noscript>`);
				const head = [
					`<link rel="stylesheet" href="./${stillStyle}">`,
					`<noscript><link rel="stylesheet" href="./${plainStyle}"></noscript>`,
				];
				const sheets = [/href="\.\/(assets\/index-[^"]+\.css)"/.exec(html)?.[1], plainStyle];
				for (const { file, title, html } of made.pages)
					this.emitFile({
						type: 'asset',
						fileName: file,
						source: plainPage(timeline, {
							file,
							title,
							html,
							sheets: sheets.flatMap((sheet) => sheet ?? []),
						}),
					});
				page.source = html
					// Of a page that is opened from a disk, browsers load its style only so.
					.replace('rel="stylesheet" crossorigin', 'rel="stylesheet"')
					.replace('</head>', () => `\t${head.join('\n\t\t')}\n\t</head>`)
					.replace(ROOT, () => `<div id="app" data-story="${json.length}">${body}</div>${LATE}`);
			},
		},
	};
}

/** What a reader is told when the story does not come to life; shown by base.css, of a disk by public/early.js. */
const LATE = `<div class="late" role="status">
			<p>What can be pressed here could not be started. The story can be read. <a href="">Try again</a></p>
			<p id="from-disk" hidden>This page was opened from a disk, where browsers run none of its parts. In the folder of the project <code>npm start</code> serves it, and <code>npm run build:single</code> makes one file of it that opens from a disk.</p>
		</div>`;

/** Which of the stills shows at which width of the window. */
function shown(stills: Server.Prerendered['stills']): string {
	const rules = stills.map(({ from }, index) => {
		const next = stills[index + 1];
		const below = next ? ` and (max-width: ${next.from - 1}px)` : '';
		return `@media (min-width: ${from}px)${below} { .from-${from} { display: block } }`;
	});
	return ['.still { display: none }', ...rules].join('\n');
}

/** Without what helps only those who press, hear or hydrate. */
function bare(html: string): string {
	return html
		.replace(/<!--.*?-->/g, '')
		.replace(/ (?:aria-[a-z]+|role|tabindex|title|data-[a-z]+)="[^"]*"/g, '');
}

function plainOf(html: string): string {
	return `<div class="plain">${html.replace(/<!--.*?-->/g, '')}</div>`;
}

/** A part of a long story as a page that needs no script; every address in it leads up to the folder of the story. */
function plainPage(
	{ story }: Timeline,
	{ file, title, html, sheets }: { file: string; title: string; html: string; sheets: readonly string[] },
): string {
	const up = file.includes('/') ? '../' : './';
	const [name, part] = [escapeHtml(story.title), escapeHtml(title)];
	return [
		`<!doctype html>`,
		`<html lang="en">`,
		`<head>`,
		`<meta charset="utf-8">`,
		`<meta http-equiv="Content-Security-Policy" content="${PAGE_POLICY}">`,
		`<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">`,
		`<meta name="color-scheme" content="light dark">`,
		`<title>${part} · ${name}</title>`,
		...sheets.map((sheet) => `<link rel="stylesheet" href="${up}${sheet}">`),
		`</head>`,
		`<body>`,
		`<main class="plain">`,
		`<h1><a href="${up}">${name}</a></h1>`,
		html.replace(/<!--.*?-->/g, ''),
		`</main>`,
		`</body>`,
		`</html>`,
		``,
	].join('\n');
}

/** The page's components compiled for a server, as one module. */
async function server(root: string): Promise<typeof Server> {
	const result = await build({
		configFile: false,
		root,
		publicDir: false,
		logLevel: 'warn',
		plugins: [
			// The style sheets of what is rendered come with it.
			svelte({ emitCss: false }),
			{
				name: 'dateline:nothing-later',
				// What is loaded on use is not used here.
				resolveDynamicImport: () => false,
			},
		],
		ssr: { noExternal: true },
		build: {
			ssr: join(root, 'src/page/prerender/prerender.ts'),
			write: false,
			rolldownOptions: { checks: { bundlerTimings: false } },
		},
	});
	const outputs = [result].flat().flatMap((part) => ('output' in part ? part.output : []));
	const script = outputs.find((part) => part.type === 'chunk');
	if (!script) throw new Error('the page was not built for a server');
	return (await import(
		`data:text/javascript;base64,${Buffer.from(script.code).toString('base64')}`
	)) as typeof Server;
}
