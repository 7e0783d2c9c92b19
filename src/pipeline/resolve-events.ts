/** Events and quotes with their dates worked out; what they leave out is taken from their whole or their event. */
import type { Quote, TimelineEvent } from '../model/schema';
import { printsQuote } from './anchor/quotation';
import { combined } from './dates/datings';
import type { Dater } from './dates/dating';
import type { Tense } from './dates/meaning';
import type { AuthoredEvent, AuthoredExcerpt, AuthoredQuote } from './read/authored';
import type { Problem } from './read/problem';
import type { Spot, Written } from './read/spot';

interface EventContext {
	readonly date: Dater;
	readonly report: (problem: Problem) => void;
	/** Time zones by id of event: that of its date, else of its first place. */
	readonly zonesOfEvents: ReadonlyMap<string, string | undefined>;
	readonly excerpts: ReadonlyMap<string, AuthoredExcerpt & { readonly source: string }>;
}

/** What is alleged may be either. */
const TENSES: Partial<Record<TimelineEvent['status'], Tense>> = { scheduled: 'future', reported: 'past' };

/** In the order in which they are written; those whose date cannot be worked out are left out. */
export function resolveEvents(
	events: readonly Written<AuthoredEvent>[],
	context: EventContext,
): Written<TimelineEvent>[] {
	const resolved = new Map<string, TimelineEvent>();
	const isPart = ({ value }: Written<AuthoredEvent>) => value.partOf !== undefined;
	for (const event of [...events.filter((one) => !isPart(one)), ...events.filter(isPart)]) {
		const whole = resolved.get(event.value.partOf ?? '');
		const made = resolveEvent(event, whole, context);
		if (made) resolved.set(made.id, made);
	}
	return events.flatMap(({ value: { id }, spot }) => {
		const value = resolved.get(id);
		return value ? [{ value, spot }] : [];
	});
}

function resolveEvent(
	{
		value: { when: written, datings, by: _by, figures, kind: ownKind, ...event },
		spot,
	}: Written<AuthoredEvent>,
	whole: TimelineEvent | undefined,
	context: EventContext,
): TimelineEvent | undefined {
	const { date, report, zonesOfEvents } = context;
	const { excerpts, cites = [], status } = event;
	const on = {
		zone: zonesOfEvents.get(event.id),
		evidence: excerpts,
		cited: cites.map(({ source }) => source),
		tense: TENSES[status],
	};
	const own = written && date(written, spot.at('when'), on);
	const sides = (datings ?? []).flatMap((dating, index) => {
		const when = date(dating.when, spot.at('datings', index, 'when'), on);
		const source = dating.source ?? context.excerpts.get(dating.when.excerpt ?? '')?.source;
		if (source === undefined) report(spot.at('datings', index).problem(WHOSE));
		return when && source !== undefined ? [{ source, when }] : [];
	});
	const isPlain = !written && !datings;
	const when = own ?? combined(sides.map((side) => side.when)) ?? (isPlain ? whole?.when : undefined);
	const kind = ownKind ?? whole?.kind;
	if (event.partOf === undefined && isPlain) report(missing(spot, 'when'));
	if (event.partOf === undefined && ownKind === undefined) report(missing(spot, 'kind'));
	const proven = resolveFigures(figures, excerpts, spot.at('figures'), report);
	if (!when || kind === undefined) return undefined;
	return { ...event, kind, figures: proven, when, ...(sides.length > 0 && { datings: sides }) };
}

const WHOSE = 'whose date is this? name its “source”, or the “excerpt” that says it';

function missing(spot: Spot, field: string): Problem {
	return spot.problem(`the field “${field}” is missing`);
}

/** A figure of an event with one excerpt is printed there. */
function resolveFigures(
	figures: AuthoredEvent['figures'],
	excerpts: readonly string[],
	spot: Spot,
	report: (problem: Problem) => void,
): TimelineEvent['figures'] {
	const only = excerpts.length === 1 ? excerpts[0] : undefined;
	return figures.flatMap(({ excerpt = only, ...figure }, index) => {
		if (excerpt !== undefined) return [{ ...figure, excerpt }];
		report(spot.at(index).problem('the field “excerpt” is missing: which of the excerpts prints it?'));
		return [];
	});
}

export function resolveQuote(
	{ said: written, form: ownForm, excerpts: own, ...quote }: AuthoredQuote,
	spot: Spot,
	events: readonly Written<AuthoredEvent>[],
	{ date, report, zonesOfEvents, excerpts: known }: EventContext,
): Quote | undefined {
	const form = ownForm ?? (/^\p{Lu}/u.test(quote.text) ? 'direct' : 'partial');
	const event = events.find(({ value }) => value.id === quote.event)?.value;
	const printing = (event?.excerpts ?? []).filter((id) => {
		const exact = known.get(id)?.exact;
		return exact !== undefined && printsQuote({ prefix: '', exact, suffix: '' }, quote.text, form);
	});
	const excerpts = own ?? printing;
	if (event && excerpts.length === 0)
		report(
			spot
				.at('excerpts')
				.problem('no excerpt of its event prints this quote; name those that do in “excerpts”'),
		);
	const said = date(written, spot.at('said'), {
		zone: zonesOfEvents.get(quote.event),
		evidence: excerpts,
		tense: 'past',
	});
	return said && excerpts.length > 0 ? { ...quote, form, said, excerpts } : undefined;
}
