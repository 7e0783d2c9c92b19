import { expect, it } from 'vitest';
import type { Excerpt } from '../model/schema';
import { placeInArticle } from './place-in-article';

const source = { id: 'a', publisher: 'Gazette', headline: 'A bridge' };
const excerpt: Excerpt = {
	id: 'x',
	source: 'a',
	paragraph: 5,
	start: 0,
	end: 1,
	exact: 'x',
	prefix: '',
	suffix: '',
	kind: 'narration',
};

it('says which paragraph of how many, and leaves out how many where nobody knows', () => {
	expect(placeInArticle({ ...source, paragraphs: [40, 20, 9, 12, 80, 7] }, excerpt)).toBe('paragraph 5 of 6');
	expect(placeInArticle(source, excerpt)).toBe('paragraph 5');
});

it('names what stands above the body', () => {
	const above = { ...excerpt, paragraph: 0 };
	expect(placeInArticle(source, { ...above, kind: 'caption' })).toBe('caption');
	expect(placeInArticle(source, above)).toBe('above the first paragraph');
});
