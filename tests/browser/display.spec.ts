// What the timeline can show besides what happened when: voices, other clocks, and a walk through the story.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { expectAddress, expectLabelsApart, open } from './parts';
import { story } from './story';

/** What the walk stops at. */
const stops = story.inOrder.filter((event) => event.importance > 1 && !story.wholeOf(event));

const CALL = 'Rubio and Dar speak by telephone';
const CLASHES = 'Pakistan and Afghanistan clash at their border';

async function openDisplay(page: Page) {
	const parts = await open(page);
	const display = page.locator('details', { hasText: 'Display' });
	await display.locator('summary').press('Enter');
	return { ...parts, display };
}

test('the key explains the signs that stand in the drawing; the timeline shows who said what, or the day of publication', async ({
	page,
}) => {
	const { display, marks, highlighted, overview, timeline } = await openDisplay(page);
	const key = page.getByRole('list', { name: 'Key' });
	for (const meaning of [
		'scheduled',
		'one side says so',
		'some time between two days',
		'in the article’s order',
	]) {
		await expect(key.getByText(meaning)).toBeVisible();
	}
	for (const meaning of ['each of these days', 'about then']) {
		await expect(key.getByText(meaning)).toHaveCount(0);
	}

	await test.step('by the day of publication the story runs from the first article to the last', async () => {
		await display.getByRole('radio', { name: 'were published' }).check();
		await expectAddress(page, { clock: 'published' });
		for (const [end, day] of [
			['First day shown', 'Monday 7 April 2025'],
			['Last day shown', 'Wednesday 5 November 2025'],
		] as const)
			await expect(overview.getByRole('slider', { name: end })).toHaveAttribute('aria-valuetext', day);
		await display.getByRole('radio', { name: 'happened, or were said' }).check();
		await expectAddress(page, {});
	});

	await test.step('who said what: every quote by its speaker, and an address that says so', async () => {
		await display.getByRole('radio', { name: 'Who said what' }).check();
		await expectAddress(page, { voices: 'true' });
		await expectLabelsApart({ timeline, marks });
		const mark = marks.filter({ hasText: /^“/ }).first();
		const name = await mark.getAttribute('aria-label');
		await page.keyboard.press('Escape');
		await mark.press('Enter');
		const words = /“(.*?)”/.exec(name ?? '')?.[1] ?? '';
		await expect(highlighted.first()).toContainText(words.slice(0, 20));
	});
});

test('as known on a day: what came out later is left out, and the talks are as they then stood', async ({
	page,
}) => {
	const { item, items, tab, mark, words } = await open(page);
	const slider = page.getByRole('slider', { name: 'As known on' });
	await slider.press('Home');
	await expect(slider).toHaveAttribute('aria-valuetext', 'Monday 7 April 2025');
	await expect(item(CLASHES)).toHaveCount(0);
	await expect(item(CALL)).not.toContainText('Arab News');
	await mark(CALL).press('Enter');
	await expect(words.getByText('Reported by The Jago Times.')).toBeVisible();
	await expect(words.getByText('Arab News')).toHaveCount(0);
	expect(await items.count()).toBeLessThan(story.inOrder.length);
	await expect(page).toHaveURL(/known=2025-04-07/);
	await slider.press('End');
	await expect(items).toHaveCount(story.inOrder.length);
	await expect(tab('The talks')).toBeVisible();
});

test('a walk through the story, step by step, which says each event and leads back', async ({ page }) => {
	const { toolbar, words } = await open(page);
	const play = toolbar.getByRole('button', { name: 'Play the story' });
	await play.click();
	const bar = page.getByRole('region', { name: 'Play the story' });
	await bar.getByRole('button', { name: 'Pause' }).press('Enter');
	const [first, second] = stops;
	await expect(bar.getByRole('status')).toContainText(first?.title ?? '');
	await bar.getByRole('button', { name: 'Next event' }).press('Enter');
	await expect(bar.getByRole('status')).toContainText(second?.title ?? '');
	await expect(words.getByRole('heading', { name: second?.title ?? '' })).toBeVisible();
	await bar.getByRole('button', { name: 'Previous event' }).press('Enter');
	await expect(bar).toContainText(`1 of ${stops.length}`);
	await bar.getByRole('combobox', { name: 'Speed' }).selectOption('2 ×');
	await page.keyboard.press('Escape');
	await expect(bar).toHaveCount(0);
	await expect(play).toBeFocused();
	// The steps of the walk are none of the reader's own.
	expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2);
});

test('the walk goes on by itself, at the speed that was chosen', async ({ page }) => {
	await page.clock.install();
	const { toolbar } = await open(page);
	await toolbar.getByRole('button', { name: 'Play the story' }).click();
	const bar = page.getByRole('region', { name: 'Play the story' });
	await expect(bar).toContainText(`1 of ${stops.length}`);
	await page.clock.runFor(5000);
	await expect(bar).toContainText(`2 of ${stops.length}`);
	await bar.getByRole('combobox', { name: 'Speed' }).selectOption('2 ×');
	await page.clock.runFor(2500);
	await expect(bar).toContainText(`3 of ${stops.length}`);
});
