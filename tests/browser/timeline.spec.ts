import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { boxOf, daysShown, expectAddress, expectLabelsApart, open, shown, type Parts } from './parts';
import { get, story } from './story';

const CALL = 'Rubio and Dar speak by telephone';
const CLASHES = 'Pakistan and Afghanistan clash at their border';

/** A press of a button may have scrolled the page, under which the timeline is low. */
function toTop(page: Page): Promise<void> {
	return page.evaluate(() => scrollTo(0, 0));
}

/** The tests move a mouse where the timeline has no marks, as a reader would to drag it. */
async function overTimeline(page: Page, { timeline }: Parts, share = 0.5) {
	await toTop(page);
	const box = await boxOf(timeline);
	const place = { x: box.x + share * box.width, y: box.y + 8 };
	await page.mouse.move(place.x, place.y);
	return place;
}

/** Expects the timeline to show another stretch than before, and says which. */
async function expectOtherSpan(page: Page, before: ReturnType<typeof shown>) {
	await expect.poll(() => shown(page)).not.toEqual(before);
	return shown(page);
}

test('a reader zooms by buttons, keys, a double click, the wheel and gaps, and fits the story in again', async ({
	page,
}) => {
	const parts = await open(page);
	const { toolbar, mark } = parts;
	const zoomIn = toolbar.getByRole('button', { name: 'Zoom in' });
	const fit = toolbar.getByRole('button', { name: 'Fit' });

	await test.step('by buttons: in, out, and fit', async () => {
		await expect(fit).toHaveAttribute('title', /whole story/);
		await zoomIn.click();
		await expect.poll(() => daysShown(page)).toBeLessThan(4000);
		const once = daysShown(page);
		await zoomIn.click();
		await expect.poll(() => daysShown(page)).toBeLessThan(once);
		await toolbar.getByRole('button', { name: 'Zoom out' }).click();
		await expect.poll(() => daysShown(page)).toBe(once);
		await fit.click();
		await expectAddress(page, {});
	});

	await test.step('by keys: plus, minus and zero', async () => {
		await mark(CALL).focus();
		await page.keyboard.press('+');
		await expect.poll(() => daysShown(page)).toBeLessThan(4000);
		await page.keyboard.press('-');
		await expectAddress(page, {});
		await page.keyboard.press('+');
		await expect.poll(() => daysShown(page)).toBeLessThan(4000);
		await page.keyboard.press('0');
		await expectAddress(page, {});
	});

	await test.step('by a double click, at the pointer', async () => {
		const { x, y } = await overTimeline(page, parts, 0.8);
		await page.mouse.dblclick(x, y);
		await expect.poll(() => daysShown(page)).toBeLessThan(4000);
		expect(shown(page)?.from.slice(0, 4)).toBe('2025');
		await fit.click();
		await expectAddress(page, {});
	});

	await test.step('by Ctrl and the wheel, at the pointer', async () => {
		await toTop(page);
		const place = await boxOf(mark(CLASHES));
		await page.mouse.move(place.x + 3, (place.y + place.bottom) / 2);
		await page.keyboard.down('Control');
		await page.mouse.wheel(0, -200);
		await page.keyboard.up('Control');
		await expectOtherSpan(page, undefined);
		// What was under the pointer is still there.
		expect(Math.abs((await boxOf(mark(CLASHES))).x - place.x)).toBeLessThan(8);
		expect(await page.evaluate(() => scrollY)).toBe(0);
		await fit.click();
		await expectAddress(page, {});
	});

	await test.step('to what stands on both sides of a gap, which says that nothing is reported in it', async () => {
		const gaps = page.getByRole('toolbar', { name: 'Gaps' });
		await gaps.getByRole('button', { name: '6 months' }).click();
		await expect.poll(() => daysShown(page)).toBeLessThan(400);
		await expect(page.getByText('Nothing reported, 10 April – 30 September 2025')).toBeVisible();
		await expect(mark(get(story.events, 'tariff-29-begins').title)).toBeInViewport();
		await expect(mark(CLASHES)).toBeInViewport();
		await page.keyboard.press('ArrowLeft');
		await expect(gaps.locator(':focus')).toBeVisible();
		// Close up, where nothing else shows, the drawing itself says so.
		for (let i = 0; i < 9; i++) await zoomIn.press('Enter');
		await expect.poll(() => daysShown(page)).toBeLessThan(40);
		await expect(page.getByText('Nothing reported, 10 April – 30 September 2025')).toHaveCount(2);
	});
});

