import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import type { Timeline } from '../model/types';
import { event, harbour, on } from '../../tests/stories/small';
import { headOf, titleOf } from './head';

const PAGE = 'https://news.example/bridge/';

/** What the head says under each name, and what the link and the data hold. */
function read(timeline: Timeline, published: Parameters<typeof headOf>[1] = {}): Record<string, unknown> {
	const said = headOf(timeline, published).map(({ attrs = {}, children }) => {
		const [name = ''] = [attrs.name, attrs.property, attrs.rel, attrs.type].flatMap((one) => one ?? []);
		return [name, attrs.content ?? attrs.href ?? children];
	});
	return Object.fromEntries(said) as Record<string, unknown>;
}

const withStory = (story: Partial<Timeline['story']>): Timeline => ({
	...harbour,
	story: { ...harbour.story, ...story },
});

describe('the head of a story', () => {
	it('says its title and standfirst to search engines and previews', () => {
		expect(titleOf(harbour)).toBe('The bridge and the ferries · Dateline');
		expect(read(harbour)).toMatchObject({
			description: 'A bridge opens.',
			'og:title': 'The bridge and the ferries',
			'og:description': 'A bridge opens.',
			'twitter:card': 'summary_large_image',
		});
	});

	it('names no address where none is known, and a picture relative to the page', () => {
		const head = read(harbour, { picture: 'share.png' });
		expect(head).not.toHaveProperty('canonical');
		expect(head).not.toHaveProperty('og:url');
		expect(head).toMatchObject({ 'og:image': 'share.png', 'og:image:width': '1200' });
		expect(read(harbour)).not.toHaveProperty('og:image');
	});

	it('names the address it is published under, and the picture beside it', () => {
		expect(read(harbour, { canonical: PAGE, picture: 'share.png' })).toMatchObject({
			canonical: PAGE,
			'og:url': PAGE,
			'og:image': 'https://news.example/bridge/share.png',
		});
	});

	it.each([
		['', 'The bridge and the ferries'],
		[`A bridge opens. ${'The ferries stop. '.repeat(9)}`, `A bridge opens.${' The ferries stop.'.repeat(8)}`],
		[`A bridge, ${'long, '.repeat(40)}opens.`, `A bridge,${' long,'.repeat(24)} long…`],
		[`Gen. ${'Marsh '.repeat(40)}`, `Gen.${' Marsh'.repeat(25)}…`],
	])('describes it in whole sentences, or in words: %s', (standfirst, said) =>
		expect(read(withStory({ standfirst })).description).toBe(said),
	);

	it('lets no text of the story end its data', () => {
		const text = read(withStory({ title: '</script><!-- <b>' }))['application/ld+json'];
		expect(text).not.toContain('<');
		expect(JSON.parse(String(text))).toMatchObject({ name: '</script><!-- <b>' });
	});
});

/** The terms of schema.org that are used, as it defines them. In safe mode any other is refused. */
const SCHEMA = 'https://schema.org/';
const term = (name: string) => [name, SCHEMA + name];
const typed = (name: string, type: string) => [name, { '@id': SCHEMA + name, '@type': type }];
const CONTEXT = Object.fromEntries([
	...['WebPage', 'Article', 'Event', 'Quotation', 'Person', 'Organization'].map(term),
	...['name', 'description', 'headline', 'text', 'inLanguage', 'publisher'].map(term),
	...['about', 'hasPart', 'isBasedOn', 'citation', 'superEvent', 'spokenByCharacter'].map(term),
	...['url', 'image', 'eventStatus'].map((name) => typed(name, '@id')),
	...['startDate', 'datePublished'].map((name) => typed(name, `${SCHEMA}Date`)),
]) as Record<string, string>;

/** The statements of the data as a JSON-LD processor reads them, a line each. */
async function statements(
	timeline: Timeline,
	published: Parameters<typeof headOf>[1] = { canonical: PAGE },
): Promise<string[]> {
	const document = JSON.parse(
		String(read(timeline, published)['application/ld+json']),
	) as jsonld.JsonLdDocument;
	const documentLoader = (url: string) => {
		if (url !== 'https://schema.org') throw new Error(`unknown context ${url}`);
		return Promise.resolve({ documentUrl: url, document: { '@context': CONTEXT } });
	};
	const options = { base: PAGE, safe: true, format: 'application/n-quads' as const, documentLoader };
	const text = (await jsonld.toRDF(document, options)) as unknown as string;
	return text
		.replaceAll(PAGE, '')
		.replaceAll(SCHEMA, '')
		.replaceAll(/\^\^<Date>/g, '')
		.replaceAll(/<http:\S+#type>/g, 'a')
		.trim()
		.split('\n');
}

describe('the structured data of a story', () => {
	const { events } = harbour;
	const main = events.find(({ id }) => id === harbour.quotes[0]?.event) ?? expect.unreachable();

	it('has the quotations with speaker, event and articles', async () => {
		const said = await statements(harbour);
		for (const { id, text, event: about } of harbour.quotes.filter(({ form }) => form === 'direct')) {
			expect(said).toContain(`<> <hasPart> <?quote=${id}> .`);
			expect(said).toContain(`<?quote=${id}> <text> ${JSON.stringify(text)} .`);
			expect(said).toContain(`<?quote=${id}> <about> <?event=${about}> .`);
			expect(said).toContainEqual(expect.stringMatching(RegExp(`^<\\?quote=${id}> <citation> <#\\w+> \\.$`)));
			expect(said).toContainEqual(expect.stringMatching(RegExp(`^<\\?quote=${id}> <spokenByCharacter> `)));
		}
	});

	it('is based on the articles, with the day of those that have one', async () => {
		const said = await statements(harbour);
		expect(said).toContain('<> <isBasedOn> <#courier> .');
		expect(said).toContain('<#courier> <datePublished> "2031-05-03" .');
		expect(said).toContain('<#courier> <url> <https://courier.example/bridge> .');
	});

	it('puts a part under its whole, and takes the whole in for it', async () => {
		const whole = event({ id: 'whole', title: 'The whole', when: on('2031-05-01'), importance: 1 });
		const said = await statements({ ...harbour, events: [whole, { ...main, partOf: 'whole' }] });
		expect(said).toContain(`<?event=${main.id}> <superEvent> <?event=whole> .`);
		expect(said).toContain('<> <about> <?event=whole> .');
	});

	it.each([
		['2031-05-01', 'stated', '"2031-05-01"'],
		['2031-05', 'resolved', '"2031-05"'],
		['2031', 'inferred', '"2031"'],
		['2031-04/2031-05-03', 'inferred', undefined],
		['2031-05-01?', 'inferred', undefined],
		['/2031-05-03', 'undated', undefined],
	] as const)('dates an event of %s, %s, only where a date is known', async (edtf, basis, date) => {
		const dated = { ...main, when: { ...main.when, edtf, basis } };
		const said = await statements({ ...harbour, events: [dated] });
		const starts = said.filter((line) => line.includes('<startDate>'));
		expect(starts).toEqual(date === undefined ? [] : [`<?event=${main.id}> <startDate> ${date} .`]);
	});

	it('says of what is to come that it is scheduled, and nothing of what is only alleged', async () => {
		const scheduled = await statements({ ...harbour, events: [{ ...main, status: 'scheduled' }] });
		expect(scheduled).toContain(`<?event=${main.id}> <eventStatus> <EventScheduled> .`);
		const alleged = await statements({ ...harbour, events: [{ ...main, status: 'alleged' }] });
		expect(alleged.filter((line) => line.includes(`?event=${main.id}`))).toEqual([]);
	});
});
