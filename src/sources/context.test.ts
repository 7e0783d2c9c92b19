import { expect, it } from 'vitest';
import { contextAfter, contextBefore } from './context';

it.each([
	['ign Minister Ishaq Dar on Monday ', 900, '…Minister Ishaq Dar on Monday '],
	['end of a paragraph.\nSecretary ', 900, 'Secretary '],
	['end of a paragraph.\n', 900, ''],
	['Foreign Minister ', 17, 'Foreign Minister '],
	['the two ', 900, '…the two '],
	[' that ', 900, '…that '],
	[' ', 900, '…'],
	['', 900, ''],
])('shows whole words before an excerpt: %j', (prefix, start, expected) => {
	expect(contextBefore({ prefix, start })).toBe(expected);
});

it.each([
	[' about tariffs, trade relations, im', ' about tariffs, trade relations,…'],
	['.\n\nThe next paragraph begins', '.'],
	[' he said at the end.', ' he said at the end.'],
	[' about ', ' about…'],
	['', ''],
])('shows whole words after an excerpt: %j', (suffix, expected) => {
	expect(contextAfter({ suffix })).toBe(expected);
});
