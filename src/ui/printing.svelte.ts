/** Whether the page goes to paper, which is shown all that the window leaves out. */
import { flushSync } from 'svelte';
import { createSubscriber } from 'svelte/reactivity';

class Printing {
	#isPrinting = false;
	readonly #subscribe = createSubscriber((update) => {
		const set = (isPrinting: boolean) => () => {
			this.#isPrinting = isPrinting;
			// The browser prints what stands there when the event is over.
			flushSync(update);
		};
		const [before, after] = [set(true), set(false)];
		addEventListener('beforeprint', before);
		addEventListener('afterprint', after);
		// A page that is only shown as on paper sends no event of printing.
		const paper = matchMedia('print');
		const turned = () => set(paper.matches)();
		paper.addEventListener('change', turned);
		return () => {
			paper.removeEventListener('change', turned);
			removeEventListener('beforeprint', before);
			removeEventListener('afterprint', after);
		};
	});

	get current(): boolean {
		this.#subscribe();
		return this.#isPrinting;
	}
}

export const printing = new Printing();
