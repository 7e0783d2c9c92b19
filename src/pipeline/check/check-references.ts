/** Every id that is used is known and of the right kind; every id is given once; everything is used. */
import type { Authored } from '../read/collect';
import { suggestion } from '../read/nearest';
import type { Problem } from '../read/problem';
import { definitions, references } from './references';
import type { Definition, Kind, Reference } from './references';

/** What must be used by something else to have a place in a story. */
const MUST_BE_USED: readonly Kind[] = ['actor', 'place', 'excerpt', 'moment'];

export function* checkReferences(authored: Authored): Generator<Problem> {
	const known = new Map<string, Definition>();
	for (const definition of definitions(authored)) {
		const first = known.get(definition.id);
		if (first) yield duplicate(definition, first);
		else known.set(definition.id, definition);
	}
	const mentioned = wordsOf(authored.leftOut);
	const used = new Set<string>();
	for (const reference of references(authored)) {
		used.add(reference.id);
		yield* checkReference(reference, known, mentioned);
	}
	for (const { id, kind, spot } of known.values()) {
		if (!MUST_BE_USED.includes(kind) || used.has(id) || mentioned.has(id)) continue;
		yield spot.problem(`${withArticle(kind)} that nothing uses: “${id}”; use it or take it out`);
	}
}

function duplicate({ id, spot }: Definition, first: Definition): Problem {
	return spot.problem(
		`the id “${id}” is given twice; ${withArticle(first.kind)} has it at ${String(first.spot)}`,
	);
}

/** Ids in files that could not be read are neither unknown nor unused: their own problems come first. */
function* checkReference(
	{ id, kinds, spot }: Reference,
	known: ReadonlyMap<string, Definition>,
	mentioned: ReadonlySet<string>,
): Generator<Problem> {
	const found = known.get(id);
	if (found && kinds.includes(found.kind)) return;
	const wanted = kinds.join(' or ');
	if (found) yield spot.problem(`“${id}” is ${withArticle(found.kind)}; ${withArticle(wanted)} belongs here`);
	else if (!mentioned.has(id)) {
		const candidates = [...known.values()].filter(({ kind }) => kinds.includes(kind));
		yield spot.problem(
			`unknown ${wanted} “${id}”${suggestion(
				id,
				candidates.map((candidate) => candidate.id),
			)}`,
		);
	}
}

function wordsOf(texts: readonly string[]): Set<string> {
	return new Set(texts.flatMap((text) => text.match(/[a-z0-9]+(?:-[a-z0-9]+)*/g) ?? []));
}

function withArticle(kind: string): string {
	return `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`;
}
