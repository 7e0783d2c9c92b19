/** How wide text is drawn, in pixels. */

/** Without a canvas (in tests, or while prerendering): the mean width of the interface's letters. */
const MEAN_LETTER = 0.53;

/**
 * A function that measures text in one font and remembers what it has measured.
 * @param size Font size in pixels.
 * @param family As in CSS; it should have loaded, or the fallback's widths are measured.
 */
export function textMeasure(size: number, family: string, weight = 450): (text: string) => number {
	const context = typeof OffscreenCanvas === 'undefined' ? null : new OffscreenCanvas(1, 1).getContext('2d');
	if (context) context.font = `${weight.toString()} ${size.toString()}px ${family}`;
	const widths = new Map<string, number>();
	return (text) => {
		let width = widths.get(text);
		if (width === undefined) {
			width = Math.ceil(context?.measureText(text).width ?? text.length * size * MEAN_LETTER);
			widths.set(text, width);
		}
		return width;
	};
}
