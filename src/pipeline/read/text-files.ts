/** The files of a folder as text. What cannot be read is a problem with its place: nothing is passed over. */
import { readFileSync, readdirSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { decode } from './decode';
import type { Problem } from './problem';

export interface TextFiles {
	/** By path within the folder, with forward slashes. */
	readonly texts: ReadonlyMap<string, string>;
	/** Their files are paths within the folder, empty for the folder itself. */
	readonly problems: readonly Problem[];
}

/** The files whose names match, in folders too; links are followed. */
export function readTextFiles(folder: string, names: RegExp): TextFiles {
	const texts = new Map<string, string>();
	const problems: Problem[] = [];
	for (const path of filesIn(folder, names, problems)) {
		const read = readTextFile(folder, path);
		if (typeof read === 'string') texts.set(path, read);
		else problems.push(read);
	}
	return { texts, problems };
}

/** One file, or why it cannot be read. */
export function readTextFile(folder: string, path: string): string | Problem {
	const place = join(folder, path);
	const kind = kindOf(place);
	if (kind === 'folder')
		return problemIn(path, 'a folder with the name of a file; rename it or take it away');
	if (kind !== 'file') return problemIn(path, kind.why);
	try {
		const read = decode(readFileSync(place));
		return typeof read === 'string' ? read : problemAt(path, read.text, read.offset, read.message);
	} catch (error) {
		return problemIn(path, reasonOf(error, place));
	}
}

/** A problem at an offset of a text. */
export function problemAt(file: string, text: string, offset: number, message: string): Problem {
	const before = text.slice(0, offset).split('\n');
	return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1, message, detail: [] };
}

/** Paths that match, and folders and links that do: what is wrong with these is said when they are read. */
function filesIn(
	folder: string,
	names: RegExp,
	problems: Problem[],
	path = '',
	above: readonly string[] = [],
): string[] {
	const place = join(folder, path);
	try {
		const real = realpathSync(place);
		if (above.includes(real)) throw new LinkToItself();
		return readdirSync(place).flatMap((name) => {
			const inner = path === '' ? name : `${path}/${name}`;
			if (names.test(name) && !isEditorLock(name)) return [inner];
			return kindOf(join(folder, inner)) === 'folder'
				? filesIn(folder, names, problems, inner, [...above, real])
				: [];
		});
	} catch (error) {
		problems.push(problemIn(path, reasonOf(error, place)));
		return [];
	}
}

/** Emacs marks a file that is being edited with a link that leads nowhere. */
function isEditorLock(name: string): boolean {
	return basename(name).startsWith('.#');
}

class LinkToItself extends Error {
	readonly code = 'ELOOP';
}

type Kind = 'file' | 'folder' | { readonly why: string };

/** What is at a place, through links. */
export function kindOf(place: string): Kind {
	try {
		return statSync(place).isDirectory() ? 'folder' : 'file';
	} catch (error) {
		return { why: reasonOf(error, place) };
	}
}

/** Why the disk refuses, in words, and what to do. */
export function reasonOf(error: unknown, place: string, done: 'read' | 'written' = 'read'): string {
	const code = error instanceof Error && 'code' in error ? error.code : undefined;
	const target = linkAt(place);
	if (code === 'ENOTDIR') return 'a file where a folder should be; name the folder itself';
	if (code === 'ELOOP') return `a link that leads to itself, to ${target ?? ''}; mend it or take it away`;
	if (code === 'ENOENT' && target !== undefined)
		return `a link that leads nowhere, to ${target}; mend it or take it away`;
	if (code === 'EACCES') return `not allowed to be ${done}; change its permissions`;
	return `cannot be ${done}: ${error instanceof Error ? error.message : String(error)}`;
}

/** Where a link leads; `undefined` for what is none. */
function linkAt(place: string): string | undefined {
	try {
		return readlinkSync(place);
	} catch {
		return undefined;
	}
}

function problemIn(file: string, message: string): Problem {
	return { file, line: 1, column: 1, message, detail: [] };
}
