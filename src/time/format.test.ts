import { describe, expect, it } from 'vitest';
import { formatBasis, formatDay, formatDuration, formatWhen } from './format';
import { DAY } from './span';

describe('a date in words', () => {
	it.each([
		['2025-04-07', '2025-04-07', '2025-04-07', '7 April 2025'],
		['2025-03', '2025-03-01', '2025-03-31', 'March 2025'],
		['2024', '2024-01-01', '2024-12-31', '2024'],
		['2013/2018', '2013-01-01', '2018-12-31', '2013 – 2018'],
		['2025-03-31/2025-04-06', '2025-03-31', '2025-04-06', '31 March – 6 April 2025'],
		['2025-11-01/2025-11-04', '2025-11-01', '2025-11-04', '1 – 4 November 2025'],
		['2024-12/2025-01', '2024-12-01', '2025-01-31', 'December 2024 – January 2025'],
		['2025-10/2025-11-05', '2025-10-01', '2025-11-05', 'October – 5 November 2025'],
		['2021/..', '2021-01-01', '2025-04-07', 'since 2021'],
		['../2018-05', '2018-01-01', '2018-05-31', 'by May 2018'],
		['2021?/2025-11-05', '2021-01-01', '2025-11-05', 'perhaps 2021 – 5 November 2025'],
		['2021~', '2021-01-01', '2021-12-31', 'about 2021'],
		['2025-10-XX', '2025-10-01', '2025-10-31', 'October 2025'],
		['[2025-04-05,2025-04-07]', '2025-04-05', '2025-04-07', '5 or 7 April 2025'],
		['{2025-04-05, 2025-04-07,2025-04-09}', '2025-04-05', '2025-04-09', '5, 7 and 9 April 2025'],
		['{2024-03,2025}', '2024-03-01', '2025-12-31', 'March 2024 and 2025'],
		['[2025-04-05..2025-04-07,2025-05-01]', '2025-04-05', '2025-05-01', '5 – 7 April 2025 or 1 May 2025'],
		['[..2025-04-05]', '2025-04-01', '2025-04-05', '1 – 5 April 2025'],
		['{2025-04-05,2025-2X}', '2025-04-05', '2029-12-31', '5 April 2025 – 31 December 2029'],
		['-0026/0014', '-000026-01-01', '0014-12-31', '27 BCE – 14 CE'],
		['2025-21', '2025-03-01', '2025-05-31', 'March – May 2025'],
	])('says %s as a reader would', (edtf, earliest, latest, expected) =>
		expect(formatWhen({ edtf, earliest, latest })).toBe(expected),
	);

	it('cuts the months short where room is short', () => {
		const week = { edtf: '2025-03-31/2025-04-06', earliest: '2025-03-31', latest: '2025-04-06' };
		expect(formatWhen(week, 'short')).toBe('31 Mar – 6 Apr 2025');
	});

	it('says in short of an inferred stretch that it is no duration', () => {
		const vague = { edtf: '2025-10/2025-11-05', earliest: '2025-10-01', latest: '2025-11-05' };
		expect(formatWhen({ ...vague, basis: 'inferred' }, 'short')).toBe('some time in Oct – 5 Nov 2025');
		const days = { edtf: '2025-03-31/2025-04-05', earliest: '2025-03-31', latest: '2025-04-05' };
		expect(formatWhen({ ...days, basis: 'inferred' }, 'short')).toBe('some day, 31 Mar – 5 Apr 2025');
		expect(formatWhen({ ...days, basis: 'stated' }, 'short')).toBe('31 Mar – 5 Apr 2025');
		const since = { edtf: '2021/..', earliest: '2021-01-01', latest: '2025-04-07', basis: 'inferred' };
		expect(formatWhen(since, 'short')).toBe('since 2021');
	});

	it('names the weekday of a day', () => expect(formatDay('2025-11-06')).toBe('Thursday 6 November 2025'));
});

it.each([
	[1, '1 day'],
	[9, '9 days'],
	[28, '4 weeks'],
	[176, '6 months'],
	[410, '13 months'],
	[2071, '6 years'],
])('says how long %d days are', (days, expected) => {
	expect(formatDuration(days * DAY)).toBe(expected);
});

it('says what a date rests on', () => {
	expect(formatBasis({ basis: 'stated', phrase: '8 April 2025' })).toBe('as printed');
	expect(formatBasis({ basis: 'stated', reason: 'Taken over.' })).toBe('as given');
	expect(formatBasis({ basis: 'resolved', phrase: 'last month' })).toBe('read from “last month”');
	expect(formatBasis({ basis: 'inferred' })).toBe('inferred');
});
