import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Lookup } from '../../src/model/lookup';
import type { Timeline } from '../../src/model/schema';
import { recordsOf } from '../../src/search/index/records';
import { createSearch } from '../../src/search/search';
import { placeOf, qualityOf, ranked, readJudged } from './judge';

const lookup = new Lookup(JSON.parse(readFileSync('data/timeline.json', 'utf8')) as Timeline);
const search = createSearch(lookup);
const judged = readJudged('judged.yaml');
const heldOut = readJudged('held-out.yaml');

/** In the order in which the list shows them, group by group. */
const shown = (query: string) =>
	search(query).groups.flatMap(({ hits }) => hits.map(({ kind, id }) => `${kind} ${id}`));

describe('the judged queries', () => {
	it('want what is in the story', () => {
		const known = recordsOf(lookup).map(({ kind, id }) => `${kind} ${id}`);
		const wanted = [...judged, ...heldOut].flatMap((one) => one.wanted);
		expect(known).toEqual(expect.arrayContaining([...new Set(wanted)]));
		expect(judged.length).toBeGreaterThanOrEqual(120);
	});

	it.each([...new Set(judged.map(({ kind }) => kind))])('%s: among the first five', (kind) => {
		const ofKind = judged.filter((one) => one.kind === kind);
		const missed = ofKind.filter((one) => placeOf(one, (query) => ranked(search(query))) > 5);
		expect(missed.length / ofKind.length, missed.map(({ ask }) => ask).join(', ')).toBeLessThanOrEqual(0.02);
	});

	it('held out are other queries, and nearly all find it among the first five', () => {
		const asked = new Set(judged.map(({ ask }) => ask.toLowerCase()));
		expect(heldOut.filter(({ ask }) => asked.has(ask.toLowerCase()))).toEqual([]);
		expect(heldOut.length).toBeGreaterThanOrEqual(60);
		const { recall5 } = qualityOf(heldOut, (query) => ranked(search(query)));
		expect(recall5).toBeGreaterThanOrEqual(0.95);
	});

	it('what must come first does, in the list as it is shown too', () => {
		const firsts = judged.filter(({ first }) => first);
		expect(qualityOf(firsts, (query) => ranked(search(query))).recall1).toBeGreaterThanOrEqual(0.98);
		expect(qualityOf(judged, shown).recall5).toBeGreaterThanOrEqual(0.98);
	});
});
