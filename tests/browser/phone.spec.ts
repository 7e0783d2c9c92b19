import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { boxOf, daysShown, expectAddress, expectNoSidewaysScroll, open, shown } from './parts';
import { leadOf } from '../../src/model/lead';
import { get, story } from './story';

const CALL = get(story.events, 'rubio-dar-call').title;

test.describe('on a phone', () => {
	test('the first screen says what is latest and proves it; a low strip of the timeline stays on top; the words open in place', async ({
		page,
	}) => {
		const { strip, items, item, words, read, filters } = await open(page);
		await test.step('the first screen says what is latest, and proves it', async () => {
			await expect(page.getByRole('heading', { level: 1 })).toBeInViewport({ ratio: 1 });
			const [first, second] = leadOf(story);
			await expect(
				page.getByRole('button', { name: first?.event.title ?? '', exact: true }).first(),
			).toBeInViewport();
			await expect(page.locator('mark').first()).toBeInViewport({ ratio: 1 });
			await expect(page.getByRole('region', { name: 'What to know first' })).not.toContainText(
				second?.event.title ?? 'nothing',
				{ useInnerText: true },
			);
		});

		await test.step('everything to press is large enough for a finger', async () => {
			for (const controls of [
				filters.locator('summary'),
				page.getByRole('tab'),
				page.getByRole('banner').getByRole('button'),
			]) {
				for (const control of await controls.all())
					expect((await boxOf(control)).height).toBeGreaterThanOrEqual(44);
			}
		});

		await test.step('one finger that moves up over the strip scrolls the story', async () => {
			const { x, y, width } = await boxOf(strip);
			const touch = await fingersOn(page);
			await touch.down({ x: x + width / 2, y: y + 30 });
			for (const by of [40, 90, 140, 190]) await touch.move({ x: x + width / 2, y: y + 30 - by });
			await touch.up();
			await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(60);
			await expectAddress(page, {});
		});

		await test.step('the strip stays on top while the story scrolls, and the page no longer for it', async () => {
			await page.evaluate(() => scrollTo(0, 0));
			const height = () => page.evaluate(() => document.documentElement.scrollHeight);
			const before = await height();
			expect((await boxOf(strip)).height).toBeLessThanOrEqual(110);
			await items.nth(10).evaluate((one) => one.scrollIntoView({ block: 'center' }));
			await expect.poll(async () => (await boxOf(strip)).y).toBeLessThan(20);
			expect(await height()).toBe(before);
		});

		await test.step('the words open in place under what was pressed, the promised sentence in the first screen', async () => {
			await expect(words).toBeHidden();
			for (const id of ['rubio-dar-call', 'asif-speaks', 'ceasefire']) {
				const { title } = get(story.events, id);
				await item(title).getByRole('button', { name: title }).tap();
				await expect(item(title).getByRole('region', { name: 'The words' })).toBeVisible();
				await expect(words).toHaveCount(1);
				await expect(read.first()).toBeInViewport({ ratio: 1 });
			}
			await words.getByRole('button', { name: 'Close' }).tap();
			await expect(words).toBeHidden();
			await expectAddress(page, {});
		});

		await test.step('Esc closes the words and leads back to where they were opened', async () => {
			const place = item(CALL).getByRole('button', { name: CALL });
			await place.focus();
			await page.keyboard.press('Enter');
			await expect(words).toBeFocused();
			await page.keyboard.press('Escape');
			await expect(words).toBeHidden();
			await expect(place).toBeFocused();
		});
	});

	test('an address opens the words under their event, in the first painting', async ({ page }) => {
		const { item, read } = await open(page, '?event=call-minerals');
		const { title } = get(story.events, 'call-minerals');
		await expect(item(title).getByRole('region', { name: 'The words' })).toBeVisible();
		await expect(item(title)).toBeInViewport();
		await expect(read.first()).toBeInViewport({ ratio: 1 });
	});

	test('the words of a disagreement open under it', async ({ page }) => {
		const { words } = await open(page, '?view=disagreements');
		await page.getByRole('complementary').getByRole('button').first().tap();
		await expect(words).toBeInViewport();
		await expect(
			page.getByRole('tabpanel', { name: /disagree/ }).getByRole('region', { name: 'The words' }),
		).toBeVisible();
	});

	test('the strip is one target, which opens the timeline in full, to zoom with two fingers and to press', async ({
		page,
	}) => {
		await open(page);
		// It says so in words.
		expect((await boxOf(page.getByText('Open the timeline'))).height).toBeGreaterThanOrEqual(44);
		await page.getByRole('button', { name: 'Open the timeline' }).tap();
		const dialog = page.getByRole('dialog', { name: 'Timeline' });
		const plot = dialog.locator('svg.time');
		await expect(plot.getByRole('button').first()).toBeVisible();

		await test.step('marks are large enough, and a cluster opens as a list', async () => {
			const marks = dialog.getByRole('group', { name: 'Timeline' }).getByRole('button');
			for (const mark of await marks.all()) {
				expect((await boxOf(mark.locator('.target'))).height).toBeGreaterThanOrEqual(44);
			}
			const several = marks.filter({ hasText: /^\d+|more$/ }).first();
			const { middle, y, height } = await boxOf(several.locator('.target'));
			await page.touchscreen.tap(middle, y + height / 2);
			const list = dialog.getByRole('group', { name: /^\d+ events$/ });
			await expect(list.getByRole('button').first()).toBeVisible();
			await expect(dialog.locator('.tooltip')).toHaveCount(0);
			await expect(plot).toBeVisible();
			await page.keyboard.press('Escape');
			await expect(list).toBeHidden();
		});

		await test.step('two fingers zoom, and the one that stays moves on', async () => {
			const touch = await fingersOn(page);
			const { x, y, width } = await boxOf(plot);
			const at = { y: y + 40, middle: x + width / 2 };
			await touch.down({ x: at.middle - 30, y: at.y }, { x: at.middle + 30, y: at.y });
			for (const by of [50, 80, 120])
				await touch.move({ x: at.middle - by, y: at.y }, { x: at.middle + by, y: at.y });
			await expect.poll(() => daysShown(page)).toBeLessThan(4000);
			const zoomed = shown(page);
			// DevTools lifts all fingers at once: the page is told of one by hand.
			await touch.up();
			await plot.evaluate(liftOneFinger, { ...at, end: at.middle - 90 });
			await expect.poll(() => shown(page)).not.toEqual(zoomed);
			await expect(dialog.locator('.tooltip')).toHaveCount(0);
		});

		await dialog.getByRole('button', { name: 'Close' }).tap();
		await expect(dialog).toBeHidden();

		await test.step('a mark that is pressed closes it and opens the words in the story', async () => {
			await page.goto('./');
			await page.getByRole('button', { name: 'Open the timeline' }).tap();
			await plot.getByRole('button', { name: /^Rubio and Dar speak by telephone/ }).press('Enter');
			await expect(dialog).toBeHidden();
			await expect(page.getByRole('region', { name: /^The words/ })).toBeInViewport();
		});
	});

	test('all filters are behind one button, and what opens under it stays on the screen', async ({ page }) => {
		const { filters, items } = await open(page);
		await filters.locator('summary').tap();
		const panel = await boxOf(filters.locator('details .panel'));
		expect(panel.x).toBeGreaterThanOrEqual(0);
		expect(panel.right).toBeLessThanOrEqual(390);
		await filters.getByRole('checkbox', { name: /^Border talks/ }).check();
		await filters.getByRole('checkbox', { name: /^Quotes only/ }).check();
		await expect(filters.locator('summary')).toContainText('(2)');
		await expect(items).not.toHaveCount(0);
		for (const { id } of story.inOrder.filter(
			({ id, track }) => track === 'border-talks' && story.quotesOf(id).length > 0,
		))
			await expect(items.and(page.locator(`[data-event="${id}"]`))).toHaveCount(1);
	});
});

