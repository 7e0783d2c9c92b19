/**
 * The page's address holds its state: {@link CODECS} is the one place where its parameters are named.
 * An address is untrusted: what is unknown in it is set aside and named, and nothing throws.
 */
import { max } from 'd3';
import type { Lookup } from '../model/lookup';
import { DAY, dayOf, startOfDay, type Timespan } from '../time/span';
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

/** The parameters of an address, as pairs of name and value. */
type Pairs = (readonly [name: string, value: string])[];

/** How one field of {@link Address} is read from parameters and written to them. */
interface Codec<Value> {
	/** The parameters it knows. */
	readonly names: readonly string[];
	readonly read: (parameters: Parameters) => Value;
	/** Inverse of `read`; nothing for the default. */
	readonly write: (value: Value) => Pairs;
}

type Accepts = (value: string, lookup: Lookup) => boolean;

/** Reads the parameters of an address, and collects the values that are not accepted as `name=value`. */
class Parameters {
	readonly ignored: string[] = [];
	readonly #all: URLSearchParams;

	constructor(
		search: string,
		readonly lookup: Lookup,
	) {
		this.#all = new URLSearchParams(search);
	}

	/** The accepted values of a parameter, each once. */
	all<Value extends string>(
		name: string,
		accepts: (value: string, lookup: Lookup) => value is Value,
	): Value[];
	all(name: string, accepts: Accepts): string[];
	all(name: string, accepts: Accepts): string[] {
		const values = [...new Set(this.#all.getAll(name))];
		const accepted = values.filter((value) => accepts(value, this.lookup));
		this.ignore(
			...values.filter((value) => !accepted.includes(value)).map((value) => [name, value] as const),
		);
		return accepted;
	}

	ignore(...pairs: Pairs): void {
		this.ignored.push(...pairs.map((pair) => pair.join('=')));
	}

	ignoreAllBut(names: readonly string[]): void {
		this.ignore(...[...this.#all].filter(([name]) => !names.includes(name)));
	}
}

/** What rounding may add to an instant on its way through a scale, in milliseconds: it must not change the day. */
const EPSILON = 60_000;

/** The order of the fields is that of the parameters in a written address. */
const CODECS: { readonly [Field in keyof Address]: Codec<Address[Field]> } = {
	query: textOf('q'),
	filters: filtersOf({
		track: list('track', (id, { tracks }) => tracks.has(id)),
		speaker: list('speaker', (id, { timeline }) => timeline.quotes.some(({ speaker }) => speaker === id)),
		source: list('source', (id, { sources }) => sources.has(id)),
		kind: list('kind', (value): value is Kind => value === 'quote'),
	}),
	span: daysOf('from', 'to'),
	trueScale: flag('scale', 'true'),
	voices: flag('voices', 'true'),
	byPublication: flag('clock', 'published'),
	knownOn: optional('known', isDay),
	fromStart: flag('order', 'first'),
	tab: tabOf('view', 'disagreements'),
	event: optional('event', (id, { events }) => events.has(id)),
	quote: optional('quote', (id, { quotes }) => quotes.has(id)),
	talks: optional('talks', (id, { talks }) => talks.has(id)),
	panel: {
		names: ['panel'],
		read: (parameters) => panelOf(parameters.all('panel', (value) => panelOf(value) !== undefined)[0] ?? ''),
		write: (panel) => pairs(['panel', panel]),
	},
	excerpts: list('excerpt', (id, { excerpts }) => excerpts.has(id)),
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

/** Any text; nothing is the default. */
function textOf(name: string): Codec<string> {
	return {
		names: [name],
		read: (parameters) => parameters.all(name, () => true)[0] ?? '',
		write: (text) => (text === '' ? [] : [[name, text]]),
	};
}

/** Any number of values. */
function list<Value extends string>(
	name: string,
	accepts: (value: string, lookup: Lookup) => value is Value,
): Codec<readonly Value[]>;
function list(name: string, accepts: Accepts): Codec<readonly string[]>;
function list(name: string, accepts: Accepts): Codec<readonly string[]> {
	return {
		names: [name],
		read: (parameters) => parameters.all(name, accepts),
		write: (values) => values.map((value) => [name, value]),
	};
}

/** One value or none; of several the first. */
function optional<Value extends string>(
	name: string,
	accepts: (value: string, lookup: Lookup) => value is Value,
): Codec<Value | undefined>;
function optional(name: string, accepts: Accepts): Codec<string | undefined>;
function optional(name: string, accepts: Accepts): Codec<string | undefined> {
	return {
		names: [name],
		read: (parameters) => parameters.all(name, accepts)[0],
		write: (value) => pairs([name, value]),
	};
}

/** On with one value, off without the parameter. */
function flag(name: string, on: string): Codec<boolean> {
	return {
		names: [name],
		read: (parameters) => parameters.all(name, (value) => value === on).length > 0,
		write: (value) => (value ? [[name, on]] : []),
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
	const isTab = (value: string, { timeline }: Lookup): value is Tab =>
		(value === 'talks' || value === 'disagreements') &&
		(value === 'talks' ? timeline.talks : timeline.discrepancies).length > 0;
	return {
		names: [name, old],
		read: (parameters) => {
			const [before] = parameters.all(old, (value, lookup) => value === 'true' && isTab(old, lookup));
			return parameters.all(name, isTab)[0] ?? (before === undefined ? 'story' : 'disagreements');
		},
		write: (tab) => (tab === 'story' ? [] : [[name, tab]]),
	};
}

/** The first and the last day of a stretch, both inclusive, as a reader would say it. */
function daysOf(first: string, last: string): Codec<Timespan | undefined> {
	return {
		names: [first, last],
		read: (parameters) => {
			const [from] = parameters.all(first, isDay);
			const [to] = parameters.all(last, isDay);
			if (from === undefined && to === undefined) return undefined;
			const { inOrder, spans } = parameters.lookup;
			const start = startOfDay(from ?? inOrder[0]?.when.earliest ?? '0001-01-01');
			const end = to === undefined ? (max(spans.ends) ?? start) : startOfDay(to) + DAY;
			if (start < end) return { start, end };
			parameters.ignore(...pairs([first, from], [last, to]));
			return undefined;
		},
		write: (span) =>
			pairs([first, span && dayOf(span.start + EPSILON)], [last, span && dayOf(span.end - EPSILON)]),
	};
}

/** Those that have a value. */
function pairs(...given: (readonly [name: string, value: string | undefined])[]): Pairs {
	return given.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
}

function isDay(value: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
	try {
		return dayOf(startOfDay(value)) === value;
	} catch {
		return false;
	}
}