test('a reader zooms to a single day, which ends it, and the days that show stand above them', async ({
	page,
}) => {
	const parts = await open(page, '?from=2025-04-01&to=2025-04-12');
	const { toolbar, timeline } = parts;
	await expect(timeline.getByText('1 – 9 April 2025')).toBeVisible();
	await expectLabelsApart(parts);
	const zoomIn = toolbar.getByRole('button', { name: 'Zoom in' });
	for (let i = 0; i < 20; i++) await zoomIn.press('Enter');
	// However close, the axis says where in time this is.
	await expect(timeline.getByText(/20\d\d$/).first()).toBeVisible();
	await expect(zoomIn).toHaveAttribute('title', 'A day is as close as it gets');
	await expect(zoomIn).toBeFocused();
	await expect.poll(() => daysShown(page)).toBeLessThanOrEqual(3);
	await toolbar.getByRole('button', { name: 'Fit' }).click();
	await expectAddress(page, {});
});

test('a filter folds anew: what it leaves takes the whole width, under its own dates', async ({ page }) => {
	const { timeline, feed } = await open(page, '?track=border-talks');
	await expect(timeline.getByText('1 October – 6 November 2025')).toBeVisible();
	await expect(timeline.locator('.zigzag')).toHaveCount(0);
	await expect(feed.getByRole('article').first()).toBeVisible();
});

test('a reader zooms by the overview: keys on both ends, which say their day, and dragging', async ({
	page,
}) => {
	const { overview } = await open(page);
	const first = overview.getByRole('slider', { name: 'First day shown' });
	const last = overview.getByRole('slider', { name: 'Last day shown' });

	await test.step('by keys', async () => {
		await expect(first).toHaveAttribute('aria-valuetext', 'Tuesday 1 January 2013');
		for (let i = 0; i < 6; i++) await first.press('PageUp');
		await expect(first).toHaveAttribute('aria-valuetext', /20(2\d)$/);
		await last.press('PageDown');
		await expect(last).not.toHaveAttribute('aria-valuetext', /6 November 2025/);
		await last.press('End');
		await first.press('Home');
		await expectAddress(page, {});
	});

	await test.step('by dragging both ends, and the middle', async () => {
		await overview.scrollIntoViewIfNeeded();
		const { x, right, y, bottom } = await boxOf(overview);
		async function drag(from: number, to: number): Promise<void> {
			await page.mouse.move(from, (y + bottom) / 2);
			await page.mouse.down();
			await page.mouse.move(to, (y + bottom) / 2, { steps: 4 });
			await page.mouse.up();
		}

		const width = right - x;
		await drag(x, x + 0.53 * width);
		await expect.poll(() => shown(page)?.from.slice(0, 4)).toBe('2025');
		expect(shown(page)?.to).toBe('2025-11-06');

		const day = (await first.getAttribute('aria-valuetext')) ?? '';
		await drag(right, right - 0.26 * width);
		await expect.poll(() => shown(page)?.to.slice(0, 7)).not.toBe('2025-11');
		await expect(first).toHaveAttribute('aria-valuetext', day);

		const middle = x + 0.63 * width;
		await drag(middle, middle - 0.53 * width);
		await expect.poll(() => shown(page)?.from.slice(0, 4)).toBe('2013');
	});
});

