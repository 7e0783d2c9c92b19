/** The pipeline's only dealings with the disk. */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Timeline } from '../../model/schema';
import { build, writeSchema, writeTimeline } from '../build';
import type { Input } from '../build';
import { formatShares } from '../check/check-shares';
import { LOCK_FILE, writeLock } from '../anchor/lock';
import { formatProblems } from './problem';
import type { Problem } from './problem';

export const TIMELINE_FILE = 'timeline.json';
export const SCHEMA_FILE = 'timeline.schema.json';

/** What came of a data folder: the files to write into it, by name, or everything that is wrong. */
export type BuiltFolder =
	| {
			readonly ok: true;
			readonly timeline: Timeline;
			readonly output: ReadonlyMap<string, string>;
			/** How much of each article is quoted, a line each, and what is worth a look. */
			readonly notes: readonly string[];
	  }
	| {
			readonly ok: false;
			readonly problems: readonly Problem[];
			/** The problems as lines for a terminal. */
			readonly report: string;
	  };

/**
 * Builds what is authored in a folder; writes nothing.
 * @param folder The data folder.
 * @param articles The folder of full texts, named `<id of the source>.txt`; with it the output has a new lock.
 * @param shownAs What the report calls the data folder.
 */
export function buildFolder(folder: string, articles?: string, shownAs = folder): BuiltFolder {
	const outcome = build(readInput(folder, articles));
	if (!outcome.ok) return { ...outcome, report: formatProblems(outcome.problems, shownAs) };
	const { timeline, lock, shares, warnings } = outcome;
	const output = new Map([
		[TIMELINE_FILE, writeTimeline(timeline)],
		[SCHEMA_FILE, writeSchema()],
	]);
	if (articles !== undefined) output.set(LOCK_FILE, writeLock(lock));
	const notes = [...formatShares(shares), ...warnings.map((warning) => formatProblems([warning], shownAs))];
	return { ok: true, timeline, output, notes };
}

/** Reads what {@link build} works from. */
export function readInput(folder: string, articles?: string): Input {
	const lock = join(folder, LOCK_FILE);
	return {
		files: readFiles(folder, /\.ya?ml$/),
		lock: existsSync(lock) ? readFileSync(lock, 'utf8') : undefined,
		texts: articles === undefined ? undefined : readTexts(articles),
	};
}

function readTexts(folder: string): Map<string, string> {
	const texts = readFiles(folder, /\.txt$/);
	return new Map([...texts].map(([name, text]) => [name.slice(0, -'.txt'.length), text]));
}

/** Files whose names match, by their path within the folder with forward slashes, in folders too. */
function readFiles(folder: string, names: RegExp): Map<string, string> {
	const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => names.test(path));
	return new Map(paths.map((path) => [path.replaceAll('\\', '/'), readFileSync(join(folder, path), 'utf8')]));
}

/** Writes what has changed, and leaves the time of other files alone so that watchers stay asleep. */
export function writeOutput(folder: string, output: ReadonlyMap<string, string>): void {
	for (const [name, text] of output) {
		const path = join(folder, name);
		if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
	}
}
