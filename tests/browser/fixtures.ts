import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import type axe from 'axe-core';

/** Less than half of what `axe.source` is, and sent to every page that is looked at. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Fixtures {
	/**
	 * What went wrong in the browser, whether or not the reader would see it. A test passes only if nothing
	 * did. One that provokes trouble on purpose checks that it is here, then empties the list.
	 */
	troubles: string[];
}

export const test = base.extend<Fixtures>({
	/** A page that is opened is there when it answers, or has said that it cannot: what is pressed before is lost. */
	page: async ({ page, javaScriptEnabled }, use) => {
		const { goto, reload } = page;
		if (javaScriptEnabled) {
			page.goto = async (to, how) => {
				const answer = await goto.call(page, to, how);
				return how?.waitUntil === 'commit' ? answer : alive(page, answer);
			};
			page.reload = async (...how) => alive(page, await reload.apply(page, how));
		}
		await use(page);
	},
	troubles: [
		async ({ context, baseURL }, use) => {
			const troubles: string[] = [];
			watch(context, new URL(baseURL ?? '').origin, (trouble) => troubles.push(trouble));
			await use(troubles);
			expect(troubles, 'troubles in the browser').toEqual([]);
		},
		{ auto: true },
	],
});

async function alive<Answer>(page: Page, answer: Answer): Promise<Answer> {
	await page.locator(':root[data-alive]').waitFor({ state: 'attached' });
	return answer;
}

/** Reports warnings, errors (violations of the page's policy among them), failures and foreign requests. */
function watch(context: BrowserContext, origin: string, report: (trouble: string) => void): void {
	context.on('console', (message) => {
		const grave = ['error', 'warning', 'assert'].includes(message.type());
		if (message.text() === 'Service Worker registration blocked by Playwright') return;
		// Chrome, on a slow machine, of fonts that a second page takes from the memory of the first.
		const known = message.text().includes('.woff2 was preloaded using link preload but not used');
		if (grave && !known) report(`console.${message.type()}: ${message.text()} (${message.location().url})`);
	});
	context.on('weberror', (event) => {
		const error = event.error();
		report(`uncaught: ${error.stack ?? error.message}`);
	});
	context.on('request', (request) => {
		const { protocol, origin: asked } = new URL(request.url());
		if (protocol.startsWith('http') && asked !== origin)
			report(`request to another origin: ${request.url()}`);
	});
	context.on('requestfailed', (request) => {
		const reason = request.failure()?.errorText;
		// Aborted is what the page itself decides, by leaving or by changing its mind.
		if (reason !== 'net::ERR_ABORTED') report(`request failed: ${request.url()} ${reason ?? ''}`);
	});
	context.on('response', (response) => {
		if (response.status() >= 400) report(`answered ${response.status()}: ${response.url()}`);
	});
}

/**
 * Expects axe to find nothing wrong with the page as it stands, by WCAG 2.2 AA and by good practice.
 * @param scope A selector, to look at one part only.
 * @param runOnly The rules to ask; all of them by default.
 */
export async function expectAccessible(
	page: Page,
	scope = ':root',
	runOnly?: readonly string[],
): Promise<void> {
	// Evaluated by the debugger, not put into the page as a script: its policy would rightly refuse that.
	if (await page.evaluate(() => !('axe' in window))) await page.evaluate(AXE);
	const { violations } = await page.evaluate(
		([selector, only]) =>
			// What passes is described in detail otherwise, which takes longer than finding it.
			window.axe.run(selector, { resultTypes: ['violations'], ...(only && { runOnly: only }) }),
		[scope, runOnly && [...runOnly]] as const,
	);
	const findings = violations.flatMap(({ id, help, nodes }) =>
		nodes.map((node) => `${id}: ${help}\n${node.html}\n${node.failureSummary ?? ''}`),
	);
	expect(findings, 'accessibility').toEqual([]);
}

/** What a theme can break: it changes colours and nothing else. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** Expects the same of the page in the light theme, and of its colours in the dark one, which it is left in. */
export async function expectAccessibleInBothThemes(page: Page, scope?: string): Promise<void> {
	await page.emulateMedia({ colorScheme: 'light' });
	await expectAccessible(page, scope);
	await page.emulateMedia({ colorScheme: 'dark' });
	await expectAccessible(page, scope, COLOUR_RULES);
}

declare global {
	interface Window {
		axe: typeof axe;
	}
}

export { expect };
