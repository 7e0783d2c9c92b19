import { test as base } from '../browser/fixtures';
import { hostileHost, type HostileHost } from './host';

/** As in `tests/browser`, on a host of its own. */
export const test = base.extend<object, { host: HostileHost }>({
	host: [
		// Playwright reads from the pattern that it needs no other fixture.
		// eslint-disable-next-line no-empty-pattern
		async ({}, use) => {
			const host = await hostileHost();
			await use(host);
			host.close();
		},
		{ scope: 'worker' },
	],
	baseURL: async ({ host }, use) => use(host.address),
});

export { expect } from '../browser/fixtures';
