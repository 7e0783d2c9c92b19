/**
 * Wheel, drag, pinch and double click become zooming and panning. d3-zoom does the same; with the transitions,
 * interpolators and colours it brings it would be an eighth of the first load.
 */
import type { Attachment } from 'svelte/attachments';

export interface Moves {
	/**
	 * @param factor Above 1 zooms in.
	 * @param around The place that stays where it is, from 0 (left edge) to 1 (right edge).
	 */
	onzoom(factor: number, around: number): void;
	/** @param share Of the width; to later days where it is positive. */
	onpan(share: number): void;
}

/** What moves less than this between press and release, in pixels, clicks; it does not drag. */
const SLACK = 3;
const FINGER_SLACK = 8;
/** A notch of a wheel zooms by half as much again at most. */
const MOST_PER_WHEEL = Math.log2(1.5);

/**
 * A plain vertical wheel is left to the page, which scrolls. The element needs `touch-action: pan-y`: then the
 * browser scrolls the page under one finger that moves up or down, and leaves sideways moves and pinches to us.
 */
export function gestures(moves: Moves): Attachment<SVGSVGElement> {
	return (node) => {
		const released = new AbortController();
		const { signal } = released;
		// A passive listener could not keep the browser from zooming, or from going back a page.
		node.addEventListener('wheel', onwheel, { passive: false, signal });
		node.addEventListener('dblclick', ondblclick, { signal });
		followPointers(node, moves, signal);
		return () => {
			released.abort();
		};

		function onwheel(event: WheelEvent): void {
			const { left, width } = node.getBoundingClientRect();
			if (event.ctrlKey || event.metaKey) {
				event.preventDefault();
				moves.onzoom(2 ** wheelDelta(event), (event.clientX - left) / width);
				return;
			}
			const sideways = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
			if (!event.shiftKey && Math.abs(sideways) <= Math.abs(event.deltaY)) return;
			event.preventDefault();
			moves.onpan(sideways / width);
		}

		function ondblclick(event: MouseEvent): void {
			const { left, width } = node.getBoundingClientRect();
			moves.onzoom(event.shiftKey ? 0.5 : 2, (event.clientX - left) / width);
		}
	};
}

/** How much a turn of the wheel zooms, as a power of two. With Ctrl it may be a pinch on a pad, in small steps. */
function wheelDelta({ deltaY, deltaMode }: WheelEvent): number {
	const perUnit = [0.02, 0.5, 10][deltaMode] ?? 0.02;
	return Math.max(-MOST_PER_WHEEL, Math.min(-deltaY * perUnit, MOST_PER_WHEEL));
}

interface Contact {
	readonly id: number;
	readonly x: number;
	readonly y: number;
}

/** One contact drags, two pinch; further ones are left out. */
function followPointers(node: SVGSVGElement, moves: Moves, signal: AbortSignal): void {
	let contacts: readonly Contact[] = [];
	let dragging = false;

	node.addEventListener('pointerdown', ondown, { signal });
	node.addEventListener('pointermove', onmove, { signal });
	node.addEventListener('pointerup', onend, { signal });
	node.addEventListener('pointercancel', onend, { signal });

	function ondown(event: PointerEvent): void {
		if (event.button !== 0 || event.ctrlKey || contacts.length === 2) return;
		if (contacts.length === 0) dragging = false;
		contacts = [...contacts, contactOf(event)];
	}

	function onmove(event: PointerEvent): void {
		const before = contacts;
		const moved = before.map((contact) => (contact.id === event.pointerId ? contactOf(event) : contact));
		const [first, second] = before;
		const [nowFirst, nowSecond] = moved;
		if (!first || !nowFirst || !before.some(({ id }) => id === event.pointerId)) return;
		const slack = event.pointerType === 'touch' ? FINGER_SLACK : SLACK;
		if (!dragging && !second && Math.abs(nowFirst.x - first.x) < slack) return;
		if (!dragging) node.setPointerCapture(event.pointerId);
		dragging = true;
		contacts = moved;
		const { left, width } = node.getBoundingClientRect();
		if (second && nowSecond) {
			const middle = (nowFirst.x + nowSecond.x) / 2;
			moves.onzoom(apart(nowFirst, nowSecond) / apart(first, second), (middle - left) / width);
			moves.onpan(((first.x + second.x) / 2 - middle) / width);
		} else moves.onpan((first.x - nowFirst.x) / width);
	}

	function onend(event: PointerEvent): void {
		contacts = contacts.filter(({ id }) => id !== event.pointerId);
	}
}

function contactOf({ pointerId, clientX, clientY }: PointerEvent): Contact {
	return { id: pointerId, x: clientX, y: clientY };
}

/** The distance of two contacts; fingers on top of one another are still a pixel apart. */
function apart(a: Contact, b: Contact): number {
	return Math.max(1, Math.hypot(a.x - b.x, a.y - b.y));
}
