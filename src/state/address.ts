/**
 * The page's address holds its state: the one place where the names of its parameters stand.
 * An address is untrusted: what is unknown in it is set aside and named, and nothing throws.
 */
import type { Lookup } from '../model/lookup';
import { isPanel, type PanelId } from './talks-panel';
import { DAY, dayOf, startOfDay, type Timespan } from '../time/span';

/** Which events are shown at all. An empty list means no restriction of that kind. */
export interface Filters {
	readonly track: readonly string[];
	readonly speaker: readonly string[];
	readonly source: readonly string[];
	readonly kind: readonly Kind[];
}

/** `quote`: only events in which somebody is quoted. */
export type Kind = 'quote';

export const NO_FILTERS: Filters = { track: [], speaker: [], source: [], kind: [] };

/** What an address can say. */
export interface Address {
	readonly query: string;
	readonly filters: Filters;
	/** Nothing stands for the whole story. */
	readonly span: Timespan | undefined;
	readonly trueScale: boolean;
	/** The timeline shows who said what, instead of what happened. */
	readonly voices: boolean;
	/** Events stand where they were published, not where they happened. */
	readonly byPublication: boolean;
	/** `YYYY-MM-DD`: what was published later is left out. */
	readonly knownOn: string | undefined;
	readonly event: string | undefined;
	readonly quote: string | undefined;
	readonly talks: string | undefined;
	/** The one part of the talks that is shown alone. */
	readonly panel: PanelId | undefined;
	/** The ids of the excerpts that stand first and are marked. */
	readonly excerpts: readonly string[];
	/** The list of where the sources disagree is open. */
	readonly disagreements: boolean;
}

export interface ReadAddress {
	readonly address: Address;
	/** What was not understood, as it stands in the address: `speaker=nobody`. */
	readonly ignored: readonly string[];
}

/** The address of another dataset, as the address bar gives it; see `loadTimeline` for what is allowed. */
export function datasetOf(search: string): string | undefined {
	return new URLSearchParams(search).get('data') ?? undefined;
}

/**
 * Reads the query string of an address.
 * @param search With or without the leading `?`.
 * @param lookup The dataset in which its ids must be found.
 */
export function readAddress(search: string, lookup: Lookup): ReadAddress {
	const parameters = new URLSearchParams(search);
	const ignored: string[] = [];
	const speakers = new Set(lookup.timeline.quotes.map((quote) => quote.speaker));
	const filters: Filters = {
		track: all('track', (id) => lookup.tracks.has(id)),
		speaker: all('speaker', (id) => speakers.has(id)),
		source: all('source', (id) => lookup.sources.has(id)),
		kind: all('kind', (value): value is Kind => value === 'quote'),
	};
	const scale = one('scale', (value) => value === 'true');
	const voices = one('voices', (value) => value === 'true');
	const { discrepancies } = lookup.timeline;
	const disagreements = one('disagreements', (value) => value === 'true' && discrepancies.length > 0);
	const clock = one('clock', (value) => value === 'published');
	const from = one('from', isDay);
	const to = one('to', isDay);
	const span = spanFrom(from, to, lookup);
	if (span === 'backwards') ignored.push(`from=${from ?? ''}`, `to=${to ?? ''}`);
	const address: Address = {
		query: parameters.get('q') ?? '',
		filters,
		span: span === 'backwards' ? undefined : span,
		trueScale: scale !== undefined,
		voices: voices !== undefined,
		byPublication: clock !== undefined,
		knownOn: one('known', isDay),
		event: one('event', (id) => lookup.events.has(id)),
		quote: one('quote', (id) => lookup.quotes.has(id)),
		talks: one('talks', (id) => lookup.talks.has(id)),
		panel: all('panel', isPanel)[0],
		excerpts: all('excerpt', (id) => lookup.excerpts.has(id)),
		disagreements: disagreements !== undefined,
	};
	const names = new Set([
		'q',
		'track',
		'speaker',
		'source',
		'kind',
		'scale',
		'voices',
		'clock',
		'known',
		'from',
		'to',
		'event',
		'quote',
		'talks',
		'panel',
		'excerpt',
		'disagreements',
		'data',
	]);
	for (const [name, value] of parameters) if (!names.has(name)) ignored.push(`${name}=${value}`);
	return { address, ignored };

	function all<T extends string>(name: string, isKnown: (value: string) => value is T): T[];
	function all(name: string, isKnown: (value: string) => boolean): string[];
	function all(name: string, isKnown: (value: string) => boolean): string[] {
		const values = [...new Set(parameters.getAll(name))];
		ignored.push(...values.filter((value) => !isKnown(value)).map((value) => `${name}=${value}`));
		return values.filter(isKnown);
	}

	function one(name: string, isKnown: (value: string) => boolean): string | undefined {
		return all(name, isKnown)[0];
	}
}

/** What rounding may have added to an instant on its way through a scale: too little to make another day of it. */
const CRUMB = 60_000;

/**
 * Writes the query string, without the `?`. Inverse of {@link readAddress}. What is at its default is left out.
 * @param dataset The address of another dataset, kept as it is.
 */
export function writeAddress(address: Address, dataset?: string): string {
	const parameters = new URLSearchParams();
	const { filters } = address;
	const values: Record<string, readonly (string | undefined)[]> = {
		data: [dataset],
		q: [address.query || undefined],
		track: filters.track,
		speaker: filters.speaker,
		source: filters.source,
		kind: filters.kind,
		from: [address.span && dayOf(address.span.start + CRUMB)],
		// The last day is inclusive in the address, as a reader would say it.
		to: [address.span && dayOf(address.span.end - CRUMB)],
		scale: [address.trueScale ? 'true' : undefined],
		voices: [address.voices ? 'true' : undefined],
		clock: [address.byPublication ? 'published' : undefined],
		known: [address.knownOn],
		event: [address.quote ? undefined : address.event],
		quote: [address.quote],
		talks: [address.talks],
		panel: [address.talks === undefined ? undefined : address.panel],
		excerpt: address.excerpts,
		disagreements: [address.disagreements ? 'true' : undefined],
	};
	for (const [name, list] of Object.entries(values)) {
		for (const value of list) if (value !== undefined) parameters.append(name, value);
	}
	return parameters.toString();
}

function spanFrom(
	from: string | undefined,
	to: string | undefined,
	lookup: Lookup,
): Timespan | 'backwards' | undefined {
	if (from === undefined && to === undefined) return undefined;
	const start = startOfDay(from ?? lookup.inOrder[0]?.when.earliest ?? '0001-01-01');
	const end = to === undefined ? lastDay(lookup) : startOfDay(to) + DAY;
	return start < end ? { start, end } : 'backwards';
}

function lastDay(lookup: Lookup): number {
	return Math.max(...lookup.inOrder.map((event) => startOfDay(event.when.latest) + DAY));
}

function isDay(value: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
	try {
		return dayOf(startOfDay(value)) === value;
	} catch {
		return false;
	}
}
