import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { event, harbour, on } from '../../tests/stories/small';
import { dayOf } from '../time/span';
import { Lookup } from './lookup';
import type { Chapter, Timeline, TimelineEvent } from './schema';

function told(events: TimelineEvent[], change: Partial<Timeline> = {}): readonly Chapter[] {
	return new Lookup({ ...harbour, quotes: [], discrepancies: [], events, ...change }).chapters;
}

/** An event on each of these days, named after it. */
function eventsOn(...days: string[]): TimelineEvent[] {
	return days.map((day) => event({ id: day, title: day, when: on(day) }));
}

describe('chapters that nobody wrote', () => {
	it('are parted where for longer than two months nothing begins', () =>
		expect(told(eventsOn('2031-01-05', '2031-03-01', '2031-06-01', '2031-06-20'))).toEqual([
			{ id: 'chapter-1', title: 'January – March 2031', events: ['2031-01-05', '2031-03-01'] },
			{ id: 'chapter-2', title: 'June 2031', events: ['2031-06-01', '2031-06-20'] },
		]));

	it('are called by the year where a day of theirs is no more exact', () => {
		const when = { ...on('2006-01-01'), edtf: '2006', latest: '2006-12-31' };
		const scattered = [...eventsOn('1969-07-20'), event({ id: 'prize', title: 'Prize', when })];
		expect(told(scattered).map(({ title }) => title)).toEqual(['July 1969', '2006']);
	});

	it('are parted by year where there is no gap', () => {
		const days = Array.from({ length: 20 }, (_, month) => dayOf(Date.UTC(2030, 6 + month, 3)));
		expect(told(eventsOn(...days)).map(({ title }) => title)).toEqual([
			'July – December 2030',
			'2031',
			'January – February 2032',
		]);
	});

	it('are parted by ten years, or by a hundred, where single years would be too many', () => {
		const monthly = (years: number) => {
			const months = Array.from({ length: years * 12 }, (_, month) => Date.UTC(1980, month, 3));
			return told(eventsOn(...months.map(dayOf))).map(({ title }) => title);
		};
		expect(monthly(11)).toHaveLength(11);
		expect(monthly(30)).toEqual(['1980 – 1989', '1990 – 1999', '2000 – 2009']);
	});
});

describe('chapters of an editor', () => {
	const chapters = [
		{ id: 'first', title: 'First', events: ['2031-01-05'] },
		{ id: 'second', title: 'Second', events: ['2031-03-01', 'gone'] },
		{ id: 'third', title: 'Third', events: ['gone-too'] },
	];

	it('take in what none of them names after the event before it, and are left out when empty', () =>
		expect(told(eventsOn('2031-01-05', '2031-02-01', '2031-03-01', '2031-06-01'), { chapters })).toEqual([
			{ id: 'first', title: 'First', events: ['2031-01-05', '2031-02-01'] },
			{ id: 'second', title: 'Second', events: ['2031-03-01', '2031-06-01'] },
		]));
});

describe('whatever the story', () => {
	const ids = Array.from('abcdefghij');
	const anyEvent = fc.record({
		day: fc.integer({ min: -4000, max: 4000 }),
		partOf: fc.option(fc.constantFrom(...ids), { nil: undefined }),
		track: fc.constantFrom('bridge', 'ferries'),
	});
	const anyStory = fc.array(anyEvent, { minLength: 1, maxLength: ids.length }).map((all) =>
		all.map(({ day, partOf, track }, i) =>
			event({
				id: ids[i] ?? '',
				title: 'T',
				track,
				when: on(dayOf(day * 86_400_000)),
				...(partOf !== undefined && { partOf }),
			}),
		),
	);
	const written = fc
		.shuffledSubarray(ids)
		.chain((named) => fc.tuple(fc.constant(named), fc.integer({ min: 0, max: named.length })))
		.map(([named, at]) => [
			{ id: 'one', title: 'One', events: named.slice(0, at) },
			{ id: 'two', title: 'Two', events: named.slice(at) },
		]);

	it('every event that is no part is told in exactly one chapter', () => {
		fc.assert(
			fc.property(anyStory, fc.oneof(fc.constant<Chapter[]>([]), written), (events, chapters) => {
				const lookup = new Lookup({ ...harbour, quotes: [], discrepancies: [], events, chapters });
				const wholes = events.filter((one) => !lookup.wholeOf(one)).map(({ id }) => id);
				expect(lookup.chapters.flatMap((chapter) => chapter.events).toSorted()).toEqual(wholes.toSorted());
				for (const one of events) {
					const [home, ...others] = lookup.chapters.filter(({ events: inIt }) =>
						inIt.includes((lookup.wholeOf(one) ?? one).id),
					);
					expect(others).toEqual([]);
					expect(lookup.chapterOf(one)).toBe(home);
				}
			}),
		);
	});
});
