// A story too long to draw whole: how it is opened, read and moved through.
import { generateTimeline } from '../stories/generate';
import { expect, test } from './fixtures';
import { open, partsOf } from './parts';

const EVENTS = 12_000;
const made = generateTimeline(EVENTS);
const body = JSON.stringify(made);

test.beforeEach(async ({ page }) => {
	await page.route('**/made-up.json', (route) => route.fulfill({ contentType: 'application/json', body }));
});

test('says what it is doing while it opens a large story, and fetches nothing else meanwhile', async ({
	page,
}) => {
	const keeping = page.waitForRequest(/at-rest-.*js/).then(() => isReleased);
	let isReleased = false;
	let release = (): void => undefined;
	const held = new Promise<void>((resolve) => (release = resolve));
	await page.route('**/parse-worker*.js', async (route) => {
		await held;
		await route.continue();
	});
	await page.goto('./?data=made-up.json');
	await expect(page.getByRole('status').filter({ hasText: 'Checking the story…' })).toBeVisible();
	await expect(page.getByRole('progressbar', { name: 'How much is done' })).toBeVisible();
	isReleased = true;
	release();
	// What keeps the page for use without a network comes last.
	expect(await keeping).toBe(true);
	await expect(partsOf(page).feed).toBeVisible();
	await expect(page.getByRole('progressbar')).toBeHidden();
});

test('leaves out of a large story what is wrong with it, and says what', async ({ page }) => {
	const wrong = { ...made, events: made.events.with(4711, { ...made.events[0], track: 'nowhere' } as never) };
	await page.route('**/wrong.json', (route) => route.fulfill({ json: wrong }));
	await page.goto('./?data=wrong.json');
	await page.getByRole('button', { name: 'What is missing' }).click();
	await expect(page.getByRole('dialog', { name: 'What is missing' })).toContainText('event 4712');
});

test('says when a large file is no dataset', async ({ page }) => {
	await page.route('**/torn.json', (route) => route.fulfill({ body: body.slice(0, 2_000_000) }));
	await page.goto('./?data=torn.json');
	await expect(page.getByRole('alert')).toContainText('is not JSON');
});

test('draws a few dozen articles of a long story, and more as the reader goes on', async ({ page }) => {
	const { items, marks } = await open(page, '?data=made-up.json');
	await expect(items.first()).toHaveAttribute('aria-posinset', '1');
	await expect(items.first()).toHaveAttribute('aria-setsize', String(EVENTS));
	expect(await items.count()).toBeLessThan(120);
	expect(await marks.count()).toBeLessThan(200);
	// The arrow keys go from mark to mark, whatever a cluster holds, and not back into one.
	await marks.first().focus();
	const passed = new Set<string | null>();
	for (let i = 0; i < 6; i += 1) {
		passed.add(await page.locator(':focus').getAttribute('data-mark'));
		await page.keyboard.press('ArrowRight');
	}
	expect(passed.size).toBe(6);
	await page.mouse.wheel(0, 20_000);
	await expect(items.first()).not.toHaveAttribute('aria-posinset', '1');
	expect(await items.count()).toBeLessThan(120);
});

test('shows of a long story what is selected, and what was told before it above', async ({ page }) => {
	await open(page, '?data=made-up.json&event=event-6000');
	const selected = page.locator('article[data-event="event-6000"]');
	await expect(selected).toBeInViewport();
	const position = Number(await selected.getAttribute('aria-posinset'));
	await expect(page.locator(`article[aria-posinset="${String(position - 1)}"]`)).toBeAttached();
	await expect(page.locator(`article[aria-posinset="${String(position + 1)}"]`)).toBeAttached();
});

test('tells of a long story the stretch on the timeline, and opens the rest on request', async ({ page }) => {
	const { items, feed } = await open(page, '?data=made-up.json&from=2021-03-01&to=2021-03-03');
	const others = feed.getByRole('button', { name: /others$/ });
	await expect(others.first()).toBeVisible();
	await expect(items.first()).not.toHaveAttribute('aria-posinset', '1');
	await others.first().click();
	await expect(items.first()).toHaveAttribute('aria-posinset', '1');
});
