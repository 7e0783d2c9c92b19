/** The pipeline inside Vite: data is built with the page, and rebuilt while its files are edited. */
import { basename, join, resolve } from 'node:path';
import { runnerImport } from 'vite';
import type { ErrorPayload, Plugin, ViteDevServer } from 'vite';
// Types only: the pipeline and its libraries are loaded when they are needed, not with the configuration.
import type * as DataFolder from './data-folder';
import type { BuiltFolder } from './data-folder';

const NAME = 'dateline:data';

/**
 * Serves `timeline.json` and `timeline.schema.json` beside the page.
 *
 * `vite build` emits them, or fails and prints everything that is wrong. `vite` builds them on start and after every
 * change of the YAML, writes them into the data folder too, reloads the page, and shows what is wrong in its error
 * overlay; until that is mended it serves the last good dataset. Takes no part in tests: they build for themselves
 * and must not write.
 * @param folder The data folder, from the root of the project.
 */
export function timelineData(folder = 'data'): Plugin {
	let data = folder;
	return {
		name: NAME,
		apply: (_config, { mode }) => mode !== 'test',
		configResolved({ root }) {
			data = resolve(root, folder);
		},
		async configureServer(server) {
			const { buildAndWrite } = await loadPipeline();
			serve(server, data, () => buildAndWrite(data, undefined, folder));
		},
		async generateBundle() {
			const { buildFolder } = await loadPipeline();
			const built = buildFolder(data, undefined, folder);
			if (!built.ok) return this.error(errorOf(built, data));
			for (const [fileName, source] of built.output)
				this.emitFile({ type: 'asset', fileName, source: compact(source) });
		},
	};
}

/** Without the spaces that help only people: a tenth of what a visitor loads of the data. */
function compact(json: string): string {
	return `${JSON.stringify(JSON.parse(json))}\n`;
}

async function loadPipeline(): Promise<typeof DataFolder> {
	const path = join(import.meta.dirname, 'data-folder.ts');
	return (await runnerImport<typeof DataFolder>(path, { logLevel: 'error' })).module;
}

/** Long enough for an editor that writes a file in two steps, short enough not to be noticed; in milliseconds. */
const SETTLE = 40;

/**
 * @param build Builds the data and writes it into its folder.
 */
function serve(server: ViteDevServer, data: string, build: () => BuiltFolder): void {
	let served: ReadonlyMap<string, string> = new Map();
	let failure: Failure | undefined;
	let timer: NodeJS.Timeout | undefined;

	const rebuild = () => {
		const built = build();
		failure = built.ok ? undefined : built;
		if (built.ok) served = built.output;
		else server.config.logger.error(built.report, { timestamp: true });
	};
	const show = () => server.ws.send(failure ? overlay(failure, data) : { type: 'full-reload' });
	const changed = (path: string) => {
		if (!isAuthored(path, data)) return;
		clearTimeout(timer);
		timer = setTimeout(() => {
			rebuild();
			show();
		}, SETTLE);
	};

	rebuild();
	server.watcher.add(data);
	for (const change of ['add', 'change', 'unlink'] as const) server.watcher.on(change, changed);
	// A page that is opened while something is wrong must say so too.
	server.ws.on('connection', () => {
		if (failure) show();
	});
	server.middlewares.use((request, response, next) => {
		const { pathname } = new URL(request.url ?? '/', 'http://localhost');
		const text = served.get(basename(pathname));
		if (text === undefined || pathname !== server.config.base + basename(pathname)) {
			next();
			return;
		}
		response.setHeader('Content-Type', 'application/json');
		response.setHeader('Cache-Control', 'no-store');
		response.end(text);
	});
}

type Failure = Extract<BuiltFolder, { ok: false }>;

/** The YAML files and the lock; not what is written from them. */
function isAuthored(path: string, data: string): boolean {
	return path.startsWith(data) && /\.(?:ya?ml|lock\.json)$/.test(path);
}

/** All problems as one error that stands where the first of them does. */
function errorOf({ problems: [first], report }: Failure, data: string) {
	const file = join(first?.folder ?? data, first?.file ?? '');
	const { line = 1, column = 1 } = first ?? {};
	return { message: report, id: file, loc: { file, line, column } };
}

function overlay(failure: Failure, data: string): ErrorPayload {
	return { type: 'error', err: { ...errorOf(failure, data), stack: '', plugin: NAME } };
}
