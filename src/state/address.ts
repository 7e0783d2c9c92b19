/**
 * The page's address holds its state: {@link CODECS} is the one place where its parameters are named.
 * An address is untrusted: what is unknown in it is set aside and named, and nothing throws.
 */
import type { Lookup } from '../model/lookup';
import type { Timespan } from '../time/span';
import {
	dayFrom,
	daysOf,
	flag,
	list,
	optional,
	pairs,
	Parameters,
	textOf,
	type Codec,
	type Pairs,
} from './codecs';
import { panelOf, type PanelId } from './talks-panel';

/** Which events are shown at all. An empty list means no restriction of that kind. */
export interface Filters {
	readonly track: readonly string[];
	readonly speaker: readonly string[];
	readonly source: readonly string[];
	readonly kind: readonly Kind[];
}

/** `quote`: only events in which somebody is quoted. */
type Kind = 'quote';

export const NO_FILTERS: Filters = { track: [], speaker: [], source: [], kind: [] };

/** What stands left of the words. */
export type Tab = 'story' | 'talks' | 'disagreements';

/** What an address can say. */
export interface Address {
	readonly query: string;
	readonly filters: Filters;
	/** `undefined` is the whole story. */
	readonly span: Timespan | undefined;
	readonly trueScale: boolean;
	/** The timeline shows who said what, instead of what happened. */
	readonly voices: boolean;
	/** Events stand where they were published, not where they happened. */
	readonly byPublication: boolean;
	/** `YYYY-MM-DD`: what was published later is left out. */
	readonly knownOn: string | undefined;
	/** The story is read from its beginning, not from the latest event. */
	readonly fromStart: boolean;
	readonly tab: Tab;
	/** The process in the talks; `undefined` is the one last reported on. Only with the tab of the talks. */
	readonly talks: string | undefined;
	/** The one part of the talks that is shown alone. Only with the tab of the talks. */
	readonly panel: PanelId | undefined;
	readonly event: string | undefined;
	readonly quote: string | undefined;
	/** The ids of the excerpts that stand first and are marked. */
	readonly excerpts: readonly string[];
}

/** The order of the fields is that of the parameters in a written address. */
const CODECS: { readonly [Field in keyof Address]: Codec<Address[Field]> } = {
	query: textOf('q'),
	filters: filtersOf({
		track: list('track', (id, { tracks }) => tracks.get(id)?.id),
		speaker: list(
			'speaker',
			(id, { timeline }) => timeline.quotes.find(({ speaker }) => speaker === id)?.speaker,
		),
		source: list('source', (id, { sources }) => sources.get(id)?.id),
		kind: list('kind', (value) => (value === 'quote' ? value : undefined)),
	}),
	span: daysOf('from', 'to'),
	trueScale: flag('scale', 'true'),
	voices: flag('voices', 'true'),
	byPublication: flag('clock', 'published'),
	knownOn: optional('known', dayFrom),
	fromStart: flag('order', 'first'),
	tab: tabOf('view', 'disagreements'),
	event: optional('event', (id, { events }) => events.get(id)?.id),
	quote: optional('quote', (id, { quotes }) => quotes.get(id)?.id),
	talks: optional('talks', (id, { talks }) => talks.get(id)?.id),
	panel: optional('panel', panelOf),
	excerpts: list('excerpt', (id, { excerpts }) => excerpts.get(id)?.id),
};

const FIELDS = Object.keys(CODECS) as (keyof Address)[];

const DATASET = 'data';

/** The address of another dataset, as the address bar gives it; see `loadTimeline` for what is allowed. */
export function datasetOf(search: string): string | undefined {
	const dataset = new URLSearchParams(search).get(DATASET);
	return dataset === null || dataset === '' ? undefined : dataset;
}

/** Does it say something of a field of the address? */
export function says(search: string, field: keyof Address): boolean {
	const parameters = new URLSearchParams(search);
	return CODECS[field].names.some((name) => parameters.has(name));
}

interface ReadAddress {
	readonly address: Address;
	/** What was not understood, as it stands in the address: `speaker=nobody`. */
	readonly ignored: readonly string[];
}

/**
 * Reads the query string of an address.
 * @param search With or without the leading `?`.
 * @param lookup The dataset in which its ids must be found.
 */
export function readAddress(search: string, lookup: Lookup): ReadAddress {
	const parameters = new Parameters(search, lookup);
	const read = {} as WritableAddress;
	for (const field of FIELDS) readInto(read, field, parameters);
	parameters.ignoreAllBut([DATASET, ...FIELDS.flatMap((field) => CODECS[field].names)]);
	return { address: consistent(read), ignored: parameters.ignored };
}

/**
 * Writes the query string, without the `?`. Inverse of {@link readAddress}. What is at its default is left out.
 * @param dataset The address of another dataset, kept as it is.
 */
export function writeAddress(address: Address, dataset?: string): string {
	const compact = compacted(address);
	const written = [...pairs([DATASET, dataset]), ...FIELDS.flatMap((field) => pairsOf(compact, field))];
	return new URLSearchParams(written.map((pair) => [...pair])).toString();
}

type WritableAddress = { -readonly [Field in keyof Address]: Address[Field] };

function readInto<Field extends keyof Address>(
	address: Pick<WritableAddress, Field>,
	field: Field,
	parameters: Parameters,
): void {
	address[field] = CODECS[field].read(parameters);
}

function pairsOf<Field extends keyof Address>(address: Pick<Address, Field>, field: Field): Pairs {
	return CODECS[field].write(address[field]);
}

/** A process opens the talks, whether or not the address names their tab; elsewhere none is chosen. */
function consistent(read: Address): Address {
	const tab = read.tab === 'story' && read.talks !== undefined ? 'talks' : read.tab;
	return tab === 'talks' ? { ...read, tab } : { ...read, talks: undefined, panel: undefined };
}

/** Without what follows from the rest: the event of a quote, the tab of a process. */
function compacted(address: Address): Address {
	const { quote, event, talks } = consistent(address);
	return {
		...consistent(address),
		event: quote === undefined ? event : undefined,
		...(talks !== undefined && { tab: 'story' }),
	};
}

function filtersOf(codecs: { readonly [Name in keyof Filters]: Codec<Filters[Name]> }): Codec<Filters> {
	return {
		names: Object.values(codecs).flatMap(({ names }) => names),
		read: (parameters) => ({
			track: codecs.track.read(parameters),
			speaker: codecs.speaker.read(parameters),
			source: codecs.source.read(parameters),
			kind: codecs.kind.read(parameters),
		}),
		write: ({ track, speaker, source, kind }) => [
			...codecs.track.write(track),
			...codecs.speaker.write(speaker),
			...codecs.source.write(source),
			...codecs.kind.write(kind),
		],
	};
}

/** @param old `true` opened the disagreements before `name` did; read, never written. */
function tabOf(name: string, old: string): Codec<Tab> {
	const tabFrom = (value: string, { timeline }: Lookup): Tab | undefined => {
		if (value === 'talks') return timeline.talks.length > 0 ? value : undefined;
		return value === 'disagreements' && timeline.discrepancies.length > 0 ? value : undefined;
	};
	return {
		names: [name, old],
		read: (parameters) => {
			const [before] = parameters.all(old, (value, lookup) =>
				value === 'true' ? tabFrom('disagreements', lookup) : undefined,
			);
			return parameters.all(name, tabFrom)[0] ?? before ?? 'story';
		},
		write: (tab) => (tab === 'story' ? [] : [[name, tab]]),
	};
}
