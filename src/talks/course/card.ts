/** One step as a card: its stage, its name, a few words of its source, and who helped. All sizes are in pixels. */
import type { Lookup } from '../../model/lookup';
import { flow, textMeasure, wrap, SERIF, type Measure } from '../../drawing/text-width';
import { lowered, STAGE_WORDS } from '../words';
import type { Step } from './steps';
import { closest, wordsAround } from '../words-around';

/** Between the edge of a card and its words. */
export const PAD = 10;
/** Beside the word for the stage stands its sign. */
export const SIGN = 20;

/** Font sizes, and how far one line is from the next. */
export const SIZES = {
	stage: { font: 12.5, line: 18 },
	title: { font: 15, line: 19 },
	words: { font: 15, line: 20 },
	note: { font: 12.5, line: 17 },
} as const;

type LineKind = keyof typeof SIZES;

export interface Line {
	kind: LineKind;
	text: string;
	/** Its baseline, from the top of the card. */
	y: number;
}

export interface Card {
	step: Step;
	lines: Line[];
	height: number;
}

/** What cards are drawn with. */
export interface Paper {
	/** Of the whole drawing. */
	width: number;
	lookup: Lookup;
	measure: Measures;
}

/** A measure for each kind of line. */
type Measures = Record<LineKind, Measure>;

export function measures(): Measures {
	return {
		stage: textMeasure(SIZES.stage.font),
		title: textMeasure(SIZES.title.font),
		words: textMeasure(SIZES.words.font, { family: SERIF, weight: 400, style: 'italic' }),
		note: textMeasure(SIZES.note.font, { weight: 450 }),
	};
}

/** Only the words of the source are ever cut: to so many lines, or to more where lines are short. */
const MOST = 4;
const MOST_NARROW = 5;

/** @param before Steps that an article puts before it, to be named because no arrow comes from them. */
export function cardOf(step: Step, before: readonly Step[], width: number, { lookup, measure }: Paper): Card {
	const most = width < 200 ? MOST_NARROW : MOST;
	const room = width - 2 * PAD;
	// “Talks · last round”, where the name of the step does not say so itself.
	const round = lowered(step.round ?? '');
	const stage = [STAGE_WORDS[step.stage], ...(lowered(step.label).includes(round) ? [] : [round])];
	const texts: [LineKind, string[]][] = [
		['stage', flow(stage.join(' · '), room - SIGN, measure.stage)],
		['title', flow(step.label, room, measure.title)],
		['words', quoted(step, lookup, room, measure.words, most)],
		['note', flow(step.mediation, room, measure.note)],
		['note', flow(afterWords(before), room, measure.note)],
	];
	let y = PAD;
	const lines = texts.flatMap(([kind, all]) =>
		all.map((text): Line => {
			y += SIZES[kind].line;
			return { kind, text, y: y - SIZES[kind].line * 0.28 };
		}),
	);
	return { step, lines, height: y + PAD };
}

/** “after: Border clashes”; empty where an arrow says it, or nobody. */
function afterWords(before: readonly Step[]): string {
	return before.length === 0 ? '' : `after: ${before.map(({ label }) => label).join(', ')}`;
}

function quoted(step: Step, lookup: Lookup, room: number, measure: Measure, most: number): string[] {
	const about = `${step.label} ${STAGE_WORDS[step.stage]}`;
	const source = closest(lookup.excerptsOf(step.target.excerpts), about);
	if (!source) return [];
	const lines = (text: string) => wrap(`“${text}”`, room, most, measure);
	return lines(wordsAround(source.exact.trim(), about, (text) => lines(text) !== undefined)) ?? [];
}
