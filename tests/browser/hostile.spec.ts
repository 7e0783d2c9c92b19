// One case of each kind of defect from `tests/hostile`, in a real browser; `npm run test:corpus` tries them all.
import { ADDRESSES, ELSEWHERE } from '../hostile/addresses';
import { CAPABILITIES } from '../hostile/capabilities';
import { DATASETS } from '../hostile/corpus';
import { expect, test } from '../hostile/fixtures';
import { REQUESTS } from '../hostile/requests';
import { STORAGE } from '../hostile/storage';
import { ownTroubles, visitAddress, visitChanged, visitDataset, visitFailing } from '../hostile/visit';

/** The one of a table that has this name. */
function named<Case extends { readonly name: string }>(table: readonly Case[], name: string): Case {
	const found = table.find((one) => one.name === name);
	if (!found) throw new Error(`the corpus has no case “${name}”`);
	return found;
}

test('no dataset blanks the page or puts nonsense on it', async ({ page, host, troubles }) => {
	for (const name of [
		'the same id twice in events',
		'everything called constructor',
		'figures of an event twice the same',
		'two sides with one label',
		'parts of each other',
		'a date: the last day before the first',
		'a date: 31 February',
		'a date: beyond all computing',
		'every text is half of a pair',
		'every text is a picture that runs',
		'every text is a word of 10 000 letters',
		'a link to javascript:alert(1)',
		'a colour that is none',
		'one item of each list null',
		'every event bad',
		'version 3',
		'an event 100 000 lists deep',
	]) {
		await test.step(name, () => visitDataset(page, host, named(DATASETS, name)));
	}
	expect(ownTroubles(troubles)).toEqual([]);
	troubles.length = 0;
});

test('no address blanks the page, and of what it says in vain two lines are told', async ({ page }) => {
	for (const name of ['everything unknown at once', 'the address ends in ?q=embed=timeline'])
		await test.step(name, () => visitAddress(page, named(ADDRESSES, name)));
	for (const data of [ELSEWHERE[4], 'blob:https://evil.example/1', 'tab:file']) {
		await page.goto(`./?${new URLSearchParams({ data }).toString()}`);
		await expect(page.getByRole('alert')).toContainText(
			data === 'tab:file' ? 'open it again' : 'not on this site',
		);
	}
});

test('what is stored may be anything', async ({ page }) => {
	const { name, script } = named(STORAGE, 'everything kept is a list of everything');
	await visitChanged(page, name, script);
});

test('what a browser lacks costs what needs it, not the page', async ({ page, troubles }) => {
	const scripts = CAPABILITIES.filter(({ name }) => name.startsWith('no ')).map(({ script }) => script);
	await visitChanged(page, 'everything missing at once', scripts.join('\n'));
	expect(ownTroubles(troubles)).toEqual([]);
});

for (const name of [
	'the story is not there',
	'the story breaks off',
	'the story is empty',
	'the story is a page to sign in on',
	'the story leads to another origin',
	'the story is cut in the middle',
	'the story never ends',
	'the search never ends',
	'the notice is not there',
	'a font never ends',
	'the worker that parses is not there',
	'the worker that parses does “throw new Error("no")”',
	'the worker that parses does “postMessage("ready")”',
]) {
	test(`where ${name}, the page says so or does without`, async ({ page, troubles }) => {
		await visitFailing(page, named(REQUESTS, name));
		expect(ownTroubles(troubles, true)).toEqual([]);
		troubles.length = 0;
	});
}

test('a reader who waits too long has one way out, and it leads there', async ({ page, troubles }) => {
	await visitFailing(page, named(REQUESTS, 'another dataset never ends'));
	const way = page.getByRole('link');
	await expect(way).toHaveCount(1);
	await way.click();
	await expect(page.getByRole('tab', { name: 'The story' })).toBeVisible();
	troubles.length = 0;
});
