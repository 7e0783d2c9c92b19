/** How long each search takes for a keystroke, over the same records. */
import type { RawSearch } from '../search/judge';
import { ENGINES } from './search-engines';
import { keystrokes, searchStory } from '../stories/search-stories';

export interface Speed {
	readonly records: number;
	readonly engine: string;
	/** Milliseconds of processor time, of all threads of the process, so that other work on the machine does not count: until the first query can be asked, from the dataset in memory. */
	readonly built: number;
	/** Milliseconds a keystroke, 50 and 95 of 100. */
	readonly p50: number;
	readonly p95: number;
	readonly worst: number;
	/** How many keystrokes were measured: fewer where each takes long. */
	readonly keystrokes: number;
}

const QUERIES = 60;
/** Milliseconds after which an engine has shown what it can. */
const ENOUGH = 20_000;
/** Keystrokes before measuring, so that every engine is compiled. */
const WARM = 60;

export function measureSpeed(records: number, engine: string): Speed {
	const build = ENGINES[engine];
	if (!build) throw new Error(`There is no search “${engine}”, only: ${Object.keys(ENGINES).join(', ')}`);
	const lookup = searchStory(records);
	const typed = keystrokes(lookup, QUERIES);
	const begun = used();
	const find = build(lookup);
	const built = used() - begun;
	timed(find, keystrokes(lookup, QUERIES, 6).slice(0, WARM));
	const times = timed(find, typed).toSorted((a, b) => a - b);
	const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN;
	return { records, engine, built, p50: at(0.5), p95: at(0.95), worst: at(1), keystrokes: times.length };
}

/** Milliseconds that the processor has worked for this process so far. */
function used(): number {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
}

/** In an order that is spread over all queries, so that stopping early leaves a fair sample. */
function timed(find: RawSearch, typed: readonly string[]): number[] {
	const step = 37;
	const times: number[] = [];
	const begun = performance.now();
	for (let count = 0; count < typed.length && performance.now() - begun < ENOUGH; count += 1) {
		const query = typed[(count * step) % typed.length] ?? '';
		const start = used();
		find(query);
		times.push(used() - start);
	}
	return times;
}