test('a reader moves along by a wheel sideways and by dragging, until the story ends', async ({ page }) => {
	const parts = await open(page, '?from=2025-03-20&to=2025-04-20');
	const { toolbar, mark } = parts;
	const before = shown(page);

	await test.step('the scale changes around what the reader looks at', async () => {
		for (const scale of ['True scale', 'Gaps folded']) {
			await toolbar.getByRole('button', { name: scale }).click();
			await expect(mark(CALL).or(parts.cluster).first()).toBeInViewport();
			await expect.poll(() => shown(page)).toEqual(before);
		}
	});

	await test.step('a wheel sideways moves to later days, and back', async () => {
		await overTimeline(page, parts);
		await page.mouse.wheel(200, 0);
		const later = await expectOtherSpan(page, before);
		expect(later && before && later.from > before.from && later.to > before.to).toBe(true);
		await page.mouse.wheel(-200, 0);
		await expect.poll(() => shown(page)).toEqual(before);
	});

	await test.step('dragging to the right brings earlier days', async () => {
		const { x, y } = await overTimeline(page, parts);
		await page.mouse.down();
		await page.mouse.move(x + 200, y, { steps: 5 });
		await page.mouse.up();
		const earlier = await expectOtherSpan(page, before);
		expect(earlier && before && earlier.from < before.from && earlier.to < before.to).toBe(true);
	});

	await test.step('it ends where the story ends', async () => {
		for (let i = 0; i < 6; i++) await page.mouse.wheel(1500, 0);
		await expect.poll(() => shown(page)?.to).toBe('2025-11-06');
	});
});

test('labels stand still beside their marks while the timeline moves', async ({ page }) => {
	const parts = await open(page, '?from=2025-01-01&to=2025-11-06');
	const label = (title: string) => parts.mark(title).locator('text');
	await expect(label(CALL)).toBeVisible();
	// Both in one frame: between two questions the timeline may move.
	const gap = () =>
		label(CALL).evaluate((words) => {
			const mark = words.closest('[data-mark]');
			return mark ? words.getBoundingClientRect().x - mark.getBoundingClientRect().x : NaN;
		});
	const before = await gap();
	const row = (await boxOf(label(CALL))).y;
	await overTimeline(page, parts);
	for (let i = 0; i < 5; i++) {
		await page.mouse.wheel(-13, 0);
		expect(await gap()).toBeCloseTo(before, 0);
		expect((await boxOf(label(CALL))).y).toBeCloseTo(row, 0);
	}
});

test('the whole story is drawn with a tick for every labelled day, a margin for what has none, and signs that explain themselves', async ({
	page,
}) => {
	const parts = await open(page);
	const { mark, timeline, marks, toolbar } = parts;

	await test.step('every labelled event has the tick of its day', async () => {
		await expect(timeline.locator('.labelled text')).toHaveText(['5', '7', '9', '5', '6']);
		const labels = await marks.locator('text.label').count();
		expect(labels).toBeLessThanOrEqual(16);
		expect(labels).toBeGreaterThanOrEqual(10);
		await expectLabelsApart(parts);
	});

	await test.step('what no article dates stands in a margin, on no day', async () => {
		await expect(timeline.getByText('No day')).toBeVisible();
		const undated = story.inOrder.find(
			({ when, partOf }) => when.basis === 'undated' && partOf === undefined,
		);
		const last = await boxOf(mark(get(story.events, 'istanbul-round').title).locator('circle').first());
		expect((await boxOf(mark(undated?.title ?? ''))).x).toBeGreaterThan(last.right);
	});

	await test.step('pointing at a mark says what it stands for and how its date is known', async () => {
		await mark('Trump announces a 10 percent tariff').hover();
		const tooltip = page.locator('.tooltip').getByText('read from “last week”');
		await expect(tooltip).toBeVisible();
		await page.mouse.move(0, 0);
		await expect(tooltip).toBeHidden();
	});

	const campaign = mark('Pakistan fights terrorism at a heavy cost');
	const before = (await boxOf(campaign)).width;
	let reduced = 0;
	await test.step('the scale folds empty stretches away, or is true to the calendar', async () => {
		const gap = page.getByRole('button', { name: '6 months' });
		await expect(gap).toBeVisible();
		await toolbar.getByRole('button', { name: 'True scale' }).click();
		// At once for a reader who prefers less motion.
		reduced = (await boxOf(campaign)).width;
		await expectAddress(page, { scale: 'true' });
		await expect(gap).toHaveCount(0);
		// Six of nearly thirteen years.
		expect(reduced).toBeGreaterThan(2 * before);
		expect(reduced / (await boxOf(timeline.locator('svg').first())).width).toBeCloseTo(6 / 12.85, 1);
		await expectLabelsApart(parts);
		await toolbar.getByRole('button', { name: 'Gaps folded' }).click();
		await expectAddress(page, {});
		await expect.poll(async () => (await boxOf(campaign)).width).toBe(before);
	});

	await test.step('it glides from one scale to the other for everybody else', async () => {
		await page.emulateMedia({ reducedMotion: 'no-preference' });
		const seen = page.evaluate(watchWidth, 'campaign-against-terrorism');
		await toolbar.getByRole('button', { name: 'True scale' }).click();
		const between = (await seen).filter((width) => width > before + 10 && width < reduced - 10);
		expect(between.length).toBeGreaterThan(0);
	});
});

