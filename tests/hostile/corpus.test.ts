import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parseText, parseTimeline } from '../../src/model/parse';
import { LenientStory } from '../../src/model/repair/made-up';
import { badReferences } from '../../src/model/repair/references';
import { REFERENCE_KINDS } from './places';
import { TimelineSchema, type Timeline } from '../../src/model/schema';
import { base } from './base';
import { DATASETS, LISTS } from './corpus';

const Shown = v.strictObject({ ...TimelineSchema.entries, story: LenientStory });

/** Each case with what comes of it. */
const parsedCases = DATASETS.map((one) => ({ ...one, parsed: parseText(one.text) }));

/** What a timeline that is shown must not have. */
function faultsOf(timeline: Timeline): string[] {
	const ids = (items: readonly { id: string }[]) => new Set(items.map(({ id }) => id));
	const known = {
		tracks: ids(timeline.tracks),
		actors: ids(timeline.actors),
		places: ids(timeline.places),
		sources: ids(timeline.sources),
		excerpts: ids(timeline.excerpts),
		events: ids(timeline.events),
		quotes: ids(timeline.quotes),
		issues: ids(timeline.talks.flatMap(({ issues }) => issues)),
		claims: ids(timeline.talks.flatMap(({ claims }) => claims)),
		commitments: ids(timeline.talks.flatMap(({ commitments }) => commitments)),
	};
	const issues = v.safeParse(Shown, timeline).issues ?? [];
	return [
		...issues.map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`),
		...badReferences(TimelineSchema, timeline, known)
			.filter(({ path }) => !path.includes('about'))
			.map(({ path, id }) => `${path.join('.')} leads to ${id}`),
		...LISTS.filter((list) => ids(timeline[list]).size < timeline[list].length).map(
			(list) => `an id twice in ${list}`,
		),
	];
}

describe('the hostile corpus', () => {
	it('is large, and begins with a dataset in which nothing is wrong', () => {
		expect(DATASETS.length).toBeGreaterThanOrEqual(250);
		expect(new Set(DATASETS.map(({ name }) => name)).size).toBe(DATASETS.length);
		expect(parseTimeline(base())).toEqual({ timeline: base() });
		expect(REFERENCE_KINDS).toHaveLength(54);
	});

	it('loses nothing but what is wrong, and shows nothing that is wrong', () => {
		const failures = parsedCases.flatMap(({ name, parsed, isShown }) => {
			if ('problems' in parsed)
				return isShown || parsed.problems.length === 0 ? [`${name}: ${parsed.problems.join('; ')}`] : [];
			if (!isShown) return [`${name}: is shown`];
			return faultsOf(parsed.timeline).map((fault) => `${name}: ${fault}`);
		});
		expect(failures).toEqual([]);
		expect(Object.prototype).not.toHaveProperty('polluted');
	});

	it('is told of in lines that are short and name a place', () => {
		const lines = parsedCases.flatMap(({ parsed }) =>
			'problems' in parsed ? parsed.problems : (parsed.flaws?.words ?? []),
		);
		for (const line of lines) {
			expect(line.length, line).toBeLessThan(400);
			expect(line).not.toMatch(/Invalid|undefined|\[object|[\p{Cc}\p{Surrogate}]/u);
		}
	});
});
