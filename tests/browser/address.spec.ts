import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { expectAddress, open, partsOf } from './parts';
import { get, story } from './story';

const CALL = get(story.events, 'rubio-dar-call').title;
const CLASHES = 'Pakistan and Afghanistan clash at their border';

test.describe('the address', () => {
	test('what the reader sees is there again after a reload', async ({ page }) => {
		const address =
			'?q=tariff&track=washington&source=us-pakistan-call-2025-04-08&from=2025-03-31&to=2025-04-07&scale=true&event=rubio-dar-call';
		const { search, filters, toolbar, items, words } = await open(page, address);
		for (const time of ['at first', 'after a reload']) {
			await test.step(time, async () => {
				await expect(search).toHaveValue('tariff');
				// Above the story, where the reader is; the buttons stand with the timeline in full.
				await page.evaluate(() => scrollTo(0, 0));
				await expect(filters.locator('summary')).toHaveText(/Filter \(2\)/);
				await expect(toolbar.getByRole('button', { name: 'True scale' })).toHaveAttribute(
					'aria-pressed',
					'true',
				);
				await expect(items).not.toHaveCount(0);
				await expect(words.getByRole('heading', { name: CALL })).toBeVisible();
				expect(new URL(page.url()).search).toBe(address);
			});
			await page.reload();
		}
	});

	test('back and forward walk through what was selected', async ({ page }) => {
		const { item, words, tab, talks } = await open(page);
		await item(CALL).getByRole('button', { name: CALL }).click();
		await expectAddress(page, { event: 'rubio-dar-call' });
		await item(CLASHES).getByRole('button', { name: CLASHES }).click();
		await expectAddress(page, { event: 'border-clashes' });
		await tab('The talks').click();
		await expectAddress(page, { view: 'talks', event: 'border-clashes' });
		await expect(words.getByRole('heading', { name: CLASHES })).toBeVisible();

		await page.goBack();
		await expect(words.getByRole('heading', { name: CLASHES })).toBeVisible();
		await page.goBack();
		await expect(words.getByRole('heading', { name: CALL })).toBeVisible();
		await page.goBack();
		await expect(words.getByText(/^Press anything/)).toBeVisible();
		await expectAddress(page, {});
		await page.goForward();
		await expect(words.getByRole('heading', { name: CALL })).toBeVisible();
		await page.goForward();
		await page.goForward();
		await expect(talks).toBeVisible();
	});

	test('old addresses lead to the same thing in its new place, at once', async ({ page }) => {
		const { words, tab, talks } = await open(page, '?event=border-clashes&talks=pakistan-afghanistan-talks');
		await expect(talks).toBeVisible();
		await expect(words.getByRole('heading', { name: CLASHES })).toBeInViewport();
		await open(page, '?event=rubio-dar-call&disagreements=true');
		await expect(tab('Where sources disagree')).toHaveAttribute('aria-selected', 'true');
		await expect(words.getByRole('heading', { name: CALL })).toBeInViewport();
	});

	test('a link to an event shows it in the first painting, and nothing moves afterwards', async ({
		page,
	}) => {
		await page.addInitScript(watchShifts);
		for (const address of [
			'?event=call-minerals',
			'?quote=waste-of-time',
			'?view=talks',
			'?known=2025-04-08',
			'?event=no-such-event',
			'',
		]) {
			await test.step(address || 'the start', async () => {
				const { words, item } = await open(page, address);
				const { title } = get(story.events, 'call-minerals');
				if (address.includes('minerals')) {
					await expect(item(title)).toBeInViewport();
					await expect(words.getByRole('heading', { name: title })).toBeInViewport();
				}
				await page.waitForLoadState('networkidle');
				expect(await page.evaluate(() => window.shift)).toBeLessThan(0.001);
			});
		}
	});

	test('a search moves nothing; typing, zooming and filtering make no steps to go back through', async ({
		page,
	}) => {
		await page.addInitScript(watchShifts);
		const { search, results, toolbar, filters } = await open(page);
		const steps = () => page.evaluate(() => history.length);
		const before = await steps();
		await search.fill('tariff');
		await expect(results).toBeVisible();
		expect(await page.evaluate(() => window.shift)).toBeLessThan(0.001);
		await search.press('Escape');
		await toolbar.getByRole('button', { name: 'Zoom in' }).click();
		await filters.locator('summary').click();
		await filters.getByRole('checkbox', { name: /^Border talks/ }).check();
		await toolbar.getByRole('button', { name: 'True scale' }).click();
		await expect(page).toHaveURL(/q=tariff&track=border-talks&from=.*&to=.*&scale=true/);
		expect(await steps()).toBe(before);
	});

	test('what it does not know is left aside with a quiet notice', async ({ page }) => {
		const { notice, items, words } = await open(
			page,
			'?event=no-such-event&track=washington&from=yesterday&colour=red&scale=%F0%9F%92%A5&disagreements=all',
		);
		await expect(notice).toContainText('“from=yesterday”');
		await expect(notice).toContainText('and 2 more');
		await expect(items.first()).toBeVisible();
		await expect(words.getByText(/^Press anything/)).toBeVisible();
		await expectAddress(page, { track: 'washington' });
		await notice.getByRole('button', { name: 'Dismiss' }).click();
		await expect(notice).toBeHidden();
	});

	test('never blanks the page, whatever it says', async ({ page }) => {
		for (const address of [
			'?q=%E0%A4%A',
			'?event=&quote=&talks=',
			'?from=2025-11-06&to=2013-01-01',
			'?from=0000-00-00&to=9999-99-99',
			'?from=1066-10-14&to=1066-10-14',
			'?track=washington&speaker=khawaja-asif',
			'?event=__proto__&track=constructor&q=%00',
		]) {
			await test.step(address, async () => {
				const { timeline, words } = await open(page, address);
				await expect(timeline).toBeVisible();
				await expect(words).toBeVisible();
			});
		}
	});
});

