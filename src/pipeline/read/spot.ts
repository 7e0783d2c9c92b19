import type { Problem } from './problem';
import type { Aim, Path, YamlFile } from './yaml-file';

/** A place in an authored file that a problem can point at. */
export class Spot {
	readonly #file: YamlFile;
	readonly #path: Path;
	readonly #aim: Aim;

	constructor(file: YamlFile, path: Path = [], aim: Aim = 'value') {
		this.#file = file;
		this.#path = path;
		this.#aim = aim;
	}

	/** A place further in: `spot.at('figures', 0, 'value')`. */
	at(...steps: Path): Spot {
		return new Spot(this.#file, [...this.#path, ...steps]);
	}

	/** The name of the field here, rather than its value. */
	name(): Spot {
		return new Spot(this.#file, this.#path, 'name');
	}

	problem(message: string, ...detail: string[]): Problem {
		return this.#file.problemAt(this.#path, this.#aim, message, detail);
	}

	/** Which of two places the other quotes: `events/talks.yaml:12`. */
	toString(): string {
		const { file, line } = this.problem('');
		return `${file}:${line}`;
	}
}

/** Something as written, with the place where it stands. */
export interface Written<T> {
	readonly value: T;
	readonly spot: Spot;
}
