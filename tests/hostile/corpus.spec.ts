// The whole corpus in a real browser: `npm run test:corpus`; `SAMPLE=8` tries every eighth case.
import { expect, test } from '../browser/fixtures';
import { ADDRESSES } from './addresses';
import { CAPABILITIES } from './capabilities';
import { DATASETS } from './corpus';
import { REQUESTS } from './requests';
import { STORAGE } from './storage';
import { ownTroubles, visitAddress, visitChanged, visitDataset, visitFailing } from './visit';

const SAMPLE = Number(process.env.SAMPLE ?? 1);
const SHARDS = 12;

for (let shard = 0; shard < SHARDS; shard += 1) {
	const part = <Case>(cases: readonly Case[]) =>
		cases.filter((_, index) => index % SAMPLE === 0).filter((_, index) => index % SHARDS === shard);

	test.describe(`part ${shard + 1}`, () => {
		test.describe.configure({ timeout: 1_200_000 });

		test('hostile datasets', async ({ page, troubles }) => {
			for (const one of part(DATASETS)) {
				await test.step(one.name, () => visitDataset(page, one));
				expect.soft(ownTroubles(troubles), one.name).toEqual([]);
				troubles.length = 0;
			}
		});

		test('hostile addresses', async ({ page, troubles }) => {
			for (const { name, search } of part(ADDRESSES)) {
				await test.step(name, () => visitAddress(page, name, search));
				expect.soft(ownTroubles(troubles), name).toEqual([]);
				troubles.length = 0;
			}
		});

		test('hostile storage, and browsers that lack something', async ({ browser, baseURL, troubles }) => {
			for (const { name, script } of part([...STORAGE, ...CAPABILITIES])) {
				const context = await browser.newContext({ ...(baseURL !== undefined && { baseURL }) });
				context.on('weberror', (event) => troubles.push(`uncaught: ${event.error().message}`));
				await test.step(name, async () => visitChanged(await context.newPage(), name, script));
				expect.soft(ownTroubles(troubles), name).toEqual([]);
				troubles.length = 0;
				await context.close();
			}
		});

		test('requests that fail', async ({ browser, baseURL, troubles }) => {
			for (const failing of part(REQUESTS)) {
				const context = await browser.newContext({ ...(baseURL !== undefined && { baseURL }) });
				context.on('weberror', (event) => troubles.push(`uncaught: ${event.error().message}`));
				await test.step(failing.name, async () => visitFailing(await context.newPage(), failing));
				expect.soft(ownTroubles(troubles, true), failing.name).toEqual([]);
				troubles.length = 0;
				await context.close();
			}
		});
	});
}
