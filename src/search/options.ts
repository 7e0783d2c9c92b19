/** What the list under the search field offers, in the order in which the arrow keys walk through it. */
import type { Hit, HitKind, SearchResults } from './results';

/** Something to choose. */
export type Option =
	| { readonly type: 'hit'; readonly key: string; readonly hit: Hit }
	| { readonly type: 'more'; readonly key: string; readonly kind: HitKind; readonly label: string }
	| { readonly type: 'suggestion'; readonly key: string; readonly query: string; readonly label?: string }
	| { readonly type: 'forget'; readonly key: string };

/** A labelled run of options. */
export interface Section {
	readonly key: string;
	readonly label: string;
	/** How many there are in all; absent where a count says nothing. */
	readonly total?: number;
	readonly options: readonly Option[];
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

/**
 * The sections of the list: groups of results or, where there are none, the nearest words.
 * @param expanded The kinds of which the reader wants to see all.
 */
export function sectionsOf(results: SearchResults | undefined, expanded: ReadonlySet<HitKind>): Section[] {
	if (!results) return [];
	if (results.suggestions.length > 0) return [...narrowing(results), nearest(results.suggestions)];
	const groups = results.groups.map(({ kind, hits, total }) => {
		const { title } = LABELS[kind];
		// One more is shown rather than announced.
		const all = expanded.has(kind) || hits.length <= FIRST[kind] + 1;
		const options = (all ? hits : hits.slice(0, FIRST[kind])).map((hit): Option => ({
			type: 'hit',
			key: `${kind}-${hit.id}`,
			hit,
		}));
		const label = total > hits.length ? `Show the first ${hits.length} of ${total}` : `Show all ${total}`;
		const more: Option[] = all ? [] : [{ type: 'more', key: `${kind}-more`, kind, label }];
		return { key: kind, label: title, total, options: [...options, ...more] };
	});
	return [...groups, ...narrowing(results)];
}

/** Fields that what is typed may become. */
function narrowing({ completions }: SearchResults): Section[] {
	if (completions.length === 0) return [];
	const options = completions.map(({ query, label }, at): Option => ({
		type: 'suggestion',
		key: `narrow-${at}`,
		query,
		label,
	}));
	return [{ key: 'narrow', label: 'Narrow the search', options }];
}

/** What was searched for before, on this device, and the way to forget it. */
export function recentSection(queries: readonly string[]): Section[] {
	if (queries.length === 0) return [];
	const options = queries.map((query, at): Option => ({ type: 'suggestion', key: `recent-${at}`, query }));
	return [
		{ key: 'recent', label: 'Recent searches', options: [...options, { type: 'forget', key: 'forget' }] },
	];
}

function nearest(queries: readonly string[]): Section {
	return {
		key: 'nearest',
		label: 'Try instead',
		options: queries.map((query, at) => ({ type: 'suggestion', key: `nearest-${at}`, query })),
	};
}

/**
 * The option that an arrow key leads to, round the ends.
 * @param active The current one, or −1 for none.
 * @param step 1 for down, −1 for up.
 */
export function stepped(active: number, step: 1 | -1, count: number): number {
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
	return `${count} ${count === 1 ? one : many}`;
}
