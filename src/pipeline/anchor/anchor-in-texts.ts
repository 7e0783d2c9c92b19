/** Finds every excerpt in the full texts: exactly, and once. */
import { anchorsOf } from '../../model/anchor';
import type { Anchor } from '../../model/anchor';
import { neededDirective } from '../../model/fragment';
import { readArticle } from './article';
import type { Article } from './article';
import type { AuthoredExcerpt, SourceFile } from '../read/authored';
import { closestPassage, differenceOf } from './closest-passage';
import type { Authored } from '../read/collect';
import { emptyLock } from './lock';
import type { Lock, LockedExcerpt, LockedSource } from './lock';
import { shown } from '../read/problem';
import type { Problem } from '../read/problem';
import type { Written } from '../read/spot';

/** What was found, as it goes into the lock, and what was not. */
export interface Anchored {
	readonly lock: Lock;
	readonly problems: readonly Problem[];
}

type Excerpt = Written<AuthoredExcerpt & { source: string }>;

/**
 * Looks every excerpt up in the full texts.
 * @param texts Full texts by id of their source, as they are in their files.
 */
export function anchorInTexts(authored: Authored, texts: ReadonlyMap<string, string>): Anchored {
	const problems: Problem[] = [];
	const lock = emptyLock();
	const articles = new Map<string, Article>();
	for (const source of authored.sources) {
		// What is only cited need not be at hand.
		if (source.value.excerpts.length === 0 && !texts.has(source.value.id)) continue;
		const article = articleOf(source, texts, problems);
		if (!article) continue;
		articles.set(source.value.id, article);
		lock.sources[source.value.id] = lockedSource(article, source.value);
	}
	for (const excerpt of authored.excerpts) {
		const article = articles.get(excerpt.value.source);
		const anchor = article && anchorIn(article, excerpt, problems);
		if (anchor) lock.excerpts[excerpt.value.id] = lockedExcerpt(anchor, article, excerpt.value);
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
	const detail = closest
		? [
				`closest passage, paragraph ${closest.paragraph}: ${shown(closest.text)}`,
				...differenceOf(exact, closest.text),
			]
		: [];
	return spot.problem(`excerpt not in ${source}: ${shown(exact)}`, ...detail);
}

function lockedSource(article: Article, { body }: SourceFile): LockedSource {
	const { words, paragraphs, sha256 } = article;
	return {
		words,
		paragraphs: [...paragraphs],
		sha256,
		stretches: stretchesOf(article),
		...(body === undefined ? {} : { body }),
	};
}

/** The body, and the lines of a standfirst above it: those that are set off by a bullet. */
function stretchesOf({ lines }: Article): [number, number][] {
	const parts = [
		lines.filter(({ number, text }) => number === 0 && /^\s*[•·‣▪*-]\s/.test(text)),
		lines.filter(({ number }) => number > 0),
	];
	return parts.flatMap((part): [number, number][] => {
		const [first, last] = [part[0], part.at(-1)];
		return first && last ? [[first.start, last.start + last.text.length]] : [];
	});
}

function lockedExcerpt(anchor: Anchor, { text }: Article, excerpt: Excerpt['value']): LockedExcerpt {
	const given = givenContext(excerpt);
	const fragment = neededDirective(anchor, text);
	return {
		source: excerpt.source,
		...anchor,
		...(fragment === undefined ? {} : { fragment }),
		...(given ? { given } : {}),
	};
}

function givenContext({ prefix, suffix }: AuthoredExcerpt): LockedExcerpt['given'] {
	if (prefix === undefined && suffix === undefined) return undefined;
	return { ...(prefix === undefined ? {} : { prefix }), ...(suffix === undefined ? {} : { suffix }) };
}
