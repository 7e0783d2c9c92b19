/** The pipeline's only dealings with the disk. */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeSchema, writeTimeline } from './build';
import type { Input } from './build';
import { LOCK_FILE, writeLock } from './lock';
import type { Lock } from './lock';
import type { Timeline } from '../model/schema';

export const TIMELINE_FILE = 'timeline.json';
export const SCHEMA_FILE = 'timeline.schema.json';

/**
 * Reads what is authored.
 * @param folder The data folder.
 * @param articles The folder of full texts, named `<id of the source>.txt`.
 */
export function readInput(folder: string, articles?: string): Input {
	const lock = join(folder, LOCK_FILE);
	return {
		files: readFiles(folder, /\.ya?ml$/),
		lock: existsSync(lock) ? readFileSync(lock, 'utf8') : undefined,
		texts: articles === undefined ? undefined : readTexts(articles),
	};
}

function readTexts(folder: string): Map<string, string> {
	return new Map(
		[...readFiles(folder, /\.txt$/)].map(([name, text]) => [name.slice(0, -'.txt'.length), text]),
	);
}

/** Files whose names match, by their path within the folder with forward slashes, in folders too. */
function readFiles(folder: string, names: RegExp): Map<string, string> {
	const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => names.test(path));
	return new Map(paths.map((path) => [path.replaceAll('\\', '/'), readFileSync(join(folder, path), 'utf8')]));
}

/** Writes the dataset and its schema, and the lock where excerpts were anchored afresh. */
export function writeOutput(folder: string, timeline: Timeline, lock?: Lock): void {
	mkdirSync(folder, { recursive: true });
	writeIfChanged(join(folder, TIMELINE_FILE), writeTimeline(timeline));
	writeIfChanged(join(folder, SCHEMA_FILE), writeSchema());
	if (lock) writeIfChanged(join(folder, LOCK_FILE), writeLock(lock));
}

/** Leaves the file's time alone when nothing changed, so that watchers stay asleep. */
function writeIfChanged(path: string, text: string): void {
	if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
	writeFileSync(path, text);
}
