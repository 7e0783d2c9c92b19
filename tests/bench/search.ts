/** How well and how fast Dateline's search finds things, beside its peers. */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { installPeers } from './install';
import type { Judgement } from './search-quality';
import type { Speed } from './search-speed';
import { qualityTable, speedTable } from './search-table';
import { save } from './table';

const SIZES = [10_000, 100_000];
/** What one run in a process of its own reports, in its last line. */
const REPORT = 'report ';

/**
 * @param args `--engine NAME` and `--records N`, both repeatable, measure only these; only a run of everything is
 * saved. Each engine is measured in a process of its own, so that none pays for another's memory.
 */
export async function benchSearch(args: readonly string[]): Promise<void> {
	const { values } = parseArgs({
		args: [...args],
		options: {
			engine: { type: 'string', multiple: true },
			records: { type: 'string', multiple: true },
			alone: { type: 'boolean', default: false },
		},
	});
	installPeers();
	const { measureQuality } = await import('./search-quality');
	const { measureSpeed } = await import('./search-speed');
	const { ENGINES } = await import('./search-engines');
	const engines = values.engine ?? Object.keys(ENGINES);
	const sizes = values.records?.map(Number) ?? SIZES;
	if (values.alone) {
		console.log(REPORT + JSON.stringify(measureSpeed(sizes[0] ?? 0, engines[0] ?? '')));
		return;
	}
	const quality: Judgement[] = measureQuality('judged.yaml');
	const heldOut: Judgement[] = measureQuality('held-out.yaml');
	const tables = ['The tuned set:', qualityTable(quality), 'The held-out set:', qualityTable(heldOut)];
	console.log(tables.join('\n\n'));
	const speeds = sizes.flatMap((records) => engines.map((engine) => measuredAlone(records, engine)));
	console.log(speedTable(speeds));
	if (args.length === 0) {
		await save('search', [...tables, speedTable(speeds)].join('\n\n'), { quality, heldOut, speeds });
	}
}

function measuredAlone(records: number, engine: string): Speed {
	console.log(`${records} records, ${engine}`);
	const { stdout } = spawnSync(
		process.execPath,
		[
			...process.execArgv,
			process.argv[1] ?? '',
			'search',
			'--alone',
			'--engine',
			engine,
			'--records',
			String(records),
		],
		{ encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 2 ** 24 },
	);
	const report = stdout.split('\n').find((line) => line.startsWith(REPORT));
	if (report === undefined) throw new Error(`${engine} could not be measured at ${records} records.`);
	return JSON.parse(report.slice(REPORT.length)) as Speed;
}
