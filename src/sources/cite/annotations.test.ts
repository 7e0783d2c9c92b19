// Web Annotations, read by a JSON-LD processor that is not ours.
import { readFileSync } from 'node:fs';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { Lookup } from '../../model/lookup';
import { parseTimeline } from '../../model/parse';
import { annotateEvent, annotateStory, writeAnnotations } from './annotations';

const parsed = parseTimeline(JSON.parse(readFileSync('data/timeline.json', 'utf8')));
if (!('timeline' in parsed)) throw new Error(parsed.problems.join('\n'));
const story = new Lookup(parsed.timeline);
const PAGE = 'https://dateline.example/story/';

const OA = 'http://www.w3.org/ns/oa#';
const AS = 'http://www.w3.org/ns/activitystreams#';
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

/**
 * The terms of the context http://www.w3.org/ns/anno.jsonld that the files use, as the Web Annotation Vocabulary
 * defines them. In safe mode any other term is refused.
 */
const CONTEXT = {
	'@context': {
		id: { '@id': '@id', '@type': '@id' },
		type: { '@id': '@type', '@type': '@vocab' },
		Annotation: `${OA}Annotation`,
		AnnotationCollection: `${AS}OrderedCollection`,
		AnnotationPage: `${AS}OrderedCollectionPage`,
		TextualBody: `${OA}TextualBody`,
		TextQuoteSelector: `${OA}TextQuoteSelector`,
		TextPositionSelector: `${OA}TextPositionSelector`,
		describing: `${OA}describing`,
		identifying: `${OA}identifying`,
		motivation: { '@id': `${OA}motivatedBy`, '@type': '@vocab' },
		body: { '@id': `${OA}hasBody`, '@type': '@id' },
		target: { '@id': `${OA}hasTarget`, '@type': '@id' },
		source: { '@id': `${OA}hasSource`, '@type': '@id' },
		selector: { '@id': `${OA}hasSelector`, '@type': '@id' },
		exact: `${OA}exact`,
		prefix: `${OA}prefix`,
		suffix: `${OA}suffix`,
		start: { '@id': `${OA}start`, '@type': 'http://www.w3.org/2001/XMLSchema#nonNegativeInteger' },
		end: { '@id': `${OA}end`, '@type': 'http://www.w3.org/2001/XMLSchema#nonNegativeInteger' },
		value: `${RDF}value`,
		format: 'http://purl.org/dc/elements/1.1/format',
		language: 'http://purl.org/dc/elements/1.1/language',
		label: 'http://www.w3.org/2000/01/rdf-schema#label',
		total: { '@id': `${AS}totalItems`, '@type': 'http://www.w3.org/2001/XMLSchema#nonNegativeInteger' },
		first: { '@id': `${AS}first`, '@type': '@id' },
		items: { '@id': `${AS}items`, '@type': '@id', '@container': '@list' },
		startIndex: { '@id': `${AS}startIndex`, '@type': 'http://www.w3.org/2001/XMLSchema#nonNegativeInteger' },
	},
} as const;

function documentLoader(url: string) {
	if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`unknown context ${url}`);
	return Promise.resolve({ documentUrl: url, document: CONTEXT });
}

/** The statements of a file, one a line. */
async function statements(text: string): Promise<string[]> {
	const document = JSON.parse(text) as jsonld.JsonLdDocument;
	const options = { documentLoader, format: 'application/n-quads' as const, safe: true };
	const quads = (await jsonld.toRDF(document, options)) as unknown;
	return String(quads).trim().split('\n');
}

const types = (lines: readonly string[], type: string) =>
	lines.filter((line) => line.includes(`<${RDF}type> <${OA}${type}>`)).length;

describe('the excerpts as Web Annotations', () => {
	it('are JSON-LD, each with its words and its place', async () => {
		const collection = annotateStory(story, PAGE);
		const lines = await statements(writeAnnotations(collection));
		const { length } = story.timeline.excerpts;
		expect(collection.total).toBe(length);
		for (const type of ['Annotation', 'TextQuoteSelector', 'TextPositionSelector'])
			expect(types(lines, type)).toBe(length);
		for (const property of ['exact', 'prefix', 'suffix', 'start', 'end', 'hasSource', 'motivatedBy']) {
			expect(lines.filter((line) => line.includes(`<${OA}${property}>`))).toHaveLength(length);
		}
	});

	it('of an event are its evidence, and say what they prove', () => {
		const event = story.events.get('kabul-offer');
		if (!event) throw new Error('no such event');
		const { first } = annotateEvent(event, story, PAGE);
		expect(first.items.map((item) => item.id)).toEqual(
			story.evidenceOf(event).map(({ id }) => `${PAGE}#${id}`),
		);
		expect(first.items[0]?.body.map(({ value }) => value)).toContain(event.title);
	});

	it('each has an address of its own, and a target that is one', () => {
		const { first } = annotateStory(story, PAGE);
		expect(new Set(first.items.map(({ id }) => id)).size).toBe(first.items.length);
		for (const { target } of first.items) expect(URL.canParse(target.source)).toBe(true);
	});

	it('say the same in the file and in the data', () => {
		const { first } = annotateStory(story, PAGE);
		for (const [index, { exact, start, end }] of story.timeline.excerpts.entries()) {
			const [quote, position] = first.items[index]?.target.selector ?? [];
			expect(quote).toMatchObject({ type: 'TextQuoteSelector', exact });
			expect(position).toEqual({ type: 'TextPositionSelector', start, end });
		}
	});
});
