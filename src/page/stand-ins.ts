/**
 * Stand-ins for what older browsers lack, so that the story is there all the same. Before all other modules, which
 * ask for some of it as soon as they are loaded.
 */

/** Reports every element once, as seen, and no change: sizes are read at first, and long lists are drawn whole. */
class Observer {
	constructor(readonly report: (entries: readonly { isIntersecting: boolean; target: Element }[]) => void) {}
	observe(target: Element): void {
		queueMicrotask(() => this.report([{ isIntersecting: true, target }]));
	}
	readonly unobserve = () => undefined;
	readonly disconnect = () => undefined;
}

const standIns: Readonly<Record<string, unknown>> = {
	IntersectionObserver: Observer,
	ResizeObserver: Observer,
	/** Nothing ever matches: a wide window in light colours. */
	matchMedia: (media: string) => Object.assign(new EventTarget(), { media, matches: false }),
	/** What is cloned here is JSON. */
	structuredClone: (value: unknown): unknown => JSON.parse(JSON.stringify(value)),
};

for (const [name, value] of Object.entries(standIns))
	if (Reflect.get(globalThis, name) === undefined) Object.assign(globalThis, { [name]: value });
