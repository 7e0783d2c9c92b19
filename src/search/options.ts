/** What the list under the search field offers, in the order in which the arrow keys walk through it. */
import type { Lookup } from '../model/lookup';
import type { Hit, HitKind, SearchResults } from './results';
import { formatCount } from '../ui/format-count';

/** Something to choose. */
export type ListOption =
	| { readonly type: 'hit'; readonly key: string; readonly hit: Hit }
	| { readonly type: 'more'; readonly key: string; readonly kind: HitKind; readonly label: string }
	| ({ readonly type: 'suggestion'; readonly key: string } & Suggested)
	| { readonly type: 'forget'; readonly key: string };

/** A labelled run of options. */
export interface Section {
	readonly key: string;
	readonly label: string;
	/** How many there are in all; absent where a count says nothing. */
	readonly total?: number;
	readonly options: readonly ListOption[];
}

const LABELS: Record<HitKind, { one: string; many: string; title: string }> = {
	quote: { one: 'quote', many: 'quotes', title: 'Quotes' },
	event: { one: 'event', many: 'events', title: 'Events' },
	person: { one: 'name', many: 'names', title: 'People and bodies' },
	place: { one: 'place', many: 'places', title: 'Places' },
	source: { one: 'source', many: 'sources', title: 'Sources' },
};

const PARTIAL = 'Nothing has all of these words; these have most of them.';

/** Shown of each kind before the reader asks for all. */
const FIRST: Record<HitKind, number> = { quote: 4, event: 5, person: 3, place: 3, source: 3 };
/** Shown of each kind once the reader asks for all. */
export const MOST_LISTED = 50;

/**
 * The sections of the list: groups of results or, where there are none, the nearest words.
 * @param expanded The kinds of which the reader wants to see all.
 */
export function sectionsOf(results: SearchResults | undefined, expanded: ReadonlySet<HitKind>): Section[] {
	if (!results) return [];
	if (results.suggestions.length > 0)
		return [
			...narrowing(results),
			section(
				'nearest',
				'Try instead',
				results.suggestions.map((query) => ({ query })),
			),
		];
	const groups = results.groups.map(({ kind, hits, total }) => {
		const { title } = LABELS[kind];
		// One more is shown rather than announced.
		const all = expanded.has(kind) || total <= FIRST[kind] + 1;
		const options = (all ? hits : hits.slice(0, FIRST[kind])).map((hit): ListOption => ({
			type: 'hit',
			key: `${kind}-${hit.id}`,
			hit,
		}));
		const label =
			total > MOST_LISTED ? `Show the first ${MOST_LISTED} of ${formatCount(total)}` : `Show all ${total}`;
		const more: ListOption[] = all ? [] : [{ type: 'more', key: `${kind}-more`, kind, label }];
		return { key: kind, label: title, total, options: [...options, ...more] };
	});
	return [...groups, ...narrowing(results)];
}

/** Fields that what is typed may become. */
function narrowing({ completions }: SearchResults): Section[] {
	return completions.length === 0 ? [] : [section('narrow', 'Narrow the search', completions)];
}

/** What to start from while nothing is typed: recent searches, who is quoted most, and what can be asked. */
export function startSections(lookup: Lookup, recent: readonly string[]): Section[] {
	return [
		section(
			'recent',
			'Recent searches',
			recent.map((query) => ({ query })),
			[FORGET],
		),
		section('speakers', 'Who is quoted', topSpeakers(lookup)),
		section('examples', 'Or ask for', examples(lookup)),
	].filter(({ options }) => options.some(({ type }) => type === 'suggestion'));
}

const FORGET: ListOption = { type: 'forget', key: 'forget' };
/** Speakers offered before anything is typed. */
const SPEAKERS = 4;

interface Suggested {
	readonly query: string;
	readonly label?: string;
	/** What of the query is shown, where not all of it. */
	readonly title?: string;
}

function section(
	key: string,
	label: string,
	suggested: readonly Suggested[],
	more: readonly ListOption[] = [],
): Section {
	const options = suggested.map((one, at): ListOption => ({
		type: 'suggestion',
		key: `${key}-${at}`,
		...one,
	}));
	return { key, label, options: [...options, ...more] };
}

function topSpeakers(lookup: Lookup): Suggested[] {
	const counts = new Map<string, number>();
	for (const { speaker } of lookup.timeline.quotes) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
	const most = [...counts].toSorted(([, a], [, b]) => b - a).slice(0, SPEAKERS);
	return most.map(([id, count]) => {
		const title = lookup.nameOf(id);
		return { title, query: `speaker:"${title}" `, label: counted(count, 'quote', 'quotes') };
	});
}

/** One for each field that the story has something for. */
function examples({ inOrder }: Lookup): Suggested[] {
	const latest = inOrder.at(-1)?.when.latest.slice(0, 7);
	return [
		...(inOrder.some(({ status }) => status === 'scheduled')
			? [{ query: 'is:scheduled ', label: 'What is still to come' }]
			: []),
		...(inOrder.some(({ figures }) => figures.length > 0)
			? [{ query: 'has:figure ', label: 'Events with a figure' }]
			: []),
		...(latest
			? [{ query: `in:${latest} `, label: 'The latest month; also a day, a year, “early april”' }]
			: []),
	];
}

/**
 * The index that an arrow key leads to, wrapping around.
 * @param active The current one, or −1 for none.
 * @param step 1 for down, −1 for up.
 */
export function nextIndex(active: number, step: 1 | -1, count: number): number {
	if (count === 0) return -1;
	if (active < 0) return step > 0 ? 0 : count - 1;
	return (active + step + count) % count;
}

/** The number of results as it is announced: “4 results: 1 quote, 3 events.” */
export function announcementOf(results: SearchResults | undefined): string {
	if (!results) return '';
	if (results.total === 0 && results.completions.length > 0)
		return `${counted(results.completions.length, 'way', 'ways')} to narrow the search.`;
	if (results.total === 0) {
		const near = results.suggestions.length;
		return `Nothing matches “${results.query.trim()}”.${near > 0 ? ` ${counted(near, 'suggestion', 'suggestions')}.` : ''}`;
	}
	const kinds = results.groups.map(({ kind, total }) => counted(total, LABELS[kind].one, LABELS[kind].many));
	const count = `${counted(results.total, 'result', 'results')}: ${kinds.join(', ')}.`;
	const taken = results.corrections.map(({ typed, found }) => `${found.join(', ')} for ${typed}.`);
	return [...taken, ...(results.partial ? [PARTIAL] : []), count].join(' ');
}

/** Why results are not exactly what was typed: “tarrif → tariff, tariffs”; empty where they are. */
export function noteOf({ corrections, partial }: SearchResults): string {
	const taken = corrections.map(({ typed, found }) => `${typed} → ${found.join(', ')}`).join(' · ');
	return [partial ? PARTIAL : '', taken].filter((part) => part !== '').join(' ');
}

function counted(count: number, one: string, many: string): string {
	return `${formatCount(count)} ${count === 1 ? one : many}`;
}
