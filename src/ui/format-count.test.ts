import { expect, it } from 'vitest';
import { formatCount } from './format-count';

it('writes thousands apart', () => {
	expect([7, 950, 4851, 1_000_000].map(formatCount)).toEqual(['7', '950', '4,851', '1,000,000']);
});
