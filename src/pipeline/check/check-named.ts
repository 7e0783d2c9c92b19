/** Who takes part in an event, and where it was, is named in the words that prove it. */
import type { Actor, Place } from '../../model/schema';
import type { AuthoredEvent } from '../read/authored';
import type { Authored } from '../read/collect';
import type { Problem } from '../read/problem';
import type { Spot } from '../read/spot';

type Named = Pick<Actor | Place, 'aliases' | 'id' | 'name'>;

/** Names of actors and places in the excerpts of their events; languages without rules are warned of, not refused. */
export function checkNamed(authored: Authored): { problems: Problem[]; warnings: Problem[] } {
	const named = new Map<string, Named>(
		[...authored.actors, ...authored.places].map(({ value }) => [value.id, value]),
	);
	const excerpts = new Map(authored.excerpts.map(({ value }) => [value.id, value]));
	const english = new Set(
		authored.sources
			.filter(({ value }) => (value.language ?? 'en').startsWith('en'))
			.map(({ value }) => value.id),
	);
	const quoted = new Map<string, string[]>();
	for (const { value } of authored.quotes)
		quoted.set(value.event, [...(quoted.get(value.event) ?? []), ...(value.excerpts ?? [])]);

	const [problems, warnings]: [Problem[], Problem[]] = [[], []];
	for (const { value, spot } of authored.events) {
		const proofs = [...value.excerpts, ...(quoted.get(value.id) ?? [])].flatMap(
			(id) => excerpts.get(id) ?? [],
		);
		if (proofs.length === 0) continue;
		const isEnglish = proofs.every(({ source }) => english.has(source));
		const words = proofs.map(({ exact }) => exact).join('\n');
		for (const { id, at } of mentioned(value, spot)) {
			const one = named.get(id);
			if (!one || Object.hasOwn(value.by, id) || isNamed(one, words, isEnglish)) continue;
			const names = [one.name, ...one.aliases].map((name) => `“${name}”`).join(', ');
			const message = `none of its excerpts names “${id}” (${names}); add an alias or an excerpt, or say why not: by: { ${id}: pronoun } or context`;
			(isEnglish ? problems : warnings).push(at.problem(message));
		}
	}
	return { problems, warnings };
}

function mentioned({ actors, places }: AuthoredEvent, spot: Spot): { id: string; at: Spot }[] {
	return [
		...actors.map((id, index) => ({ id, at: spot.at('actors', index) })),
		...places.map((id, index) => ({ id, at: spot.at('places', index) })),
	];
}

/** A name or an alias as a whole word; in English also its plural and its genitive. */
function isNamed(
	{ name, aliases }: Pick<Named, 'aliases' | 'name'>,
	words: string,
	isEnglish: boolean,
): boolean {
	const ending = isEnglish ? "(?:s|es)?(?:[’']s?)?" : '';
	return [name, ...aliases].some((one) =>
		new RegExp(`(?<![\\p{L}\\p{N}])${literal(one)}${ending}(?![\\p{L}\\p{N}])`, 'iu').test(words),
	);
}

/** A text as a pattern; any white space and either apostrophe will do. */
function literal(text: string): string {
	return text
		.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
		.replace(/\s+/g, '\\s+')
		.replace(/[’']/g, "[’']");
}
