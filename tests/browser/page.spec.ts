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
