/** Who tells of something, and who could have and does not, in words. */
import type { Corroboration } from '../model/evidence';
import type { Source } from '../model/schema';
import { listOf } from '../time/list-of';

/** More names than this are counted instead. */
const NAMED = 3;

/**
 * “Arab News”, “The Jago Times and Arab News”, “Arab News, not The Jago Times”, “12 of 40 sources”. Two articles of
 * one publisher are named once.
 */
export function reportedBy({ reporting, able }: Corroboration): string {
	const names = publishersOf(reporting);
	const silent = publishersOf(able.filter((source) => !reporting.includes(source))).filter(
		(name) => !names.includes(name),
	);
	if (names.length > NAMED || silent.length > NAMED) return `${reporting.length} of ${able.length} sources`;
	const not = silent.length > 0 ? `, not ${listOf(silent)}` : '';
	return `${listOf(names)}${not}`;
}

function publishersOf(sources: readonly Source[]): string[] {
	return [...new Set(sources.map(({ publisher }) => publisher))];
}
