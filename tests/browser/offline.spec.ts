// Without a network, and across new versions: what the service worker and the page's own recovery do.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test as base } from './fixtures';
import { beginPrinting, open } from './parts';
import { redeployedHost, type RedeployedHost } from './redeployed-host';

const test = base.extend<{ host: RedeployedHost }>({
	// Playwright reads from the pattern that it needs no other fixture.
	// eslint-disable-next-line no-empty-pattern
	host: async ({}, use) => {
		const host = await redeployedHost();
		await use(host);
		host.close();
	},
	baseURL: async ({ host }, use) => use(host.address),
});

test.describe('with a service worker', () => {
	test.use({ serviceWorkers: 'allow' });

	test('after one visit all of it works without a network, and a new version waits until it is asked for', async ({
		page,
		context,
		host,
	}) => {
		const { words, search, results, tab, talks } = await open(page, '?event=call-minerals');
		// It has everything, and answers for the page that is open.
		await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
		await context.setOffline(true);
		await tab('The talks').click();
		await expect(talks).toBeVisible();

		await page.reload();
		await expect(words.locator('mark').first()).toBeVisible();
		await expect(talks).toBeVisible();
		await search.fill('minerals');
		await expect(results.getByRole('option').first()).toBeVisible();
		await search.press('Escape');
		await tab('Where sources disagree').click();
		await expect(page.getByRole('tabpanel', { name: 'Where sources disagree' })).toContainText('2024');
		await words.getByText('More', { exact: true }).first().click();
		await words.getByRole('button', { name: 'Cite' }).first().click();
		await expect(page.getByRole('dialog')).toContainText('BibTeX');
		await page.keyboard.press('Escape');
		await page.getByRole('button', { name: 'Share', exact: true }).click();
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('dialog').getByRole('button', { name: 'iCalendar', exact: true }).click(),
		]);
		expect(readFileSync(await download.path(), 'utf8')).toContain('BEGIN:VEVENT');
		await page.keyboard.press('Escape');

		// Back on the network, at the same address, with a new version on the host.
		await context.setOffline(false);
		host.redeploy();
		await page.reload();
		await expect(page.getByText('A new version is ready')).toBeVisible();
		await expect(newScript(page)).not.toBeAttached();
		const address = page.url();
		await page.getByRole('button', { name: 'Reload', exact: true }).click();
		await expect(newScript(page)).toBeAttached();
		await expect(words.locator('mark').first()).toBeVisible();
		expect(page.url()).toBe(address);
		await expect(page.getByText('A new version is ready')).toHaveCount(0);
	});
});

test('a page whose parts are gone after a deployment goes on as the new version, once', async ({
	page,
	host,
	troubles,
}) => {
	await open(page, '?event=call-minerals');
	const share = page.getByRole('button', { name: 'Share', exact: true });
	// The parts that come by themselves: at rest, and with the first sign of a reader, which a moved pointer is.
	await expect(page.locator('body > div[role="status"]:not(.late)')).toBeAttached();
	await beginPrinting(page);
	await page.evaluate(() => dispatchEvent(new Event('afterprint')));
	host.redeploy();
	await share.click();
	await expect(newScript(page)).toBeAttached();
	expect(page.url()).toContain('event=call-minerals');

	// No newer one is there: a reload would not help.
	await page.route('**/ShareDialog-*.js', (route) => route.fulfill({ status: 404 }));
	const body = page.locator('body');
	await body.evaluate((element) => (element.dataset.loaded = 'once'));
	await share.click();
	await expect(page.getByRole('alert')).toContainText('could not be loaded');
	await expect(body).toHaveAttribute('data-loaded', 'once');
	await page.unroute('**/ShareDialog-*.js');
	await page.getByRole('button', { name: 'Reload the page' }).click();
	await share.click();
	await expect(page.getByRole('dialog')).toBeVisible();
	expect(page.url()).toContain('event=call-minerals');
	troubles.length = 0;
});

/** There if the page is the second version. */
const newScript = (page: Page) => page.locator('script[type=module][src*="-new."]');
