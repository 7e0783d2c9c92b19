// Whoever reads, and however: by keyboard and ear, with a finger, enlarged, with wider letters.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { open } from './parts';

const VIEWS = ['?event=rubio-dar-call', '?talks=pakistan-afghanistan-talks', '?view=disagreements'];

test('found, opened and cited by keyboard alone, and what a screen reader hears of it', async ({ page }) => {
	const { search, results, words } = await open(page);
	await page.evaluate(listen);

	await test.step('find', async () => {
		await page.keyboard.press('/');
		await expect(search).toBeFocused();
		await page.keyboard.insertText('waste of time');
		await expect(results.getByRole('option', { name: /waste of time/ }).first()).toBeVisible();
		await page.keyboard.press('ArrowDown');
		await expect(search).toHaveAttribute('aria-activedescendant', /./);
		await expect(results).toMatchAriaSnapshot(`
			- listbox "Search results":
			  - group /Quotes/:
			    - option /waste of time/ [selected]
		`);
	});

	await test.step('open', async () => {
		await page.keyboard.press('Enter');
		await expect(words).toBeFocused();
		await expect(words).toMatchAriaSnapshot(`
			- region "The words":
			  - heading "The words" [level=2]
			  - heading /Asif hopes for prudence/ [level=3]
			  - paragraph: Wednesday 5 November 2025, Islamabad
			  - figure /Arab News/:
			    - blockquote
		`);
	});

	await test.step('cite', async () => {
		const more = words.getByText('More', { exact: true });
		for (
			let i = 0;
			i < 12 && !(await more.evaluate((element) => element.contains(document.activeElement)));
			i += 1
		)
			await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		await words.getByRole('button', { name: 'Cite and download' }).press('Enter');
		const dialog = page.getByRole('dialog', { name: 'Cite and download' });
		await expect(dialog.locator(':focus')).toHaveCount(1);
		await page.keyboard.press('Escape');
		await expect(dialog).toBeHidden();
		await expect(words.locator(':focus')).toHaveCount(1);
	});

	expect(await page.evaluate(() => document.documentElement.dataset.heard?.split('\n'))).toEqual([
		'2 results: 1 quote, 1 event.',
	]);
});

/** Keeps what live regions say, each once in a row, in the attribute `data-heard` of the page. Runs in the browser. */
function listen(): void {
	const root = document.documentElement;
	const heard: string[] = [];
	new MutationObserver((changes) => {
		for (const { target } of changes) {
			const element = target instanceof Element ? target : target.parentElement;
			const region = element?.closest('[role="status"], [role="alert"], [aria-live]');
			const text = region?.textContent.trim().replaceAll(/\s+/g, ' ') ?? '';
			if (text === '' || text === heard.at(-1)) continue;
			heard.push(text);
			root.dataset.heard = heard.join('\n');
		}
	}).observe(document.body, { childList: true, characterData: true, subtree: true });
}

test('the timeline can be read as a table, and the words opened from it', async ({ page }) => {
	const { timeline, words } = await open(page);
	await page.locator('summary', { hasText: 'Display' }).press('Enter');
	await page.getByRole('button', { name: 'Read it as a table' }).press('Enter');
	const table = page.getByRole('table', { name: /^The timeline/ });
	const row = table.getByRole('row', { name: /Islamabad Rubio and Dar speak by telephone/ });
	await expect(row).toContainText('7 April 2025');
	await expect(row).toContainText('Arab News');
	await row.getByRole('button').press('Enter');
	await expect(words).toBeFocused();
	await expect(words.getByRole('heading', { name: 'Rubio and Dar speak by telephone' })).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(timeline.locator(':focus')).toHaveCount(1);
});

for (const [pointer, size, target] of [
	['a mouse', { width: 1440, height: 900 }, 24],
	['a finger', { width: 390, height: 844 }, 44],
] as const)
	test.describe(`with ${pointer}`, () => {
		test.use({ viewport: size, hasTouch: target === 44, isMobile: target === 44 });

		test(`what can be pressed takes a press within ${target} pixels`, async ({ page }) => {
			for (const address of ['', ...VIEWS])
				await test.step(address || 'the start', async () => {
					await open(page, address);
					expect(await page.evaluate(missed, target)).toEqual([]);
				});
		});
	});

/**
 * The controls that a press near their middle does not reach. Links and words within a sentence are as high as its
 * lines, and the marks of the timeline have their equal in the feed and in the table. Runs in the browser.
 */
async function missed(target: number): Promise<string[]> {
	const reach = target / 2 - 1;
	const controls = [...document.querySelectorAll<HTMLElement>('button, summary, input, [role="tab"]')].filter(
		(one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest('[inert], .visually-hidden'),
	);
	const failed: string[] = [];
	for (const control of controls) {
		control.scrollIntoView({ behavior: 'instant', block: 'center' });
		// What stays on top of the page goes back to its place with the next frame.
		if (control.closest('header'))
			await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
		const { left, top, width, height } = control.getBoundingClientRect();
		// All of an event is pressed, not only its title; a choice with its words.
		const whole = control.closest('label') ?? control.closest('h3')?.closest('article') ?? control;
		const isReached = [-reach, reach].every((by) => {
			const hit = document.elementFromPoint(left + width / 2, top + height / 2 + by);
			return hit !== null && (whole.contains(hit) || hit.contains(control));
		});
		if (!isReached)
			failed.push((control.getAttribute('aria-label') ?? control.textContent).trim().slice(0, 50));
	}
	return failed;
}

test('at 400 per cent and with wider letters nothing is cut and nothing scrolls sideways', async ({
	page,
}) => {
	await page.setViewportSize({ width: 320, height: 256 });
	for (const address of ['', ...VIEWS])
		await test.step(address || 'the start', async () => {
			await open(page, address);
			expect(await sideways(page)).toBe(0);
			// WCAG 2.2, 1.4.12.
			await page.evaluate(() => {
				const sheet = new CSSStyleSheet();
				sheet.replaceSync(
					'* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }',
				);
				document.adoptedStyleSheets = [sheet];
			});
			expect(await sideways(page)).toBe(0);
			expect(await page.evaluate(cut)).toEqual([]);
		});
});

/** By how many pixels the page can be scrolled sideways. */
function sideways(page: Page): Promise<number> {
	return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}

/** The texts that their box does not hold and does not show. Runs in the browser. */
function cut(): string[] {
	return [...document.querySelectorAll<HTMLElement>('h1, h2, h3, p, button, summary, th, td, li')]
		.filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest('.visually-hidden'))
		.filter((one) => {
			const { overflowX, overflowY } = getComputedStyle(one);
			const clips = [overflowX, overflowY].some((value) => ['hidden', 'clip'].includes(value));
			return clips && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1);
		})
		.map((one) => one.textContent.trim().slice(0, 50));
}
