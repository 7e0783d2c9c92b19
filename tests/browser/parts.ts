// The parts of the page under the names by which a reader knows them.
import { expect, type Locator, type Page } from '@playwright/test';

export function partsOf(page: Page) {
	const timeline = page.getByRole('group', { name: 'Timeline' });
	const feed = page.getByRole('tabpanel', { name: 'The story' });
	const words = page.getByRole('region', { name: 'The words' });
	return {
		timeline,
		/** Every dot, bar and counted cluster. */
		marks: timeline.getByRole('button'),
		/** The mark of an event, by the beginning of its title. */
		mark: (title: string) => timeline.getByRole('button', { name: new RegExp(`^${escape(title)}`) }),
		/** What stays of the timeline on a phone: one target that opens it in full. */
		strip: page.getByRole('button', { name: 'Open the timeline' }),
		/** Marks of several events that stand too close to tell apart. */
		cluster: timeline.getByRole('button', { name: /^\d+ events/ }),
		/** The line that shows on the timeline what is being read. It says nothing to a screen reader. */
		marker: timeline.locator('.reading'),
		/** The strip of the whole story, with the window on it. */
		overview: page.getByRole('group', { name: 'Overview' }),
		toolbar: page.getByRole('toolbar', { name: 'Timeline view' }),
		filters: page.getByRole('group', { name: 'Filters' }),
		feed,
		items: feed.getByRole('article'),
		/** An event of the feed, by its title. */
		item: (title: string) => feed.getByRole('article', { name: title, exact: true }),
		/** A chapter of the story, by its title. */
		chapter: (title: string) => feed.getByRole('region', { name: title, exact: true }),
		words,
		/** The highlighted words of the excerpts that are open. */
		highlighted: words.locator('mark'),
		/** The words that are read, with the context around them. */
		read: words.getByRole('blockquote'),
		talks: page.getByRole('region', { name: 'The talks', exact: true }),
		tab: (name: 'The story' | 'The talks' | 'Where sources disagree') => page.getByRole('tab', { name }),
		search: page.getByRole('combobox', { name: 'Search quotes and events' }),
		results: page.getByRole('listbox', { name: 'Search results' }),
		notice: page.getByRole('status').filter({ hasText: 'Part of the address was not understood' }),
	};
}

function escape(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

export type Parts = ReturnType<typeof partsOf>;

/** Opens the page at an address, `?event=…`, and waits until the story is there. */
export async function open(page: Page, address = ''): Promise<Parts> {
	await page.goto(`./${address}`);
	const parts = partsOf(page);
	await expect(parts.tab('The story')).toBeVisible();
	return parts;
}

/** Begins to print, as often as it takes until the whole story, which is loaded for it, stands in the page. */
export async function beginPrinting(page: Page): Promise<void> {
	await expect(async () => {
		await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
		await expect(page.getByText('the words that everything above rests on')).toBeAttached({ timeout: 100 });
	}).toPass();
}

/** Goes to an address of the page that is open, as Back and Forward do: nothing is loaded anew. */
export async function goTo(page: Page, address: string): Promise<Parts> {
	await page.evaluate((to) => {
		history.pushState(null, '', to);
		dispatchEvent(new PopStateEvent('popstate'));
	}, `./${address}`);
	return partsOf(page);
}

/** Expects the address to hold exactly these parameters. */
export async function expectAddress(page: Page, expected: Readonly<Record<string, string>>): Promise<void> {
	await expect.poll(() => parametersOf(page.url())).toEqual(expected);
}

function parametersOf(url: string): Record<string, string> {
	return Object.fromEntries(new URL(url).searchParams);
}

/** The days at the ends of what the timeline shows, from the address: nothing while it shows the whole story. */
export function shown(page: Page): { from: string; to: string } | undefined {
	const { from, to } = parametersOf(page.url());
	return from === undefined || to === undefined ? undefined : { from, to };
}

/** How many days the timeline shows; all of them while nothing in the address says less. */
export function daysShown(page: Page): number {
	const days = shown(page);
	return days ? (Date.parse(days.to) - Date.parse(days.from)) / 86_400_000 + 1 : Infinity;
}

/** Where something stands on the screen, in pixels. */
export async function boxOf(locator: Locator) {
	const box = await locator.boundingBox();
	if (!box) throw new Error('it is not on the screen');
	return { ...box, right: box.x + box.width, bottom: box.y + box.height, middle: box.x + box.width / 2 };
}

/** Expects everything to fit into the width of the window. */
export async function expectNoSidewaysScroll(page: Page, where: string): Promise<void> {
	const excess = () =>
		page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) - document.documentElement.clientWidth);
	// What follows a new width takes a moment.
	await expect.poll(excess, `pixels past the right edge: ${where}`).toBeLessThanOrEqual(0);
}

/** Expects no label of a mark to touch another, nor the edge of the timeline. */
export async function expectLabelsApart({
	timeline,
	marks,
}: Pick<Parts, 'timeline' | 'marks'>): Promise<void> {
	const plot = await boxOf(timeline);
	const boxes = await marks.locator('text.label').evaluateAll((labels) =>
		labels.map((label) => {
			const { x, right, y } = label.getBoundingClientRect();
			return { x, right, y };
		}),
	);
	expect(boxes.length).toBeGreaterThan(0);
	for (const [i, box] of boxes.entries()) {
		expect(box.x).toBeGreaterThanOrEqual(plot.x);
		expect(box.right).toBeLessThanOrEqual(plot.right + 1);
		for (const other of boxes.slice(i + 1)) {
			// Lines stand closer than the boxes of their letters are high.
			const sameRow = Math.abs(box.y - other.y) < 8;
			expect(sameRow && box.x < other.right && other.x < box.right, String(i)).toBe(false);
		}
	}
}

/** By how much of the window what was seen has moved, by itself, since the page began to load. */
export function layoutShift(page: Page): Promise<number> {
	return page.evaluate(
		() =>
			new Promise((resolve) => {
				let sum = 0;
				new PerformanceObserver((list) => {
					for (const entry of list.getEntries()) sum += 'value' in entry ? Number(entry.value) : 0;
				}).observe({ type: 'layout-shift', buffered: true });
				// The buffer is handed over in a task of its own, before the second frame.
				requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(sum))));
			}),
	);
}
