import { describe, expect, it } from 'vitest';
import { readEdtf } from './edtf-span';

function read(edtf: string): string {
	const span = readEdtf(edtf);
	return typeof span === 'string' ? span : `${span.earliest} to ${span.latest ?? '…'}`;
}

describe('a date in EDTF', () => {
	it.each([
		['2025-04-07', '2025-04-07 to 2025-04-07'],
		['2025-04', '2025-04-01 to 2025-04-30'],
		['2024-02', '2024-02-01 to 2024-02-29'],
		['2025', '2025-01-01 to 2025-12-31'],
		['2025-04-07T22:15:00Z', '2025-04-07 to 2025-04-07'],
		['2013/2018', '2013-01-01 to 2018-12-31'],
		['2025-10/2025-11-05', '2025-10-01 to 2025-11-05'],
		['2021/..', '2021-01-01 to …'],
		['2021/', '2021-01-01 to …'],
		['2025-04~', '2025-04-01 to 2025-04-30'],
		['2021?/2025-11-05', '2021-01-01 to 2025-11-05'],
		['2025-04-07%', '2025-04-07 to 2025-04-07'],
		['2025-10-XX', '2025-10-01 to 2025-10-31'],
		['2025-XX', '2025-01-01 to 2025-12-31'],
		['199X', '1990-01-01 to 1999-12-31'],
		['196', '1960-01-01 to 1969-12-31'],
		['2025-21', '2025-03-01 to 2025-05-31'],
		['2025-24', '2025-12-01 to 2026-02-28'],
		['2025-29', '2025-09-01 to 2025-11-30'],
		['2025-30', '2025-12-01 to 2026-02-28'],
		['2025-31', '2025-03-01 to 2025-05-31'],
		['2025-33', '2025-01-01 to 2025-03-31'],
		['2025-37', '2025-01-01 to 2025-04-30'],
		['2025-41', '2025-07-01 to 2025-12-31'],
		['[2025-04-07,2025-04-09]', '2025-04-07 to 2025-04-09'],
		['{2025-04-07..2025-04-09}', '2025-04-07 to 2025-04-09'],
		['{2025,2026-01}', '2025-01-01 to 2026-01-31'],
		['[2025-04-07..]', '2025-04-07 to …'],
	])('reads %s as %s', (edtf, days) => expect(read(edtf)).toBe(days));

	it.each([
		'',
		' ',
		'Monday',
		'7 April 2025',
		'2025-4-7',
		'2025-13',
		'2025-04-31',
		'20250407',
		'1743984000',
		'2025-04-09/2025-04-07',
	])('refuses “%s”', (edtf) => expect(read(edtf)).toMatch(/is not a date in EDTF|there is no/));

	it('refuses a day that is not in the calendar, which the library would move to the next', () =>
		expect(read('2025-02-29')).toBe('there is no 2025-02-29 in the calendar'));

	it.each(['../2021', '/2021', '[..2021]'])('refuses %s: a timeline needs a beginning', (edtf) =>
		expect(read(edtf)).toContain('has no beginning'),
	);

	it.each(['-0005', '0000', 'Y170000', 'Y-170000'])('refuses %s: it has no four digits', (edtf) =>
		expect(read(edtf)).toContain('outside the years'),
	);

	it('says what to write instead of an interval of one day', () =>
		expect(read('2025-04-07/2025-04-07')).toContain('write 2025-04-07'));
});
