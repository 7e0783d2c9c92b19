import { expect, it } from 'vitest';
import { listOf } from './list-of';
import { MONTH_NAMES, WEEKDAY_NAMES } from './names';

const inWords = (options: Intl.DateTimeFormatOptions, day: number) =>
	new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(day);

it.each(['long', 'short'] as const)('names the months as British English does: %s', (style) => {
	const months = Array.from({ length: 12 }, (_, month) => inWords({ month: style }, Date.UTC(2023, month)));
	expect(MONTH_NAMES[style]).toEqual(months);
});

it('names the weekdays, from Sunday', () => {
	const days = Array.from({ length: 7 }, (_, day) =>
		inWords({ weekday: 'long' }, Date.UTC(2023, 0, 1 + day)),
	);
	expect(WEEKDAY_NAMES).toEqual(days);
});

it.each([
	[[], 'and'],
	[['Qatar'], 'and'],
	[['Qatar', 'Türkiye'], 'and'],
	[['Qatar', 'Türkiye', 'Norway'], 'and'],
	[['5', '7', '9 April'], 'or'],
] as const)('joins %j with “%s” as British English does', (items, word) => {
	const type = word === 'and' ? 'conjunction' : 'disjunction';
	expect(listOf(items, word)).toBe(new Intl.ListFormat('en-GB', { type }).format(items));
});
