/** Every part as a plain table: its equal for reading line by line, and what is exported as CSV. */
import type { Lookup } from '../../model/lookup';
import type { Talks } from '../../model/schema';
import type { PanelId } from '../../state/talks-panel';
import { formatWhen } from '../../time/format';
import { earlierStates, latestStates } from '../agreed/commitments';
import { knownOf } from '../agreed/agreements';
import { stepsOf } from '../course/steps';
import { whenWords } from '../dates';
import { targetOf, type Target } from '../evidence';
import { positionsOf, verbOf, type Thread } from '../positions/positions';
import { standing } from '../standing/standing';
import { mediatorsOf, partiesOf } from '../who/parties';
import { listOf } from '../../time/list-of';
import { capitalised, STAGE_WORDS, STATE_WORDS } from '../words';

/** One cell per column. */
interface PlainRow {
	cells: readonly string[];
	/** What proves the row; without excerpts it says that something is not reported. */
	target: Target;
}

export interface PlainTable {
	columns: readonly string[];
	/** The column whose words open the excerpts. */
	opens: number;
	rows: readonly PlainRow[];
}

const NOTHING: Target = { excerpts: [] };

/** The tables of all parts; one without rows has nothing to show. */
export function plainTables(talks: Talks, lookup: Lookup): Record<PanelId, PlainTable> {
	return {
		course: courseTable(talks, lookup),
		standing: standingTable(talks, lookup),
		table: whoTable(talks, lookup),
		positions: positionsTable(talks, lookup),
		agreed: agreedTable(talks, lookup),
	};
}

function courseTable(talks: Talks, lookup: Lookup): PlainTable {
	const steps = stepsOf(talks, lookup);
	const labels = new Map(steps.map(({ id, label }) => [id, label]));
	return {
		columns: ['Stage', 'What', 'When', 'After', 'Round', 'Figures'],
		opens: 1,
		rows: steps.map(({ stage, label, when, scheduled, after, round = '', mediation, figures, target }) => ({
			cells: [
				STAGE_WORDS[stage],
				label,
				`${formatWhen(when)}${scheduled ? ', announced' : ''}`,
				after.map((id) => labels.get(id) ?? id).join('; '),
				[round, mediation].filter(Boolean).join(', '),
				figures.join('; '),
			],
			target,
		})),
	};
}

function standingTable(talks: Talks, lookup: Lookup): PlainTable {
	return {
		columns: ['Where it stands'],
		opens: 0,
		rows: standing(talks, lookup).map(({ text, excerpts }) => ({
			cells: [text],
			target: targetOf({ excerpts }, lookup),
		})),
	};
}

function whoTable(talks: Talks, lookup: Lookup): PlainTable {
	return {
		columns: ['Seat', 'Who', 'What they are'],
		opens: 1,
		rows: [
			...partiesOf(talks, lookup).flatMap((party) => [
				{ cells: ['Party', party.name, ''], target: NOTHING },
				...party.voices.map(({ name, role = '', said }) => ({
					cells: [`Speaks for ${party.name}`, name, role],
					target: said,
				})),
			]),
			...mediatorsOf(talks, lookup).map(({ name, role, proof }) => ({
				cells: ['Mediator', name, role],
				target: proof,
			})),
		],
	};
}

function positionsTable(talks: Talks, lookup: Lookup): PlainTable {
	return {
		columns: ['Issue', 'Number', 'Party', 'Says', 'Who and when', 'Answers', 'Given up'],
		opens: 3,
		rows: positionsOf(talks, lookup).flatMap(({ label, threads }): PlainRow[] =>
			threads.length > 0
				? threadRows(threads, '', undefined, label, lookup)
				: [{ cells: [label, '', '', 'No position reported', '', '', ''], target: NOTHING }],
		),
	};
}

/** “1”, “1.1”, “1.2”, “2”: an answer’s number begins with that of what it answers. */
function threadRows(
	threads: readonly Thread[],
	above: string,
	answered: Thread | undefined,
	issue: string,
	lookup: Lookup,
): PlainRow[] {
	return threads.flatMap((thread, index) => {
		const { party, text, quotation, by, givenUp, target, answers } = thread;
		const number = `${above}${index + 1}`;
		const says = [text, quotation === undefined ? undefined : `“${quotation}”`].filter(Boolean).join(' ');
		const answer = answered ? `${verbOf(thread, answered)} ${above.slice(0, -1)}` : '';
		const cells = [issue, number, lookup.nameOf(party), says, by, answer, givenUp?.words ?? ''];
		return [{ cells, target }, ...threadRows(answers, `${number}.`, thread, issue, lookup)];
	});
}

function agreedTable(talks: Talks, lookup: Lookup): PlainTable {
	return {
		columns: ['What', 'By', 'State', 'When', 'Issue', 'Known of it', 'Before'],
		opens: 0,
		rows: latestStates(talks.commitments).map((commitment) => ({
			cells: [
				commitment.text,
				listOf(commitment.by.map((party) => lookup.nameOf(party))),
				STATE_WORDS[commitment.state],
				whenWords(commitment.when),
				talks.issues.find(({ id }) => id === commitment.issue)?.label ?? '',
				capitalised(knownOf(commitment, talks, lookup).join('; ')),
				earlierStates(commitment, talks.commitments)
					.map(({ state, when }) => `${STATE_WORDS[state]} (${whenWords(when)})`)
					.join('; '),
			],
			target: targetOf(commitment, lookup),
		})),
	};
}
