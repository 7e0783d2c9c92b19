/** Orders records by how well they hold the words of a query. */
import type { IndexedField, Postings } from './postings';
import type { Spelling } from './vocabulary';

/** One word of a query and the words of the story it can mean. */
export interface Slot {
	readonly spellings: readonly Spelling[];
	/** A record may lack it: a common word, or one of many. */
	readonly optional: boolean;
}

/** What is asked of a record beyond its words. */
export interface Demand {
	/** The share of the words, by their rarity, that a record must hold; 1 for all that are not optional. */
	readonly share: number;
	/** Exact phrases it must hold, as words. */
	readonly phrases: readonly (readonly string[])[];
	/** Words it must not hold, as they stand in the story. */
	readonly without: readonly string[];
}

export interface Ranked {
	/** Number of the record. */
	readonly record: number;
	readonly score: number;
}

/** As many of the best are looked at again for words that stand together. */
const LOOKED_AT_AGAIN = 200;

/**
 * Finds and orders the records: O(postings of all spellings + found · log found). A word counts by how rare it is,
 * how well it is spelt and where it stands; words that stand side by side count more.
 */
export function rank(postings: Postings, slots: readonly Slot[], demand: Demand): Ranked[] {
	const { scores, candidates } = gather(postings, slots, demand.share);
	const barred = recordsWith(postings, demand.without);
	const phrases = demand.phrases.map((phrase) => phrase.map((word) => postings.numbers.get(word) ?? -1));
	const found = candidates
		.filter((record) => !barred.has(record) && holdsAll(postings.fields[record] ?? [], phrases))
		.map((record) => ({ record, score: scores[record] ?? 0 }))
		.sort(bestFirst);
	const qualities = slots.map((slot) => qualitiesOf(slot, postings));
	const again = found.slice(0, LOOKED_AT_AGAIN).map(({ record, score }) => ({
		record,
		score: score + closeness(postings.fields[record] ?? [], qualities),
	}));
	return [...again.sort(bestFirst), ...found.slice(LOOKED_AT_AGAIN)];
}

/** By score; equals stay in the order of the records. */
function bestFirst(a: Ranked, b: Ranked): number {
	return b.score - a.score || a.record - b.record;
}

/** Adds up what each record holds. Scores are shares: a record that holds every word exactly in its title has 1. */
function gather(
	postings: Postings,
	slots: readonly Slot[],
	share: number,
): { scores: Float64Array; candidates: number[] } {
	const count = postings.fields.length;
	const scores = new Float64Array(count);
	const coverage = new Float64Array(count);
	const required = new Uint16Array(count);
	const best = new Float64Array(count);
	let total = 0;
	for (const slot of slots) {
		const touched = bestPerRecord(postings, slot, best);
		// A word found nowhere is as rare as can be.
		const rarity = Math.log(1 + count / Math.max(1, touched.length)) * (slot.optional ? 0.2 : 1);
		total += rarity;
		for (const record of touched) {
			scores[record] = (scores[record] ?? 0) + rarity * (best[record] ?? 0);
			coverage[record] = (coverage[record] ?? 0) + rarity;
			if (!slot.optional) required[record] = (required[record] ?? 0) + 1;
			best[record] = 0;
		}
	}
	const all = slots.filter((slot) => !slot.optional).length;
	const candidates: number[] = [];
	for (let record = 0; record < count; record += 1) {
		scores[record] = (scores[record] ?? 0) / total;
		const held = coverage[record] ?? 0;
		if (share < 1 ? held >= share * total : held > 0 && required[record] === all) candidates.push(record);
	}
	return { scores, candidates };
}

/** Writes the best value of the slot for each record into `best`; gives the records it wrote to. */
function bestPerRecord(postings: Postings, slot: Slot, best: Float64Array): number[] {
	const touched: number[] = [];
	for (const { word, quality } of slot.spellings) {
		const list = postings.lists[postings.numbers.get(word) ?? -1];
		list?.records.forEach((record, at) => {
			const value = quality * (list.weights[at] ?? 0);
			const before = best[record] ?? 0;
			if (before === 0) touched.push(record);
			if (value > before) best[record] = value;
		});
	}
	return touched;
}

function recordsWith(postings: Postings, words: readonly string[]): Set<number> {
	return new Set(words.flatMap((word) => postings.lists[postings.numbers.get(word) ?? -1]?.records ?? []));
}

function holdsAll(fields: readonly IndexedField[], phrases: readonly (readonly number[])[]): boolean {
	return phrases.every((phrase) => fields.some((field) => holds(field.words, phrase)));
}

function holds(text: Uint32Array, phrase: readonly number[]): boolean {
	for (let at = 0; at + phrase.length <= text.length; at += 1) {
		if (phrase.every((word, offset) => text[at + offset] === word)) return true;
	}
	return false;
}

function qualitiesOf(slot: Slot, { numbers }: Postings): ReadonlyMap<number, number> {
	return new Map(slot.spellings.map(({ word, quality }) => [numbers.get(word) ?? -1, quality]));
}

/**
 * What standing together adds, up to 1: pairs of neighbours in the query that are neighbours in a field,
 * and a field that is the query and nothing else.
 */
function closeness(fields: readonly IndexedField[], slots: readonly ReadonlyMap<number, number>[]): number {
	return fields.reduce((most, field) => Math.max(most, field.weight * closenessIn(field.words, slots)), 0);
}

function closenessIn(text: Uint32Array, slots: readonly ReadonlyMap<number, number>[]): number {
	const pairs = slots.slice(1).reduce((sum, slot, at) => sum + pairIn(text, slots[at], slot), 0);
	const together = slots.length > 1 ? pairs / (slots.length - 1) : 0;
	const entire = text.length === slots.length && slots.every((slot, at) => slot.has(text[at] ?? -1));
	const quality = Math.min(...slots.map((slot, at) => slot.get(text[at] ?? -1) ?? 0));
	return 0.5 * together + (entire ? 0.5 * quality : 0);
}

/** 1 for the two side by side in their order, ½ for the other way round. */
function pairIn(
	text: Uint32Array,
	left: ReadonlyMap<number, number> | undefined,
	right: ReadonlyMap<number, number>,
): number {
	let best = 0;
	for (let at = 1; at < text.length; at += 1) {
		const [before, word] = [text[at - 1] ?? -1, text[at] ?? -1];
		if (left?.has(before) && right.has(word)) return 1;
		if (right.has(before) && left?.has(word)) best = 0.5;
	}
	return best;
}
