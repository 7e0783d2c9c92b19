/** How wide text is drawn, in pixels, and how it is broken into lines. */

/** The width of a text, in pixels. */
export type Measure = (text: string) => number;

/**
 * A measure that errs on the wide side, so that what it finds room for has room: of Libre Franklin at
 * the weight of a marked label, without kerning; what is not Latin counts a full square.
 * @param size Font size in pixels.
 */
function estimate(size: number): Measure {
	const known = new Map<string, number>();
	const widthOf = (character: string): number => {
		const width = known.get(character) ?? em(character) * size;
		known.set(character, width);
		return width;
	};
	return (text) => charactersOf(text).reduce((width, character) => width + widthOf(character), 0);
}

/** The font of a text; by default that of the interface at the weight of a label. */
interface Font {
	/** As in CSS. */
	family?: string;
	weight?: number;
	style?: 'normal' | 'italic';
}

const SANS = "'Libre Franklin Variable', 'Helvetica Neue', Arial, sans-serif";
export const SERIF = "'Newsreader Variable', Georgia, 'Times New Roman', serif";

/** One for all measures: it takes milliseconds to make. */
let context: OffscreenCanvasRenderingContext2D | null | undefined;

/**
 * The width as the page draws it; {@link estimate} where there is no canvas, as on a server. Remembers what it has
 * measured: make a new one when the page's fonts have loaded, for it measures the fallback until then.
 * @param size Font size in pixels.
 */
export function textMeasure(size: number, { family = SANS, weight = 600, style }: Font = {}): Measure {
	if (typeof OffscreenCanvas !== 'undefined') context ??= new OffscreenCanvas(1, 1).getContext('2d');
	const canvas = context;
	if (!canvas) return estimate(size);
	const font = `${style ?? 'normal'} ${weight} ${size}px ${family}`;
	const known = new Map<string, number>();
	return (text) => {
		const before = known.get(text);
		if (before !== undefined) return before;
		canvas.font = font;
		const width = Math.ceil(canvas.measureText(text).width);
		known.set(text, width);
		return width;
	};
}

/** Made when it is first needed. */
let segmenter: Intl.Segmenter | undefined;

/** What a reader takes for single characters, accents and all. */
function charactersOf(text: string): string[] {
	// Plain letters need no rules, and the rules are slow.
	if (/^[ -~]*$/.test(text)) return text.split('');
	const composed = text.normalize('NFC');
	// Browsers before 2024 have none.
	if (!(Intl as Partial<typeof Intl>).Segmenter) return Array.from(composed);
	segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
	return Array.from(segmenter.segment(composed), ({ segment }) => segment);
}

/** Of the characters of ASCII from the space on, each a character whose code is 19 more than its width in hundredths of an em. */
const ASCII =
	'(-@PSqe,22?M+9+7ZERUWVWQWW+,LMLIg_[[^TR^^2?\\Qq_`Za[VV[\\~[[V272CI1KPJPN;RO--N-oOOPP=H=NLeMKF6-6O';
/** Widths in ems of others by their class. */
const OTHERS: readonly [RegExp, number][] = [
	[/^[‘’]/u, 0.24],
	[/^[“”]/u, 0.45],
	[/^–/u, 0.58],
	[/^\p{Lu}/u, 0.8],
	[/^\p{Script=Latin}/u, 0.64],
];

function em(character: string): number {
	const code = ASCII.charCodeAt(character.charCodeAt(0) - 32);
	return code > 0 ? (code - 19) / 100 : (OTHERS.find(([characters]) => characters.test(character))?.[1] ?? 1);
}

/**
 * Breaks a text into at most `lines` lines of at most `width` pixels, at spaces.
 * @returns `undefined` where it does not fit.
 */
export function wrap(text: string, width: number, lines: number, measure: Measure): string[] | undefined {
	const broken: string[] = [];
	for (const word of text.split(/\s+/u).filter(Boolean)) {
		const last = broken.at(-1);
		const longer = last === undefined ? word : `${last} ${word}`;
		if (last !== undefined && measure(longer) <= width) broken[broken.length - 1] = longer;
		else if (measure(word) <= width) broken.push(word);
		else return undefined;
	}
	return broken.length <= lines ? broken : undefined;
}

/** Breaks a text into as many lines as it needs: at spaces, and within what is wider than a line, as an address. */
export function flow(text: string, width: number, measure: Measure): string[] {
	const lines: string[] = [];
	for (const word of text.split(/\s+/u).filter(Boolean)) {
		const longer = [...lines.slice(-1), word].join(' ');
		if (lines.length > 0 && measure(longer) <= width) lines[lines.length - 1] = longer;
		else lines.push(...pieces(word, width, measure));
	}
	return lines;
}

function pieces(word: string, width: number, measure: Measure): string[] {
	if (measure(word) <= width) return [word];
	const all: string[] = [];
	for (const character of charactersOf(word)) {
		const longer = `${all.at(-1) ?? ''}${character}`;
		if (all.length > 0 && measure(longer) <= width) all[all.length - 1] = longer;
		else all.push(character);
	}
	return all;
}

/** As much of a text as fits in one line, with an ellipsis in place of the rest; empty where nothing fits. */
export function shorten(text: string, width: number, measure: Measure): string {
	if (measure(text) <= width) return text;
	const characters = charactersOf(text);
	for (let length = characters.length - 1; length > 0; length--) {
		const start = `${characters.slice(0, length).join('').trimEnd()}…`;
		if (measure(start) <= width) return start;
	}
	return '';
}
