/** Finds every excerpt: in the full texts where they are at hand, else in what was found the last time. */
import type { AuthoredExcerpt, SourceFile } from './authored';
import { anchorsOf } from './anchor';
import type { Anchor } from './anchor';
import { normalise, readArticle } from './article';
import type { Article } from './article';
import { closestPassage } from './closest-passage';
import type { Authored } from './collect';
import { LOCK_FILE } from './lock';
import type { Lock, LockedExcerpt, LockedSource } from './lock';
import { shown } from './problem';
import type { Problem } from './problem';
import { countSentences } from './sentences';
import type { Written } from './spot';

/** What was found, as it goes into the lock, and what was not. */
export interface Anchored {
	readonly lock: Lock;
	readonly problems: readonly Problem[];
}

const MOST_SENTENCES = 2;
const REANCHOR = 'run npm run data -- --articles DIR';

type Excerpt = Written<AuthoredExcerpt & { source: string }>;

/** Excerpts are short: the product quotes, it does not republish. Their length in letters is a matter of shape. */
export function* checkLength({ excerpts }: Authored): Generator<Problem> {
	for (const { value, spot } of excerpts) {
		const sentences = countSentences(value.exact);
		if (sentences <= MOST_SENTENCES) continue;
		yield spot
			.at('exact')
			.problem(`an excerpt has at most two sentences, found ${sentences}: ${shown(value.exact)}`);
	}
}

/**
 * Looks every excerpt up in the full texts.
 * @param texts Full texts by id of their source, as they are in their files.
 */
export function anchorInTexts(authored: Authored, texts: ReadonlyMap<string, string>): Anchored {
	const problems: Problem[] = [];
	const lock = emptyLock();
	const articles = new Map<string, Article>();
	for (const source of authored.sources) {
		const article = articleOf(source, texts, problems);
		if (!article) continue;
		articles.set(source.value.id, article);
		lock.sources[source.value.id] = lockedSource(article, source.value);
	}
	for (const excerpt of authored.excerpts) {
		const article = articles.get(excerpt.value.source);
		const anchor = article && anchorIn(article, excerpt, problems);
		if (anchor) lock.excerpts[excerpt.value.id] = lockedExcerpt(anchor, excerpt.value);
	}
	return { lock, problems };
}

function articleOf(
	{ value, spot }: Written<SourceFile>,
	texts: ReadonlyMap<string, string>,
	problems: Problem[],
) {
	const text = texts.get(value.id);
	if (text === undefined) {
		problems.push(spot.at('id').problem(`no full text: ${value.id}.txt is not in the folder of articles`));
		return undefined;
	}
	const article = readArticle(text, value.body);
	if (!article) {
		const problem = spot
			.at('body')
			.problem(`not exactly one line of ${value.id} begins with ${shown(value.body ?? '')}`);
		problems.push(problem);
	}
	return article;
}

function anchorIn(article: Article, { value, spot }: Excerpt, problems: Problem[]): Anchor | undefined {
	const anchors = anchorsOf(article, value);
	if (anchors.length === 1) return anchors[0];
	problems.push(
		anchors.length > 1
			? ambiguous(value, anchors, spot.at('exact'))
			: notFound(article, value, spot.at('exact')),
	);
	return undefined;
}

function ambiguous(
	{ source, exact }: Excerpt['value'],
	anchors: readonly Anchor[],
	spot: Excerpt['spot'],
): Problem {
	return spot.problem(
		`excerpt found ${anchors.length} times in ${source}: ${shown(exact)}; give a prefix or suffix that only one place has`,
		...anchors.map(
			({ paragraph, prefix, suffix }) => `paragraph ${paragraph}: ${shown(`${prefix} … ${suffix}`)}`,
		),
	);
}

function notFound(
	article: Article,
	{ source, exact, ...given }: Excerpt['value'],
	spot: Excerpt['spot'],
): Problem {
	const elsewhere = anchorsOf(article, { exact });
	if (elsewhere.length > 0) {
		return spot.problem(
			`excerpt not in ${source} between this prefix and suffix: ${shown(`${given.prefix ?? ''} … ${given.suffix ?? ''}`)}`,
			...elsewhere.map(
				({ paragraph, prefix, suffix }) => `paragraph ${paragraph}: ${shown(`${prefix} … ${suffix}`)}`,
			),
		);
	}
	const closest = closestPassage(article, exact);
	const detail = closest ? [`closest passage, paragraph ${closest.paragraph}: ${shown(closest.text)}`] : [];
	return spot.problem(`excerpt not in ${source}: ${shown(exact)}`, ...detail);
}

function lockedSource({ words, paragraphs, sha256 }: Article, { body }: SourceFile): LockedSource {
	return { words, paragraphs, sha256, ...(body === undefined ? {} : { body }) };
}

function lockedExcerpt(anchor: Anchor, excerpt: Excerpt['value']): LockedExcerpt {
	const given = givenContext(excerpt);
	return { source: excerpt.source, ...anchor, ...(given ? { given } : {}) };
}

function givenContext({ prefix, suffix }: AuthoredExcerpt): LockedExcerpt['given'] {
	if (prefix === undefined && suffix === undefined) return undefined;
	return { ...(prefix === undefined ? {} : { prefix }), ...(suffix === undefined ? {} : { suffix }) };
}

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
		else problems.push(spot.at('id').problem(missing(`source “${value.id}”`)));
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

function emptyLock(): Lock {
	return { version: 1, sources: {}, excerpts: {} };
}

function changed(what: string): string {
	return `${what} has changed since it was anchored; ${REANCHOR}`;
}

function missing(what: string): string {
	return `${what} has not been anchored yet; ${REANCHOR}`;
}

function was({ source, exact }: LockedExcerpt): string {
	return `anchored in ${source}: ${shown(exact)}`;
}

function isUnchanged(excerpt: Excerpt['value'], locked: LockedExcerpt): boolean {
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
