/** What `npm run data` does; its options are in `main.ts`. */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { migrate } from './migrate/migrate';
import { Refused, run } from './command';
import { TIMELINE_FILE, buildAndWrite, readInput, writeOutput } from './data-folder';
import { formatProblems } from './read/problem';
import type { Problem } from './read/problem';

function rewrite(data: string, articles: string | undefined): void {
	const input = readInput(data, articles);
	const migrated = migrate(input);
	if (!migrated.ok) throw refusal(migrated.problems, data);
	const unwritten = writeOutput(data, migrated.files);
	if (unwritten.length > 0) throw refusal(unwritten, data);
	const lines = (files: ReadonlyMap<string, string>) =>
		[...files.values()].reduce((sum, text) => sum + (text.match(/^\s*[^\s#]/gm) ?? []).length, 0);
	console.log(`${data}: ${lines(input.files)} lines of YAML are now ${lines(migrated.files)}`);
}

function refusal(problems: readonly Problem[], data: string): Refused {
	const { length } = problems;
	return new Refused(
		`${formatProblems(problems, data)}\n\n${length} ${length === 1 ? 'problem' : 'problems'}`,
	);
}

function writeTimeline(data: string, articles: string | undefined): void {
	const built = buildAndWrite(data, articles);
	if (!built.ok) throw refusal(built.problems, data);
	const { events, quotes, excerpts, sources } = built.timeline;
	console.log(
		`${data}/${TIMELINE_FILE}: ${events.length} events, ${quotes.length} quotes, ` +
			`${excerpts.length} excerpts from ${sources.length} sources`,
	);
	for (const note of built.notes) console.log(note);
}

/** Runs the command, and sets the exit code of the process. */
export function dataCommand(args: string[]): Promise<void> {
	return run('usage: npm run data -- [--articles DIR] [--data DIR] [--migrate]', () => {
		const { articles, data, migrate } = parseArgs({
			args,
			options: {
				articles: { type: 'string' },
				data: { type: 'string', default: 'data' },
				migrate: { type: 'boolean', default: false },
			},
		}).values;
		const absent = [data, articles ?? data].find((folder) => !existsSync(folder));
		if (absent !== undefined) throw new Refused(`no such folder: ${absent}`);
		if (migrate) rewrite(data, articles);
		else writeTimeline(data, articles);
	});
}
