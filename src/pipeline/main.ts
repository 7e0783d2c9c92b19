/**
 * `npm run data`: builds `data/timeline.json` from the YAML beside it, or says what is wrong with it.
 *
 *     npm run data                      from the committed anchors
 *     npm run data -- --articles DIR    looks every excerpt up in the full texts, and writes the anchors
 *     npm run data -- --data DIR        another data folder
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { TIMELINE_FILE, buildFolder, writeOutput } from './read/data-folder';

const USAGE = 'usage: npm run data -- [--articles DIR] [--data DIR]';

function main(): number {
	const options = readOptions();
	if (typeof options === 'string') return refuse(`${options}\n${USAGE}`);
	const { articles, data } = options;
	const absent = [data, articles ?? data].find((folder) => !existsSync(folder));
	if (absent !== undefined) return refuse(`no such folder: ${absent}`);
	const built = buildFolder(data, articles);
	if (!built.ok) {
		const count = built.problems.length;
		return refuse(`${built.report}\n\n${count} ${count === 1 ? 'problem' : 'problems'}`);
	}
	writeOutput(data, built.output);
	const { events, quotes, excerpts, sources } = built.timeline;
	console.log(
		`${data}/${TIMELINE_FILE}: ${events.length} events, ${quotes.length} quotes, ` +
			`${excerpts.length} excerpts from ${sources.length} sources`,
	);
	return 0;
}

/** The options, or what is wrong with them. */
function readOptions() {
	try {
		return parseArgs({ options: { articles: { type: 'string' }, data: { type: 'string', default: 'data' } } })
			.values;
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
}

function refuse(message: string): number {
	console.error(message);
	return 1;
}

process.exitCode = main();
