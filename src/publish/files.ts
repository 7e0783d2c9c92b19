/** The files of a build. */
import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The folder of those whose names hold a hash of their content. */
export const HASHED = 'assets/';

/** All files in a folder and the folders in it, by their addresses from there, sorted. */
export function filesIn(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
		.sort();
}
