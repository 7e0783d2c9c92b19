import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Excerpt } from '../model/schema';
import { blocksOf, contextAfter, contextBefore } from './sheet';

function excerpt(paragraph: number, start = paragraph * 100): Excerpt {
	const words = { exact: 'words', prefix: '', suffix: '' };
	return { id: `e-${start}`, source: 's', paragraph, start, end: start + 5, kind: 'narration', ...words };
}

/** “▬ 0.5” for a bar, “¶ 2” for the excerpts of a paragraph. */
function shown(paragraphs: number[] | undefined, excerpts: Excerpt[]): string[] {
	const source = paragraphs === undefined ? {} : { paragraphs };
	return blocksOf(source, excerpts).flatMap((block) =>
		'bars' in block ? block.bars.map((bar) => `▬ ${bar}`) : [`¶ ${block.paragraph}`],
	);
}

it.each([
	['in its place', [100, 50, 200], [excerpt(2)], ['▬ 0.5', '¶ 2', '▬ 1']],
	['above the body', [100], [excerpt(0)], ['¶ 0', '▬ 1']],
	['at the end', [100, 100], [excerpt(2)], ['▬ 1', '¶ 2']],
	['of an article of unknown length', undefined, [excerpt(7), excerpt(2)], ['¶ 2', '¶ 7']],
	['of one paragraph together', [100, 100], [excerpt(1, 9), excerpt(1, 3)], ['¶ 1', '▬ 1']],
])('shows an excerpt %s', (_, paragraphs, excerpts, expected) => {
	expect(shown(paragraphs, excerpts)).toEqual(expected);
});

it('shows every paragraph and every excerpt once, in the order of the article', () => {
	const lengths = fc.array(fc.integer({ min: 1, max: 900 }), { maxLength: 40 });
	fc.assert(
		fc.property(lengths, fc.array(fc.nat({ max: 40 })), (paragraphs, places) => {
			const excerpts = places.map((paragraph, i) => excerpt(paragraph, i));
			const blocks = blocksOf({ paragraphs }, excerpts);
			const numbers = blocks.flatMap((block) =>
				'bars' in block ? block.bars.map((_, i) => block.paragraph + i) : [block.paragraph],
			);
			expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
			const shownExcerpts = blocks.flatMap((block) => ('excerpts' in block ? block.excerpts : []));
			expect(new Set(shownExcerpts)).toEqual(new Set(excerpts));
			for (let number = 1; number <= paragraphs.length; number += 1) expect(numbers).toContain(number);
		}),
	);
});

it.each([
	['ign Minister Ishaq Dar on Monday ', 900, '…Minister Ishaq Dar on Monday '],
	['end of a paragraph.\nSecretary ', 900, 'Secretary '],
	['end of a paragraph.\n', 900, ''],
	['Foreign Minister ', 17, 'Foreign Minister '],
	['the two ', 900, '…the two '],
	[' that ', 900, '…that '],
	[' ', 900, '…'],
	['', 900, ''],
])('shows whole words before an excerpt: %j', (prefix, start, expected) => {
	expect(contextBefore({ prefix, start })).toBe(expected);
});

it.each([
	[' about tariffs, trade relations, im', ' about tariffs, trade relations,…'],
	['.\n\nThe next paragraph begins', '.'],
	[' he said at the end.', ' he said at the end.'],
	[' about ', ' about…'],
	['', ''],
])('shows whole words after an excerpt: %j', (suffix, expected) => {
	expect(contextAfter({ suffix })).toBe(expected);
});
