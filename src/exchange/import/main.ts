/**
 * `npm run import -- FILE [--to DIR]`: writes a TimelineJS file, its spreadsheet or a table of events as a data folder.
 * The columns of a table are known by their names, or given: `--date Datum --title Titel`.
 */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { Refused, run } from '../../pipeline/command';
import { quoted } from '../../model/quoted';
import { emptyLock, LOCK_FILE, writeLock } from '../../pipeline/anchor/lock';
import { decoded, GUESSED } from './decode';
import { FIELDS, type Field, type Foreign, type LeftBehind, type Mapping } from './foreign';
import { recognise } from './recognise';
import { yamlFiles } from './yaml';

const USAGE = `usage: npm run import -- FILE [--to DIR] ${FIELDS.map((field) => `[--${field} COLUMN]`).join(' ')}`;

await run(USAGE, () => {
	const options = Object.fromEntries(['to', ...FIELDS].map((name) => [name, { type: 'string' as const }]));
	const { values, positionals } = parseArgs({ options, allowPositionals: true });
	const [file] = positionals;
	if (file === undefined || !statSync(file, { throwIfNoEntry: false })?.isFile())
		throw new Refused(file === undefined ? USAGE : `no such file: ${file}`);
	const name = basename(file, extname(file));
	const folder = values.to ?? `${name}-data`;
	if (existsSync(folder)) throw new Refused(`${folder} is there already`);
	const { text, isGuess } = decoded(readFileSync(file));
	const foreign = recognise(text, name);
	if (!foreign) throw new Refused(`${file} is no TimelineJS file and no table with a date and a title`);
	const { timeline, leftBehind } = foreign.convert(mappingOf(foreign, values));
	if (timeline.events.length === 0) throw new Refused(whyEmpty(file, foreign, leftBehind));
	for (const [path, text] of yamlFiles(timeline)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	}
	writeFileSync(join(folder, LOCK_FILE), writeLock(emptyLock()));
	console.log(`${folder}: ${timeline.events.length} events. Next: npm run data -- --data ${folder}`);
	if (isGuess) console.log(GUESSED);
	for (const { place, reason } of leftBehind) console.log(`${place}: ${reason}`);
});

/** @param given The columns that the reader names, by field. */
function mappingOf({ columns = [], mapping }: Foreign, given: Readonly<Record<string, unknown>>): Mapping {
	const chosen: Partial<Record<Field, string>> = { ...mapping };
	for (const field of FIELDS) {
		const column = given[field];
		if (typeof column !== 'string') continue;
		if (!columns.includes(column)) throw new Refused(`--${field}: there is no column ${quoted(column)}`);
		chosen[field] = column;
	}
	return chosen;
}

function whyEmpty(file: string, { columns }: Foreign, leftBehind: readonly LeftBehind[]): string {
	return [
		`${file}: none of its events can be read`,
		...leftBehind.slice(0, 8).map(({ place, reason }) => `${place}: ${reason}`),
		...(columns ? [`Say which column holds what: ${columns.map(quoted).join(', ')}`, USAGE] : []),
	].join('\n');
}
