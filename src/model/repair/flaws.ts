/** What is wrong with a dataset, said as a person would: `event 3, “The bridge opens”: the title is missing`. */
import type * as v from 'valibot';
import { quoted } from '../quoted';
import type { BadReference } from './references';
import type { Path } from './shape';

/** What of a dataset is not shown. */
export interface Flaws {
	/** Items that are left out whole. */
	readonly leftOut: number;
	/** Items of which something is left out. */
	readonly inPart: number;
	/** What is wrong with them, up to {@link MOST_WORDS}. */
	readonly words: readonly string[];
}

/** Most flaws that are put into words. */
export const MOST_WORDS = 200;
/** Most of them of one item. */
export const MOST_OF_ONE = 4;
/** What one item of a list of this name is called. */
const SINGULAR: ReadonlyMap<string, string> = new Map([
	['story', 'the story'],
	['talks', 'talks'],
	['discrepancies', 'disagreement'],
	['places', 'place'],
	['cites', 'citation'],
	['parties', 'party'],
	['by', 'name'],
	['media', 'medium'],
]);

/** Where the name of a field says little. */
const FIELDS: ReadonlyMap<string, string> = new Map([
	['when', 'date'],
	['said', 'date'],
	['published', 'day of publication'],
	['asOf', 'date'],
	['earliest', 'first day'],
	['latest', 'last day'],
	['exact', 'text'],
	['url', 'address'],
	['about', 'subject'],
	['on', 'person spoken of'],
]);

/** `event 3, “The bridge opens”` */
export function placeOf(list: string, index: number, item: unknown): string {
	const name = nameOf(item);
	return `${singular(list)} ${index + 1}${name === undefined ? '' : `, ${quoted(name)}`}`;
}

const NAMES = ['title', 'name', 'label', 'headline', 'text', 'exact', 'id'];

function nameOf(item: unknown): string | undefined {
	if (typeof item !== 'object' || item === null) return undefined;
	const fields = new Map<string, unknown>(Object.entries(item));
	return NAMES.map((name) => fields.get(name)).find(
		(name): name is string => typeof name === 'string' && name.trim() !== '',
	);
}

/** What an issue of the schema says. */
export function describeIssue(issue: v.BaseIssue<unknown>): string {
	const path = pathOf(issue);
	const isUnknown = issue.type === 'strict_object' && issue.expected === 'never';
	if (isUnknown) return within(path, `${quoted(String(path.at(-1)))} is no field of it`);
	const list = issue.expected === 'Array' ? 'list of ' : '';
	return within(path, `${fieldAt(path, list)} ${complaint(issue)}`);
}

export function pathOf(issue: v.BaseIssue<unknown>): (string | number)[] {
	return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
}

/** What is wrong with a reference. */
export function describeReference({ path, id, isRepeated, targets }: BadReference): string {
	if (isRepeated) return within(path, `${quoted(id)} is named twice`);
	const kinds = targets.map(singular).join(' or ');
	return within(path, `there is no ${kinds} with the id ${quoted(id)}`);
}

/** Puts the parts around a place in front: `figure 1, date: …`. */
function within(path: Path, words: string): string {
	const around: string[] = [];
	for (const [index, step] of path.slice(0, -1).entries()) {
		if (typeof step === 'number') around.push(`${singular(String(path[index - 1] ?? 'item'))} ${step + 1}`);
		else if (typeof path[index + 1] !== 'number') around.push(field(step));
	}
	return around.length === 0 ? words : `${around.join(', ')}: ${words}`;
}

function fieldAt(path: Path, list: string): string {
	const last = path.at(-1);
	if (last === undefined) return 'it';
	return typeof last === 'number'
		? `${singular(String(path.at(-2) ?? 'item'))} ${last + 1}`
		: `the ${list}${field(last)}`;
}

function complaint(issue: v.BaseIssue<unknown>): string {
	const { type, message, received, input, expected } = issue;
	if (received === 'undefined') return 'is missing';
	if (type === 'min_length' && message.startsWith('Invalid')) return 'is empty';
	if (type === 'picklist')
		return `is ${shown(input)}, not one of ${(expected ?? '').replace(/[()"]/g, '').replaceAll(' | ', ', ')}`;
	if (!message.startsWith('Invalid'))
		return typeof input === 'object' ? `is not right: ${message}` : `is ${shown(input)}: ${message}`;
	return `is not ${KINDS.get(expected ?? '') ?? 'right'}`;
}

const KINDS: ReadonlyMap<string, string> = new Map([
	['string', 'a text'],
	['number', 'a number'],
	['boolean', 'true or false'],
	['Array', 'a list'],
	['Object', 'a set of fields'],
]);

function singular(list: string): string {
	return SINGULAR.get(list) ?? list.replace(/s$/, '');
}

function field(name: string): string {
	return FIELDS.get(name) ?? name.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** A value as it is written, between quotation marks. */
function shown(value: unknown): string {
	return quoted(typeof value === 'string' ? value : JSON.stringify(value));
}
