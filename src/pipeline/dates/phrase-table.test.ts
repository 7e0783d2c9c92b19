import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outcomeOf, readTable, scoreOf } from '../../../tests/dates/score';
import type { PhraseReader } from '../../../tests/dates/score';
import { addDays, isDay } from './calendar';
import { readPhrase } from './phrase';

const read: PhraseReader = (phrase, published, tense) => readPhrase(phrase, published, tense)?.spans ?? [];
const rows = readTable('table.yaml');

const day = fc.integer({ min: 0, max: 80_000 }).map((days) => addDays('1850-01-01', days));
const phrase = fc.constantFrom(...rows.map((row) => row.phrase));
/** Words that can stand in dates, put together without sense. */
const words = fc
	.array(fc.constantFrom(...new Set(rows.flatMap((row) => row.phrase.split(' ')))), {
		minLength: 1,
		maxLength: 5,
	})
	.map((some) => some.join(' '));

describe('dates as news says them', () => {
	it('are read as in the table they were written down in', () =>
		expect(rows.filter((row) => !outcomeOf(row, read).first)).toEqual([]));

	it('are read as somebody wrote them down who had not seen how they are read', () => {
		const { first, acceptable, among, ahead } = scoreOf(readTable('held-out.yaml'), read);
		expect(first).toBeGreaterThanOrEqual(0.965);
		expect(acceptable).toBeGreaterThanOrEqual(0.995);
		expect(among).toBeGreaterThanOrEqual(0.99);
		expect(ahead).toBe(0);
	});

	it('never begin after the day of the text in the past tense', () =>
		fc.assert(
			fc.property(fc.oneof(phrase, words), day, (said, published) => {
				for (const { earliest } of read(said, published, 'past')) expect(earliest <= published).toBe(true);
			}),
		));

	it('are days of the calendar, in order, each reading once', () =>
		fc.assert(
			fc.property(
				fc.oneof(phrase, words),
				day,
				fc.constantFrom('past', 'future', undefined),
				(said, published, tense) => {
					const spans = read(said, published, tense);
					for (const { earliest, latest } of spans) {
						expect(isDay(earliest) && isDay(latest) && earliest <= latest).toBe(true);
					}
					expect(new Set(spans.map(({ earliest, latest }) => `${earliest}/${latest}`)).size).toBe(
						spans.length,
					);
				},
			),
		));
});
