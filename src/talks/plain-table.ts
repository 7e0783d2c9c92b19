/** Every panel as a plain table: its equal for reading line by line, and what is exported as CSV. */
import type { Lookup } from '../model/lookup';
import type { Commitment, Talks } from '../model/schema';
import { formatWhen } from '../time/format';
import { ceasefireChanges } from './ceasefire';
import { earlierStates, latestStates } from './agreed/commitments';
import { whenWords } from './dates';
import { targetOf, type Target } from './evidence';
import { exchangesOf, type Turn } from './positions/exchange';
import { incidentsOf } from './figures';
import { mechanismsOf } from './agreed/mechanisms';
import type { PanelId } from '../state/talks-panel';
import { mediatorsOf, partiesOf } from './parties';
import { positionsOf } from './positions/positions';
import { reportedBy } from './positions/reported-by';
import { roundName } from './round-name';
import { sentencesOf } from './sentences';
import { countedHere, isOpen, numberOf, stationsOf } from './course/stations';
import { listOf, silenceWords, stateInFull, STAGE_WORDS, STATE_WORDS, STATUS_WORDS } from './words';

/** One cell per column. */
export interface PlainRow {
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

/** The table of a panel; without rows where the panel has nothing to show. */
export function plainTable(panel: PanelId, talks: Talks, lookup: Lookup): PlainTable {
	return TABLES[panel](talks, lookup);
}

type Build = (talks: Talks, lookup: Lookup) => PlainTable;

const TABLES: Record<PanelId, Build> = {
	standing: (talks, lookup) => ({
		columns: ['Where it stands'],
		opens: 0,
		rows: sentencesOf(talks, lookup).map(({ text, excerpts }) => ({
			cells: [text],
			target: targetOf({ excerpts }, lookup),
		})),
	}),

	table: (talks, lookup) => ({
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
	}),

	course: (talks, lookup) => {
		const changes = new Map(
			ceasefireChanges(talks.phases, lookup).map(({ phase, words }) => [phase.id, words]),
		);
		const stations = stationsOf(talks, lookup);
		return {
			columns: ['Stage', 'What', 'When', 'Ceasefire'],
			opens: 1,
			rows: talks.phases.map((phase) => ({
				cells: [
					STAGE_WORDS[phase.stage],
					phase.label,
					`${formatWhen(phase.when)}${isOpen(phase, talks.asOf, stations) ? ', scheduled' : ''}${phase.overlaps ? ', beside the step before' : ''}`,
					changes.get(phase.id) ?? '',
				],
				target: targetOf(phase, lookup),
			})),
		};
	},

	positions: (talks, lookup) => ({
		columns: ['Issue', 'Party', 'Says', 'Speaker', 'Said', 'Answers'],
		opens: 2,
		rows: positionsOf(talks, lookup).flatMap(({ label, cells }) =>
			cells.flatMap(({ party, positions }) => {
				const start = [label, lookup.nameOf(party)];
				const silence = silenceWords(lookup.timeline.sources.length);
				if (positions.length === 0) return [{ cells: [...start, silence, '', '', ''], target: NOTHING }];
				return positions.map(({ text, quotation, speaker = '', said, replies, target }) => ({
					cells: [...start, words(text, quotation), speaker, said, replies.join('; ')],
					target,
				}));
			}),
		),
	}),

	claims: (talks, lookup) => ({
		columns: ['Turn', 'Who', 'Says', 'Said', 'Printed'],
		opens: 2,
		rows: turnRows(exchangesOf(talks, lookup), ''),
	}),

	reported: (talks, lookup) => {
		const { sources, issues } = reportedBy(talks, lookup);
		return {
			columns: ['Issue', 'Outlet', 'Reported'],
			opens: 2,
			rows: issues.flatMap(({ label, reports }) =>
				reports.map(({ source, target }) => {
					const outlet = sources.find(({ id }) => id === source)?.publisher ?? source;
					const reported = target.excerpts.length > 0;
					return { cells: [label, outlet, reported ? 'Reported' : silenceWords(1)], target };
				}),
			),
		};
	},

	agreed: (talks, lookup) => ({
		columns: ['What', 'By', 'State', 'When', 'Before'],
		opens: 0,
		rows: latestStates(talks.commitments).map((commitment) => ({
			cells: [
				commitment.text,
				listOf(commitment.by.map((party) => lookup.nameOf(party))),
				stateInFull(commitment.state),
				whenWords(commitment.when),
				earlierStates(commitment, talks.commitments).map(stateAndDate).join('; '),
			],
			target: targetOf(commitment, lookup),
		})),
	}),

	mechanism: (talks, lookup) => ({
		columns: ['Mechanism', 'Of it', 'What is known'],
		opens: 0,
		rows: mechanismsOf(talks, lookup).flatMap(({ commitment, facts }) =>
			facts.map(({ name, value }) => ({
				cells: [commitment.text, name, value ?? silenceWords(lookup.timeline.sources.length)],
				target: value === undefined ? NOTHING : targetOf(commitment, lookup),
			})),
		),
	}),

	figures: (talks, lookup) => ({
		columns: ['What', 'Figures, or the words', 'When', 'Who says so'],
		opens: 0,
		rows: incidentsOf(talks, lookup).map(({ title, figures, words, when, asserted, target }) => ({
			cells: [title, (figures.length > 0 ? figures : words.map(quoted)).join('; '), when, asserted],
			target,
		})),
	}),

	rounds: (talks, lookup) => ({
		columns: [
			countedHere(talks.rounds) ? 'Number (our count)' : 'Number',
			'Round',
			'State',
			'When',
			'Mediators',
			'Outcome',
		],
		opens: 1,
		rows: talks.rounds.map((round) => ({
			cells: [
				numberOf(round, talks.rounds),
				roundName(round, lookup),
				STATUS_WORDS[round.status],
				whenWords(round.when),
				round.mediators.map((actor) => lookup.nameOf(actor)).join(', '),
				round.outcome ?? '',
			],
			target: targetOf(round, lookup),
		})),
	}),
};

/** Where no number is given, the words of the article say how much. */
function quoted(text: string): string {
	return `“${text}”`;
}

function words(text: string | undefined, quotation: string | undefined): string {
	return [text, quotation === undefined ? undefined : quoted(quotation)]
		.filter((part) => part !== undefined)
		.join(' ');
}

/** “1”, “1.1”, “1.2”, “2”: an answer’s number begins with that of what it answers. */
function turnRows(turns: readonly Turn[], above: string): PlainRow[] {
	return turns.flatMap(({ who, text, quotation, said, printed, target, answers }, index) => {
		const number = `${above}${(index + 1).toString()}`;
		return [
			{ cells: [number, who, words(text, quotation), said, printed.join('; ')], target },
			...turnRows(answers, `${number}.`),
		];
	});
}

/** “Proposed (April 2031)”. */
export function stateAndDate({ state, when }: Commitment): string {
	return `${STATE_WORDS[state]} (${whenWords(when)})`;
}
