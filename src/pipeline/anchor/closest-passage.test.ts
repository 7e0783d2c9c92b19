import { describe, expect, it } from 'vitest';
import { readArticle } from './article';
import { closestPassage, differenceOf } from './closest-passage';

const text =
	'The delegation left today.\n\nHe said negotiations will start tomorrow, in the morning.\n\nNobody knows.';

function closest(exact: string, raw = text) {
	const article = readArticle(raw);
	return article && closestPassage(article, exact);
}

describe('the closest passage', () => {
	it('is the run of words that is most like the excerpt, with its paragraph', () =>
		expect(closest('negotiation will start tomorrow')).toEqual({
			paragraph: 2,
			text: 'negotiations will start tomorrow',
		}));

	it('may have a word more or less', () =>
		expect(closest('negotiations will certainly start tomorrow')?.text).toBe(
			'negotiations will start tomorrow',
		));

	it('shows the one character that differs, whatever stands after the excerpt', () => {
		const passage = closest(
			"Pakistan's Foreign Office said",
			'Shut, “Pakistan’s Foreign Office said.” Trade fell.',
		);
		expect(differenceOf("Pakistan's Foreign Office said", passage?.text ?? '')).toEqual([
			expect.stringContaining("' (U+0027) here, ’ (U+2019) in the article"),
		]);
	});

	it('is none where nothing is alike', () => {
		expect(closest('zebras graze quietly')).toBeUndefined();
		expect(closest('anything', '')).toBeUndefined();
	});

	it('is found in a long text', () => {
		const long = `${'It rained again in the valley. '.repeat(20_000)}Then the sun came out.`;
		expect(closest('Then a sun came out.', long)?.text).toBe('Then the sun came out.');
	});
});
