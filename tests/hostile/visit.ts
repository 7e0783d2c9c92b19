// Opens the page in a hostile way, and tells whether a reader can use it.
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect } from '../browser/fixtures';
import { base } from './base';
import type { HostileCase } from './corpus';
import type { FailingRequest } from './requests';

/** What no page may show, whatever it is given. */
const NONSENSE = /\bNaN\b|\[object Object\]|\bundefined\b/;

/** Large enough for the page to have it parsed by a worker. */
const LARGE = JSON.stringify({ ...base(), story: { ...base().story, standfirst: 'word '.repeat(250_000) } });

const story = (page: Page) => page.getByRole('tab').first();
const refusal = (page: Page) => page.getByRole('heading', { name: 'This story cannot be shown' });
/** The story is in the page as it is served; it can be read, and no more. */
const unanswered = (page: Page) => page.getByText('could not be started');
const hint = (page: Page) => page.getByRole('status').filter({ hasText: 'This takes longer than usual' });

/** Opens a dataset, and tries what can be tried with it. */
export async function visitDataset(page: Page, { name, text, isShown }: HostileCase): Promise<void> {
	await page.unroute('**/hostile.json');
	await page.route('**/hostile.json', (route) =>
		route.fulfill({ body: text, contentType: 'application/json' }),
	);
	await page.goto('./?data=hostile.json');
	await expect.soft(isShown ? story(page) : refusal(page), name).toBeVisible();
	if (await story(page).isVisible()) await walk(page);
	await expectSense(page, name, text.includes('undefined'));
}

/** Opens an address of the story that ships with the page. */
export async function visitAddress(page: Page, name: string, search: string): Promise<void> {
	// A server refuses the longest, each from another length on.
	const path = join(import.meta.dirname, '../../dist/index.html');
	await page.route(
		(url) => url.pathname === '/' && url.search.length > 4000,
		(route) => route.fulfill({ path, contentType: 'text/html' }),
	);
	await page.goto(`./${search}`);
	await expect.soft(story(page), name).toBeVisible();
	const notice = page.getByRole('status').filter({ hasText: 'was not understood' });
	// Three things at most, in two lines.
	for (const one of await notice.all()) expect.soft((await one.boundingBox())?.height, name).toBeLessThan(80);
	await expectSense(page, name, search.includes('undefined'));
}

/** Opens the page in a browser that a script has changed, and uses it. */
export async function visitChanged(page: Page, name: string, script: string): Promise<void> {
	await page.addInitScript(script);
	await page.goto('.');
	await expect.soft(story(page), name).toBeVisible();
	if (await story(page).isVisible()) await walk(page);
	await expectSense(page, name);
}

/** Opens the page while a request fails. */
export async function visitFailing(page: Page, failing: FailingRequest): Promise<void> {
	const { name, asked, address, answer, outcome, isSlow } = failing;
	await page.route('**/large.json', (route) =>
		route.fulfill({ body: LARGE, contentType: 'application/json' }),
	);
	await page.route(asked, answer);
	if (isSlow) await page.clock.install();
	// What never ends keeps the page from having loaded whole.
	await page.goto(`./${address}`, { waitUntil: 'commit' });
	const expected = { story, refusal, unanswered, waiting: hint }[outcome](page);
	if (isSlow) {
		await expect(async () => {
			await page.clock.fastForward(10_000);
			await expect(expected).toBeVisible({ timeout: 1000 });
		}, name).toPass();
	} else await expect.soft(expected, name).toBeVisible();
	await expectSense(page, name);
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

/** Nothing ran, and nothing is said or drawn that has no sense. */
async function expectSense(page: Page, name: string, saysUndefined = false): Promise<void> {
	if (!saysUndefined) expect.soft(await page.locator('#app').innerText(), name).not.toMatch(NONSENSE);
	expect.soft(await badNumbers(page), name).toEqual([]);
	expect.soft(await page.title(), name).not.toMatch(/^run$|^1$/);
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

/** What of the browser's troubles is the page's own: what a test makes fail is told of by the browser as well. */
export function ownTroubles(troubles: readonly string[], isFailing = false): string[] {
	// A request that leads to another origin is refused by the page's policy: it does not reach it.
	const isRefused = troubles.some((trouble) => /^request failed: .* csp$/.test(trouble));
	const grave = isRefused ? /^uncaught/ : /^uncaught|another origin/;
	return troubles.filter(
		(trouble) =>
			// A story that is not opened is fetched all the same: the page asks for it before it knows.
			!trouble.includes('was preloaded using link preload') && (!isFailing || grave.test(trouble)),
	);
}
