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
		return () => {
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
