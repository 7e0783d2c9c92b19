/** The full text of one source, as excerpts are looked up in it: by the pipeline, and in a reader's own copy. */

/** A non-empty line of an article. */
interface Paragraph {
	/** 1 is the first paragraph of the body; 0 is everything above: headline, standfirst, caption. */
	readonly number: number;
	/** UTF-16 offset of its first character in the article's text. */
	readonly start: number;
	readonly text: string;
}

export interface Text {
	/** In NFC, with LF at the end of lines. */
	readonly text: string;
	/** In the order of the text. */
	readonly lines: readonly Paragraph[];
	/** Words of the body: runs of anything but white space. */
	readonly words: number;
	/** The length of each paragraph of the body, in UTF-16 code units. */
	readonly paragraphs: readonly number[];
}

/** Text as everything here compares it: NFC, LF. */
export function normalise(text: string): string {
	return text.replace(/\r\n?/g, '\n').normalize('NFC');
}

/**
 * Reads the text of an article.
 * @param body The opening words of the first paragraph of the body; without it the body is the whole text.
 * @returns `undefined` when no line, or more than one, begins with `body`.
 */
export function readText(raw: string, body?: string): Text | undefined {
	const text = normalise(raw);
	const lines = [...text.matchAll(/^.*\S.*$/gm)].map((line) => ({ start: line.index, text: line[0] }));
	const first =
		body === undefined ? 0 : onlyIndex(lines, (line) => line.text.trimStart().startsWith(normalise(body)));
	if (first === undefined) return undefined;
	return {
		text,
		lines: lines.map((line, index) => ({ number: Math.max(0, index - first + 1), ...line })),
		words: lines.slice(first).reduce((sum, line) => sum + (line.text.match(/\S+/g) ?? []).length, 0),
		paragraphs: lines.slice(first).map((line) => line.text.trim().length),
	};
}

function onlyIndex<T>(items: readonly T[], test: (item: T) => boolean): number | undefined {
	const index = items.findIndex(test);
	return index >= 0 && index === items.findLastIndex(test) ? index : undefined;
}

/** The number of the paragraph in which an offset falls: 0 above the body and in an empty text. */
export function paragraphAt(article: Text, offset: number): number {
	return article.lines.findLast((line) => line.start <= offset)?.number ?? 0;
}
