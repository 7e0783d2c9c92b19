// Publishing: what a host that follows the README sends with the page.
import { readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { CACHING, HEADERS } from '../../src/publish/policy';
import { partsOf } from './parts';
import { caddy, headersFileHost, nginx } from './servers';

// The programs nginx and Caddy are wanted by `npm run test:hosts` alone, which fails where they are not installed.
const hosts = { 'a host that reads _headers': headersFileHost, ...(process.env.HOSTS && { nginx, caddy }) };

test.use({ serviceWorkers: 'allow' });

for (const [name, start] of Object.entries(hosts)) {
	test(`${name} sends the page with its headers, and the page and its service worker work under them`, async ({
		page,
		request,
	}) => {
		const troubles: string[] = [];
		page.on('console', (message) => {
			if (message.type() === 'error') troubles.push(message.text());
		});
		const server = await start();
		try {
			const [script] = readdirSync('dist/assets').filter((file) => file.endsWith('.js'));
			for (const path of ['', 'index.html', 'service-worker.js', 'timeline.json', `assets/${script ?? ''}`]) {
				const answer = await request.get(server.address + path);
				expect(answer.status(), path).toBe(200);
				const sent = Object.fromEntries(
					Object.keys(HEADERS).map((header) => [header, answer.headers()[header.toLowerCase()]]),
				);
				expect(sent, path).toEqual(HEADERS);
				const caching = path.startsWith('assets/') ? CACHING.hashed : CACHING.other;
				expect(answer.headers()['cache-control'], path).toBe(caching);
			}
			await page.goto(server.address);
			await partsOf(page).tab('The talks').click();
			await expect(partsOf(page).talks).toBeVisible();
			// It has kept every file, and answers for the page.
			await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
			expect(troubles).toEqual([]);
		} finally {
			server.close();
		}
	});
}
