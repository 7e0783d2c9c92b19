// A story of one's own, from nothing to a page that is one file on a disk.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, test, type Page } from '@playwright/test';
import { partsOf } from './parts';

/** The most that the file may weigh without its story, in bytes: two thirds of it are the fonts. */
const HEAVIEST = 1_250_000;

// Builds a page, which a busy machine takes a minute for.
test.setTimeout(300_000);

const run = async (script: string, ...options: string[]) => {
	const { stdout } = await promisify(execFile)('npm', ['run', '-s', script, '--', ...options], {
		shell: process.platform === 'win32',
	});
	return stdout;
};

test('a new story becomes one file that opens from a disk without a network', async ({ page, context }) => {
	const folder = mkdtempSync(join(tmpdir(), 'dateline-new-'));
	const troubles: string[] = [];
	page.on('console', (message) => troubles.push(message.text()));
	page.on('request', (request) => {
		const url = request.url();
		if (!/^(?:data|blob):/.test(url) && !url.endsWith('dist-single/index.html')) troubles.push(url);
	});
	try {
		const commands = await run('new', folder);
		expect(commands).toContain(`npm run build -- --data ${folder}`);
		await run('data', '--data', folder, '--articles', join(folder, 'articles'));
		const said = await run('build:single', '--data', folder);

		expect(said, 'prints the size').toMatch(/index\.html.*kB/);
		expect(readFileSync('dist-single/index.html').length).toBeLessThan(HEAVIEST);

		await context.setOffline(true);
		await page.goto(pathToFileURL('dist-single/index.html').href);
		const { item, words, search, results } = partsOf(page);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Port Alder shuts its harbour bridge');
		await expect.poll(() => isInFont(page, 'Newsreader Variable')).toBe(true);
		await expect.poll(() => isInFont(page, 'Libre Franklin Variable')).toBe(true);
		await item('The mayor gives her reasons').click();
		await expect(words.locator('mark')).toContainText('We will not gamble with lives');
		await search.fill('gambel');
		await expect(results.getByRole('option')).toContainText(['We will not gamble with lives']);
		expect(troubles).toEqual([]);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
});

/** Is text of this font drawn in it, and not in the one that is named after it? */
function isInFont(page: Page, family: string): Promise<boolean> {
	return page.evaluate((name) => {
		const text = document.body.appendChild(document.createElement('span'));
		text.textContent = 'Dateline';
		const [own, other] = [`'${name}', monospace`, 'monospace'].map((font) => {
			text.style.fontFamily = font;
			return text.getBoundingClientRect().width;
		});
		text.remove();
		return own !== other;
	}, family);
}
