// From what is shown back to what proves it, and away with it.
import { readFile } from 'node:fs/promises';
import { expect, expectAccessible, test } from './fixtures';
import { expectAddress, open } from './parts';
import { copyOf, get, story } from './story';

const SOURCE = 'us-pakistan-call-2025-04-08';
const [CONFLICT] = story.timeline.discrepancies.filter(({ kind }) => kind === 'conflict');
if (!CONFLICT) throw new Error('the story has no conflict');

test('a reader’s own copy shows its excerpts, leads to their events, and is forgotten unless it is kept', async ({
	page,
}) => {
	await open(page);
	const { headline } = get(story.sources, SOURCE);
	const enter = () =>
		page
			.getByRole('region', { name: 'The 3 articles' })
			.getByRole('button', { name: new RegExp(`own copy.*${headline}`) })
			.click();
	await enter();
	const dialog = page.getByRole('dialog', { name: 'Read in your own copy' });
	const field = dialog.getByRole('textbox', { name: 'The text of the article' });
	await expect(field).toBeVisible();
	await expectAccessible(page, 'dialog');

	await field.fill('Something else altogether.');
	await dialog.getByRole('button', { name: 'Find the excerpts' }).click();
	await expect(dialog.getByRole('alert')).toContainText('none of the 3 articles');

	await field.fill(copyOf(SOURCE).replaceAll('29 percent', '30 percent'));
	await dialog.getByRole('button', { name: 'Find the excerpts' }).click();
	await expect(dialog.getByText('The Trump administration imposed a 29 percent tariff')).toBeVisible();
	await expect(dialog.getByRole('status').filter({ hasText: /Missing: 1/ })).toBeVisible();
	await expectAccessible(page, 'dialog');

	await dialog.getByRole('button', { name: 'Close' }).click();
	await enter();
	await expect(field).toBeVisible();
	await field.fill(copyOf(SOURCE));
	await dialog.getByRole('button', { name: 'Find the excerpts' }).click();
	await dialog.getByRole('button', { name: 'Keep it on this device' }).click();
	await dialog.getByRole('button', { name: 'Close' }).click();
	await enter();
	await dialog.getByRole('link', { name: /Last month, Pakistan/ }).click();
	await expect(dialog).toBeHidden();
	await expect(page).toHaveURL(/event=sharifullah-arrest/);
});

test('a copy is opened as a file or dropped, and read at the excerpt that led to it', async ({ page }) => {
	const { words } = await open(page, '?event=call-law-enforcement');
	await words.getByText('More', { exact: true }).click();
	await words
		.getByRole('button', { name: /own copy/ })
		.first()
		.click();
	const dialog = page.getByRole('dialog', { name: 'Read in your own copy' });
	const copy = dialog.getByRole('region', { name: 'Your copy', exact: true });
	const text = copyOf(SOURCE);
	await dialog
		.getByLabel('Open a file')
		.setInputFiles({ name: 'article.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
	await expect(copy.locator(':focus')).toHaveId('copy-us-law-enforcement');
	await expect(copy.locator(':focus')).toBeInViewport();

	await dialog.getByRole('button', { name: 'Take another copy' }).click();
	const dropped = await page.evaluateHandle((words) => {
		const transfer = new DataTransfer();
		transfer.items.add(new File([words], 'article.txt', { type: 'text/plain' }));
		return transfer;
	}, text);
	await dialog.locator('form').dispatchEvent('drop', { dataTransfer: dropped });
	await expect(copy.getByRole('link', { name: /^Rubio emphasized the importance/ })).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(dialog).toBeHidden();
	await expect(words.getByRole('button', { name: /own copy/ })).toBeFocused();
	const stored = await page.evaluate(() => [localStorage, sessionStorage].flatMap(Object.values).join());
	expect(stored).not.toContain('Rubio emphasized');
});

test('a citation and the excerpts can be downloaded', async ({ page }) => {
	const { words } = await open(page, '?event=kabul-offer');
	await words.getByText('More', { exact: true }).click();
	await words.getByRole('button', { name: 'Cite and download' }).click();
	const dialog = page.getByRole('dialog', { name: 'Cite and download' });
	await expect(dialog).toContainText('Arab News, [November 5, 2025]');
	await expectAccessible(page, 'dialog');
	await dialog.getByRole('radio', { name: 'BibTeX' }).check();
	await expect(dialog).toContainText('@article{istanbul-talks-2025-11-05');
	const downloading = page.waitForEvent('download');
	await dialog.getByRole('button', { name: 'Download those of this event' }).click();
	const download = await downloading;
	expect(download.suggestedFilename()).toBe('kabul-offer.jsonld');
	const file = JSON.parse(await readFile(await download.path(), 'utf8')) as { total: number };
	expect(file.total).toBe(story.evidenceOf(get(story.events, 'kabul-offer')).length);
	await page.keyboard.press('Escape');
	await expect(dialog).toBeHidden();
});

test('where the sources disagree, each side leads to its words, and stays beside them', async ({ page }) => {
	const { tab, highlighted } = await open(page);
	await tab('Where sources disagree').click();
	await expectAddress(page, { view: 'disagreements' });
	await expect(page.getByRole('heading', { name: 'Where the sources disagree' })).toBeVisible();
	await expectAccessible(page);
	const note = page.getByRole('complementary', { name: CONFLICT.title });
	const second = story.excerptsOf(CONFLICT.sides[1]?.excerpts ?? [])[0];
	await note.getByRole('button', { name: second?.exact ?? '' }).click();
	await expect(highlighted.filter({ hasText: second?.exact ?? '' })).toHaveCount(1);
	await expect(note).toBeVisible();
	await expect(page).toHaveURL(new RegExp(`view=disagreements.*excerpt=${second?.id ?? ''}`));

	await page.reload();
	await expect(note).toBeVisible();
	await expect(highlighted.filter({ hasText: second?.exact ?? '' })).toHaveCount(1);
	await page.goBack();
	await expectAddress(page, { view: 'disagreements' });
	await page.goBack();
	await expect(tab('The story')).toHaveAttribute('aria-selected', 'true');
});
