/** The measurements of the searches as Markdown. */
import type { Judgement } from './search-quality';
import type { Speed } from './search-speed';
import { rowOf } from './table';

/** One row per kind of query, one column per engine: recall@1, recall@5 and MRR. */
export function qualityTable(judgements: readonly Judgement[]): string {
	const engines = [...new Set(judgements.map(({ engine }) => engine))];
	const kinds = [...new Set(judgements.map(({ kind }) => kind))];
	const rows = kinds.map((kind) => {
		const ofKind = judgements.filter((one) => one.kind === kind);
		const cells = engines.map((engine) => {
			const one = ofKind.find((each) => each.engine === engine);
			return one ? [one.recall1, one.recall5, one.mrr].map((value) => value.toFixed(2)).join(' · ') : '–';
		});
		return [kind, String(ofKind[0]?.queries ?? 0), ...cells];
	});
	const columns = ['recall@1 · recall@5 · MRR', 'queries', ...engines];
	return [columns, columns.map((_, at) => (at === 0 ? '---' : '--:')), ...rows].map(rowOf).join('\n');
}

export function speedTable(speeds: readonly Speed[]): string {
	const columns = ['records', 'search', 'index', 'p50', 'p95', 'worst', 'keystrokes'];
	const rows = speeds.map(({ records, engine, built, p50, p95, worst, keystrokes }) => [
		String(records),
		engine,
		`${(built / 1000).toFixed(1)} s`,
		...[p50, p95, worst].map((value) => `${value.toFixed(1)} ms`),
		String(keystrokes),
	]);
	return [columns, columns.map((_, at) => (at === 1 ? '---' : '--:')), ...rows].map(rowOf).join('\n');
}
