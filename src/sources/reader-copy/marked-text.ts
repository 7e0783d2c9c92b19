/** A copy cut into paragraphs and, at the edges of its excerpts, into pieces. */
import type { Finding } from './findings';

/** A run of a copy with the same excerpts all through. */
interface MarkedPiece {
	readonly text: string;
	/** In UTF-16 units of the copy. */
	readonly start: number;
	/** The excerpt it belongs to; the shortest where excerpts overlap. */
	readonly finding?: Finding;
	/** Excerpts that begin with this piece. */
	readonly begins: readonly Finding[];
}

interface MarkedParagraph {
	readonly start: number;
	readonly pieces: readonly MarkedPiece[];
}

/**
 * Cuts a copy for reading. Blank lines are left out; every other character is kept. O(length + excerpts²).
 */
export function markText(text: string, findings: readonly Finding[]): MarkedParagraph[] {
	const placed = findings.filter(({ start }) => start !== undefined);
	return [...text.matchAll(/^.*\S.*$/gm)].map((line) => {
		const [from, to] = [line.index, line.index + line[0].length];
		const edges = placed
			.flatMap(({ start = 0, end = 0 }) => [start, end])
			.filter((edge) => edge > from && edge < to);
		const starts = [...new Set([from, ...edges])].toSorted((a, b) => a - b);
		const pieces = starts.map((start, index) => piece(text, start, starts[index + 1] ?? to, placed));
		return { start: from, pieces };
	});
}

function piece(text: string, from: number, to: number, placed: readonly Finding[]): MarkedPiece {
	const around = placed
		.filter(({ start = 0, end = 0 }) => start <= from && end >= to)
		.toSorted((a, b) => lengthOf(a) - lengthOf(b));
	const [finding] = around;
	return {
		text: text.slice(from, to),
		start: from,
		...(finding ? { finding } : {}),
		begins: around.filter(({ start }) => start === from),
	};
}

function lengthOf({ start = 0, end = 0 }: Finding): number {
	return end - start;
}
