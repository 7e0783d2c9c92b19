/**
 * Excerpts as W3C Web Annotations in JSON-LD: each with its words and their place, so that any tool that knows the
 * model finds them in the article again.
 * @see https://www.w3.org/TR/annotation-model/
 */
import type { Lookup } from '../../model/lookup';
import type { Excerpt, TimelineEvent } from '../../model/schema';

interface TextQuoteSelector {
	readonly type: 'TextQuoteSelector';
	readonly exact: string;
	readonly prefix: string;
	readonly suffix: string;
}

/** Offsets in UTF-16 units of the NFC text. */
interface TextPositionSelector {
	readonly type: 'TextPositionSelector';
	readonly start: number;
	readonly end: number;
}

interface Annotation {
	readonly id: string;
	readonly type: 'Annotation';
	readonly motivation: 'identifying' | 'describing';
	/** What the excerpt proves; empty where it only stands in a disagreement or dates an article. */
	readonly body: readonly { type: 'TextualBody'; value: string; format: 'text/plain'; language: string }[];
	readonly target: {
		readonly source: string;
		readonly selector: readonly (TextQuoteSelector | TextPositionSelector)[];
	};
}

export interface AnnotationCollection {
	readonly '@context': 'http://www.w3.org/ns/anno.jsonld';
	readonly id: string;
	readonly type: 'AnnotationCollection';
	readonly label: string;
	readonly total: number;
	readonly first: {
		readonly id: string;
		readonly type: 'AnnotationPage';
		readonly startIndex: 0;
		readonly items: readonly Annotation[];
	};
}

/** The excerpts that prove one event. */
export function annotateEvent(event: TimelineEvent, lookup: Lookup, page: string): AnnotationCollection {
	const label = `${event.title}: its excerpts`;
	return collection(`${page}?event=${event.id}`, label, lookup.evidenceOf(event), lookup, page);
}

/** Every excerpt of the story. */
export function annotateStory(lookup: Lookup, page: string): AnnotationCollection {
	const { story, excerpts } = lookup.timeline;
	return collection(page, `${story.title}: all excerpts`, excerpts, lookup, page);
}

/** The file as it is downloaded. */
export function writeAnnotations(annotations: AnnotationCollection): string {
	return `${JSON.stringify(annotations, null, '\t')}\n`;
}

function collection(
	id: string,
	label: string,
	excerpts: readonly Excerpt[],
	lookup: Lookup,
	page: string,
): AnnotationCollection {
	const proved = provedBy(lookup);
	return {
		'@context': 'http://www.w3.org/ns/anno.jsonld',
		id: `${id}#excerpts`,
		type: 'AnnotationCollection',
		label,
		total: excerpts.length,
		first: {
			id: `${id}#excerpts-1`,
			type: 'AnnotationPage',
			startIndex: 0,
			items: excerpts.map((excerpt) => annotation(excerpt, proved.get(excerpt.id) ?? [], lookup, page)),
		},
	};
}

function annotation(
	{ id, source, exact, prefix, suffix, start, end }: Excerpt,
	events: readonly TimelineEvent[],
	lookup: Lookup,
	page: string,
): Annotation {
	const { language } = lookup.timeline.story;
	return {
		id: `${page}#${id}`,
		type: 'Annotation',
		motivation: events.length > 0 ? 'describing' : 'identifying',
		body: events.map(({ title }) => ({ type: 'TextualBody', value: title, format: 'text/plain', language })),
		target: {
			// A target is an address. An article without one is named by its checksum, as RFC 6920 does.
			source: addressOf(source, lookup),
			selector: [
				{ type: 'TextQuoteSelector', exact, prefix, suffix },
				{ type: 'TextPositionSelector', start, end },
			],
		},
	};
}

function addressOf(id: string, { sources }: Lookup): string {
	const { url, sha256 } = sources.get(id) ?? {};
	// What has neither is named by its id, as RFC 8141 lets anybody.
	return url ?? (sha256 === undefined ? `urn:source:${id}` : digestUri(sha256));
}

/** `ni:///sha-256;…`, the checksum in base64url. */
function digestUri(sha256: string): string {
	const bytes = (sha256.match(/../g) ?? []).map((pair) => String.fromCharCode(Number.parseInt(pair, 16)));
	const base64 = btoa(bytes.join('')).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
	return `ni:///sha-256;${base64}`;
}

/** The events each excerpt proves, in order of time. O(events · excerpts of each). */
function provedBy(lookup: Lookup): Map<string, TimelineEvent[]> {
	const proved = new Map<string, TimelineEvent[]>();
	for (const event of lookup.inOrder) {
		for (const { id } of lookup.evidenceOf(event)) proved.set(id, [...(proved.get(id) ?? []), event]);
	}
	return proved;
}
