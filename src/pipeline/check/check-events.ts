/** What is told of events, quotes and figures must be in the words of their excerpts and fit the clocks. */
import type { Figure, Quote, TimelineEvent, When } from '../../model/schema';
import type { Anchor } from '../../model/anchor';
import { compareDays } from '../../time/span';
import { possibleDays } from '../dates/calendar';
import { printsNumber } from './numerals';
import { shown } from '../read/problem';
import type { Problem } from '../read/problem';
import { printsQuote } from '../anchor/quotation';
import type { Spot, Written } from '../read/spot';

/** What checks look things up in. */
export interface Evidence {
	/** Excerpts as they were found, by id. */
	readonly excerpts: ReadonlyMap<string, Anchor & { readonly source: string }>;
	/** When each source was published, by id. */
	readonly published: ReadonlyMap<string, When>;
}

export function* checkEvent({ value, spot }: Written<TimelineEvent>, evidence: Evidence): Generator<Problem> {
	yield* checkClock(value, spot.at('when', 'edtf'), evidence);
	for (const [index, figure] of value.figures.entries()) {
		yield* checkFigure(figure, spot.at('figures', index), evidence);
	}
}

/** What has happened happened before it was printed; what was only scheduled was still to come. */
function* checkClock(
	{ when, status, excerpts }: TimelineEvent,
	spot: Spot,
	evidence: Evidence,
): Generator<Problem> {
	const { first, last } = publicationOf(excerpts, evidence);
	if (first === undefined || last === undefined) return;
	if (status !== 'scheduled' && compareDays(possibleDays(when).earliest, last) > 0) {
		yield spot.problem(
			`${status} on ${last} at the latest, but dated ${when.edtf}; what is still to come is “scheduled”`,
		);
	}
	if (status === 'scheduled' && compareDays(when.latest, first) < 0) {
		yield spot.problem(
			`dated ${when.edtf}, before its first report on ${first}; what lies in the past is not “scheduled”`,
		);
	}
}

/** The first and the last day on which the sources of some excerpts may have been published. */
function publicationOf(excerpts: readonly string[], { excerpts: known, published }: Evidence) {
	const days = excerpts.flatMap((id) => published.get(known.get(id)?.source ?? '') ?? []);
	return {
		first: days.map(({ earliest }) => earliest).toSorted(compareDays)[0],
		last: days
			.map(({ latest }) => latest)
			.toSorted(compareDays)
			.at(-1),
	};
}

function* checkFigure({ value, excerpt }: Figure, spot: Spot, { excerpts }: Evidence): Generator<Problem> {
	const printed = excerpts.get(excerpt);
	if (!printed || printsNumber(printed.exact, value)) return;
	yield spot
		.at('value')
		.problem(`${value} is not in the excerpt “${excerpt}”`, `excerpt: ${shown(printed.exact)}`);
}

export function* checkQuote({ value, spot }: Written<Quote>, evidence: Evidence): Generator<Problem> {
	yield* checkSaid(value.said, value.excerpts, spot.at('said', 'edtf'), evidence);
	for (const [index, id] of value.excerpts.entries()) {
		const excerpt = evidence.excerpts.get(id);
		if (!excerpt || printsQuote(excerpt, value.text, value.form)) continue;
		yield spot
			.at('excerpts', index)
			.problem(
				`the excerpt “${id}” does not print this quote between quotation marks`,
				...compared(value, excerpt),
			);
	}
}

function compared({ text }: Quote, { prefix, exact, suffix }: Anchor): string[] {
	return [`quote:   ${shown(text)}`, `excerpt: ${shown(`… ${prefix}[${exact}]${suffix} …`)}`];
}

/** Words are said before they are printed. */
export function* checkSaid(
	said: When,
	excerpts: readonly string[],
	spot: Spot,
	evidence: Evidence,
): Generator<Problem> {
	const { last } = publicationOf(excerpts, evidence);
	if (last === undefined || compareDays(possibleDays(said).earliest, last) <= 0) return;
	yield spot.problem(`said on ${said.edtf}, but printed by ${last}`);
}
