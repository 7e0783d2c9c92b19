/** The pipeline's only dealings with the disk. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Timeline } from '../model/schema';
import { build, writeSchema, writeTimeline } from './build';
import type { Input } from './build';
import { formatShares } from './check/check-shares';
import { LOCK_FILE, writeLock } from './anchor/lock';
import { controlsIn } from './read/flaw';
import { formatProblems } from './read/problem';
import type { Problem } from './read/problem';
import { kindOf, problemAt, readTextFile, readTextFiles, reasonOf } from './read/text-files';
import type { TextFiles } from './read/text-files';

export const TIMELINE_FILE = 'timeline.json';
const SCHEMA_FILE = 'timeline.schema.json';

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

/** As {@link buildFolder}, and writes what came of it into the folder; where a file cannot be written, none is. */
export function buildAndWrite(folder: string, articles?: string, shownAs = folder): BuiltFolder {
	const built = buildFolder(folder, articles, shownAs);
	const problems = built.ok ? writeOutput(folder, built.output) : [];
	return problems.length > 0 ? { ok: false, problems, report: formatProblems(problems, shownAs) } : built;
}

/** Folders of the data folder, one file a source and so on. */
const FOLDERS = ['sources', 'events', 'talks'];

/** Reads what {@link build} works from. Never throws. */
export function readInput(folder: string, articles?: string): Input {
	const { texts: files, problems } = readTextFiles(folder, /\.ya?ml$/);
	const lock = existsSync(join(folder, LOCK_FILE)) ? readTextFile(folder, LOCK_FILE) : undefined;
	const full = articles === undefined ? undefined : readArticles(articles, files);
	return {
		files,
		lock: typeof lock === 'string' ? lock : undefined,
		texts: full?.texts,
		problems: [
			...problems,
			...FOLDERS.filter((name) => kindOf(join(folder, name)) === 'file').map(notAFolder),
			...(typeof lock === 'object' ? [lock] : []),
			...(full?.problems ?? []),
		],
	};
}

function notAFolder(name: string): Problem {
	return problemAt(name, '', 0, `a file where a folder should be; move it to ${name}/<name>.yaml`);
}

/** The articles by id, and what is wrong with those that are sources of the story. */
function readArticles(folder: string, files: ReadonlyMap<string, string>): TextFiles {
	const { texts, problems } = readTextFiles(folder, /\.txt$/);
	const flawed = [...texts].flatMap(([name, text]) =>
		controlsIn(text).map(({ offset, message }) => problemAt(name, text, offset, message)),
	);
	const isSource = (name: string) => name === '' || files.has(`sources/${idOf(name)}.yaml`);
	return {
		texts: new Map([...texts].map(([name, text]) => [idOf(name), text])),
		problems: [...problems, ...flawed]
			.filter(({ file }) => isSource(file))
			.map((problem) => ({ ...problem, folder })),
	};
}

function idOf(name: string): string {
	return name.replace(/\.txt$/, '');
}

/**
 * Writes what has changed, and leaves the time of other files alone so that watchers stay asleep.
 * @returns Why nothing is written, where a file cannot be.
 */
export function writeOutput(folder: string, output: ReadonlyMap<string, string>): Problem[] {
	const problems = [...output.keys()]
		.filter((name) => kindOf(join(folder, name)) === 'folder')
		.map((name) =>
			problemAt(name, '', 0, 'a folder where a file is to be written; rename it or take it away'),
		);
	if (problems.length > 0) return problems;
	return [...output].flatMap(([name, text]) => {
		const path = join(folder, name);
		try {
			if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
			return [];
		} catch (error) {
			return [problemAt(name, '', 0, reasonOf(error, path, 'written'))];
		}
	});
}
