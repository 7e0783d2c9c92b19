/** Copies that a reader chose to keep, on this device only. */

/** What of the browser's storage is needed. */
type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>;

const PREFIX = 'dateline:copy:';

/** The copies kept of a story's articles. Storage that is full or forbidden is no error: nothing is kept then. */
export class CopyStore {
	readonly #storage: Storage | undefined;
	readonly #story: string;

	constructor(story: string, storage: Storage | undefined = ownStorage()) {
		this.#story = story;
		this.#storage = storage;
	}

	/** The kept copy of an article, if there is one. */
	read(source: string): string | undefined {
		try {
			return this.#storage?.getItem(this.#key(source)) ?? undefined;
		} catch {
			return undefined;
		}
	}

	/** Keeps a copy until it is forgotten. Says whether it could. */
	keep(source: string, text: string): boolean {
		try {
			this.#storage?.setItem(this.#key(source), text);
			return this.read(source) === text;
		} catch {
			return false;
		}
	}

	forget(source: string): void {
		try {
			this.#storage?.removeItem(this.#key(source));
		} catch {
			// What cannot be reached was not kept either.
		}
	}

	#key(source: string): string {
		return `${PREFIX}${this.#story}:${source}`;
	}
}

function ownStorage(): Storage | undefined {
	try {
		return globalThis.localStorage;
	} catch {
		return undefined;
	}
}
