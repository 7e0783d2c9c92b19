/**
 * `npm run data`: builds `data/timeline.json` from the YAML beside it, or says what is wrong with it.
 *
 *     npm run data                      from the committed anchors
 *     npm run data -- --articles DIR    looks every excerpt up in the full texts, and writes the anchors
 *     npm run data -- --data DIR        another data folder
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { build } from './build';
import { readInput, writeOutput } from './data-folder';
import { formatProblems } from './problem';

function main(): number {
	const { values } = parseArgs({
		options: { articles: { type: 'string' }, data: { type: 'string', default: 'data' } },
	});
	const { articles, data } = values;
	const absent = [data, ...(articles === undefined ? [] : [articles])].filter(
		(folder) => !existsSync(folder),
	);
	if (absent.length > 0) {
		console.error(`no such folder: ${absent.join(', ')}`);
		return 1;
	}
	const outcome = build(readInput(data, articles));
	if (!outcome.ok) {
		const count = outcome.problems.length;
		console.error(
			`${formatProblems(outcome.problems, data)}\n\n${count} ${count === 1 ? 'problem' : 'problems'}`,
		);
		return 1;
	}
	writeOutput(data, outcome.timeline, articles === undefined ? undefined : outcome.lock);
	const { events, quotes, excerpts, sources } = outcome.timeline;
	console.log(
		`${data}/timeline.json: ${events.length} events, ${quotes.length} quotes, ${excerpts.length} excerpts from ${sources.length} sources`,
	);
	return 0;
}

process.exitCode = main();
