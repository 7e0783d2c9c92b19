// The page before its script has come, and where none runs.
import type { Page, Route } from '@playwright/test';
import { expect, test } from './fixtures';
import { expectNoSidewaysScroll, layoutShift } from './parts';
import { story } from './story';

const HEADLINE = story.timeline.story.title;

/** Holds the dataset back until it is told to let it come. */
async function holdDataset(page: Page): Promise<() => void> {
	let release: (() => void) | undefined;
	const released = new Promise<void>((resolve) => (release = resolve));
	await page.route('**/timeline.json', async (route: Route) => {
		await released;
		await route.continue();
	});
	return () => release?.();
}

/** What has a box and can be pressed, but for links. */
function controls(): string[] {
	return [...document.querySelectorAll('button, summary, input, [role=button], [role=slider], [role=tab]')]
		.filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('[inert]'))
		.map((element) => element.outerHTML.slice(0, 200));
}

declare global {
	interface Window {
		/** In which task of the page its timeline began to be drawn, and everything answered. */
		tasks: { begun: number; alive: number };
	}
}

function countTasks(): void {
	let now = 0;
	const { port1, port2 } = new MessageChannel();
	port1.onmessage = () => port2.postMessage((now += 1));
	port2.postMessage(now);
	window.tasks = { begun: 0, alive: 0 };
	const observer = new MutationObserver(() => {
		if (document.querySelector('[role=group][aria-label=Timeline]')) window.tasks.begun ||= now;
		if (!('alive' in document.documentElement.dataset)) return;
		window.tasks.alive = now;
		observer.disconnect();
		port1.close();
	});
	observer.observe(document, { subtree: true, childList: true, attributes: true });
}

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	for (const [screen, width, height] of [
		['a desktop', 1440, 900],
		['a phone', 390, 844],
	] as const) {
		test(`everything can be read on ${screen}, and nothing pretends to work`, async ({ page }) => {
			await page.setViewportSize({ width, height });
			await page.goto('.');
			await expect(page.getByRole('heading', { level: 1, name: HEADLINE })).toBeVisible();
			const [excerpt] = story.timeline.excerpts;
			const [talks] = story.timeline.talks;
			const [disagreement] = story.timeline.discrepancies;
			// Playwright's own search for text leaves <noscript> out.
			const text = await page.locator('div.plain').innerText();
			for (const words of [excerpt?.exact, talks?.claims[0]?.text, disagreement?.title])
				expect(text).toContain(words ?? 'nothing');
			expect(await page.evaluate(controls)).toEqual([]);
			expect(await page.locator('[style]').count()).toBe(0);
			await expectNoSidewaysScroll(page, screen);
		});
	}
});

test('the page comes to life under the eyes of the reader: nothing is drawn anew, nothing moves, and what was pressed before is answered', async ({
	page,
}) => {
	const release = await holdDataset(page);
	await page.addInitScript(countTasks);
	const opened = page.goto('.');
	const headline = page.getByRole('heading', { level: 1, name: HEADLINE });
	await expect(headline).toBeVisible();
	// The headline shows while the rest of the page is still coming.
	await page.waitForFunction(() => document.readyState !== 'loading');
	// What stands in for the timeline goes, and so does what is for no script.
	const before = await page.evaluateHandle(() =>
		[...document.querySelectorAll('#app *')].filter((one) => !one.closest('[data-still], noscript')),
	);
	await page.getByRole('button', { name: 'Share', exact: true }).click();
	release();
	await opened;
	await expect(page.getByRole('group', { name: 'Timeline' }).first()).toBeAttached();
	expect(await before.evaluate((all) => all.length)).toBeGreaterThan(200);
	const lost = await before.evaluate((all) =>
		all.filter((one) => !one.isConnected).map((one) => one.outerHTML),
	);
	expect(lost.map((html) => html.slice(0, 200))).toEqual([]);
	await expect(page.getByRole('dialog', { name: 'Share' })).toBeVisible();
	// It answers part by part: a press in between need not wait for all of them.
	const { begun, alive } = await page.evaluate(() => window.tasks);
	expect(alive).toBeGreaterThan(begun + 2);
});

test('the page shows in its own type, however late that comes, and nothing moves', async ({ page }) => {
	// On a machine of any speed: the second that the page waits does not pass.
	await page.addInitScript(() => {
		const { setTimeout } = window;
		const other = (run: TimerHandler, after?: number) => (after === 1000 ? 0 : setTimeout(run, after));
		Object.assign(window, { setTimeout: other });
	});
	let release: (() => void) | undefined;
	const released = new Promise<void>((resolve) => (release = resolve));
	await page.route('**/*.woff2', async (route) => {
		await released;
		await route.continue();
	});
	const opened = page.goto('.');
	const headline = page.getByRole('heading', { level: 1, name: HEADLINE });
	await expect(page.locator('h1')).toBeAttached();
	await expect(page.locator('h1')).toBeHidden();
	release?.();
	await opened;
	await expect(headline).toBeVisible();
	expect(await page.evaluate(() => document.fonts.check('500 1em "Newsreader Variable"'))).toBe(true);
	expect(await layoutShift(page)).toBe(0);
});

test('the page shows in another type where its own does not come', async ({ page }) => {
	await page.route('**/*.woff2', () => undefined);
	await page.goto('.', { waitUntil: 'commit' });
	await expect(page.getByRole('heading', { level: 1, name: HEADLINE })).toBeVisible();
});

test('of the story in the page nothing shows or is fetched where the address asks for another', async ({
	page,
}) => {
	await page.route('**/other.json', () => undefined);
	const fetched: string[] = [];
	page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
	await page.goto('./?data=other.json');
	await expect(page.getByText('Opening the story…')).toBeVisible();
	await expect(page.getByText(HEADLINE)).toHaveCount(0);
	await expect.poll(() => fetched).toContain('/other.json');
	expect(fetched).not.toContain('/timeline.json');
});

test('a dataset that does not come leaves the story to be read, and the page says so', async ({
	page,
	troubles,
}) => {
	await page.route('**/timeline.json', (route) => route.fulfill({ status: 404, body: '' }));
	await page.goto('.');
	await expect(page.getByText('could not be started')).toBeVisible();
	await expect(page.getByRole('heading', { level: 1, name: HEADLINE })).toBeVisible();
	expect(troubles.length).toBeGreaterThan(0);
	troubles.splice(0);
});
