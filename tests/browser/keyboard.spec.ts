import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { open, partsOf } from './parts';
import { story } from './story';

/** What has the focus, by its name. */
function focused(page: Page) {
	return page.locator(':focus');
}

function nameOf(place: ReturnType<typeof focused>): Promise<string> {
	return place.evaluate((element) => element.getAttribute('aria-label') ?? '');
}

/** Presses Tab, or Shift and Tab, until this has the focus; at most as often as there are controls. */
async function tabTo(page: Page, reached: () => Promise<boolean>, key = 'Tab', most = 40): Promise<number> {
	for (let presses = 1; presses <= most; presses++) {
		await page.keyboard.press(key);
		if (await reached()) return presses;
	}
	throw new Error(`not reached by ${most} times ${key}`);
}

const isInTimeline = (page: Page) => () =>
	partsOf(page)
		.timeline.locator(':focus')
		.count()
		.then((count) => count === 1);

test.describe('without a mouse', () => {
	test('a whole reading: to the timeline, along it, into the words and back, and to the talks', async ({
		page,
	}) => {
		const { marks, words, highlighted, tab, talks } = await open(page);
		const [first] = story.inOrder;
		await test.step('a first Tab offers to skip to the story', async () => {
			await page.keyboard.press('Tab');
			await expect(focused(page)).toHaveText('Skip to the story');
			await expect(focused(page)).toBeInViewport();
		});
		await tabTo(page, isInTimeline(page));
		await expect(focused(page)).toHaveAccessibleName(new RegExp(first?.title ?? ''));

		await test.step('arrows go from mark to mark, and back', async () => {
			const start = await nameOf(focused(page));
			await page.keyboard.press('ArrowRight');
			await expect(focused(page)).not.toHaveAccessibleName(start);
			await page.keyboard.press('ArrowLeft');
			await expect(focused(page)).toHaveAccessibleName(start);
			await page.keyboard.press('End');
			await expect(focused(page)).toHaveAccessibleName(/A new round of talks is due to open in Istanbul/);
			await page.keyboard.press('Home');
			await expect(focused(page)).toHaveAccessibleName(start);
		});

		await test.step('up and down change the track', async () => {
			await page.keyboard.press('End');
			const latest = await nameOf(focused(page));
			await page.keyboard.press('ArrowUp');
			await expect(focused(page)).not.toHaveAccessibleName(latest);
		});

		await test.step('it is one stop for the Tab key', async () => {
			await expect(marks.and(page.locator('[tabindex="0"]'))).toHaveCount(1);
			await page.keyboard.press('Tab');
			expect(await isInTimeline(page)()).toBe(false);
			await page.keyboard.press('Shift+Tab');
			expect(await isInTimeline(page)()).toBe(true);
		});

		await test.step('Enter opens the words, and Esc leads back', async () => {
			await page.keyboard.press('End');
			await page.keyboard.press('Enter');
			const title = 'A new round of talks is due to open in Istanbul';
			await expect(words.getByRole('heading', { name: title })).toBeVisible();
			await expect(highlighted.first()).toBeVisible();
			await expect(words).toBeFocused();
			await page.keyboard.press('Tab');
			await expect(words.locator(':focus')).toHaveCount(1);
			await page.keyboard.press('Escape');
			await expect(focused(page)).toHaveAccessibleName(new RegExp(`^${title}`));
			// Of years ago: read on there, the low timeline has its mark together with others.
			await marks.and(page.getByRole('button', { name: /^Mohammad Sharifullah/ })).focus();
			await page.keyboard.press('Enter');
			await expect(words).toBeFocused();
			await page.keyboard.press('Escape');
			await expect.poll(isInTimeline(page)).toBe(true);
		});

		await test.step('every event is reached by arrow', async () => {
			await page.keyboard.press('Home');
			const seen = new Set<string>();
			for (const _ of story.inOrder) {
				seen.add((await focused(page).getAttribute('data-event')) ?? '');
				await page.keyboard.press('ArrowRight');
			}
			expect(seen.size).toBe(await marks.count());
		});

		await test.step('the tabs go by arrow keys, and from the talks into the words and back', async () => {
			await tab('The story').focus();
			await page.keyboard.press('ArrowRight');
			await expect(tab('The talks')).toBeFocused();
			await expect(talks).toBeVisible();
			const claim = talks.getByRole('button', { name: /^Fighting/ });
			await claim.focus();
			await page.keyboard.press('Enter');
			await expect(words).toBeFocused();
			await page.keyboard.press('Escape');
			await expect(claim).toBeFocused();
		});

		await test.step('skipping leads into the story', async () => {
			const skip = page.getByRole('link', { name: 'Skip to the story' });
			await skip.focus();
			await page.keyboard.press('Enter');
			await page.keyboard.press('Tab');
			await expect(page.locator('#story :focus')).toHaveCount(1);
		});
	});

	test('the focus is always to be seen', async ({ page }) => {
		await open(page, '?event=rubio-dar-call');
		const unseen: string[] = [];
		const passed = new Set<string>();
		for (let i = 0; i < 45; i++) {
			await page.keyboard.press('Tab');
			const { name, seen } = await page.evaluate(describeFocus);
			passed.add(name);
			if (!seen) unseen.push(name);
		}
		expect(unseen).toEqual([]);
		expect(passed.size).toBeGreaterThan(20);
	});
});

/** What has the focus, and whether it, or the frame drawn for it, is to be seen. Runs in the browser. */
function describeFocus(): { name: string; seen: boolean } {
	const element = document.activeElement;
	if (!element || element === document.body) return { name: 'nothing', seen: true };
	const name = `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 60)}`;
	const { left, top, right, bottom } = element.getBoundingClientRect();
	const drawn = [element, element.parentElement, ...element.querySelectorAll('*')].some((one) => {
		if (!one) return false;
		const { outlineStyle, outlineWidth, stroke } = getComputedStyle(one);
		const focus = getComputedStyle(document.documentElement).getPropertyValue('--focus');
		const probe = document.createElement('i');
		probe.style.color = focus;
		document.body.append(probe);
		const colour = getComputedStyle(probe).color;
		probe.remove();
		return (outlineStyle !== 'none' && outlineWidth !== '0px') || stroke === colour;
	});
	// Nothing may lie over its middle: not the timeline that stays on top, not the sheet at the foot.
	const top_ = document.elementFromPoint((left + right) / 2, Math.min((top + bottom) / 2, innerHeight - 1));
	const covered = !(top_ && (element.contains(top_) || top_.contains(element)));
	const inView = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
	return { name, seen: drawn && inView && !covered };
}
