/** How firmly a date stands, from its EDTF. */

interface Certainty {
	/** The source may be wrong, or may have been misread: `?`, or `%` for both. */
	readonly uncertain: boolean;
	/** Near the date, not necessarily on it: `~`, or `%` for both. */
	readonly approximate: boolean;
	/** No beginning, or no end, is known: `../2018`, `2021/..`. */
	readonly openStart: boolean;
	readonly openEnd: boolean;
}

/** Digits left open (`2025-10-XX`) make a date no less certain, only longer: any day of October. */
export function certaintyOf(edtf: string): Certainty {
	return {
		uncertain: /[?%]/.test(edtf),
		approximate: /[~%]/.test(edtf),
		openStart: /^(\.\.)?\//.test(edtf),
		openEnd: /\/(\.\.)?$/.test(edtf),
	};
}
