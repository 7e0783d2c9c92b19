import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDays, dayOf } from '../../time/span';
import { addDays, toEdtf } from './calendar';
import { readEdtf } from './edtf-span';

const FIRST = -271_820;
const LAST = 275_759;

/** Any day of the years from -9999 to 9999, which EDTF can write. */
const writtenDay = fc.integer({ min: -4_371_000, max: 2_932_000 }).map((days) => dayOf(days * 86_400_000));
const year = fc.integer({ min: FIRST, max: LAST });

function yearIn(years: number, rest: string): string {
	const isPlain = years > 0 && years < 10_000;
	const digits = Math.abs(years).toString();
	return `${isPlain ? digits.padStart(4, '0') : (years < 0 ? '-' : '+') + digits.padStart(6, '0')}-${rest}`;
}

describe('a stretch of days in EDTF', () => {
	it.each([
		['2025-04-07', '2025-04-07', '2025-04-07'],
		['2025-04-01', '2025-04-30', '2025-04'],
		['2024-02-01', '2025-02-28', '2024-02/2025-02'],
		['2013-01-01', '2018-12-31', '2013/2018'],
		['-000043-03-15', '-000043-03-15', '-0043-03-15'],
		['-000043-01-01', '-000043-12-31', '-0043'],
		['+000000-02-01', '+000000-02-29', '0000-02'],
		['-017000-01-01', '-000500-12-31', 'Y-17000/-0500'],
		['+012345-01-01', '+012345-12-31', 'Y12345'],
	])('%s to %s is %s', (earliest, latest, edtf) => expect(toEdtf({ earliest, latest })).toBe(edtf));

	it('reads back as the same days', () =>
		fc.assert(
			fc.property(writtenDay, writtenDay, (a, b) => {
				const [earliest = '', latest = ''] = [a, b].toSorted(compareDays);
				expect(readEdtf(toEdtf({ earliest, latest }))).toMatchObject({ earliest, latest });
			}),
		));

	it('reads back as the same years, the longest too', () =>
		fc.assert(
			fc.property(year, year, (a, b) => {
				const span = {
					earliest: yearIn(Math.min(a, b), '01-01'),
					latest: yearIn(Math.max(a, b), '12-31'),
				};
				expect(readEdtf(toEdtf(span))).toMatchObject(span);
			}),
		));

	it('never means fewer days, where EDTF has no word for a day', () =>
		fc.assert(
			fc.property(year, fc.constantFrom('03-15', '06-30', '01-01'), (years, rest) => {
				const day = yearIn(years, rest);
				const read = readEdtf(toEdtf({ earliest: day, latest: day }));
				expect(typeof read === 'string' || compareDays(read.earliest, day) <= 0).toBe(true);
				expect(typeof read !== 'string' && compareDays(read.latest ?? day, day) >= 0).toBe(true);
			}),
		));
});

describe('a day that is so many days on', () => {
	it('is that many days away in any year, BCE or not', () =>
		fc.assert(
			fc.property(year, fc.integer({ min: -800, max: 800 }), (years, count) => {
				const day = yearIn(years, '06-30');
				expect(addDays(addDays(day, count), -count)).toBe(day);
				expect(Math.sign(compareDays(addDays(day, count), day))).toBe(Math.sign(count));
			}),
		));
});
