/** Builds the page of the bench as the project builds its own, and serves it. */
import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, preview, type InlineConfig } from 'vite';
import { cutFonts } from '../../src/publish/fonts';

const folder = import.meta.dirname;

const project = join(folder, '../..');

interface Served {
	readonly address: string;
	close(): Promise<void>;
}

/** @param readable Keeps the names of functions, for a profile. */
export async function servePage(readable: boolean): Promise<Served> {
	const config: InlineConfig = {
		configFile: false,
		root: folder,
		base: './',
		logLevel: 'warn',
		plugins: [svelte({ configFile: join(folder, '../../svelte.config.js') }), cutFonts(project)],
		build: {
			// Where no tool of the project looks.
			outDir: join(folder, 'node_modules/.bench'),
			emptyOutDir: true,
			minify: readable ? false : 'oxc',
			assetsInlineLimit: 0,
			// A library's script awaits what it needs.
			target: 'esnext',
			chunkSizeWarningLimit: 5000,
		},
		preview: { host: '127.0.0.1', port: 0 },
	};
	await build(config);
	return serve(config);
}

/** The project's own page, and the folder it is served from. */
export async function serveProject(): Promise<Served & { readonly folder: string }> {
	const outDir = join(folder, 'node_modules/.project');
	const config: InlineConfig = {
		root: project,
		configFile: join(project, 'vite.config.ts'),
		logLevel: 'warn',
		build: { outDir, emptyOutDir: true },
		preview: { host: '127.0.0.1', port: 0 },
	};
	await build(config);
	return { ...(await serve(config)), folder: outDir };
}

/** A folder as a static host serves it: compressed. */
export function serveFolder(outDir: string): Promise<Served> {
	return serve({
		// What is not there is not found.
		appType: 'mpa',
		configFile: false,
		root: folder,
		build: { outDir },
		preview: { host: '127.0.0.1', port: 0 },
	});
}

async function serve(config: InlineConfig): Promise<Served> {
	const server = await preview(config);
	const [address] = server.resolvedUrls?.local ?? [];
	if (address === undefined) throw new Error('the page of the bench is not served');
	return { address, close: () => server.close() };
}
