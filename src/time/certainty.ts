/** How firmly a date stands, from its EDTF. */

export interface Certainty {
	/** Uncertain (`?`), approximate (`~`), both (`%`), or with digits left open (`X`). */
	readonly doubtful: boolean;
	/** No beginning, or no end, is known: `../2018`, `2021/..`. */
	readonly openStart: boolean;
	readonly openEnd: boolean;
}

export function certaintyOf(edtf: string): Certainty {
	return {
		doubtful: /[?~%X]/.test(edtf),
		openStart: /^(\.\.)?\//.test(edtf),
		openEnd: /\/(\.\.)?$/.test(edtf),
	};
}
