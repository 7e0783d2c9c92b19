import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { configDefaults, defineConfig } from 'vitest/config';
import { timelineData } from './src/pipeline/vite-plugin.ts';
import { cutFonts } from './src/publish/fonts.ts';
import { offline } from './src/publish/offline.ts';
import { prerendered } from './src/publish/prerender.ts';
import { singleFile } from './src/publish/single-file.ts';
import { hostHeaders, smallEarlyScript, storyHead, strictPolicy } from './src/publish/vite-plugin.ts';

// Dates must not depend on where the tests run. To see how they fare elsewhere:
// TZ=Pacific/Chatham npm run test:unit
process.env.TZ ??= 'UTC';

export default defineConfig(({ mode }) => ({
	// Relative addresses: the build works from any folder of any static host.
	base: './',
	// One page and its files. What is not there is not found, as on a static host, instead of the page again.
	appType: 'mpa',
	plugins: [
		svelte(),
		cutFonts(import.meta.dirname),
		timelineData(process.env.DATELINE_DATA),
		storyHead({ canonical: process.env.DATELINE_URL, hasPicture: mode !== 'single' }),
		mode === 'single'
			? singleFile(import.meta.dirname)
			: [
					strictPolicy(),
					smallEarlyScript(),
					prerendered(import.meta.dirname),
					offline(import.meta.dirname),
					hostHeaders(),
				],
	],
	build: {
		outDir: mode === 'single' ? 'dist-single' : 'dist',
		// Small fonts and icons stay files: the policy allows no data: font.
		assetsInlineLimit: 0,
		modulePreload: { polyfill: false },
		// Where the build's time goes interests nobody who only wants to see the page.
		rolldownOptions: {
			checks: { bundlerTimings: false },
			// d3-time makes every interval and reads its range when it is loaded: what is not used of them may go. So may
			// any statement that only reads a property; an effect must not be told of a change by one.
			treeshake: { manualPureFunctions: ['timeInterval', 'ticker'], propertyReadSideEffects: false },
			output: {
				// Six characters of the hash: the names of all files loaded on use are in the first script.
				entryFileNames: 'assets/[name]-[hash:6].js',
				chunkFileNames: 'assets/[name]-[hash:6].js',
				assetFileNames: 'assets/[name]-[hash:6].[ext]',
				codeSplitting: {
					groups: [
						{
							// What is always loaded is one file: in several it compresses less, and each is a request.
							name: 'index',
							tags: ['$initial'],
							// d3-scale names these two, but only the gestures, which are loaded on use, need them.
							test: /^(?!.*d3-(?:color|interpolate))/,
							includeDependenciesRecursively: false,
						},
						{
							// What several parts share that are loaded on use is next to nothing: one file, one name, one request.
							name: 'shared',
							test: /src\/(?:embed\/embed-code|model\/(?:opened|quoted|slices)|sources\/events-of|ui\/(?:download|FileField))\./,
							includeDependenciesRecursively: false,
						},
					],
				},
			},
		},
	},
	test: {
		restoreMocks: true,
		// Files share their modules: half of the time would go into loading them again. No test may leave anything behind.
		isolate: false,
		// For machines that do much else; a test that needs it on an idle one does too much.
		testTimeout: 180_000,
		hookTimeout: 180_000,
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
					include: ['{src,tests}/**/*.test.ts'],
					// What the bench installs has tests too.
					exclude: [...configDefaults.exclude, '**/*.svelte.test.ts'],
					setupFiles: ['tests/setup.ts'],
				},
			},
			{
				extends: true,
				plugins: [svelteTesting()],
				test: {
					name: 'component',
					environment: 'jsdom',
					include: ['{src,tests}/**/*.svelte.test.ts'],
					setupFiles: ['tests/setup.ts', 'tests/setup-dom.ts'],
				},
			},
		],
	},
}));
