/** How values are read from the parameters of an address, and written to them. */
import { max } from 'd3';
import type { Lookup } from '../model/lookup';
import { DAY, dayOf, startOfDay, type Timespan } from '../time/span';

/** The parameters of an address, as pairs of name and value. */
export type Pairs = (readonly [name: string, value: string])[];

/** How one value is read from parameters and written to them. */
export interface Codec<Value> {
	/** The parameters it knows. */
	readonly names: readonly string[];
	readonly read: (parameters: Parameters) => Value;
	/** Inverse of `read`; nothing for the default. */
	readonly write: (value: Value) => Pairs;
}

/** What a parameter says in this dataset; nothing where it is not accepted. */
type Parse<Value> = (value: string, lookup: Lookup) => Value | undefined;

/** Reads the parameters of an address, and collects the values that are not accepted as `name=value`. */
export class Parameters {
	readonly ignored: string[] = [];
	readonly #all: URLSearchParams;

	constructor(
		search: string,
		readonly lookup: Lookup,
	) {
		this.#all = new URLSearchParams(search);
	}

	/** The accepted values of a parameter, each once. */
	all<Value>(name: string, parse: Parse<Value>): Value[] {
		return [...new Set(this.#all.getAll(name))].flatMap((value) => {
			const parsed = parse(value, this.lookup);
			if (parsed === undefined) this.ignore([name, value]);
			return parsed === undefined ? [] : [parsed];
		});
	}

	ignore(...pairs: Pairs): void {
		this.ignored.push(...pairs.map((pair) => pair.join('=')));
	}

	ignoreAllBut(names: readonly string[]): void {
		this.ignore(...[...this.#all].filter(([name]) => !names.includes(name)));
	}
}

/** Any text; nothing is the default. */
export function textOf(name: string): Codec<string> {
	return {
		names: [name],
		read: (parameters) => parameters.all(name, (value) => value)[0] ?? '',
		write: (text) => (text === '' ? [] : [[name, text]]),
	};
}

/** Any number of values. */
export function list<Value extends string>(name: string, parse: Parse<Value>): Codec<readonly Value[]> {
	return {
		names: [name],
		read: (parameters) => parameters.all(name, parse),
		write: (values) => values.map((value) => [name, value]),
	};
}

/** One value or none; of several the first. */
export function optional<Value extends string>(name: string, parse: Parse<Value>): Codec<Value | undefined> {
	return {
		names: [name],
		read: (parameters) => parameters.all(name, parse)[0],
		write: (value) => pairs([name, value]),
	};
}

/** On with one value, off without the parameter. */
export function flag(name: string, on: string): Codec<boolean> {
	return {
		names: [name],
		read: (parameters) => parameters.all(name, (value) => (value === on ? value : undefined)).length > 0,
		write: (value) => (value ? [[name, on]] : []),
	};
}

/** What rounding may add to an instant on its way through a scale, in milliseconds: it must not change the day. */
const EPSILON = 60_000;

/** The first and the last day of a stretch, both inclusive, as a reader would say it. */
export function daysOf(first: string, last: string): Codec<Timespan | undefined> {
	return {
		names: [first, last],
		read: (parameters) => {
			const [from] = parameters.all(first, dayFrom);
			const [to] = parameters.all(last, dayFrom);
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

/** A day that there is, of the years 0001 to 9999. */
export function dayFrom(value: string): string | undefined {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined;
	try {
		return dayOf(startOfDay(value)) === value ? value : undefined;
	} catch {
		return undefined;
	}
}

/** Those that have a value. */
export function pairs(...given: (readonly [name: string, value: string | undefined])[]): Pairs {
	return given.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
}
