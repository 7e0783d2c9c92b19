import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorsOf } from '../../model/anchor';
import { readText } from '../../model/article';
import type { Excerpt, Source } from '../../model/schema';
import { recognise } from './findings';

const TEXT = `The bridge was closed on Monday after engineers found cracks in its piers.
“We will not gamble with lives,” the mayor said on Tuesday.
The bridge opened in 1968, and was widened on Monday, a holiday.`;

/** An excerpt of a text, as the dataset would hold it. */
function excerpt(exact: string, text = TEXT, occurrence = 0): Excerpt {
	const read = readText(text);
	const anchor = read && anchorsOf(read, { exact })[occurrence];
	if (!anchor) throw new Error(`not in the text: ${exact}`);
	return { id: exact.toLowerCase().replace(/\W+/g, '-'), source: 'gazette', kind: 'narration', ...anchor };
}

const source = (id: string, text: string): Source => ({
	id,
	publisher: id,
	headline: id,
	sha256: sha256(text),
});

/** What becomes of the excerpts of an article in a text that is taken for it whatever it says. */
function findingsIn(text: string, excerpts: readonly Excerpt[]) {
	return recognise(text, sha256(text), [source('gazette', text)], excerpts)?.findings ?? [];
}

function states(text: string, ...excerpts: Excerpt[]): string[] {
	return findingsIn(text, excerpts).map(({ state }) => state);
}

const closed = excerpt('The bridge was closed');
const mayor = excerpt('“We will not gamble with lives,”');
const first = excerpt('on Monday');
const second = excerpt('on Monday', TEXT, 1);

describe('excerpts in a reader’s copy', () => {
	it('are found in the very text', () =>
		expect(states(TEXT, closed, mayor, first, second)).toEqual(['found', 'found', 'found', 'found']));

	it('have moved where something stands before them', () => {
		const [found] = findingsIn(`A headline\n\n${TEXT}`, [mayor]);
		expect(found).toMatchObject({ state: 'moved', start: mayor.start + 12, sameContext: true });
	});

	it('are told apart by the words around them, however paragraphs are parted', () => {
		const copy = TEXT.replaceAll('\n', '\n\n');
		const found = findingsIn(copy, [first, second]);
		expect(found.map(({ start }) => start)).toEqual([
			copy.indexOf('on Monday'),
			copy.lastIndexOf('on Monday'),
		]);
	});

	it('are ambiguous where nothing decides, and then stand nowhere', () => {
		const [found] = findingsIn('It was on Monday. It was on Monday.', [first]);
		expect(found).toMatchObject({ state: 'ambiguous', times: 2 });
		expect(found?.start).toBeUndefined();
	});

	it.each([
		['a letter', 'gamble', 'gambol'],
		['a mark', '“We', '"We'],
		['a space', 'will not', 'will  not'],
		['the case', 'We will', 'we will'],
	])('are missing where %s differs', (_, from, to) =>
		expect(states(TEXT.replace(from, to), mayor)).toEqual(['missing']),
	);

	it('say when their words stand among others', () => {
		const [found] = findingsIn('Nobody came on Monday but the engineers.', [first]);
		expect(found).toMatchObject({ state: 'moved', sameContext: false });
	});

	it('are never marked where their exact words do not stand', () => {
		const unit = fc.constantFrom('on', 'Monday', ' ', '\n', 'The bridge', ' was closed', 'é', '“');
		const text = fc.array(unit, { maxLength: 30 }).map((parts) => parts.join('').normalize('NFC'));
		fc.assert(
			fc.property(text, (copy) => {
				for (const { state, start, end, excerpt: wanted } of findingsIn(copy, [closed, first, second])) {
					const placed = state === 'found' || state === 'moved';
					expect(start !== undefined).toBe(placed);
					if (placed) expect(copy.slice(start, end)).toBe(wanted.exact);
				}
			}),
		);
	});
});

describe('a copy', () => {
	const sources = [source('courier', 'x'), source('gazette', TEXT)];
	const excerpts = [closed, mayor, { ...first, source: 'courier', prefix: 'It was ', suffix: ' too' }];

	it('is known by its checksum', () => {
		expect(recognise(TEXT, sha256(TEXT), sources, excerpts, 'courier')).toMatchObject({
			source: { id: 'gazette' },
			identical: true,
		});
	});

	it('is known by its excerpts, whatever it was said to be', () => {
		const changed = TEXT.replace('1968', '1967');
		expect(recognise(changed, sha256(changed), sources, excerpts, 'courier')).toMatchObject({
			source: { id: 'gazette' },
			identical: false,
		});
	});

	it('of something else is not taken for one, though some words are the same', () => {
		const other = 'Nobody came on Monday but the engineers.';
		expect(recognise(other, sha256(other), sources, excerpts, 'gazette')).toBeUndefined();
	});
});

function sha256(text: string): string {
	return createHash('sha256').update(text).digest('hex');
}