/** Two fingers come down, one is lifted, and the other moves to an end. Runs in the browser. */
function liftOneFinger(node: Element, { middle, y, end }: { middle: number; y: number; end: number }): void {
	const finger = (identifier: number, clientX: number) =>
		new Touch({ identifier, target: node, clientX, clientY: y });
	const fire = (type: string, changed: readonly Touch[], touches: readonly Touch[]) =>
		node.dispatchEvent(
			new TouchEvent(type, {
				bubbles: true,
				cancelable: true,
				changedTouches: [...changed],
				targetTouches: [...touches],
				touches: [...touches],
			}),
		);
	const [first, second] = [finger(7, middle - 20), finger(8, middle + 60)];
	fire('touchstart', [first, second], [first, second]);
	fire('touchend', [second], [first]);
	for (let x = middle - 20; x >= end; x -= 10) fire('touchmove', [finger(7, x)], [finger(7, x)]);
	fire('touchend', [finger(7, end)], []);
}

interface Place {
	readonly x: number;
	readonly y: number;
}

/** Fingers on the screen, through DevTools: Playwright's own touchscreen only taps. */
async function fingersOn(page: Page) {
	const session = await page.context().newCDPSession(page);
	const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', places: readonly Place[]) =>
		session.send('Input.dispatchTouchEvent', {
			type,
			touchPoints: places.map((place, id) => ({ ...place, id })),
		});
	return {
		down: (...places: Place[]) => send('touchStart', places),
		move: (...places: Place[]) => send('touchMove', places),
		up: () => send('touchEnd', []),
	};
}

const STATES = [
	'',
	'?event=rubio-dar-call',
	'?quote=waste-of-time',
	'?talks=pakistan-afghanistan-talks',
	'?scale=true',
	'?track=washington&speaker=khawaja-asif',
	'?event=no-such-event&speaker=somebody-with-a-rather-long-name-that-nobody-has-ever-heard-of',
	'?view=disagreements',
	'?view=talks&event=border-clashes',
	'?data=https://example.org/a-very-long-address-without-a-single-place-to-break-it.json',
];

const SCREENS = [
	['a phone', 390, 844],
	['a small phone', 320, 568],
	['a phone on its side', 844, 390],
	['a desktop at 200 %', 720, 450],
] as const;

test('nothing scrolls sideways on any screen, whichever it was opened on', async ({ page }) => {
	const onEachScreen = (where: string, reach = () => Promise.resolve()) =>
		test.step(where, async () => {
			for (const [screen, width, height] of SCREENS) {
				await page.setViewportSize({ width, height });
				await reach();
				await expectNoSidewaysScroll(page, `${where}, ${screen}`);
			}
		});
	for (const [i, address] of STATES.entries()) {
		// Opened on one, then turned and resized through all.
		const [, width, height] = SCREENS[i % SCREENS.length] ?? SCREENS[0];
		await page.setViewportSize({ width, height });
		await page.goto(`./${address}`);
		await expect(page.getByRole('main')).not.toBeEmpty();
		await expectNoSidewaysScroll(page, `${address}, opened`);
		await onEachScreen(address || 'the start');
	}
	const { search, results, filters } = await open(page);
	await onEachScreen('searching', async () => {
		await search.fill('tariff');
		await expect(results).toBeVisible();
	});
	await page.keyboard.press('Escape');
	await onEachScreen('filtering', async () => {
		await filters.locator('summary').first().click();
	});
});
