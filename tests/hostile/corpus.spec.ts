// The whole corpus in a real browser: `npm run test:corpus`; `SAMPLE=8` tries every eighth case.
import type { Page } from '@playwright/test';
import { expect, test } from '../browser/fixtures';
import { DATASETS } from './corpus';

const SAMPLE = Number(process.env.SAMPLE ?? 1);
const SHARDS = 12;

/** What no page may show, whatever it is given. */
const NONSENSE = /\bNaN\b|\[object Object\]|\bundefined\b/;

async function openCase(page: Page, text: string): Promise<void> {
	await page.unroute('**/hostile.json');
	await page.route('**/hostile.json', (route) =>
		route.fulfill({ body: text, contentType: 'application/json' }),
	);
	await page.goto('./?data=hostile.json');
}

/** Goes through what can be pressed: every view, the first event, a search. */
async function walk(page: Page): Promise<void> {
	for (const tab of await page.getByRole('tab').all()) await tab.click();
	await page.getByRole('tab').first().click();
	const event = page.getByRole('feed').getByRole('article').first().getByRole('button').first();
	if (await event.isVisible()) await event.click();
	await page.getByRole('combobox', { name: 'Search quotes and events' }).fill('a');
	await page.keyboard.press('Escape');
}

/** Numbers that are none in what is drawn. */
function badNumbers(page: Page): Promise<string[]> {
	return page.evaluate(() =>
		[...document.querySelectorAll('svg *, [style]')].flatMap((element) =>
			[...element.attributes]
				.filter(({ value }) => /NaN|Infinity|undefined/.test(value))
				.map(({ name, value }) => `${element.tagName} ${name}=${value.slice(0, 80)}`),
		),
	);
}

for (let shard = 0; shard < SHARDS; shard += 1) {
	test(`hostile datasets, part ${shard + 1}`, async ({ page, troubles }) => {
		test.setTimeout(1_200_000);
		const cases = DATASETS.filter((_, index) => index % SAMPLE === 0 && index % SHARDS === shard);
		for (const { name, text, isShown } of cases) {
			await test.step(name, async () => {
				await openCase(page, text);
				const shown = page.getByRole('tab').first();
				const refused = page.getByRole('heading', { name: 'This story cannot be shown' });
				await expect.soft(isShown ? shown : refused, name).toBeVisible();
				if (await shown.isVisible()) await walk(page);
				const said = await page.locator('main').innerText();
				if (!text.includes('undefined')) expect.soft(said, name).not.toMatch(NONSENSE);
				expect.soft(await badNumbers(page), name).toEqual([]);
				expect.soft(await page.title(), name).not.toMatch(/^run$|^1$/);
				// A story that is not opened is fetched all the same: the page asks for it before it knows.
				const own = troubles.filter((trouble) => !trouble.includes('was preloaded using link preload'));
				expect.soft(own, name).toEqual([]);
				troubles.length = 0;
			});
		}
	});
}
