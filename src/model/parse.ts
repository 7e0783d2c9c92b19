/** From whatever came over the wire to a timeline that the page can trust, or to why there is none. */
import { upgraded } from './first-version';
import { cleaned } from './repair/clean';
import { quoted } from './quoted';
import type { Flaws } from './repair/flaws';
import { repair } from './repair/repair';
import type { Timeline } from './schema';

/** Why there is no timeline. */
export interface Refused {
	readonly problems: readonly string[];
	/** What came, where it is no dataset of this page: it may be a file of another kind. */
	readonly text?: string;
}

export type Parsed =
	| {
			readonly timeline: Timeline;
			/** What is left out of it; nothing where it was right. */
			readonly flaws?: Flaws;
	  }
	| Refused;

/** What is being done to open a dataset. */
export interface Progress {
	/** “Checking the story…” */
	readonly words: string;
	/** From 0 to 1, where it is known. */
	readonly share: number | undefined;
}

/** Most problems that are reported. */
const MOST_PROBLEMS = 8;

/**
 * What `cleaned` would clean, as it may stand in JSON: it takes longer to go through the data than to go through the
 * text.
 */
const UNCLEAN = /\\u(?:00[01789]|d[89a-f]|fff[ef])|[\u007f-\u009f\ufffe\uffff]|(?:\[\s*|\{"[^"]*":\s*){32}/i;

/** Reads the text of a dataset, see {@link parseTimeline}. */
export function parseText(text: string): Parsed {
	const data = parsedJson(text);
	if (data === undefined) return { problems: ['This is not JSON.'], text };
	const result = parsed(UNCLEAN.test(text) ? cleaned(data) : data);
	return 'problems' in result && !isDataset(data) ? { ...result, text } : result;
}

function parsedJson(text: string): unknown {
	try {
		return JSON.parse(text.replace(/^\ufeff/, ''));
	} catch {
		return undefined;
	}
}

function isDataset(data: unknown): boolean {
	return typeof data === 'object' && data !== null && 'version' in data && 'story' in data;
}

/**
 * Reads a dataset of version 1 or 2. What is wrong in it is left out, so that the rest can be shown; see `repair.ts`.
 * @param data Parsed JSON.
 * @returns The timeline, in the shape of version 2, or up to eight problems: it is no dataset, or none of its events
 * can be shown.
 */
export function parseTimeline(data: unknown): Parsed {
	return parsed(cleaned(data));
}

function parsed(given: unknown): Parsed {
	const data = upgraded(given);
	if (typeof data !== 'object' || data === null || Array.isArray(data)) return refused('it holds no story');
	const fields = new Map<string, unknown>(Object.entries(data));
	const events = fields.get('events');
	if (fields.get('version') !== 2)
		return refused(
			fields.has('version')
				? `it is of version ${quoted(JSON.stringify(fields.get('version')))}; this page reads the versions 1 and 2`
				: 'it does not say which version it is of',
		);
	if (!Array.isArray(events)) return refused('the list of events is missing');
	const { timeline, flaws } = repair(fields);
	if (events.length > 0 && timeline.events.length === 0)
		return { problems: flaws.words.slice(0, MOST_PROBLEMS) };
	return flaws.words.length === 0 ? { timeline } : { timeline, flaws };
}

function refused(reason: string): Refused {
	return { problems: [`This is not a dataset of this page: ${reason}.`] };
}
