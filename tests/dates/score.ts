/** How well a reader of date phrases does on a table of them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import type { DaySpan } from '../../src/pipeline/dates/calendar';
import { readEdtf } from '../../src/pipeline/dates/edtf-span';
import type { Tense } from '../../src/pipeline/dates/meaning';

/** The table the reader of phrases was written with, and one by somebody who had not seen the reader. */
export type PhraseTable = 'table.yaml' | 'held-out.yaml';

const RowSchema = v.strictObject({
	phrase: v.string(),
	/** The day of the text. */
	published: v.string(),
	tense: v.exactOptional(v.picklist(['past', 'future'])),
	/** An EDTF date, or `none` for what cannot be known. */
	reading: v.string(),
	/** What a careful editor would accept as well. */
	alternatives: v.exactOptional(v.array(v.string())),
});

export type Row = v.InferOutput<typeof RowSchema>;

/** Gives the readings of a phrase, best first; none for what it cannot read. */
export type PhraseReader = (phrase: string, published: string, tense?: Tense) => readonly DaySpan[];

/** Shares from 0 to 1. */
interface Score {
	readonly phrases: number;
	/** The first reading is the one in the table. */
	readonly first: number;
	/** It is that one or an alternative. */
	readonly acceptable: number;
	/** The one in the table is among the readings. */
	readonly among: number;
	/** How many phrases are read that should not be, or not read that should. */
	readonly unread: number;
	/** How many phrases in the past tense have a first reading that begins after the day of the text. */
	readonly ahead: number;
}

export function readTable(table: PhraseTable): Row[] {
	const text = readFileSync(join(import.meta.dirname, table), 'utf8');
	// As text: YAML would take 2024 for a number.
	return v.parse(v.array(RowSchema), parse(text, { schema: 'failsafe' }));
}

interface Outcome {
	readonly first: boolean;
	readonly acceptable: boolean;
	readonly among: boolean;
	readonly ahead: boolean;
	readonly readings: readonly DaySpan[];
}

export function outcomeOf(
	{ phrase, published, tense, reading, alternatives = [] }: Row,
	read: PhraseReader,
): Outcome {
	const readings = read(phrase, published, tense);
	const [first] = readings;
	const is = (edtf: string, span: DaySpan | undefined) =>
		edtf === 'none' ? span === undefined : span !== undefined && isSpan(edtf, span);
	return {
		first: is(reading, first),
		acceptable: [reading, ...alternatives].some((edtf) => is(edtf, first)),
		among: reading === 'none' ? !first : readings.some((span) => is(reading, span)),
		ahead: tense === 'past' && first !== undefined && first.earliest > published,
		readings,
	};
}

function isSpan(edtf: string, { earliest, latest }: DaySpan): boolean {
	const span = readEdtf(edtf);
	if (typeof span === 'string') throw new Error(span);
	return span.earliest === earliest && span.latest === latest;
}

export function scoreOf(rows: readonly Row[], read: PhraseReader): Score {
	const outcomes = rows.map((row) => ({ row, ...outcomeOf(row, read) }));
	const share = (hit: (outcome: (typeof outcomes)[number]) => boolean) =>
		outcomes.filter(hit).length / outcomes.length;
	return {
		phrases: rows.length,
		first: share(({ first }) => first),
		acceptable: share(({ acceptable }) => acceptable),
		among: share(({ among }) => among),
		unread: outcomes.filter(({ row, readings }) => (row.reading === 'none') !== (readings.length === 0))
			.length,
		ahead: outcomes.filter(({ ahead }) => ahead).length,
	};
}
