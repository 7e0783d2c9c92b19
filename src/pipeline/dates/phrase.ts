/** What days the words of an article can mean, read on the day it was published. */
import { calendarDates } from './calendar-date';
import type { DaySpan } from './calendar';
import { holidayRules } from './holiday';
import { joined } from './join';
import { readFrom } from './choose';
import type { Tense } from './meaning';
import { apart, mentionsOf } from './mention';
import { monthRules } from './month';
import { inFigures } from './number-words';
import { qualified } from './qualifier';
import { seasonRules } from './season';
import { tenseOf } from './tense';
import { unitRules } from './unit';
import { weekdayRules } from './weekday';
import { yearRules } from './year';

/** The readings of a phrase. */
export interface PhraseReading {
	/** Each a stretch it can mean, likeliest first; never empty. “Monday” can be the last or the next. */
	readonly spans: readonly DaySpan[];
	/** The phrase prints its year: it needs no day of publication to be read. */
	readonly printed: boolean;
}

const RULES = [...unitRules, ...weekdayRules, ...monthRules, ...seasonRules, ...holidayRules, ...yearRules];

/** Stands in for the day of publication where there is none; only printed readings may then be used. */
const ANY_DAY = '2000-01-01';

/** Words before a date that leave open which day they mean: “days after”, “every”. */
const VAGUE =
	/\b(?:(?:days|weeks|months|years|decades|hours) (?:before|after|from|following|since|into)(?: the)?|every|each|any|another|most|on an?|that|those|same|(?:the )?(?:following|previous|preceding)) $|\b(?:pre|post)-$/i;

/** Words after a day that add another: “May 3 and 4”. */
const MORE_DAYS = /^(?:, \d{1,2})* (?:and|or|&) \d{1,2}\b/;

/** Phrases that were read, with what was asked: a phrase dates a call, each of its parts and what was said in it. */
const known = new Map<string, PhraseReading | undefined>();

/**
 * Reads a phrase such as “last month”, “on Monday”, “Nov. 6”, “in 2024”, “during 2013-18”, in English.
 * @param published The day it is read on; without it only phrases that print their year are read.
 * @param tense Whether the text tells of what has happened or of what is to come; without it the words of the phrase
 * decide, and where they do not, both are readings. What has happened never begins after the day of publication.
 * @returns `undefined` for what cannot be read, and for a phrase that names more than one date.
 */
export function readPhrase(phrase: string, published?: string, tense?: Tense): PhraseReading | undefined {
	const asked = JSON.stringify([phrase, published, tense]);
	if (!known.has(asked)) known.set(asked, read(phrase, published, tense));
	return known.get(asked);
}

function read(phrase: string, published?: string, tense?: Tense): PhraseReading | undefined {
	const text = inFigures(phrase.replace(/\s+/g, ' '));
	const standpoint = { day: published ?? ANY_DAY, tense: tense ?? tenseOf(phrase) };
	const mentions = apart([...calendarDates(text), ...mentionsOf(RULES, text, standpoint.day)]);
	const whole = apart(mentions.map((mention) => qualified(mention, text, standpoint.day)));
	const dates = joined(whole, text, standpoint);
	const [date] = dates;
	if (!date || dates.length > 1) return undefined;
	if (VAGUE.test(text.slice(0, date.start)) || MORE_DAYS.test(text.slice(date.end))) return undefined;
	const printed = date.meaning.form === 'fixed' && date.meaning.printed;
	if (!printed && published === undefined) return undefined;
	const spans = readFrom(date.meaning, standpoint);
	return spans.length === 0 ? undefined : { spans, printed };
}
