import { expect, expectAccessible, test } from './fixtures';
import { open } from './parts';

test('the first load has the field alone; what is typed while the rest comes is kept and answered', async ({
	page,
}) => {
	const { search, results } = await open(page);
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	await page.route(/Palette.*\.js$/, async (route) => {
		await new Promise((resolve) => setTimeout(resolve, 500));
		await route.continue();
	});
	await search.focus();
	await page.keyboard.type('tarrif');
	await expect(page.getByText('Searching…')).toBeVisible();
	await expect(results).toBeVisible();
	await expect(search).toBeFocused();
	await expect(search).toHaveValue('tarrif');
	expect(asked.some((url) => /Palette.*\.js$/.test(url))).toBe(true);
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

test('a field is offered while it is typed, shown as a chip, and removed with it', async ({ page }) => {
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
});

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
	await expect(results).toBeHidden();
	expect(await page.evaluate(() => Object.keys(localStorage))).not.toContain('dateline-searches');
});

test('what was found is marked in the feed, not only in the list', async ({ page }) => {
	const { item } = await open(page, '?q=prudence');
	const asif = item('Asif hopes for prudence and names one aim: no more attacks');
	await expect(asif.locator('h3 mark')).toHaveText('prudence');
	await expect(asif.locator('blockquote mark')).toHaveText('prudence');
});

test('nothing found offers near words that do occur, and choosing one finds it', async ({ page }) => {
	const { search, results } = await open(page);
	await search.fill('minerology partnerships');
	const way = results.getByRole('group', { name: 'Try instead' }).getByRole('option').first();
	await way.click();
	await expect(results.getByRole('group', { name: /Events/ })).toBeVisible();
});
