/** The picture that previews of links show of a story: headline, day of the last report, and the timeline as a strip. */
import { greatest } from 'd3';
import { flow, SERIF, type Measure } from '../../drawing/text-width';
import { leadOf } from '../../model/lead';
import type { Lookup } from '../../model/lookup';
import { escapeXml, svg, text } from '../../talks/download/table-svg';
import { formatWhen } from '../../time/format';
import { compareDays } from '../../time/span';
import { COLOURS, stripOf, type MeasureIn } from './strip';

const WIDTH = 1200;
const HEIGHT = 630;
const MARGIN = 64;
const ROOM = WIDTH - 2 * MARGIN;

/** Sizes of the headline in pixels, of which the largest that fits into three lines is taken. */
const HEADLINE = [84, 76, 68, 60, 52, 44, 36];
const STANDFIRST = 32;
const LINE = 1.1;
/** Baselines, in pixels from the top. */
const KICKER = 84;
const HEADLINE_TOP = 124;
const STRIP_BOTTOM = HEIGHT - 40;

/** Plain SVG of 1200 × 630 pixels. */
export function sharePicture(lookup: Lookup, measureIn: MeasureIn): string {
	const { story } = lookup.timeline;
	const headline = headlineOf(story.title, measureIn);
	const below = HEADLINE_TOP + headline.lines.length * headline.size * LINE;
	const strip = stripOf(
		lookup,
		{ left: MARGIN, top: below + 24, width: ROOM, bottom: STRIP_BOTTOM },
		measureIn,
	);
	const content = [
		...kickerOf(lookup, measureIn),
		...headline.lines.map((line, i) =>
			serif(line, MARGIN, HEADLINE_TOP + headline.size * (0.8 + LINE * i), headline.size),
		),
		...standfirstOf(story.standfirst, below, strip.top, measureIn),
		...strip.content,
	];
	return svg(WIDTH, HEIGHT, content, { ...COLOURS, soft: COLOURS['ink-soft'] });
}

function headlineOf(title: string, measureIn: MeasureIn): { size: number; lines: string[] } {
	const tried = HEADLINE.map((size) => ({
		size,
		lines: balanced(title, measureIn({ family: 'serif', size })),
	}));
	const fitting = tried.find(({ lines }) => lines.length <= 3) ?? tried.at(-1);
	return fitting ?? { size: 0, lines: [] };
}

/** In as few lines as there is room for, none of them much shorter than the others. */
function balanced(words: string, measure: Measure): string[] {
	const whole = flow(words, ROOM, measure);
	for (let room = ROOM / whole.length; room < ROOM; room += 20) {
		const lines = flow(words, room, measure);
		if (lines.length === whole.length && lines.every((line) => measure(line) <= ROOM)) return lines;
	}
	return whole;
}

/** Only where it has room as a whole. */
function standfirstOf(words: string, top: number, bottom: number, measureIn: MeasureIn): string[] {
	const lines = balanced(words, measureIn({ family: 'serif', size: STANDFIRST }));
	if (top + 40 + lines.length * STANDFIRST * 1.3 > bottom) return [];
	return lines.map((line, i) =>
		serif(line, MARGIN, top + 48 + STANDFIRST * 1.3 * i, STANDFIRST, COLOURS['ink-soft']),
	);
}

/** “Last report 5 November 2025 · 3 articles”, and whose page it is. */
function kickerOf(lookup: Lookup, measureIn: MeasureIn): string[] {
	const { sources } = lookup.timeline;
	const last = greatest(
		sources.flatMap(({ published }) => published ?? []),
		(a, b) => compareDays(a.latest, b.latest),
	);
	const [lead] = leadOf(lookup);
	const colour = COLOURS[lookup.tracks.get(lead?.event.track ?? '')?.colour ?? 'ink'];
	const reported = last ? [tspan('Last report ', COLOURS['ink-soft']), tspan(formatWhen(last), colour)] : [];
	const count = `${sources.length} ${sources.length === 1 ? 'article' : 'articles'}`;
	const words = [...reported, tspan(`${last ? '  ·  ' : ''}${count}`, COLOURS['ink-soft'])].join('');
	const name = measureIn({ family: 'serif', size: 36 })('Dateline');
	return [
		`<text x="${MARGIN}" y="${KICKER}" xml:space="preserve" font-size="28" font-weight="600">${words}</text>`,
		serif('Dateline', WIDTH - MARGIN - name, KICKER, 36),
	];
}

function tspan(words: string, colour: string): string {
	return `<tspan fill="${colour}">${escapeXml(words)}</tspan>`;
}

function serif(words: string, x: number, y: number, size: number, colour: string = COLOURS.ink): string {
	return text(words, x, y, colour, size, 500).replace('<text', () => `<text font-family="${SERIF}"`);
}
