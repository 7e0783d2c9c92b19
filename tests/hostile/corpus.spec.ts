// The whole corpus in a real browser: `npm run test:corpus`; `SAMPLE=8` tries every eighth case.
import type { BrowserContext, Page } from '@playwright/test';
import { ADDRESSES } from './addresses';
import { CAPABILITIES } from './capabilities';
import { DATASETS } from './corpus';
import { expect, test } from './fixtures';
import { REQUESTS } from './requests';
import { STORAGE } from './storage';
import { ownTroubles, visitAddress, visitChanged, visitDataset, visitFailing } from './visit';

const SAMPLE = Number(process.env.SAMPLE ?? 1);
const PARTS = 8;

test.describe.configure({ timeout: 1_200_000 });

for (let part = 0; part < PARTS; part += 1) {
	const partOf = <Case>(cases: readonly Case[]) =>
		cases.filter((_, index) => index % SAMPLE === 0).filter((_, index) => index % PARTS === part);

	test(`hostile datasets, part ${part + 1}`, async ({ page, host, troubles }) => {
		for (const one of partOf(DATASETS)) {
			await test.step(one.name, () => visitDataset(page, host, one));
			expectNoTrouble(troubles, one.name);
		}
	});

	test(`hostile addresses, part ${part + 1}`, async ({ page, troubles }) => {
		for (const address of partOf(ADDRESSES)) {
			await test.step(address.name, () => visitAddress(page, address));
			expectNoTrouble(troubles, address.name);
		}
	});

	test(`hostile storage, and browsers that lack something, part ${part + 1}`, async ({
		context,
		troubles,
	}) => {
		for (const { name, script } of partOf([...STORAGE, ...CAPABILITIES])) {
			await test.step(name, () => inNewPage(context, (page) => visitChanged(page, name, script)));
			expectNoTrouble(troubles, name);
		}
	});

	test(`requests that fail, part ${part + 1}`, async ({ context, troubles }) => {
		for (const failing of partOf(REQUESTS)) {
			await test.step(failing.name, () => inNewPage(context, (page) => visitFailing(page, failing)));
			expectNoTrouble(troubles, failing.name, true);
		}
	});
}

/** In a page of its own, of a browser that has loaded its parts before and has nothing in its storage. */
async function inNewPage(context: BrowserContext, visit: (page: Page) => Promise<void>): Promise<void> {
	const page = await context.newPage();
	await page.addInitScript({ content: 'try { localStorage.clear() } catch {}' });
	await visit(page);
	await page.close();
}

function expectNoTrouble(troubles: string[], name: string, isFailing = false): void {
	expect.soft(ownTroubles(troubles, isFailing), name).toEqual([]);
	troubles.length = 0;
}