test('a selected part opens its whole in place, its days one above the other, and Esc puts the parts away', async ({
	page,
}) => {
	const { mark, marks } = await open(page, '?event=call-minerals');
	await toTop(page);
	await expect(mark(CALL)).toHaveAttribute('aria-expanded', 'true');
	await expect(mark(get(story.events, 'call-minerals').title)).toBeVisible();
	const parts = story.partsOf('rubio-dar-call').filter(({ when }) => when.earliest === '2025-04-07');
	const middles = await Promise.all(
		parts.slice(0, 4).map(async ({ title }) => {
			const dot = await boxOf(mark(title).locator('circle').first());
			return Math.round(dot.middle);
		}),
	);
	expect(new Set(middles).size).toBe(1);

	const opened = await marks.count();
	await mark(CALL).press('Escape');
	await expect(mark(CALL)).toHaveAttribute('aria-expanded', 'false');
	await expect(mark(CALL)).toBeFocused();
	await expect.poll(() => marks.count()).toBeLessThan(opened);
});

test('while a reader scrolls, the timeline is low and on top, the page no longer for it, and grows on a press', async ({
	page,
}) => {
	const parts = await open(page);
	const { timeline, toolbar, items } = parts;
	const height = () => page.evaluate(() => document.documentElement.scrollHeight);
	const before = await height();
	// A plain wheel scrolls the page, and leaves the timeline alone.
	await overTimeline(page, parts);
	await page.mouse.wheel(0, 300);
	await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(50);
	await expectAddress(page, {});

	await page.mouse.move(0, 0);
	await items.nth(12).evaluate((item) => item.scrollIntoView({ block: 'center' }));
	await expect.poll(async () => (await boxOf(timeline)).height).toBeLessThanOrEqual(110);
	expect((await boxOf(timeline)).y).toBeLessThan(20);
	expect(await height()).toBe(before);
	await expect(toolbar).toBeHidden();
	await timeline.click({ position: { x: 300, y: 20 } });
	await expect(toolbar).toBeInViewport();
	await page.keyboard.press('Escape');
	await expect(toolbar).toBeHidden();
});

/** The widths of a mark, frame by frame, until it has changed and come to rest. Runs in the browser. */
function watchWidth(event: string): Promise<number[]> {
	const widths: number[] = [];
	return new Promise((resolve) => {
		function look() {
			widths.push(
				document.querySelector(`[data-event="${event}"][role="button"]`)?.getBoundingClientRect().width ?? 0,
			);
			const last = widths.slice(-10);
			const changed = widths.at(-1) !== widths[0];
			if (changed && last.length === 10 && new Set(last).size === 1) resolve(widths);
			else requestAnimationFrame(look);
		}
		look();
	});
}
