/** The full text of one source with its checksum, as the lock keeps it. */
import { createHash } from 'node:crypto';
import { readText, type Text } from '../../model/article';

export interface Article extends Text {
	/** SHA-256 of `text` in UTF-8, in hexadecimal. */
	readonly sha256: string;
}

/**
 * Reads an article.
 * @param body The opening words of the first paragraph of the body; without it the body is the whole text.
 * @returns `undefined` when no line, or more than one, begins with `body`.
 */
export function readArticle(raw: string, body?: string): Article | undefined {
	const read = readText(raw, body);
	return read && { ...read, sha256: createHash('sha256').update(read.text, 'utf8').digest('hex') };
}