test.describe('another dataset', () => {
	const backHome = (page: Page) => page.getByRole('link', { name: 'Open the story this page ships with' });

	const otherStory = { id: 'other', title: 'Another story', standfirst: 'For this test.', language: 'en' };

	test('of this site is opened, and stays in the address', async ({ page }) => {
		await page.route('**/other.json', (route) =>
			route.fulfill({ json: { ...story.timeline, story: otherStory, talks: [] } }),
		);
		const { item, tab } = await open(page, '?data=other.json');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(otherStory.title);
		// A story without talks has no tab for them.
		await expect(tab('The talks')).toHaveCount(0);
		await item(CALL).getByRole('button', { name: CALL }).click();
		await expectAddress(page, { data: 'other.json', event: 'rubio-dar-call' });
	});

	test('of another site is refused, and leads back', async ({ page }) => {
		for (const data of ['https://example.org/timeline.json', '//example.org/timeline.json', 'data:,{}']) {
			await page.goto(`./?data=${encodeURIComponent(data)}`);
			await expect(page.getByRole('alert')).toContainText(`“${data}” is not on this site`);
		}
		await backHome(page).click();
		await expect(partsOf(page).feed).toBeVisible();
	});

	test('that is broken says so, and leads back', async ({ page }) => {
		for (const [body, message] of [
			['<!doctype html>', 'is not JSON'],
			['{"version": 3}', 'version “3”'],
			['[]', 'holds no story'],
		] as const) {
			await page.route('**/broken.json', (route) => route.fulfill({ body, contentType: 'application/json' }));
			await page.goto('./?data=broken.json');
			await expect(page.getByRole('heading', { name: 'This story cannot be shown' })).toBeVisible();
			await expect(page.getByRole('alert')).toContainText(message);
			await expect(backHome(page)).toBeVisible();
		}
	});

	test('that is not there says so, and leads back', async ({ page, troubles }) => {
		await page.goto('./?data=no-such-file.json');
		await expect(page.getByRole('alert')).toContainText('could not be fetched (404)');
		await backHome(page).click();
		await expect(partsOf(page).feed).toBeVisible();
		expect(troubles.length).toBeGreaterThan(0);
		expect(troubles.every((trouble) => trouble.includes('no-such-file.json'))).toBe(true);
		troubles.length = 0;
	});
});

declare global {
	interface Window {
		/** How much has moved on the page that no press moved; see web.dev/cls. */
		shift: number;
	}
}

/** Runs in the browser, before the page. */
function watchShifts(): void {
	window.shift = 0;
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries()) {
			if ('hadRecentInput' in entry && !entry.hadRecentInput && 'value' in entry)
				window.shift += Number(entry.value);
		}
	}).observe({ type: 'layout-shift', buffered: true });
}
