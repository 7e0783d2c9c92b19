import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures';
import { open, partsOf } from './parts';
import { story } from './story';

test('the first load has the field alone; what is typed while the rest comes is kept and answered', async ({
	page,
}) => {
	const { search, results } = await open(page);
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	let release = (): void => undefined;
	const released = new Promise<void>((resolve) => (release = resolve));
	await page.route(/(ResultList|search)-.*\.js$/, async (route) => {
		await released;
		await route.continue();
	});
	await search.focus();
	await page.keyboard.type('tarrif');
	await expect(page.getByText('Searching…')).toBeVisible();
	release();
	await expect(results).toBeVisible();
	await expect(search).toBeFocused();
	await expect(search).toHaveValue('tarrif');
	expect(asked.some((url) => /(ResultList|search)-.*\.js$/.test(url))).toBe(true);
});

test('Ctrl-Enter opens a result in a tab of its own, and the search stays', async ({ page, context }) => {
	const { search, results } = await open(page);
	await search.fill('waste of time');
	await expect(results).toBeVisible();
	const [tab] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('Control+Enter')]);
	await expect(tab).toHaveURL(/\?quote=waste-of-time$/);
	await expect(results).toBeVisible();
	await expect(search).toBeFocused();
});

test('a field is offered while it is typed, and narrows to what it says; where nothing is found near words are offered', async ({
	page,
}) => {
	const { search, results } = await open(page);
	await search.fill('prudence spea');
	await results.getByRole('option', { name: /^prudence speaker:/ }).click();
	await expect(search).toHaveValue('prudence speaker:');
	await page.keyboard.type('asi');
	await results.getByRole('option', { name: /speaker:"Khawaja Asif"/ }).click();
	const chip = page.getByRole('button', { name: 'Remove Said by: Khawaja Asif' });
	await expect(chip).toBeVisible();
	await expect(results.getByRole('group').first()).toContainText('prudence');
	await expectAccessible(page, 'search');
	await chip.click();
	await expect(search).toHaveValue('prudence');
	await expect(chip).toBeHidden();

	await test.step('every field narrows to what it says, which is counted aloud', () => expectFields(page));

	await test.step('nothing found offers near words that do occur, and choosing one finds it', async () => {
		await search.fill('minerology partnerships');
		const way = results.getByRole('group', { name: 'Try instead' }).getByRole('option').first();
		await way.click();
		await expect(results.getByRole('group', { name: /Events/ })).toBeVisible();
	});
});

async function expectFields(page: Page): Promise<void> {
	const { timeline, inOrder } = story;
	const bySpeaker = (id: string) => timeline.quotes.filter(({ speaker }) => speaker === id);
	const withEvents = (quotes: typeof timeline.quotes) =>
		quotes.length + new Set(quotes.map(({ event }) => event)).size;
	const { search } = partsOf(page);
	for (const [asked, chip, count] of [
		['speaker:asif', 'Said by: Khawaja Asif', withEvents(bySpeaker('khawaja-asif'))],
		['is:quote by:mujahid', 'Said or published by: Zabihullah Mujahid', 1],
		['is:source source:jago', 'Source: The Jago Times', 1],
		[
			'is:event track:border',
			'Track: Border talks',
			inOrder.filter(({ track }) => track === 'border-talks').length,
		],
		[
			'is:quote in:2025-04',
			'Date: 2025-04',
			bySpeaker('state-department').length + bySpeaker('foreign-office').length,
		],
		['is:quote', 'Only: quote', timeline.quotes.length],
		['is:scheduled', 'Only: scheduled', inOrder.filter(({ status }) => status === 'scheduled').length],
		['has:figure', 'With: figure', inOrder.filter(({ figures }) => figures.length > 0).length],
	] as const) {
		await search.fill(asked);
		await expect(page.getByRole('button', { name: `Remove ${chip}`, exact: true })).toBeVisible();
		const said = page.getByRole('status').filter({ hasText: new RegExp(`^${count} results?:`) });
		await expect(said, asked).toHaveAttribute('role', 'status');
	}
}

test('searches that led somewhere are remembered on the device, and cleared', async ({ page }) => {
	const { search, results } = await open(page);
	await search.fill('deadlock');
	await expect(results).toBeVisible();
	await page.keyboard.press('Enter');
	await page.goto('./');
	await search.click();
	await expect(results.getByRole('option', { name: 'deadlock' })).toBeVisible();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect(search).toHaveValue('deadlock');
	await search.fill('');
	await results.getByRole('option', { name: 'Clear recent searches' }).click();
	await expect(results.getByRole('group', { name: 'Recent searches' })).toBeHidden();
	await expect(results.getByRole('group', { name: 'Who is quoted' })).toBeVisible();
	expect(await page.evaluate(() => Object.keys(localStorage))).not.toContain('dateline-searches');
});
