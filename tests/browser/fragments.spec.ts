// Links to the original, resolved by Chromium on a page written for the test.
import type { Page } from '@playwright/test';
import { originalLink } from '../../src/sources/original-link';
import { expect, test } from './fixtures';

interface Case {
	name: string;
	exact: string;
	prefix?: string;
	suffix?: string;
	/** The blocks in which something is highlighted. */
	at: string[];
}

const LONG = `A long sentence begins with these words ${'and so it goes on for a while, '.repeat(11)}until it ends with those`;

/** Blocks further apart than the window is high: which of them was scrolled to leaves no doubt. */
const BLOCKS: Record<string, string> = {
	headline: 'Talks resume, envoys say',
	first: 'The minister said on Monday that talks were over.',
	second: 'The envoy said on Monday that talks would go on.',
	third: 'A price of 5.2  percent — “fair &amp; well-balanced, at last” — was named.',
	opening: '“We were told of a bridge.',
	closing: '“We got <em>a coat</em> of paint,” he added.',
	again: 'Talks resume, envoys say again',
	long: LONG,
	mother: 'A smother is no mother, another said.',
};

const CASES: Case[] = [
	{
		name: 'the first of two',
		exact: 'on Monday',
		prefix: 'The minister said ',
		suffix: ' that talks were',
		at: ['first'],
	},
	{
		name: 'the second of two',
		exact: 'on Monday',
		prefix: 'The envoy said ',
		suffix: ' that talks would',
		at: ['second'],
	},
	{
		name: 'the second of two, by its suffix',
		exact: 'said on Monday',
		suffix: ' that talks would go',
		at: ['second'],
	},
	{
		name: 'a headline printed twice, by its suffix',
		exact: 'envoys say',
		prefix: 'Talks resume, ',
		suffix: ' again',
		at: ['again'],
	},
	{
		name: 'hyphen, comma, ampersand and marks',
		exact: '“fair & well-balanced, at last”',
		prefix: 'percent — ',
		suffix: ' — was named.',
		at: ['third'],
	},
	{ name: 'double spaces', exact: '5.2  percent', prefix: 'A price of ', suffix: ' — “fair', at: ['third'] },
	{
		name: 'a quotation over two paragraphs',
		exact: '“We were told of a bridge.\n\n“We got a coat of paint,” he added.',
		at: ['opening', 'closing'],
	},
	{
		name: 'words in several elements',
		exact: 'We got a coat of paint',
		prefix: '“',
		suffix: ',” he added.',
		at: ['closing'],
	},
	{ name: 'a long sentence by its ends', exact: LONG, at: ['long'] },
	{
		name: 'whole words only',
		exact: 'mother',
		prefix: 'smother is no ',
		suffix: ', another said',
		at: ['mother'],
	},
	{ name: 'words that are not there', exact: 'on Tuesday', prefix: 'The envoy said ', at: [] },
];

const article = `<!doctype html><html lang="en" data-alive><meta charset="utf-8"><title>An article</title>
<link rel="icon" href="data:,">
<style>
	p { margin: 0 0 600px; font: 20px/1.5 serif; color: #000; background: #fff; }
	::target-text { color: #f00; background: #f00; }
</style>
${Object.entries(BLOCKS)
	.map(([id, text]) => `<p id="${id}">${text}</p>`)
	.join('\n')}`;

/** The blocks that hold the colour of what the browser highlights: pure red, looked for in a picture by the browser itself. */
async function highlighted(page: Page): Promise<string[]> {
	const picture = await page.screenshot({ type: 'png', fullPage: true });
	return page.evaluate(async (encoded) => {
		const bytes = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
		const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
		const context = new OffscreenCanvas(image.width, image.height).getContext('2d', {
			willReadFrequently: true,
		});
		context?.drawImage(image, 0, 0);
		return [...document.querySelectorAll('p')]
			.filter((block) => {
				const { x, y, width, height } = block.getBoundingClientRect();
				const pixels = context?.getImageData(x, y + scrollY, width, height).data ?? [];
				for (let at = 0; at < pixels.length; at += 4) {
					const [red = 0, green = 255, blue = 255] = [pixels[at], pixels[at + 1], pixels[at + 2]];
					if (red > 200 && green < 60 && blue < 60) return true;
				}
				return false;
			})
			.map(({ id }) => id);
	}, picture.toString('base64'));
}

// One screen is enough: how Chromium reads a fragment does not depend on its size.
test.skip(({ isMobile }) => isMobile, 'the same on every screen');

test('a link to the original finds its words, and no others', async ({ page, baseURL }) => {
	await page.setViewportSize({ width: 500, height: 400 });
	const url = new URL('an-article.html', baseURL).href;
	await page.route(url, (route) => route.fulfill({ contentType: 'text/html', body: article }));
	for (const { name, exact, prefix = '', suffix = '', at } of CASES) {
		await test.step(name, async () => {
			const link = originalLink({ url }, { exact, prefix, suffix });
			// A navigation from outside the page, as from an address bar: Chromium resolves fragments only then, or
			// after the reader has clicked. Within the page it would only move to another fragment.
			await page.goto('about:blank', { waitUntil: 'commit' });
			await page.goto(link ?? '', { waitUntil: 'load' });
			if (at[0] === undefined) {
				await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
			} else {
				await expect(page.locator(`#${at[0]}`)).toBeInViewport();
			}
			expect(await highlighted(page), name).toEqual(at);
		});
	}
});
