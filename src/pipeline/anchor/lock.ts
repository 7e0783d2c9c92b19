/** `data/anchors.lock.json`: what was found when the excerpts were last looked up in the full texts. */
import * as v from 'valibot';
import { upgraded } from '../../model/first-version';
import { ExcerptSchema, SourceSchema } from '../../model/schema';
import { compareText } from '../read/problem';

const LockedSourceSchema = v.strictObject({
	...v.required(v.pick(SourceSchema, ['words'])).entries,
	/** Unknown in a lock of version 1, which counted them. */
	...v.pick(SourceSchema, ['paragraphs']).entries,
	...v.required(v.pick(SourceSchema, ['sha256'])).entries,
	/** Where the standfirst and the body stand: what is quoted is measured by them. */
	stretches: v.exactOptional(v.array(v.tuple([v.number(), v.number()]))),
	/** The opening words of the body as they were written then. */
	body: v.exactOptional(v.string()),
});

const LockedExcerptSchema = v.strictObject({
	...v.omit(ExcerptSchema, ['id', 'kind']).entries,
	/** Words before and after as they were written then, to tell one place from another. */
	given: v.exactOptional(
		v.strictObject({ prefix: v.exactOptional(v.string()), suffix: v.exactOptional(v.string()) }),
	),
});

const LockSchema = v.strictObject({
	version: v.literal(2),
	sources: v.record(v.string(), LockedSourceSchema),
	excerpts: v.record(v.string(), LockedExcerptSchema),
});

export type LockedSource = v.InferOutput<typeof LockedSourceSchema>;
export type LockedExcerpt = v.InferOutput<typeof LockedExcerptSchema>;
export type Lock = v.InferOutput<typeof LockSchema>;

export const LOCK_FILE = 'anchors.lock.json';

export function emptyLock(): Lock {
	return { version: 2, sources: {}, excerpts: {} };
}

/**
 * Reads the lock. Inverse of {@link writeLock}.
 * @returns `undefined` for anything that is no lock.
 */
export function readLock(text: string): Lock | undefined {
	try {
		const result = v.safeParse(LockSchema, upgraded(JSON.parse(text)));
		return result.success ? result.output : undefined;
	} catch {
		return undefined;
	}
}

/** The lock as text, with entries sorted by id. Inverse of {@link readLock}. */
export function writeLock(lock: Lock): string {
	const sorted = { ...lock, sources: byId(lock.sources), excerpts: byId(lock.excerpts) };
	return `${JSON.stringify(v.parse(LockSchema, sorted), null, 2)}\n`;
}

function byId<T>(entries: Record<string, T>): Record<string, T> {
	return Object.fromEntries(Object.entries(entries).sort(([a], [b]) => compareText(a, b)));
}
