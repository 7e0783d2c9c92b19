import { expect, it } from 'vitest';
import { contextAfter, contextBefore } from './context';

it.each([
	['nister Ishaq Dar on Monday about ', '…Ishaq Dar on Monday about '],
	['end of a paragraph.\nSecretary ', 'Secretary '],
	['end of a paragraph.\n', ''],
	['', ''],
])('shows whole words before an excerpt: %j', (prefix, expected) => {
	expect(contextBefore(prefix)).toBe(expected);
});

it.each([
	[' about tariffs, trade relations, im', ' about tariffs, trade relations,…'],
	['.\n\nThe next paragraph begins', '.'],
	['', ''],
])('shows whole words after an excerpt: %j', (suffix, expected) => {
	expect(contextAfter(suffix)).toBe(expected);
});
