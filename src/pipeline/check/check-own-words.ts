/** Titles and summaries are our own words: they repeat no long run of an article. */
import type { Lock } from '../anchor/lock';
import type { Authored } from '../read/collect';
import { shown } from '../read/problem';
import type { Problem } from '../read/problem';
import type { Spot } from '../read/spot';

/** So many words in a row that stand in an article are the article's. */
const RUN = 6;

/** Which articles hold a run of words, by the run. */
type Runs = ReadonlyMap<string, string>;

/**
 * @param texts Full texts by id of their source; without them the excerpts are what is compared. O(words).
 */
export function* checkOwnWords(
	authored: Authored,
	lock: Lock,
	texts: ReadonlyMap<string, string> | undefined,
): Generator<Problem> {
	const names = namePattern(authored);
	const printed = texts
		? [...texts]
		: Object.values(lock.excerpts).map(({ source, exact }): [string, string] => [source, exact]);
	const runs: Runs = new Map(
		printed.flatMap(([source, text]) =>
			runsOf(text, names).map(({ key }): [string, string] => [key, source]),
		),
	);
	for (const { text, spot } of ownTexts(authored)) {
		const borrowed = runsOf(text.replace(/[“"«][^”"»]*[”"»]/g, ' | '), names).find(({ key }) =>
			runs.has(key),
		);
		if (!borrowed) continue;
		yield spot.problem(
			`${shown(borrowed.words)} stands word for word in ${runs.get(borrowed.key) ?? ''}; ` +
				`say it in our own words, or put it between quotation marks (${RUN} words in a row are the article’s)`,
		);
	}
}

function* ownTexts({
	story,
	events,
	talks,
	discrepancies,
}: Authored): Generator<{ text: string; spot: Spot }> {
	if (story) {
		yield { text: story.value.title, spot: story.spot.at('title') };
		yield { text: story.value.standfirst, spot: story.spot.at('standfirst') };
	}
	for (const { value, spot } of events) {
		yield { text: value.title, spot: spot.at('title') };
		yield { text: value.summary, spot: spot.at('summary') };
	}
	for (const { value, spot } of [...talks, ...discrepancies])
		yield { text: value.title, spot: spot.at('title') };
}

/** Names and aliases, longest first: each counts as one word. */
function namePattern({ actors, places }: Authored): RegExp {
	const names = [...actors, ...places].flatMap(({ value }) => [value.name, ...value.aliases]);
	const patterns = names
		.filter((name) => /\s/.test(name))
		.toSorted((a, b) => b.length - a.length)
		.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
	return new RegExp(patterns.length === 0 ? '(?!)' : patterns.join('|'), 'giu');
}

/** A number with what it counts is one word: “29 percent”, “$3 billion”. */
const FIGURE =
	/[$€£]?\d[\d.,]*(?:\s+(?:per\s?cent|percent|million|billion|trillion|US dollars|dollars|people))?/giu;

const WORD = /\||[\p{L}\p{N}$€£%_][\p{L}\p{N}$€£%_.,’'-]*/gu;

interface Run {
	readonly key: string;
	readonly words: string;
}

function runsOf(text: string, names: RegExp): Run[] {
	const joined = text
		.replace(names, (name) => name.replace(/\s+/g, '_'))
		.replace(FIGURE, (figure) => figure.replace(/\s+/g, '_'));
	const words = [...joined.matchAll(WORD)].map(([word]) => word.replace(/[.,’'-]+$/, ''));
	return words.flatMap((_, index) => {
		const run = words.slice(index, index + RUN);
		if (run.length < RUN || run.includes('|')) return [];
		const shownWords = run.join(' ').replaceAll('_', ' ');
		return [{ key: run.join(' ').toLowerCase().replace(/[’']/g, '’'), words: shownWords }];
	});
}
