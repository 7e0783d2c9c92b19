/** The timeline as it stands on the page, as one picture: lanes with their names, marks, gaps with their lengths. */
import { flow, textMeasure } from '../../drawing/text-width';
import type { Lookup } from '../../model/lookup';
import { inlined, paletteOf, plainColour } from '../../talks/download/drawing-svg';
import { footer, svg, text } from '../../talks/download/table-svg';

const MARGIN = 24;
/** Height of the title, in pixels. */
const TITLE = 34;
/** Distance between the name of a lane and the lane, in pixels. */
const BESIDE = 10;

/** @returns `undefined` where the page shows no timeline. */
export function timelineSvg({ timeline }: Lookup): string | undefined {
	const group = document.querySelector('[role="group"][aria-label="Timeline"]');
	const whole = group?.closest('.drawing');
	const drawings = [...(group?.querySelectorAll('svg') ?? [])].filter(
		(one) => !one.parentElement?.closest('svg'),
	);
	if (!whole || drawings.length === 0) return undefined;
	const palette = paletteOf(drawings[0]);
	const names = [...whole.querySelectorAll('.names p')];
	const gaps = [...whole.querySelectorAll('[aria-label="Gaps"] button')];
	const origin = whole.getBoundingClientRect();
	const placed = (element: Element): Place => {
		const { left, top, width, height } = element.getBoundingClientRect();
		return { x: MARGIN + left - origin.left, y: MARGIN + TITLE + top - origin.top, width, height };
	};
	const width = origin.width + 2 * MARGIN;
	const bottom = Math.max(...[...drawings, ...gaps].map((one) => placed(one).y + placed(one).height));
	const publishers = [...new Set(timeline.sources.map(({ publisher }) => publisher))];
	const notes = [
		...(gaps.length > 0 ? ['Quiet time is folded away: widths are not durations.'] : []),
		...(publishers.length > 0 ? [`Sources: ${publishers.join(', ')}.`] : []),
	];
	const measure = textMeasure(12);
	const wrapped = (words: string, room: number) => flow(words, room, measure);
	const below = footer(notes, MARGIN, bottom + 8, width - 2 * MARGIN, wrapped, palette);
	const content = [
		text(timeline.story.title, MARGIN, MARGIN + 14, palette.ink, 18, 600),
		...drawings.map((drawing) => placedDrawing(drawing, placed(drawing))),
		...[...names, ...gaps].flatMap((element) => linesOf(element, placed(element))),
	];
	return svg(width, below.bottom + MARGIN, [...content, ...below.lines], palette);
}

interface Place {
	x: number;
	y: number;
	width: number;
	height: number;
}

function placedDrawing(drawing: SVGSVGElement, { x, y }: Place): string {
	const copy = inlined(drawing);
	copy.setAttribute('x', x.toFixed(1));
	copy.setAttribute('y', y.toFixed(1));
	copy.setAttribute('overflow', 'visible');
	return new XMLSerializer().serializeToString(copy);
}

/** The words of an element of the page, broken as there, in the middle of its height. */
function linesOf(element: Element, { x, y, width, height }: Place): string[] {
	const { color, fontSize, fontWeight, whiteSpace } = getComputedStyle(element);
	const size = parseFloat(fontSize);
	const weight = Number(fontWeight);
	const words = element.textContent.trim();
	const room = whiteSpace === 'nowrap' ? Infinity : width - BESIDE;
	const lines = flow(words, room, textMeasure(size, { weight }));
	const line = size * 1.2;
	const first = y + height / 2 - ((lines.length - 1) / 2) * line + size * 0.35;
	const left = whiteSpace === 'nowrap' ? x + 3 : x;
	return lines.map((one, i) => text(one, left, first + i * line, plainColour(color), size, weight));
}
