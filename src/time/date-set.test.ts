import { expect, it } from 'vitest';
import { dateSetOf } from './date-set';

it.each([
	['[2025-04-05,2025-04-07]', 'one', ['2025-04-05 2025-04-05', '2025-04-07 2025-04-07']],
	['{2025-05, 2024}', 'all', ['2024-01-01 2024-12-31', '2025-05-01 2025-05-31']],
	['[2025-04-05..2025-04-07]', 'one', ['2025-04-05 2025-04-07']],
	['[..2025-04-05]', 'one', ['2025-04-01 2025-04-05']],
	['{2025-06..}', 'all', ['2025-06-01 2025-08-09']],
])('reads %s as %s of its dates', (edtf, meant, parts) => {
	const set = dateSetOf({ edtf, earliest: '2025-04-01', latest: '2025-08-09' });
	expect(set?.meant).toBe(meant);
	expect(set?.parts.map(({ earliest, latest }) => `${earliest} ${latest}`)).toEqual(parts);
});

it.each(['2025-04-05', '2025-04/2025-05', '{2025-2X}', '[2025~,2026]', '[]'])('leaves %s aside', (edtf) => {
	expect(dateSetOf({ edtf, earliest: '2025-04-01', latest: '2025-08-09' })).toBeUndefined();
});
