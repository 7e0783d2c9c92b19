// Opens the page in a hostile way, and tells whether a reader can use it.
import type { Page } from '@playwright/test';
import { expect } from '../browser/fixtures';
import { goTo } from '../browser/parts';
import type { HostileAddress } from './addresses';
import { base } from './base';
import type { HostileCase } from './corpus';
import { explore } from './explore';
import type { HostileHost } from './host';
import type { FailingRequest } from './requests';

/** Large enough for the page to have it parsed by a worker. */
const LARGE = JSON.stringify({ ...base(), story: { ...base().story, standfirst: 'word '.repeat(250_000) } });

/** What no page may show, but of what it was given. */
const NONSENSE = ['NaN', '[object ', 'undefined'];

const story = (page: Page) => page.getByRole('tab').first();
const refusal = (page: Page) => page.getByRole('heading', { name: 'This story cannot be shown' });
/** The story is in the page as it is served; it can be read, and no more. */
const unanswered = (page: Page) => page.getByText('could not be started');
const hint = (page: Page) => page.getByRole('status').filter({ hasText: 'This takes longer than usual' });

/** Opens a dataset, and tries what can be tried with it. */
export async function visitDataset(
	page: Page,
	host: HostileHost,
	{ name, text, isShown }: HostileCase,
): Promise<void> {
	host.serve(text);
	await page.goto('./?data=hostile.json', { waitUntil: 'commit' });
	await expectSense(page, name, { isShown, given: text });
}

/** Opens an address of the story that ships with the page, or goes to it where the page is open already. */
export async function visitAddress(page: Page, { name, search, isOpened }: HostileAddress): Promise<void> {
	if (isOpened || page.url() === 'about:blank') await page.goto(`./${search}`, { waitUntil: 'commit' });
	else await goTo(page, search);
	await expectSense(page, name, { isWalked: false, given: search });
	const notice = page.getByRole('status').filter({ hasText: 'was not understood' });
	// Three things at most, in two lines.
	for (const one of await notice.all()) expect.soft((await one.boundingBox())?.height, name).toBeLessThan(80);
}

/** Opens the page in a browser that a script has changed, and uses it. */
export async function visitChanged(page: Page, name: string, script: string): Promise<void> {
	await page.addInitScript(script);
	await page.goto('.', { waitUntil: 'commit' });
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
	const text = await page.locator('#app').innerText();
	for (const words of NONSENSE) expect.soft(text, name).not.toContain(words);
}

/** There is a story, or a refusal where none can be shown, and nothing that has no sense. */
async function expectSense(
	page: Page,
	name: string,
	{ isShown = true, isWalked = true, given = '' } = {},
): Promise<void> {
	const nonsense = NONSENSE.filter((words) => !given.includes(words));
	const found = await page.evaluate(explore, { isWalked, nonsense });
	expect.soft(found, name).toEqual({ outcome: isShown ? 'story' : 'refusal', faults: [] });
}

/** What of the browser's troubles is the page's own: what a test makes fail is told of by the browser as well. */
export function ownTroubles(troubles: readonly string[], isFailing = false): string[] {
	// A request that leads to another origin is refused by the page's policy: it does not reach it.
	const isRefused = troubles.some((trouble) => /^request failed: .* csp$/.test(trouble));
	const grave = isRefused ? /^uncaught/ : /^uncaught|another origin/;
	return troubles.filter(
		(trouble) =>
			// A story that is not opened is fetched all the same: the page asks for it before it knows.
			!trouble.includes('was preloaded using link preload') &&
			(!isFailing || grave.test(trouble)) &&
			// Of a script that is none the browser tells without a word.
			trouble !== 'uncaught: ',
	);
}
