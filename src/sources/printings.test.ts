import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Lookup } from '../model/lookup';
import { parseTimeline } from '../model/parse';
import { aroundDifferences, areSame, isShared, printingsOf } from './printings';

const parsed = parseTimeline(JSON.parse(readFileSync('data/timeline.json', 'utf8')));
if (!('timeline' in parsed)) throw new Error(parsed.problems.join('\n'));
const story = new Lookup(parsed.timeline);

function printings(quote: string) {
	const found = story.quotes.get(quote);
	if (!found) throw new Error(`no quote ${quote}`);
	return printingsOf(found, story);
}

function shown(quote: string): string[] {
	return printings(quote).map(({ pieces }) =>
		aroundDifferences(pieces)
			.map(({ text, differs }) => (differs ? `[${text}]` : text))
			.join(''),
	);
}

describe('the printings of a quotation', () => {
	it('are one for each source, with what differs and a few words beside it', () => {
		expect(isShared(printings('discussed-reciprocal-tariffs'))).toBe(true);
		expect(areSame(printings('discussed-reciprocal-tariffs'))).toBe(false);
		expect(shown('discussed-reciprocal-tariffs')).toEqual([
			'…relationship,” the State Department [said].',
			'…relationship,” the State Department [noted].',
		]);
	});

	it('may be the same letter for letter', () => {
		expect(isShared(printings('prospects-for-minerals'))).toBe(true);
		expect(areSame(printings('prospects-for-minerals'))).toBe(true);
		expect(shown('prospects-for-minerals')).toEqual(['', '']);
	});

	it('of one source alone are no corroboration', () => {
		expect(isShared(printings('waste-of-time'))).toBe(false);
		expect(areSame(printings('waste-of-time'))).toBe(true);
	});
});
