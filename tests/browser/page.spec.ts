import { expect, test } from './fixtures';
import { layoutShift } from './parts';
import { story } from './story';

test('the page opens, nothing goes wrong, nothing moves, and it allows nothing but the files beside it', async ({
	page,
}) => {
	for (const address of ['.', './?event=rubio-dar-call']) {
		await page.goto(address, { waitUntil: 'networkidle' });
		await expect(page).toHaveTitle(/Dateline/);
		await expect(page.getByRole('heading', { level: 1, name: story.timeline.story.title })).toBeVisible();
		expect(await layoutShift(page)).toBeLessThan(0.01);
	}
	const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
	expect(policy).toContain("default-src 'none'");
	expect(policy).not.toContain('unsafe');
});

test('a story beside the page that somebody broke shows what is right in it, and says what is not', async ({
	page,
}) => {
	await page.route('**/timeline.json', async (route) => {
		const response = await route.fetch();
		const story = (await response.json()) as { events: object[] };
		const events = story.events.map((event, i) => (i === 0 ? { ...event, when: undefined } : event));
		await route.fulfill({ response, json: { ...story, events } });
	});
	await page.goto('.');
	await expect(page.getByRole('feed').getByRole('article').first()).toBeVisible();
	await page.getByRole('button', { name: 'What is missing' }).click();
	await expect(page.getByRole('dialog', { name: 'What is missing' })).toContainText('the date is missing');
});
