/** The short ways of writing, spelt out: everything after this reads one long form. */
import { isRecord } from './field-names';
import type { Path } from './yaml-file';

/** An excerpt that is written where it is used, and the place where it stands. */
interface InPlace {
	readonly path: Path;
	readonly value: Record<string, unknown>;
}

/** A part or a quote that stands in its event. */
export interface Nested {
	readonly list: 'parts' | 'quotes';
	readonly path: Path;
	/** The id of the event. */
	readonly owner: string;
	readonly track: string;
	readonly value: Record<string, unknown>;
}

interface SpeltOut {
	readonly value: unknown;
	readonly inPlace: readonly InPlace[];
	readonly nested: readonly Nested[];
}

/** Fields that hold a date. */
const DATES = new Set(['when', 'said', 'published', 'asOf']);

/** Lists whose items may be written as a mere text, and what that text then is. */
const TEXTS: Readonly<Record<string, (text: string) => Record<string, unknown>>> = {
	cites: (source) => ({ source }),
	lead: (event) => ({ event }),
	mediators: (actor) => ({ actor, role: 'Mediator' }),
	datings: (when) => ({ when: spellOutDate(when) }),
};

/** Spells out a file; of excerpts in place their ids are left where they stood, of parts and quotes nothing. O(n). */
export function spellOut(value: unknown): SpeltOut {
	const inPlace: InPlace[] = [];
	const spelt = walk(value, { path: [], within: [], inPlace });
	if (!isRecord(spelt) || !Array.isArray(spelt.events) || typeof spelt.track !== 'string')
		return { value: spelt, inPlace, nested: [] };
	const { track } = spelt;
	const nested: Nested[] = [];
	const events = spelt.events.map((event: unknown, index) =>
		takeOut(event, ['events', index], track, nested),
	);
	return { value: { ...spelt, events }, inPlace, nested };
}

/** Takes the parts and the quotes out of an event, and the quotes out of its parts. */
function takeOut(event: unknown, path: Path, track: string, nested: Nested[]): unknown {
	if (!isRecord(event) || typeof event.id !== 'string') return event;
	const owner = event.id;
	const isPart = path.includes('parts');
	const lists = (['parts', 'quotes'] as const).filter(
		(list) => Array.isArray(event[list]) && !(isPart && list === 'parts'),
	);
	for (const list of lists) {
		const items = event[list] as unknown[];
		for (const [index, item] of items.entries()) {
			const at = [...path, list, index];
			const value = list === 'parts' ? takeOut(item, at, track, nested) : item;
			nested.push({ list, path: at, owner, track, value: isRecord(value) ? value : {} });
		}
	}
	return Object.fromEntries(Object.entries(event).filter(([name]) => !lists.some((list) => list === name)));
}

interface Walk {
	readonly path: Path;
	/** What holds the value: YAML lets a list hold itself. */
	readonly within: readonly unknown[];
	readonly inPlace: InPlace[];
}

function walk(value: unknown, at: Walk): unknown {
	const field = at.path.at(-1);
	if (typeof field === 'string' && DATES.has(field) && isText(value)) return spellOutDate(value);
	if (at.within.includes(value)) return value;
	if (field === 'sides' && isRecord(value)) return walk(sidesOf(value), at);
	const into = (step: string | number): Walk => ({
		...at,
		path: [...at.path, step],
		within: [...at.within, value],
	});
	if (Array.isArray(value)) return value.map((item: unknown, index) => walkItem(item, into(index)));
	if (!isRecord(value)) return value;
	return mapFields(value, (inner, name) => walk(inner, into(name)));
}

/** Sides by their label: `The caption: [us-caption]`. */
function sidesOf(sides: Record<string, unknown>): unknown[] {
	return Object.entries(sides).map(([label, excerpts]) => ({ label, excerpts }));
}

