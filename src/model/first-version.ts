/** Datasets of version 1, which are still read. */

/**
 * A dataset, or a lock, of version 1 in the shape of version 2: it counted the paragraphs of a source, whose lengths are therefore
 * unknown; all else is as it was. Anything but a dataset of version 1 is given back as it is, to be judged by its
 * schema. O(sources).
 */
export function upgraded(data: unknown): unknown {
	if (!isRecord(data) || data.version !== 1) return data;
	const sources = Array.isArray(data.sources)
		? data.sources.map(withoutCount)
		: isRecord(data.sources)
			? Object.fromEntries(Object.entries(data.sources).map(([id, source]) => [id, withoutCount(source)]))
			: data.sources;
	return { ...data, version: 2, sources };
}

function withoutCount(source: unknown): unknown {
	if (!isRecord(source) || typeof source.paragraphs !== 'number') return source;
	const { paragraphs: _count, ...rest } = source;
	return rest;
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
