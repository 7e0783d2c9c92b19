// Citations, read by parsers that are not ours.
import { readFileSync } from 'node:fs';
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import Ajv from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Lookup } from '../../model/lookup';
import { parseTimeline } from '../../model/parse';
import type { Source, When } from '../../model/schema';
import { attributed } from './attribution';
import { writeBibtex } from './bibtex';
import { cite } from './citation-styles';
import { cslItem, writeCslJson, type CslItem } from './csl';
import { writeRis } from './ris';

const parsed = parseTimeline(JSON.parse(readFileSync('data/timeline.json', 'utf8')));
if (!('timeline' in parsed)) throw new Error(parsed.problems.join('\n'));
const story = new Lookup(parsed.timeline);
const { sources } = story.timeline;

/** What Citation.js reads in a text, as CSL-JSON. */
function read(text: string, type: '@bibtex/text' | '@ris/file'): CslItem[] {
	return plugins.input.chain(text, { forceType: type, generateGraph: false }) as CslItem[];
}

const printed: When = {
	edtf: '2024-05-14',
	earliest: '2024-05-14',
	latest: '2024-05-14',
	basis: 'stated',
	zone: 'UTC',
};

const source = (over: Partial<Source> = {}): Source => ({
	id: 'gazette-bridge',
	publisher: 'The Alder Gazette',
	headline: 'Harbour bridge closes',
	byline: 'Ana Prúša',
	published: printed,
	url: 'https://gazette.example/bridge',
	language: 'en',
	words: 1,
	paragraphs: Array<number>(1).fill(300),
	sha256: '0'.repeat(64),
	...over,
});
const inferred = { ...printed, basis: 'inferred', reason: 'It says so.' } as const;

/** The part of csl-data.json, the public schema of CSL-JSON, that an article can use; nothing else is allowed. */
const CSL_DATA = {
	type: 'array',
	items: {
		type: 'object',
		required: ['type', 'id'],
		additionalProperties: false,
		properties: {
			type: { enum: ['article', 'article-journal', 'article-magazine', 'article-newspaper', 'webpage'] },
			id: { type: ['string', 'number'] },
			title: { type: 'string' },
			'container-title': { type: 'string' },
			author: {
				type: 'array',
				items: {
					type: 'object',
					additionalProperties: false,
					properties: { family: { type: 'string' }, given: { type: 'string' }, literal: { type: 'string' } },
				},
			},
			issued: {
				type: 'object',
				additionalProperties: false,
				properties: {
					'date-parts': {
						type: 'array',
						minItems: 1,
						maxItems: 2,
						items: { type: 'array', minItems: 1, maxItems: 3, items: { type: ['string', 'number'] } },
					},
				},
			},
			URL: { type: 'string' },
			language: { type: 'string' },
			note: { type: 'string' },
		},
	},
};

describe('a citation', () => {
	it.each([
		[
			'chicago',
			source(),
			'Ana Prúša. “Harbour bridge closes.” The Alder Gazette, May 14, 2024. https://gazette.example/bridge.',
		],
		[
			'apa',
			source(),
			'Ana Prúša. (2024, May 14). Harbour bridge closes. The Alder Gazette. https://gazette.example/bridge',
		],
		[
			'mla',
			source(),
			'Ana Prúša. “Harbour bridge closes.” The Alder Gazette, 14 May 2024, gazette.example/bridge.',
		],
	] as const)('in %s', (style, article, expected) => expect(cite(cslItem(article), style)).toBe(expected));

	it('puts a date that is not printed in brackets, and does without author and address', () => {
		const { byline: _, url: __, ...bare } = source({ published: inferred, headline: 'Is it shut?' });
		expect(cite(cslItem(bare), 'chicago')).toBe('“Is it shut?” The Alder Gazette, [May 14, 2024].');
		expect(cite(cslItem(bare), 'apa')).toBe('Is it shut? ([2024, May 14]). The Alder Gazette.');
		expect(cite(cslItem(bare), 'mla')).toBe('“Is it shut?” The Alder Gazette, [14 May 2024].');
	});

	it.each(['2025-09-03', '2025-06-30'])('cuts months as MLA does: %s', (day) => {
		const published = { ...printed, earliest: day, latest: day };
		expect(cite(cslItem(source({ published })), 'mla')).toContain(
			day.includes('-09-') ? '3 Sept. 2025' : '30 June 2025',
		);
	});
});

describe('the story’s sources', () => {
	it('are CSL-JSON by its public schema', () => {
		const validate = new Ajv({ allowUnionTypes: true }).compile(CSL_DATA);
		expect(validate(JSON.parse(writeCslJson(sources))), JSON.stringify(validate.errors)).toBe(true);
	});

	it('are CSL-JSON of which another loses nothing, and loses what is none', () => {
		const readCsl = (text: string) => new Cite(JSON.parse(text)).format('data', { format: 'object' });
		const own = sources.map(cslItem);
		expect(readCsl(writeCslJson(sources))).toMatchObject(own);
		const broken = { id: 'a', type: 'newspaper', title: 7, issued: '2024', author: ['Ana'], headline: 'x' };
		expect(Object.keys(readCsl(JSON.stringify([broken]))[0] ?? {})).not.toContain('headline');
		expect(readCsl(JSON.stringify([broken]))[0]).not.toMatchObject({ issued: '2024' });
	});

	it.each([
		['BibTeX', '@bibtex/text', writeBibtex],
		['RIS', '@ris/file', writeRis],
	] as const)('are %s that another reads as they are', (_, type, write) => {
		const items = read(write(sources), type);
		expect(items).toHaveLength(sources.length);
		for (const [index, item] of items.entries()) {
			const own = cslItem(sources[index] ?? source());
			expect(item).toMatchObject({
				title: own.title,
				'container-title': own['container-title'],
				issued: own.issued,
			});
			expect(item.URL).toBe(own.URL);
		}
	});
});

describe('whatever the words, the files stay whole', () => {
	const words = fc.string({
		unit: fc.constantFrom(
			'a',
			'B',
			' ',
			'{',
			'}',
			'\\',
			'%',
			'&',
			'#',
			'$',
			'_',
			'~',
			'^',
			'"',
			',',
			'\n',
			'é',
			'“',
			'@',
			'=',
		),
		minLength: 1,
		maxLength: 30,
	});
	const articles = fc
		.record({ headline: words, publisher: words, byline: words })
		.map((over) => source(over));

	it.each([
		['BibTeX', '@bibtex/text', writeBibtex],
		['RIS', '@ris/file', writeRis],
	] as const)('%s', (_, type, write) => {
		fc.assert(
			fc.property(articles, (article) => {
				const items = read(write([article, source()]), type);
				expect(items).toHaveLength(2);
				expect(items[1]).toMatchObject({
					title: 'Harbour bridge closes',
					'container-title': 'The Alder Gazette',
				});
			}),
		);
	});
});

it('attributes a quote to who said it, where, when, and who prints it', () => {
	const quote = story.quotes.get('delegation-left-today');
	expect(quote && attributed(quote, story)).toMatch(
		/^“The delegation left today and negotiations will start tomorrow” — Khawaja Asif, .+, 5 November 2025 \(Arab News, 5 November 2025, inferred\)$/,
	);
});