function walkItem(item: unknown, at: Walk): unknown {
	const list = at.path.at(-2);
	if (typeof list !== 'string') return walk(item, at);
	// The mediators of a round are the ids of actors.
	const isSpelt = list !== 'mediators' || at.path.length === 2;
	const spelt = typeof item === 'string' && isSpelt ? TEXTS[list]?.(item) : undefined;
	if (spelt) return spelt;
	if (list !== 'excerpts' || !isRecord(item) || typeof item.id !== 'string') return walk(item, at);
	const { text, ...excerpt } = item;
	at.inPlace.push({
		path: at.path,
		value: withKind({ ...excerpt, ...(text === undefined ? {} : { exact: text }) }),
	});
	return item.id;
}

/** The file of talks: its claims may be a list, or lists by the id of their issue. */
export function spellOutTalks(value: unknown): {
	value: unknown;
	placeOf: (path: Path) => Path;
	/** Claims that name another issue than the one they stand under. */
	astray: { path: Path; issue: string }[];
} {
	const claims = isRecord(value) ? value.claims : undefined;
	if (!isRecord(claims)) return { value, placeOf: (path) => path, astray: [] };
	const all = Object.entries(claims).flatMap(([issue, list]) =>
		(Array.isArray(list) ? list : [list]).map((claim: unknown, index) => ({
			issue,
			isAstray: isRecord(claim) && claim.issue !== undefined && claim.issue !== issue,
			claim: isRecord(claim) ? { ...claim, issue } : claim,
			path: ['claims', issue, index] as const,
		})),
	);
	return {
		value: { ...(isRecord(value) && value), claims: all.map(({ claim }) => claim) },
		astray: all.filter(({ isAstray }) => isAstray),
		placeOf: ([first, index, ...rest]) => {
			const place = first === 'claims' && typeof index === 'number' ? all[index]?.path : undefined;
			return place ? [...place, ...rest] : [first, index, ...rest].filter((step) => step !== undefined);
		},
	};
}

/** The file of an article: its excerpts may be a list, or their words by id. */
export function spellOutSource(value: unknown): unknown {
	if (!isRecord(value)) return value;
	const { excerpts } = value;
	const list: unknown = isRecord(excerpts)
		? Object.entries(excerpts).map(([id, words]) =>
				isRecord(words) ? { id, ...words } : { id, exact: words },
			)
		: excerpts;
	return mapFields(
		{
			...value,
			...(Array.isArray(list) && {
				excerpts: list.map((item: unknown) => (isRecord(item) ? withKind(item) : item)),
			}),
		},
		(inner, name) => (DATES.has(name) && isText(inner) ? spellOutDate(inner) : inner),
	);
}

/** The file of moments: dates by name. */
export function spellOutMoments(value: unknown): unknown {
	if (!isRecord(value) || !isRecord(value.moments)) return value;
	const moments = Object.entries(value.moments).map(([name, moment]) => ({
		name,
		...(isText(moment) ? spellOutDate(moment) : isRecord(moment) ? moment : { edtf: moment }),
	}));
	return { ...value, moments };
}

/**
 * A date in one line: `on Monday @us-call-monday`, the words of an article and the excerpt in which they stand;
 * `undated`; the name of a moment, which begins with a small letter; else EDTF.
 */
function spellOutDate(date: string | number): Record<string, unknown> {
	if (typeof date === 'number') return { edtf: date };
	const text = date.trim();
	const [, phrase, excerpt] = /^(.*\S)\s+@(\S+)$/s.exec(text) ?? [];
	if (phrase !== undefined && excerpt !== undefined) return { phrase, excerpt };
	if (text === 'undated') return { basis: 'undated' };
	return /^[a-z]/.test(text) ? { moment: text } : { edtf: text };
}

/** Words that hold quotation marks are a quotation, unless it is said what they are. */
export function kindOf(words: string): 'quotation' | 'narration' {
	return /[“”"«»]/.test(words) ? 'quotation' : 'narration';
}

function withKind(excerpt: Record<string, unknown>): Record<string, unknown> {
	if (excerpt.kind !== undefined || typeof excerpt.exact !== 'string') return excerpt;
	return { ...excerpt, kind: kindOf(excerpt.exact) };
}

function isText(value: unknown): value is string | number {
	return typeof value === 'string' || typeof value === 'number';
}

function mapFields(
	fields: Record<string, unknown>,
	change: (value: unknown, name: string) => unknown,
): Record<string, unknown> {
	return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, change(value, name)]));
}
