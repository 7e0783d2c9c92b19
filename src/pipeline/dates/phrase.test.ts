import { afterEach, describe, expect, it } from 'vitest';
import { toEdtf } from './calendar';
import { readPhrase } from './phrase';

function read(phrase: string, published?: string): string[] | undefined {
	return readPhrase(phrase, published)?.spans.map(toEdtf);
}

describe('a phrase read on the day of publication', () => {
	it.each([
		// On Tuesday 8 April 2025.
		['on Monday', '2025-04-08', '2025-04-07'],
		['Monday', '2025-04-07', '2025-04-07'],
		['today', '2025-04-08', '2025-04-08'],
		['today’s call', '2025-04-07', '2025-04-07'],
		['yesterday', '2025-04-08', '2025-04-07'],
		['tomorrow', '2025-04-08', '2025-04-09'],
		['last week', '2025-04-08', '2025-03-31/2025-04-06'],
		['next week', '2025-04-08', '2025-04-14/2025-04-20'],
		['two weeks ago', '2025-04-08', '2025-03-24/2025-03-30'],
		['Last month', '2025-04-08', '2025-03'],
		['last month', '2025-01-31', '2024-12'],
		['last month', '2025-03-31', '2025-02'],
		['next month', '2025-12-05', '2026-01'],
		['last year', '2025-04-08', '2024'],
		['this year', '2025-04-08', '2025'],
		['08 April 2025', '2025-04-08', '2025-04-08'],
		['April 9th', '2025-04-07', '2025-04-09'],
		['set to commence on April 9th', '2025-04-07', '2025-04-09'],
		['January 2025', '2025-04-07', '2025-01'],
		['in August 2021', '2025-04-07', '2021-08'],
		['in December', '2025-04-07', '2024-12'],
		['in 2024', '2025-04-08', '2024'],
		['a 2022 report', '2025-04-08', '2022'],
		['during 2013-18', '2025-04-07', '2013/2018'],
		['2013–2018', '2025-04-07', '2013/2018'],
		['between 2013 and 2018', '2025-04-07', '2013/2018'],
		['from 2013 to 2018', '2025-04-07', '2013/2018'],
		['in the 1990s', '2025-04-07', '1990/1999'],
		// On Wednesday 5 November 2025.
		['on Thursday', '2025-11-05', '2025-11-06'],
		['on Wednesday', '2025-11-05', '2025-11-05'],
		['last Wednesday', '2025-11-05', '2025-10-29'],
		['next Thursday', '2025-11-05', '2025-11-13'],
		['on Nov. 6', '2025-11-05', '2025-11-06'],
		['Thursday, Nov. 6', '2025-11-05', '2025-11-06'],
		['earlier this month', '2025-11-05', '2025-11-01/2025-11-05'],
		['later this month', '2025-11-05', '2025-11-05/2025-11-30'],
		['this month', '2025-11-05', '2025-11'],
		['in early October', '2025-11-05', '2025-10-01/2025-10-10'],
		['in mid-October', '2025-11-05', '2025-10-11/2025-10-20'],
		['in late October', '2025-11-05', '2025-10-21/2025-10-31'],
		['over the weekend', '2025-11-05', '2025-11-01/2025-11-02'],
		['from 3 to 5 November 2025', '2025-11-05', '2025-11-03/2025-11-05'],
	])('reads “%s” on %s as %s', (phrase, published, date) => expect(read(phrase, published)).toContain(date));

	it('takes a weekday for the nearest, and leaves open that it is the other', () => {
		expect(read('Thursday', '2025-11-05')).toEqual(['2025-11-06', '2025-10-30']);
		expect(read('Monday', '2025-11-05')).toEqual(['2025-11-03', '2025-11-10']);
	});

	it('leaves open on which day a week begins', () =>
		expect(read('last week', '2025-04-08')).toEqual(['2025-03-31/2025-04-06', '2025-03-30/2025-04-05']));

	it('never makes a day of a month or a week', () => {
		expect(read('last month', '2025-04-08')).toEqual(['2025-03']);
		expect(read('two weeks ago', '2025-11-05')).not.toContain('2025-10-22');
	});

	it.each(['recently', 'the last round', 'days after', 'in the past', ''])('cannot read “%s”', (phrase) =>
		expect(read(phrase, '2025-11-05')).toBeUndefined(),
	);

	it.each(['Monday and Thursday', 'took effect on April 5th, before April 9th', 'from 2013, and in 2021'])(
		'does not choose between the dates in “%s”',
		(phrase) => expect(read(phrase, '2025-04-08')).toBeUndefined(),
	);

	it.each(['a cost of $2000', 'some 2,013 people', '12013'])(
		'does not take the number in “%s” for a year',
		(phrase) => expect(read(phrase, '2025-04-08')).toBeUndefined(),
	);
});

describe('a phrase read without a day of publication', () => {
	it.each([
		['Updated 08 April 2025', '2025-04-08'],
		['Wednesday, 15 May 2024', '2024-05-15'],
		['May 2024', '2024-05'],
		['2013-18', '2013/2018'],
	])('reads “%s” as %s', (phrase, date) => expect(read(phrase)).toEqual([date]));

	it.each(['today', 'Monday', 'April 9th', 'last month', 'Updated 7 sec ago'])('cannot read “%s”', (phrase) =>
		expect(read(phrase)).toBeUndefined(),
	);

	it('knows what prints its year', () => {
		expect(readPhrase('Nov. 6, 2025', '2025-11-05')?.printed).toBe(true);
		expect(readPhrase('Nov. 6', '2025-11-05')?.printed).toBe(false);
	});
});

describe('in whatever time zone the machine stands', () => {
	const zone = process.env.TZ;
	afterEach(() => void (process.env.TZ = zone));

	it.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kolkata', 'UTC'])(
		'%s reads the same days',
		(tz) => {
			process.env.TZ = tz;
			expect(read('today', '2025-03-30')).toEqual(['2025-03-30']);
			expect(read('last month', '2025-03-31')).toEqual(['2025-02']);
			expect(read('Monday', '2025-04-08')).toEqual(['2025-04-07', '2025-04-14']);
			expect(read('next week', '2024-12-30')?.[0]).toBe('2025-01-06/2025-01-12');
		},
	);
});
