import { expect, test } from './fixtures';

test('the page opens, and nothing goes wrong', async ({ page }) => {
	await page.goto('.');
	await expect(page).toHaveTitle(/Dateline/);
	await expect(page.locator('#app')).not.toBeEmpty();
});

test('the page allows nothing but the files beside it', async ({ page }) => {
	await page.goto('.');
	const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
	expect(policy).toContain("default-src 'none'");
	expect(policy).not.toContain('unsafe');
});

test('a story beside the page that somebody broke is refused in words, not with a blank page', async ({
	page,
}) => {
	await page.route('**/timeline.json', async (route) => {
		const response = await route.fetch();
		const story = (await response.json()) as { events: object[] };
		const events = story.events.map((event, i) => (i === 0 ? { ...event, when: undefined } : event));
		await route.fulfill({ response, json: { ...story, events } });
	});
	await page.goto('.');
	await expect(page.getByRole('alert')).toContainText('events.0.when');
	await expect(page.getByRole('link', { name: 'Try again' })).toBeVisible();
});
