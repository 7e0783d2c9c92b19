/** Where the main thread's time goes, by function. */
import type { CDPSession } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How many functions are listed. */
const MOST = 18;

/** Runs a part under the profiler, prints the functions that took longest and keeps the profile for DevTools. */
export async function profiled(session: CDPSession, part: string, run: () => Promise<void>): Promise<void> {
	await session.send('Profiler.enable');
	await session.send('Profiler.setSamplingInterval', { interval: 200 });
	await session.send('Profiler.start');
	await run();
	const { profile } = await session.send('Profiler.stop');
	const file = join(import.meta.dirname, `node_modules/.${part}.cpuprofile`);
	writeFileSync(file, JSON.stringify(profile));
	console.log(`\n${part} (${file})\n${linesOf(profile).join('\n')}`);
}

/** As DevTools gives it; the parts that are used. */
interface Profile {
	nodes: ProfileNode[];
	/** Which node was running, and how many microseconds since the sample before. */
	samples?: number[];
	timeDeltas?: number[];
}
interface ProfileNode {
	id: number;
	callFrame: { functionName: string; url: string; lineNumber: number };
	children?: number[];
}

function linesOf({ nodes, samples = [], timeDeltas = [] }: Profile): string[] {
	const byId = new Map(nodes.map((node) => [node.id, node]));
	const spent = new Map<number, number>();
	samples.forEach((id, i) => add(spent, id, (timeDeltas[i] ?? 0) / 1000));
	const self = new Map<string, number>();
	const withCalls = new Map<string, number>();
	if (nodes[0]) visit(nodes[0].id, new Set());
	return [...ranked('by itself', self), ...ranked('with what it calls', withCalls)];

	/** @returns Milliseconds in a node and below. */
	function visit(id: number, above: ReadonlySet<string>): number {
		const node = byId.get(id);
		if (!node) return 0;
		const name = nameOf(node);
		const own = spent.get(id) ?? 0;
		const inside = new Set([...above, name]);
		const all = (node.children ?? []).reduce((sum, child) => sum + visit(child, inside), own);
		add(self, name, own);
		// What calls itself counts once.
		if (!above.has(name)) add(withCalls, name, all);
		return all;
	}
}

function nameOf({ callFrame: { functionName, url, lineNumber } }: ProfileNode): string {
	return `${functionName || '(anonymous)'} ${url.split('/').at(-1) ?? ''}:${lineNumber + 1}`;
}

function add<K>(sums: Map<K, number>, key: K, value: number): void {
	sums.set(key, (sums.get(key) ?? 0) + value);
}

function ranked(title: string, times: ReadonlyMap<string, number>): string[] {
	const rows = [...times].filter(([name]) => !name.startsWith('(')).toSorted(([, a], [, b]) => b - a);
	return [title, ...rows.slice(0, MOST).map(([name, ms]) => `${ms.toFixed(1).padStart(9)} ms  ${name}`)];
}
