/**
 * `npm run import -- FILE [--to DIR]`: writes a TimelineJS file, its spreadsheet or a table of events as a data folder.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { Refused, run } from '../../pipeline/command';
import { emptyLock, LOCK_FILE, writeLock } from '../../pipeline/anchor/lock';
import { recognise } from './recognise';
import { yamlFiles } from './yaml';

const USAGE = 'usage: npm run import -- FILE [--to DIR]';

await run(USAGE, () => {
	const { values, positionals } = parseArgs({ options: { to: { type: 'string' } }, allowPositionals: true });
	const [file] = positionals;
	if (file === undefined || !existsSync(file))
		throw new Refused(file === undefined ? USAGE : `no such file: ${file}`);
	const name = basename(file, extname(file));
	const folder = values.to ?? `${name}-data`;
	if (existsSync(folder)) throw new Refused(`${folder} is there already`);
	const foreign = recognise(readFileSync(file, 'utf8'), name);
	if (!foreign) throw new Refused(`${file} is no TimelineJS file and no table with a date and a title`);
	const { timeline, leftBehind } = foreign.convert();
	for (const [path, text] of yamlFiles(timeline)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	}
	writeFileSync(join(folder, LOCK_FILE), writeLock(emptyLock()));
	console.log(`${folder}: ${timeline.events.length} events. Next: npm run data -- --data ${folder}`);
	for (const { place, reason } of leftBehind) console.log(`${place}: ${reason}`);
});
