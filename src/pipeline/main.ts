/**
 * `npm run data`: builds `data/timeline.json` from the YAML beside it, or says what is wrong with it.
 *
 *     npm run data                      from the committed anchors
 *     npm run data -- --articles DIR    looks every excerpt up in the full texts, and writes the anchors
 *     npm run data -- --data DIR        another data folder
 *     npm run data -- --migrate         rewrites the YAML of a version-1 folder in the short ways of writing
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { migrate } from './migrate/migrate';
import { TIMELINE_FILE, buildAndWrite, readInput, writeOutput } from './data-folder';
import { formatProblems } from './read/problem';
import type { Problem } from './read/problem';

const USAGE = 'usage: npm run data -- [--articles DIR] [--data DIR] [--migrate]';

function main(): number {
	const options = readOptions();
	if (typeof options === 'string') return refuse(`${options}\n${USAGE}`);
	const { articles, data, migrate: isMigration } = options;
	const absent = [data, articles ?? data].find((folder) => !existsSync(folder));
	if (absent !== undefined) return refuse(`no such folder: ${absent}`);
	if (isMigration) return rewrite(data, articles);
	const built = buildAndWrite(data, articles);
	if (!built.ok) return refuseAll(built.problems, data);
	const { events, quotes, excerpts, sources } = built.timeline;
	console.log(
		`${data}/${TIMELINE_FILE}: ${events.length} events, ${quotes.length} quotes, ` +
			`${excerpts.length} excerpts from ${sources.length} sources`,
	);
	for (const note of built.notes) console.log(note);
	return 0;
}

function rewrite(data: string, articles: string | undefined): number {
	const input = readInput(data, articles);
	const migrated = migrate(input);
	if (!migrated.ok) return refuseAll(migrated.problems, data);
	const unwritten = writeOutput(data, migrated.files);
	if (unwritten.length > 0) return refuseAll(unwritten, data);
	const lines = (files: ReadonlyMap<string, string>) =>
		[...files.values()].reduce((sum, text) => sum + (text.match(/^\s*[^\s#]/gm) ?? []).length, 0);
	console.log(`${data}: ${lines(input.files)} lines of YAML are now ${lines(migrated.files)}`);
	return 0;
}

function refuseAll(problems: readonly Problem[], data: string): number {
	const { length } = problems;
	return refuse(`${formatProblems(problems, data)}\n\n${length} ${length === 1 ? 'problem' : 'problems'}`);
}

/** The options, or what is wrong with them. */
function readOptions() {
	try {
		return parseArgs({
			options: {
				articles: { type: 'string' },
				data: { type: 'string', default: 'data' },
				migrate: { type: 'boolean', default: false },
			},
		}).values;
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
}

function refuse(message: string): number {
	console.error(message);
	return 1;
}

process.exitCode = main();
