/** Collects what is wrong with a dataset. */
import { MOST_WORDS, placeOf, type Flaws } from './flaws';

/** Where something stands in a dataset. */
export interface Place {
	readonly list: string;
	/** Negative where it is no item of a list. */
	readonly index: number;
	readonly item?: unknown;
}

export const THE_DATASET: Place = { list: 'dataset', index: -1 };
export const THE_STORY: Place = { list: 'story', index: -1 };

export class FlawLog {
	readonly #leftOut = new Set<string>();
	readonly #inPart = new Set<string>();
	readonly #words: string[] = [];

	get flaws(): Flaws {
		const inPart = [...this.#inPart].filter((place) => !this.#leftOut.has(place));
		return { leftOut: this.#leftOut.size, inPart: inPart.length, words: this.#words };
	}

	/** An item is left out whole. */
	leftOut(place: Place, words: readonly string[]): void {
		this.#leftOut.add(this.#say(place, words));
	}

	/** An item is shown without something. */
	inPart(place: Place, words: readonly string[]): void {
		this.#inPart.add(this.#say(place, words));
	}

	/** @returns What tells this place from others. */
	#say({ list, index, item }: Place, words: readonly string[]): string {
		const room = MOST_WORDS - this.#words.length;
		if (room > 0 && words.length > 0) {
			const place = index < 0 ? `the ${list}` : placeOf(list, index, item);
			this.#words.push(...words.slice(0, room).map((one) => `${place}: ${one}`));
		}
		return `${list} ${index}`;
	}
}
