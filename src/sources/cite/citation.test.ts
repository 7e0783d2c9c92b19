import { describe, expect, it } from 'vitest';
import { get, harbourLookup } from '../../../tests/stories/small';
import { citation } from './citation';
import { placeInArticle } from '../place-in-article';

const { sources, excerpts } = harbourLookup();
const courier = get(sources, 'courier');
const gazette = get(sources, 'gazette');

describe('a citation', () => {
	it('gives the words, who printed them, when, where and at which address', () => {
		expect(citation(courier, get(excerpts, 'c-opens'))).toBe(
			'“the bridge opened on Thursday” The Courier, “Bridge opens at last”, 3 May 2031, paragraph 2 of 5. https://courier.example/bridge',
		);
	});

	it('says that a date was inferred, and ends there without an address', () => {
		expect(citation(gazette, get(excerpts, 'g-ferries'))).toBe(
			'“all ferries stopped on Friday” Harbour Gazette, “Ferries stop”, 4 May 2031 (inferred), paragraph 1 of 4.',
		);
	});

	it('does not put quotation marks around quotation marks', () =>
		expect(citation(courier, get(excerpts, 'c-mayor'))).toMatch(/^“The bridge belongs/));
});

describe('the place of an excerpt', () => {
	it.each([
		['c-opens', 'paragraph 2 of 5'],
		['g-caption', 'caption'],
	])('of %s is %s', (id, place) => {
		const excerpt = get(excerpts, id);
		expect(placeInArticle(get(sources, excerpt.source), excerpt)).toBe(place);
	});

	it.each([
		['headline', 'headline'],
		['narration', 'above the first paragraph'],
	] as const)('above the body is said of a %s', (kind, place) =>
		expect(placeInArticle(courier, { ...get(excerpts, 'c-opens'), paragraph: 0, kind })).toBe(place),
	);
});
