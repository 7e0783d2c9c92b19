import { defineConfig } from '@playwright/test';
import { findBrowser, HOW_TO_GET_A_BROWSER } from './find-browser';
import { thisMachine } from './this-machine';

const browser = findBrowser(thisMachine());
if (!browser) throw new Error(HOW_TO_GET_A_BROWSER);
// The workers load this file too. They need not search again.
process.env.CHROME_PATH = browser;

export default defineConfig({
	testDir: '.',
	testMatch: '**/*.spec.ts',
	outputDir: '../../test-results',
	reporter: 'list',
	fullyParallel: true,
	forbidOnly: Boolean(process.env.CI),
	workers: 2,
	// For machines that do much else. What is well takes no longer; a test that needs it on an idle machine does too much.
	timeout: 300_000,
	expect: { timeout: 60_000 },
	// A test that passes at the second try has found something.
	retries: 0,
	webServer: {
		// Any free port, read from what the server prints: runs side by side do not meet.
		command: 'npx vite preview --port 0 --host 127.0.0.1',
		cwd: '../..',
		env: { FORCE_COLOR: '0' },
		timeout: 180_000,
		wait: { stdout: /http:\/\/127\.0\.0\.1:(?<dateline_port>\d+)/ },
	},
	use: {
		baseURL: `http://127.0.0.1:${process.env.DATELINE_PORT ?? '0'}/`,
		locale: 'en-GB',
		contextOptions: { reducedMotion: 'reduce' },
		// What is kept for use without a network would come between a test and the build: tried in offline.spec.ts.
		serviceWorkers: 'block',
		screenshot: 'only-on-failure',
		launchOptions: { executablePath: browser, args: ['--disable-quic'] },
	},
	// The readers are far from UTC on both sides: a day of the story must not become the day before.
	projects: [
		{
			name: 'desktop',
			testIgnore: '**/*phone.spec.ts',
			use: { viewport: { width: 1440, height: 900 }, timezoneId: 'America/Los_Angeles' },
		},
		{
			name: 'phone',
			// What is the same on every screen is tried on the desktop alone.
			testMatch: ['**/page.spec.ts', '**/*phone.spec.ts', '**/accessibility.spec.ts'],
			use: {
				viewport: { width: 390, height: 844 },
				deviceScaleFactor: 2,
				isMobile: true,
				hasTouch: true,
				timezoneId: 'Asia/Karachi',
			},
		},
	],
});
