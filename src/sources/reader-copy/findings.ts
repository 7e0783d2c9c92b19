/** Where the excerpts of the story stand in a reader's own copy of an article. Exactly, or not at all. */
import { anchorsOf } from '../../model/anchor';
import { readText } from '../../model/article';
import type { Excerpt, Source } from '../../model/schema';

/**
 * - `found`: at its own place, with the words around it as they were.
 * - `moved`: the words stand here, but at another place or among other words.
 * - `ambiguous`: the words stand here more than once, and what is around them does not decide.
 * - `missing`: the words do not stand here, exactly as they were, at all.
 */
type State = 'found' | 'moved' | 'ambiguous' | 'missing';

/** What became of one excerpt. */
export interface Finding {
	readonly excerpt: Excerpt;
	readonly state: State;
	/** Where it stands, in UTF-16 units of the copy; only of what was found or moved. */
	readonly start?: number;
	readonly end?: number;
	/** How many times its words stand in the copy. */
	readonly times: number;
	/** Of what has moved: are the words on both sides the same as they were? */
	readonly sameContext: boolean;
}

/** A copy and all that was looked for in it. */
export interface ReaderCopy {
	readonly source: Source;
	/** NFC with LF, as offsets count in it. */
	readonly text: string;
	/** Is it, letter for letter, the text the excerpts were taken from? */
	readonly identical: boolean;
	/** In the order of the article they were taken from. */
	readonly findings: readonly Finding[];
}

/**
 * Looks for every excerpt of a source in a copy. Never fuzzy: only white space may differ, and only in the words
 * around an excerpt, which decide between several places where it stands. O(excerpts · length).
 * @param text The copy in NFC with LF, as {@link readCopy} gives it.
 */
function findExcerpts(text: string, excerpts: readonly Excerpt[]): Finding[] {
	const article = readText(text);
	if (!article) return [];
	return excerpts
		.toSorted((a, b) => a.start - b.start || b.end - a.end)
		.map((excerpt) => {
			const places = anchorsOf(article, { exact: excerpt.exact });
			const inContext = places.filter((place) => isAround(excerpt, place));
			const [place] = inContext.length === 1 ? inContext : places;
			const decided = place !== undefined && (inContext.length === 1 || places.length === 1);
			const found = { excerpt, times: places.length, sameContext: inContext.length === 1 };
			if (!decided) return { ...found, state: places.length > 1 ? 'ambiguous' : 'missing' };
			const { start, end } = place;
			const unmoved = start === excerpt.start && found.sameContext;
			return { ...found, start, end, state: unmoved ? 'found' : 'moved' };
		});
}

type Context = Pick<Excerpt, 'prefix' | 'suffix'>;

/**
 * Do the words around an excerpt stand around a place? What is recorded may be as little as a word, or nothing. Pages
 * and copies part paragraphs with one line break or two.
 */
function isAround(excerpt: Context, place: Context): boolean {
	return (
		endsIn(spaced(place.prefix), spaced(excerpt.prefix)) &&
		endsIn(reversed(spaced(place.suffix)), reversed(spaced(excerpt.suffix)))
	);
}

/** Does a text end in these words? Runs of white space count as one, so that it may reach a little less far back. */
function endsIn(text: string, words: string): boolean {
	const length = Math.min(text.length, words.length);
	if (words.length - length > SLACK || (length === 0 && words !== '')) return false;
	return text.slice(text.length - length) === words.slice(words.length - length);
}

/** Line breaks that a copy may have more or less of within the 32 characters. */
const SLACK = 4;

function spaced(text: string): string {
	return text.replace(/\s+/g, ' ');
}

function reversed(text: string): string {
	return Array.from(text).reverse().join('');
}

/**
 * Says which article a copy is of, and where its excerpts stand.
 * @param text In NFC with LF.
 * @param sha256 Of `text` in UTF-8, in hexadecimal.
 * @param asked The article the reader says it is; tried before the others.
 * @returns Nothing if no excerpt of any article stands in it.
 */
export function recognise(
	text: string,
	sha256: string,
	sources: readonly Source[],
	excerpts: readonly Excerpt[],
	asked?: string,
): ReaderCopy | undefined {
	const copies = sources.map((source) => ({
		source,
		text,
		identical: source.sha256 === sha256,
		findings: findExcerpts(
			text,
			excerpts.filter((excerpt) => excerpt.source === source.id),
		),
	}));
	const identical = copies.find((copy) => copy.identical);
	if (identical) return identical;
	const named = copies.find(({ source }) => source.id === asked);
	const best = copies.reduce<ReaderCopy | undefined>((most, copy) => {
		return share(copy) > (most ? share(most) : 0) ? copy : most;
	}, undefined);
	return named && share(named) > 0 ? named : best;
}

/** The part of its excerpts that stand in a copy, where the words around them are the same too. */
function share({ findings }: ReaderCopy): number {
	return findings.filter(({ sameContext }) => sameContext).length / Math.max(1, findings.length);
}
