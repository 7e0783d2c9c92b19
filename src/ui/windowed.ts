/** What of a long list is drawn: the parts near the window. */
import { flushSync } from 'svelte';
import type { Attachment } from 'svelte/attachments';

/** Lists of so many entries are drawn whole, so that the browser's own find sees all of them. */
export const WHOLE = 200;
/** A part is drawn when it comes so near to the window, in pixels. */
const NEAR = 600;
/** A part of a list is divided into so many smaller ones. */
const FAN = 32;

/** Indices into a list, `[from, to)`. */
export interface Range {
	readonly from: number;
	readonly to: number;
}

/**
 * Divides a range of a list into at most {@link FAN} of equal length, but for the last.
 * @param leaf How many entries are drawn at once; a range of no more is not divided.
 */
export function divided({ from, to }: Range, leaf: number): Range[] {
	if (to - from <= leaf) return [{ from, to }];
	let step = leaf;
	while (step * FAN < to - from) step *= FAN;
	const count = Math.ceil((to - from) / step);
	return Array.from({ length: count }, (_, i) => ({
		from: from + i * step,
		to: Math.min(to, from + (i + 1) * step),
	}));
}

/**
 * Says when a part of a list comes near the window, and when it is gone again. What is read stays where it is on the
 * screen, whatever is drawn above it.
 */
export function whileNear(onchange: (isNear: boolean, height: number) => void): Attachment<HTMLElement> {
	return (element) => {
		const observer = new IntersectionObserver(
			(entries) => {
				const isNear = entries.at(-1)?.isIntersecting === true;
				keepingPlace(element, () => onchange(isNear, element.offsetHeight));
			},
			{ rootMargin: `${NEAR}px 0px` },
		);
		observer.observe(element);
		return () => observer.disconnect();
	};
}

/** Draws anew; what stands in the upper half of the window, in the column of the element, stays where it is. */
export function keepingPlace(element: HTMLElement, change: () => void): void {
	const { left, width } = element.getBoundingClientRect();
	const read = document.elementFromPoint(left + width / 2, window.innerHeight * 0.4);
	const before = read?.getBoundingClientRect().top ?? 0;
	flushSync(change);
	const moved = read?.isConnected === true ? read.getBoundingClientRect().top - before : 0;
	if (moved !== 0) scrollerOf(element).scrollBy({ top: moved, behavior: 'instant' });
}

/** What an element scrolls in: a box of its own, or the page. */
function scrollerOf(element: HTMLElement): Element | Window {
	for (let box = element.parentElement; box && box !== document.body; box = box.parentElement)
		if (/auto|scroll/.test(getComputedStyle(box).overflowY)) return box;
	return window;
}
