/** The parts of the library that are used here; it brings no types of its own. */
declare module 'edtf' {
	/** Milliseconds since the Unix epoch, `Infinity` for an open end, `null` for an unknown one. */
	type Bound = number | null;

	export interface ExtSpan {
		readonly type: 'Date' | 'Year' | 'Decade' | 'Century';
		readonly min: Bound;
		readonly max: Bound;
	}
	export interface ExtSeason {
		readonly type: 'Season';
		/** Year, and 21–41: seasons, quarters, quadrimesters, semesters. */
		readonly values: readonly [number, number];
		readonly unspecified: { readonly value: number };
	}
	export interface ExtInterval {
		readonly type: 'Interval';
		/** `Infinity` for open, `null` for unknown. */
		readonly lower: ExtSpan | ExtSeason | number | null;
		readonly upper: ExtSpan | ExtSeason | number | null;
	}
	interface ExtMembers<T extends string> {
		readonly type: T;
		readonly values: readonly (ExtSingle | readonly ExtSingle[])[];
		/** Open at the beginning or at the end: `[..2025]`, `[2025..]`. */
		readonly earlier?: boolean;
		readonly later?: boolean;
	}
	export type ExtSet = ExtMembers<'List'> | ExtMembers<'Set'>;
	export type ExtSingle = ExtSpan | ExtSeason;
	export type ExtAny = ExtSingle | ExtInterval | ExtSet;

	/** Parses EDTF of any level; throws for anything else. */
	export default function edtf(text: string): ExtAny;
}
