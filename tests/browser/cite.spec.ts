import { expect, test } from './fixtures';
import { expectAddress, open } from './parts';
import { get, story } from './story';

test.describe('citing', () => {
	test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

	test('a citation, a link to the words, to the page and to the original are to be had; an article without an address has no link', async ({
		page,
	}) => {
		const { words, item } = await open(page, '?event=call-minerals');
		const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
		const card = words.getByRole('figure').filter({ hasText: 'Arab News' });

		await card.getByRole('button', { name: 'Copy', exact: true }).click();
		await expect(card.getByText('Copied')).toBeVisible();
		expect(await clipboard()).toMatch(
			/^“The Secretary raised.*” Arab News, “US discusses tariffs, critical minerals, immigration with Pakistan”, 8 April 2025, paragraph \d+ of 11\. https:\/\/www\.arabnews\.com\/node\/2596251\/pakistan$/,
		);

		await card.getByText('More', { exact: true }).click();
		await card.getByRole('button', { name: 'Copy link' }).click();
		const link = await clipboard();
		expect(link).toBe(new URL('?event=call-minerals&excerpt=us-quote-minerals', page.url()).href);

		await page.getByRole('button', { name: 'Share', exact: true }).click();
		await page.getByRole('dialog').getByRole('button', { name: 'Copy link' }).click();
		expect(await clipboard()).toBe(page.url());

		await page.goto(link);
		await expect(
			words.getByRole('heading', {
				name: 'Rubio raises critical minerals and openings for American companies',
			}),
		).toBeVisible();
		await expect(words.getByRole('figure').first()).toContainText('Arab News');
		await expectAddress(page, { event: 'call-minerals', excerpt: 'us-quote-minerals' });

		const original = words
			.getByRole('figure')
			.filter({ hasText: 'Arab News' })
			.getByRole('link', { name: 'Read in the original' });
		const href = (await original.getAttribute('href')) ?? '';
		const [address, fragment = ''] = href.split('#:~:text=');
		expect(address).toBe('https://www.arabnews.com/node/2596251/pakistan');
		expect(decodeURIComponent(fragment)).toContain('The Secretary raised prospects for engagement');

		const { title } = get(story.events, 'asif-speaks');
		await item(title).getByRole('button', { name: title }).press('Enter');
		await expect(words.getByRole('heading', { name: title })).toBeVisible();
		await expect(words.getByRole('button', { name: 'Copy', exact: true }).first()).toBeVisible();
		await expect(words.getByRole('link', { name: 'Read in the original' })).toHaveCount(0);
	});
});

test('a browser that forbids copying is told so', async ({ page }) => {
	await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
	await open(page);
	await page.getByRole('button', { name: 'Share', exact: true }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Copy link' }).click();
	await expect(page.getByText('Copying is not allowed here')).toBeVisible();
});

test.describe('the theme', () => {
	test('goes from the system’s to light to dark and back, and is remembered', async ({ page }) => {
		await page.emulateMedia({ colorScheme: 'dark' });
		await open(page);
		const button = page.getByRole('button', { name: /^Theme: / });
		const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
		/** The colour that browsers draw around the page, of those whose condition holds. */
		const around = () =>
			page.evaluate(() => {
				const metas = document.querySelectorAll<HTMLMetaElement>('[name=theme-color]');
				return [...metas].filter(({ media }) => matchMedia(media).matches).map(({ content }) => content);
			});
		const dark = await paper();
		await expect(button).toHaveAccessibleName('Theme: system');
		await expect.poll(around).toEqual(['#161512']);

		await button.click();
		await expect(button).toHaveAccessibleName('Theme: light');
		const light = await paper();
		expect(light).not.toBe(dark);
		await expect.poll(around).toEqual(['#fbfaf6']);

		await button.click();
		await page.emulateMedia({ colorScheme: 'light' });
		await page.reload();
		await expect(button).toHaveAccessibleName('Theme: dark');
		expect(await paper()).toBe(dark);
		await expect.poll(around).toEqual(['#161512']);

		await button.click();
		await expect(button).toHaveAccessibleName('Theme: system');
		expect(await paper()).toBe(light);
	});
});
