import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { CACHING, HEADERS } from './policy';

// Whether the servers send them is tried with the servers themselves: npm run test:hosts.
it.each(['nginx.conf', 'Caddyfile'])('%s sends what every other host is told to send', (name) => {
	const text = readFileSync(join(import.meta.dirname, name), 'utf8');
	for (const [header, value] of Object.entries(HEADERS)) expect(text).toContain(`${header} "${value}"`);
	for (const caching of Object.values(CACHING)) expect(text).toContain(`"${caching}"`);
});
