/** Drawings of the page as one picture that stands by itself: styles written into it, title and sources around it. */
import { footer, PRINT, svg, text, type Palette, type Wrapped } from './table-svg';

/** What a mark looks like. All else a picture needs is in its attributes already. */
const STYLES = [
	'fill',
	'fill-opacity',
	'stroke',
	'stroke-width',
	'stroke-dasharray',
	'stroke-linejoin',
	'paint-order',
	'font-family',
	'font-size',
	'font-weight',
	'font-style',
	'text-anchor',
	'text-decoration-line',
	'text-decoration-style',
	'opacity',
	'visibility',
] as const;

const MARGIN = 24;

/**
 * @param drawings The drawings as they stand on the page, from top to bottom; they are not changed.
 * @param wrapped Breaks a text into lines no wider than so many pixels.
 */
export function drawingSvg(
	drawings: readonly SVGSVGElement[],
	title: string,
	notes: readonly string[],
	wrapped: Wrapped,
): string {
	const width = Math.max(320, ...drawings.map((drawing) => drawing.width.baseVal.value)) + 2 * MARGIN;
	const palette = paletteOf(drawings[0]);
	let y = MARGIN + 14;
	const content = [text(title, MARGIN, y, palette.ink, 18, 600)];
	y += 16;
	for (const drawing of drawings) {
		const copy = inlined(drawing);
		copy.setAttribute('x', MARGIN.toString());
		copy.setAttribute('y', y.toString());
		copy.setAttribute('overflow', 'visible');
		content.push(new XMLSerializer().serializeToString(copy));
		y += drawing.height.baseVal.value + 16;
	}
	const below = footer(notes, MARGIN, y, width - 2 * MARGIN, wrapped, palette);
	return svg(width, below.bottom + MARGIN, [...content, ...below.lines], palette);
}

/** The theme the drawing is shown in: its colours are mixed for that paper. */
export function paletteOf(drawing: Element | undefined): Palette {
	if (!drawing) return PRINT;
	const style = getComputedStyle(drawing);
	const token = (name: string, fallback: string) => style.getPropertyValue(name).trim() || fallback;
	return {
		paper: token('--paper', PRINT.paper),
		ink: token('--ink', PRINT.ink),
		soft: token('--ink-soft', PRINT.soft),
		line: token('--line-strong', PRINT.line),
	};
}

/** A copy with every computed style as an attribute, and without what belongs to the page alone. */
export function inlined(drawing: SVGSVGElement): SVGSVGElement {
	const copy = drawing.cloneNode(true) as SVGSVGElement;
	const marks = [...drawing.querySelectorAll('*')];
	for (const [index, mark] of [...copy.querySelectorAll('*')].entries()) {
		const original = marks[index];
		if (!original) continue;
		// What is searched for is marked on the page; the picture is for everybody.
		const own = original.matches('.found') ? [] : STYLES;
		const style = getComputedStyle(original);
		for (const name of own) {
			const value = style.getPropertyValue(name);
			if (value !== '' && value !== 'normal')
				mark.setAttribute(name, plainColour(value).replaceAll('"', "'"));
		}
		for (const name of ['class', 'tabindex', 'role', 'aria-current', 'aria-label', 'aria-hidden']) {
			mark.removeAttribute(name);
		}
	}
	for (const name of ['class', 'role', 'aria-label']) copy.removeAttribute(name);
	return copy;
}

/** Mixed colours are computed as `color(srgb …)`, which programs for drawing do not read: as `rgb(…)`. */
export function plainColour(value: string): string {
	return value.replace(
		/color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)(?: \/ ([\d.e-]+))?\)/g,
		(_, ...parts) => {
			const [red, green, blue] = parts.slice(0, 3).map((part) => Math.round(Number(part) * 255).toString());
			const alpha = Number(parts[3] ?? 1);
			const colour = `${red ?? '0'}, ${green ?? '0'}, ${blue ?? '0'}`;
			return alpha === 1 ? `rgb(${colour})` : `rgba(${colour}, ${alpha})`;
		},
	);
}
