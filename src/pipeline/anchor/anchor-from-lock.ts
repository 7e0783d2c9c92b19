/** Takes the anchors that were found the last time, where the full texts are not at hand. */
import type { Anchored } from './anchor-in-texts';
import { normalise } from '../../model/article';
import type { AuthoredExcerpt } from '../read/authored';
import type { Authored } from '../read/collect';
import { LOCK_FILE, emptyLock } from './lock';
import type { Lock, LockedExcerpt } from './lock';
import { shown } from '../read/problem';
import type { Problem } from '../read/problem';

const REANCHOR = 'run npm run data -- --articles DIR';

/**
 * Takes the anchors from the lock, and refuses whatever is not as it was when they were found.
 * @param committed The lock as it was last written; `undefined` if there is none that can be read.
 */
export function anchorFromLock(authored: Authored, committed: Lock | undefined): Anchored {
	if (!committed) return { lock: emptyLock(), problems: [noLock] };
	const lock = emptyLock();
	const problems: Problem[] = [];
	for (const { value, spot } of authored.sources) {
		const locked = own(committed.sources, value.id);
		if (locked && locked.body === value.body) lock.sources[value.id] = locked;
		else if (locked) problems.push(spot.at('body').problem(changed(`“body” of “${value.id}”`)));
		else if (value.excerpts.length > 0) problems.push(spot.at('id').problem(missing(`source “${value.id}”`)));
	}
	for (const { value, spot } of authored.excerpts) {
		const locked = own(committed.excerpts, value.id);
		const place = spot.at('exact');
		if (locked && isUnchanged(value, locked)) lock.excerpts[value.id] = locked;
		else if (locked) problems.push(place.problem(changed(`excerpt “${value.id}”`), was(locked)));
		else problems.push(place.problem(missing(`excerpt “${value.id}”`)));
	}
	return { lock, problems };
}

const noLock: Problem = {
	file: LOCK_FILE,
	line: 1,
	column: 1,
	message: `no lock that can be read; ${REANCHOR}`,
	detail: [],
};

function changed(what: string): string {
	return `${what} has changed since it was anchored; ${REANCHOR}`;
}

function missing(what: string): string {
	return `${what} has not been anchored yet; ${REANCHOR}`;
}

function was({ source, exact }: LockedExcerpt): string {
	return `anchored in ${source}: ${shown(exact)}`;
}

function isUnchanged(excerpt: AuthoredExcerpt & { source: string }, locked: LockedExcerpt): boolean {
	return (
		locked.source === excerpt.source &&
		locked.exact === normalise(excerpt.exact) &&
		locked.given?.prefix === excerpt.prefix &&
		locked.given?.suffix === excerpt.suffix &&
		locked.end - locked.start === locked.exact.length
	);
}

function own<T>(record: Record<string, T>, key: string): T | undefined {
	return Object.hasOwn(record, key) ? record[key] : undefined;
}
