/** What is not wrong, but worth a look. */
import type { Lock } from '../anchor/lock';
import type { Authored } from '../read/collect';
import { shown } from '../read/problem';
import type { Problem } from '../read/problem';
import type { Spot } from '../read/spot';

/** Longer labels, in characters, are cut when they are drawn. */
const LONGEST_LABEL = 60;

export function* warnOfLabels({ events }: Authored): Generator<Problem> {
	for (const { value, spot } of events) {
		if (value.label.length <= LONGEST_LABEL) continue;
		yield spot
			.at('label')
			.problem(
				`a label of ${value.label.length} characters will be cut on the timeline; say it in ${LONGEST_LABEL}`,
			);
	}
}

/** What a text says of how few articles there are, or of what they do not tell. */
const UNTIL_NOW =
	/\b(?:the other (?:article|text|source)|(?:both|neither|none of the|two|three|only one) (?:articles?|texts?|sources?)|(?:the articles?|it) (?:gives?|names?|tells?|says?) no\b|(?:does|do) not (?:say|tell|give|name))/i;

/**
 * What a new source may have made untrue.
 * @param before The lock before this run: what is not in it is new. Without one nothing is.
 */
export function* warnOfNewSources(authored: Authored, before: Lock | undefined): Generator<Problem> {
	const added = authored.sources.filter(
		({ value }) => value.excerpts.length > 0 && before && !Object.hasOwn(before.sources, value.id),
	);
	const [first] = added;
	if (!first) return;
	for (const { text, spot } of prose(authored)) {
		const [words] = UNTIL_NOW.exec(text) ?? [];
		if (words === undefined) continue;
		yield spot.problem(`${shown(words)}: is that still so with “${first.value.id}”?`);
	}
}

function* prose({
	story,
	events,
	discrepancies,
	moments,
}: Authored): Generator<{ text: string; spot: Spot }> {
	if (story) yield { text: story.value.standfirst, spot: story.spot.at('standfirst') };
	for (const { value, spot } of events) {
		yield { text: value.summary, spot: spot.at('summary') };
		if (value.when?.reason !== undefined) yield { text: value.when.reason, spot: spot.at('when', 'reason') };
	}
	for (const { value, spot } of discrepancies) {
		yield { text: value.title, spot: spot.at('title') };
		yield { text: value.note, spot: spot.at('note') };
	}
	for (const { value, spot } of moments) {
		if (value.reason !== undefined) yield { text: value.reason, spot: spot.at('reason') };
	}
}
