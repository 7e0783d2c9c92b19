import { posix, win32 } from 'node:path';

/** What finding a browser depends on, so that any machine can be described in a test. */
export interface Machine {
	platform: NodeJS.Platform;
	env: Readonly<Record<string, string | undefined>>;
	/** Where Playwright keeps the Chromium it downloads, downloaded or not. */
	playwrightBrowser: string;
	/** Whether there is a browser at this path, and it starts. */
	works: (path: string) => boolean;
}

/** The headless shell first: the same engine without the window around it, for half the processor time. */
const LINUX_COMMANDS = [
	'chromium-headless-shell',
	'google-chrome-stable',
	'google-chrome',
	'chromium',
	'chromium-browser',
	'chrome',
];
const MAC_APPS = ['Google Chrome', 'Chromium', 'Google Chrome for Testing', 'Microsoft Edge'];
const WINDOWS_PROGRAMS = [
	['Google', 'Chrome', 'Application', 'chrome.exe'],
	['Chromium', 'Application', 'chrome.exe'],
	['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];

/**
 * The browser the tests run in: the one named in `CHROME_PATH`, else an installed Chrome or Chromium,
 * else the one Playwright has downloaded.
 * @throws when `CHROME_PATH` names something that does not start: a wish is not quietly passed over.
 */
export function findBrowser(machine: Machine): string | undefined {
	const wished = machine.env.CHROME_PATH;
	if (wished) {
		if (machine.works(wished)) return wished;
		throw new Error(`CHROME_PATH is set to ${wished}, but no browser starts from there.`);
	}
	return [...usualPlaces(machine), machine.playwrightBrowser].find((path) => machine.works(path));
}

function usualPlaces({ platform, env }: Machine): string[] {
	if (platform === 'darwin') return macPlaces(env.HOME);
	if (platform === 'win32')
		return windowsPlaces([env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]);
	return linuxPlaces(env.PATH ?? '');
}

function linuxPlaces(path: string): string[] {
	const folders = new Set([...path.split(':'), '/usr/bin', '/usr/local/bin', '/snap/bin'].filter(Boolean));
	const commands = LINUX_COMMANDS.flatMap((name) => [...folders].map((folder) => posix.join(folder, name)));
	return [...commands, '/opt/google/chrome/chrome'];
}

function macPlaces(home = ''): string[] {
	return MAC_APPS.flatMap((name) =>
		['', home].map((root) => posix.join(root, '/Applications', `${name}.app`, 'Contents/MacOS', name)),
	);
}

function windowsPlaces(roots: readonly (string | undefined)[]): string[] {
	return WINDOWS_PROGRAMS.flatMap((program) =>
		roots.filter((root) => root !== undefined).map((root) => win32.join(root, ...program)),
	);
}

/** What to tell someone whose machine has no browser and cannot be given one. */
export const HOW_TO_GET_A_BROWSER = `The browser tests need Chrome or Chromium, and none was found or could be installed. Any of these helps:
  - Debian:           sudo apt-get install chromium
  - Fedora:           sudo dnf install chromium
  - macOS:            brew install --cask google-chrome
  - anywhere else:    npx playwright install --with-deps chromium
  - already have one: CHROME_PATH=/path/to/chrome npm test`;
