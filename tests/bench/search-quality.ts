/** How well each search finds what readers want in the story the project ships with. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Lookup } from '../../src/model/lookup';
import { parseTimeline } from '../../src/model/parse';
import { qualityOf, readJudged, type JudgedSet, type Quality } from '../search/judge';
import { ENGINES } from './search-engines';

export interface Judgement extends Quality {
	readonly kind: string;
	readonly engine: string;
}

const ALL = 'all';

/** Every engine by every kind of query, and by all together. */
export function measureQuality(set: JudgedSet): Judgement[] {
	const file = join(import.meta.dirname, '../../data/timeline.json');
	const parsed = parseTimeline(JSON.parse(readFileSync(file, 'utf8')));
	if (!('timeline' in parsed)) throw new Error(parsed.problems.join('\n'));
	const lookup = new Lookup(parsed.timeline);
	const judged = readJudged(set);
	const kinds = [...new Set(judged.map(({ kind }) => kind)), ALL];
	return Object.entries(ENGINES).flatMap(([engine, build]) => {
		const find = build(lookup);
		return kinds.map((kind) => {
			const ofKind = judged.filter((one) => kind === ALL || one.kind === kind);
			return { kind, engine, ...qualityOf(ofKind, find) };
		});
	});
}
