import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import type { Machine } from './find-browser';

/** The machine the tests run on. */
export function thisMachine(): Machine {
	return {
		platform: process.platform,
		env: process.env,
		playwrightBrowser: chromium.executablePath(),
		works: (path) => existsSync(path) && (process.platform === 'win32' || printsVersion(path)),
	};
}

/**
 * A browser without its libraries, and the command that only says which package to install, are files too.
 * Not asked on Windows, where Chrome answers by opening a window.
 */
function printsVersion(path: string): boolean {
	const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 });
	return status === 0 && /\d+\.\d+/.test(stdout);
}
