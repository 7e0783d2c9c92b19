/** What a round is called, where it was, and with whose help. */
import type { Lookup } from '../model/lookup';
import type { Round, Talks } from '../model/schema';
import { compareDays } from '../time/span';
import { listOf } from '../time/list-of';
import { capitalised, ordinalWord } from './words';

/**
 * “Second round” where the articles number them, “Telephone call” where they have a name for it; else “Last round”,
 * “Next round”, “Earlier round”.
 */
export function roundName(round: Round, talks: Pick<Talks, 'rounds'>): string {
	if (round.label !== undefined) return round.label;
	if (round.ordinal !== undefined) return capitalised(`${ordinalWord(round.ordinal)} round`);
	if (round.status === 'announced') return round === nextOf(talks) ? 'Next round' : 'Later round';
	if (round.status === 'under_way') return 'This round';
	return round === lastOf(talks) ? 'Last round' : 'Earlier round';
}

/** The last round that was held or is being held. */
export function lastOf({ rounds }: Pick<Talks, 'rounds'>): Round | undefined {
	return inOrder(rounds.filter(({ status }) => status !== 'announced')).at(-1);
}

/** The first round that is only announced. */
export function nextOf({ rounds }: Pick<Talks, 'rounds'>): Round | undefined {
	return inOrder(rounds.filter(({ status }) => status === 'announced'))[0];
}

/** By first day, then by number; of equals the order of the data stands. */
function inOrder(rounds: readonly Round[]): Round[] {
	return rounds.toSorted(
		(a, b) => compareDays(a.when.earliest, b.when.earliest) || (a.ordinal ?? 0) - (b.ordinal ?? 0),
	);
}

/** “in Istanbul, mediated by Qatar and Türkiye”; empty where neither is reported. */
export function mediationWords({ venue, mediators }: Round, lookup: Lookup): string {
	const place = lookup.places.get(venue ?? '')?.name;
	const names = mediators.map((actor) => lookup.nameOf(actor));
	return [
		...(place === undefined ? [] : [`in ${place}`]),
		...(names.length > 0 ? [`mediated by ${listOf(names)}`] : []),
	].join(', ');
}
