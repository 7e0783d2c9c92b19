import { describe, expect, it } from 'vitest';
import { findBrowser, HOW_TO_GET_A_BROWSER, type Machine } from './find-browser';

const DOWNLOADED = '/home/ann/.cache/ms-playwright/chromium/chrome';

/** A machine with browsers at these paths. */
function machine(paths: string[], about: Partial<Machine> = {}): Machine {
	return {
		platform: 'linux',
		env: { PATH: '/usr/local/bin:/usr/bin' },
		playwrightBrowser: DOWNLOADED,
		works: (path) => paths.includes(path),
		...about,
	};
}

describe('findBrowser', () => {
	it('takes the browser that CHROME_PATH names before any other', () => {
		const env = { PATH: '/usr/bin', CHROME_PATH: '/opt/mine/chrome' };
		expect(findBrowser(machine(['/opt/mine/chrome', '/usr/bin/chromium'], { env }))).toBe('/opt/mine/chrome');
	});

	it('does not quietly use another browser when the one in CHROME_PATH does not start', () => {
		const env = { PATH: '/usr/bin', CHROME_PATH: '/opt/gone/chrome' };
		expect(() => findBrowser(machine(['/usr/bin/chromium'], { env }))).toThrow('/opt/gone/chrome');
	});

	it('takes an empty CHROME_PATH for none', () => {
		const env = { PATH: '/usr/bin', CHROME_PATH: '' };
		expect(findBrowser(machine(['/usr/bin/chromium'], { env }))).toBe('/usr/bin/chromium');
	});

	it.each([
		['/usr/bin/google-chrome-stable'],
		['/usr/bin/chromium'],
		['/usr/bin/chromium-browser'],
		['/snap/bin/chromium'],
		['/opt/google/chrome/chrome'],
	])('finds %s on Linux', (path) => expect(findBrowser(machine([path]))).toBe(path));

	it('looks along the whole PATH', () => {
		const env = { PATH: '/nix/store/x/bin:/usr/bin' };
		expect(findBrowser(machine(['/nix/store/x/bin/chromium'], { env }))).toBe('/nix/store/x/bin/chromium');
	});

	it.each(['/Applications', '/Users/ann/Applications'])('finds Chrome in %s on macOS', (folder) => {
		const path = `${folder}/Google Chrome.app/Contents/MacOS/Google Chrome`;
		const about = { platform: 'darwin', env: { HOME: '/Users/ann' } } as const;
		expect(findBrowser(machine([path], about))).toBe(path);
	});

	it('finds Chrome on Windows', () => {
		const path = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';
		const about = { platform: 'win32', env: { PROGRAMFILES: 'C:\\Program Files' } } as const;
		expect(findBrowser(machine([path], about))).toBe(path);
	});

	it('prefers an installed browser to the one Playwright downloaded', () => {
		expect(findBrowser(machine([DOWNLOADED, '/usr/bin/chromium']))).toBe('/usr/bin/chromium');
		expect(findBrowser(machine([DOWNLOADED]))).toBe(DOWNLOADED);
	});

	it('finds nothing where there is nothing', () => {
		expect(findBrowser(machine([]))).toBeUndefined();
		expect(findBrowser(machine([], { env: {} }))).toBeUndefined();
	});
});

it('tells how to get a browser', () => {
	expect(HOW_TO_GET_A_BROWSER).toContain('apt-get install chromium');
	expect(HOW_TO_GET_A_BROWSER).toContain('CHROME_PATH');
});
