import '@testing-library/jest-dom/vitest';
import { configure } from '@testing-library/svelte';

// How long `findBy…` and `waitFor` wait before they give up. A busy machine is not a failure.
configure({ asyncUtilTimeout: 60_000 });

// The smallest stand-ins for what jsdom does not have. They keep the promises that can be kept without
// a layout (open or closed, matched or not); whatever depends on real sizes belongs in tests/browser.

/** Answers every media query with "no", and never changes its mind. */
function matchMedia(query: string): MediaQueryList {
	return Object.assign(new EventTarget(), {
		media: query,
		matches: false,
		onchange: null,
		addListener: () => undefined,
		removeListener: () => undefined,
	});
}

/** Nothing has a size in jsdom, so nothing is ever reported. */
class SilentObserver {
	observe = () => undefined;
	unobserve = () => undefined;
	disconnect = () => undefined;
	takeRecords = () => [];
}

/** An animation that is over as soon as somebody can listen to its end. */
function animate() {
	const animation = {
		currentTime: 0,
		effect: null,
		onfinish: null as (() => void) | null,
		cancel: () => undefined,
		finished: Promise.resolve(),
	};
	queueMicrotask(() => animation.onfinish?.());
	return animation;
}

/** Gives an object the members it lacks and leaves those it has, should jsdom learn them. */
function provide(target: object, members: Record<string, unknown>) {
	for (const [name, value] of Object.entries(members)) {
		if (Reflect.get(target, name) !== undefined) continue;
		Object.defineProperty(target, name, { value, writable: true, configurable: true });
	}
}

provide(window, { matchMedia, ResizeObserver: SilentObserver, IntersectionObserver: SilentObserver });
provide(Element.prototype, {
	scrollIntoView: () => undefined,
	scrollTo: () => undefined,
	setPointerCapture: () => undefined,
	releasePointerCapture: () => undefined,
	hasPointerCapture: () => false,
	animate,
	getAnimations: () => [],
});

provide(document, { fonts: Object.assign(new EventTarget(), { ready: Promise.resolve() }) });

provide(HTMLDialogElement.prototype, {
	show(this: HTMLDialogElement) {
		this.open = true;
	},
	showModal(this: HTMLDialogElement) {
		this.open = true;
	},
	close(this: HTMLDialogElement, returnValue?: string) {
		if (!this.open) return;
		this.open = false;
		if (returnValue !== undefined) this.returnValue = returnValue;
		this.dispatchEvent(new Event('close'));
	},
});

const POPOVER_OPEN = 'data-popover-open';

function setPopover(popover: HTMLElement, open: boolean) {
	if (open === popover.hasAttribute(POPOVER_OPEN)) return;
	popover.toggleAttribute(POPOVER_OPEN, open);
	const toggle = Object.assign(new Event('toggle'), {
		oldState: open ? 'closed' : 'open',
		newState: open ? 'open' : 'closed',
	});
	popover.dispatchEvent(toggle);
}

provide(HTMLElement.prototype, {
	showPopover(this: HTMLElement) {
		setPopover(this, true);
	},
	hidePopover(this: HTMLElement) {
		setPopover(this, false);
	},
	togglePopover(this: HTMLElement, force?: boolean) {
		const open = force ?? !this.hasAttribute(POPOVER_OPEN);
		setPopover(this, open);
		return open;
	},
});
