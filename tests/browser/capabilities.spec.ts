// Browsers that lack something, or refuse it: the story is still there, and nothing goes wrong that is not caught.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from './fixtures';
import { open } from './parts';
import { DIST } from './servers';
import { story } from './story';

interface Browser {
	/** Takes something away from a page before its own scripts run. */
	without: () => void;
	/** Where the page's policy asks for what was taken away. */
	bypassCSP?: boolean;
}

const browsers: Readonly<Record<string, Browser>> = {
	'that lacks what is newer than the web': {
		without: () => {
			for (const name of [
				'ResizeObserver',
				'IntersectionObserver',
				'matchMedia',
				'requestIdleCallback',
				'structuredClone',
				'trustedTypes',
				'Highlight',
				'scheduler',
			])
				Reflect.deleteProperty(window, name);
			for (const name of ['ListFormat', 'Segmenter', 'RelativeTimeFormat'])
				Reflect.deleteProperty(Intl, name);
			Reflect.deleteProperty(CSS, 'highlights');
			Reflect.deleteProperty(HTMLDialogElement.prototype, 'closedBy');
		},
		bypassCSP: true,
	},
	'that refuses workers, a service worker and a session, and whose storage is full': {
		without: () => {
			const refuse = () => {
				throw new DOMException('not here', 'SecurityError');
			};
			Object.defineProperty(window, 'Worker', { value: refuse });
			for (const name of ['sessionStorage', 'indexedDB', 'caches'])
				Object.defineProperty(window, name, { get: refuse });
			Storage.prototype.setItem = () => {
				throw new DOMException('full', 'QuotaExceededError');
			};
			ServiceWorkerContainer.prototype.register = refuse;
		},
	},
};

for (const [name, { without, bypassCSP = false }] of Object.entries(browsers)) {
	test.describe(`in a browser ${name}`, () => {
		test.use({ bypassCSP });

		test('the story is there, its words open, it is searched, and the talks are told', async ({ page }) => {
			await page.addInitScript(without);
			const { items, item, words, search, results, tab, talks, marks } = await open(page);
			await expect(items).not.toHaveCount(0);
			await expect(marks).not.toHaveCount(0);
			await item('Rubio raises critical minerals and openings for American companies')
				.getByRole('button')
				.first()
				.click();
			await expect(words.locator('mark').first()).toContainText('The Secretary raised');
			await search.fill('minerals');
			await results.getByRole('option').first().click();
			await page.getByRole('button', { name: /^Theme: / }).click();
			await tab('The talks').click();
			await expect(talks).toBeVisible();
		});
	});
}

test('the page says what to do where it is opened from a disk, and shows the story in its style', async ({
	context,
	baseURL,
	troubles,
}) => {
	// Not the fixture, which waits until the page answers presses.
	const page = await context.newPage();
	const message = page.getByText('This page was opened from a disk');
	await page.goto(baseURL ?? '');
	await expect(message).toBeHidden();
	await page.goto(pathToFileURL(join(DIST, 'index.html')).href);
	await expect(message).toBeVisible();
	await expect(message).toContainText('npm start');
	const headline = page.getByRole('heading', { level: 1 });
	await expect(headline).toHaveText(story.timeline.story.title);
	expect(await headline.evaluate((one) => parseFloat(getComputedStyle(one).fontSize))).toBeGreaterThan(36);
	// What the browser refuses of such a page.
	troubles.length = 0;
});
