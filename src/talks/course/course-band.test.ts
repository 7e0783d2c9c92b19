import { describe, expect, it } from 'vitest';
import { ceasefireChanges } from '../ceasefire';
import { layOutCourse } from './course';
import { lakeLookup, lakeTalks, phase, when } from '../../../tests/stories/talks';
import { countedHere, stationsOf } from './stations';
import { estimate } from '../../drawing/text-width';

const lookup = lakeLookup();
const measure = estimate(12);
const lay = (talks: typeof lakeTalks, width: number) =>
	layOutCourse(talks.phases, talks.asOf, {
		width,
		measure,
		stations: stationsOf(talks, lookup),
		changes: ceasefireChanges(talks.phases, lookup),
	});

describe('the ceasefire', () => {
	it('is reached, disputed by those who differ, and ended by fighting', () => {
		const changes = ceasefireChanges(lakeTalks.phases, lookup);
		expect(changes.map(({ phase: { id }, state, words }) => [id, state, words])).toEqual([
			['lull', 'reached', 'Reached, says The Lake Post'],
			['stuck', 'disputed', 'Disputed between Northmark and Southmark'],
			['collapse', 'ended', 'Ended, says The Lake Post'],
			['truce', 'reached', 'Reached, says The Lake Post'],
			['paper', 'extended', 'Extended, says The Lake Post'],
		]);
	});

	it('holds by the word of both, where both say so', () => {
		const holds = {
			...phase('a', 'talks', when('2031-01-01')),
			ceasefire: { state: 'holds' as const, by: ['northmark', 'southmark'] },
		};
		expect(ceasefireChanges([holds], lookup)[0]?.words).toBe('Holds, say Northmark and Southmark');
	});

	it('is not ended by fighting before there was any', () => {
		expect(ceasefireChanges([phase('a', 'fighting', when('2031-01-01'))], lookup)).toEqual([]);
	});

	it('is drawn no further than the last report, and not where it has ended', () => {
		const [strip] = lay(lakeTalks, 900).strips;
		const pieces = strip?.lanes.pieces ?? [];
		expect(pieces.map(({ change }) => change.state)).toEqual(['reached', 'disputed', 'reached', 'extended']);
		expect(pieces.at(-1)?.right).toBeLessThanOrEqual(strip?.asOf?.x ?? 0);
		const collapse = strip?.steps.find((step) => step.phase.id === 'collapse');
		expect(pieces[1]?.right).toBeLessThanOrEqual(collapse?.column.left ?? 0);
	});

	it('keeps its first word whole where a piece is narrow, as on a phone', () => {
		const byId = (id: string) => lakeTalks.phases.filter((one) => one.id === id);
		const phases = ['clashes', 'truce', 'first-talks', 'second-talks', 'paper'].flatMap(byId);
		const { strips } = lay({ ...lakeTalks, rounds: [], phases }, 358);
		const words = strips.flatMap(({ lanes }) => lanes.pieces.map(({ label }) => label.lines.join(' ')));
		expect(words).toEqual(['Reached, says The Lake Post', 'Extended, says The Lake Post']);
	});

	it('says in full who differs, in the last narrow column too', () => {
		const { phases } = lakeTalks;
		const told = phases.map((one) =>
			one.id === 'paper'
				? { ...one, ceasefire: { state: 'disputed' as const, by: ['northmark', 'southmark'] } }
				: one,
		);
		const { strips } = lay({ ...lakeTalks, phases: told }, 620);
		const last = strips.at(-1)?.lanes.pieces.at(-1);
		expect(last?.label.lines.join(' ')).toBe('Disputed between Northmark and Southmark');
	});
});

describe('the rounds', () => {
	it('are counted in the order they are told in where the articles number none', () => {
		const unnumbered = lakeTalks.rounds.map(({ ordinal: _, ...round }) => round);
		const numbers = (rounds: typeof lakeTalks.rounds) =>
			stationsOf({ ...lakeTalks, rounds }, lookup).map(({ number }) => number);
		expect(numbers(unnumbered)).toEqual(['1', '2', '3']);
		expect(countedHere(unnumbered)).toBe(true);
		expect(numbers([...unnumbered.slice(0, 2), ...lakeTalks.rounds.slice(2)])).toEqual(['', '', '3']);
	});

	it('that were only announced stay hollow, with their phase, however old the announcement', () => {
		const later = { ...lakeTalks, asOf: when('2031-09-01') };
		const steps = lay(later, 900).strips.flatMap((strip) => strip.steps);
		expect(steps.filter(({ scheduled }) => scheduled).map((step) => step.phase.id)).toEqual(['third-talks']);
		const met = later.rounds.map((one) => ({ ...one, status: 'concluded' as const }));
		const after = lay({ ...later, rounds: met }, 900).strips.flatMap((strip) => strip.steps);
		expect(after.filter(({ scheduled }) => scheduled)).toEqual([]);
	});

	it('stand in the column of the phase they were held in', () => {
		const strip = lay(lakeTalks, 900).strips[0];
		const stops = strip?.lanes.stops.map(({ station, x }) => {
			const step = strip.steps.find(({ column }) => column.left < x && x < column.right);
			return [station.number, step?.phase.id, station.words];
		});
		expect(stops).toEqual([
			['1', 'first-talks', 'Sealand, Helvia'],
			['2', 'second-talks', 'Sealand, Helvia, Lake Union'],
			['3', 'third-talks', 'Harbour'],
		]);
	});
});

it.each([280, 440, 700, 1200])('keeps the words below inside a drawing of %i px and apart', (width) => {
	for (const { lanes } of lay(lakeTalks, width).strips) {
		for (const row of [lanes.stops, lanes.pieces]) {
			row.forEach(({ label }, index) => {
				expect(label.extent.right).toBeLessThanOrEqual(width);
				const before = row[index - 1];
				if (before) expect(label.extent.left).toBeGreaterThanOrEqual(before.label.extent.right);
			});
		}
	}
});
