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

/** “one, two or three”. */
class ListFormat {
	readonly #last: string;
	constructor(_locale: string, { type }: { type: string }) {
		this.#last = type === 'disjunction' ? ' or ' : ' and ';
	}
	format(items: Iterable<string>): string {
		return [...items].join(', ').replace(/, (?=[^,]*$)/, this.#last);
	}
}

provide(globalThis, {
	IntersectionObserver: Observer,
	ResizeObserver: Observer,
	/** Nothing ever matches: a wide window in light colours. */
	matchMedia: (media: string) => Object.assign(new EventTarget(), { media, matches: false }),
	/** What is cloned here is JSON. */
	structuredClone: (value: unknown): unknown => JSON.parse(JSON.stringify(value)),
});
provide(Intl, { ListFormat });

function provide(target: object, standIns: Readonly<Record<string, unknown>>): void {
	for (const [name, value] of Object.entries(standIns))
		if (Reflect.get(target, name) === undefined) Object.assign(target, { [name]: value });
}
