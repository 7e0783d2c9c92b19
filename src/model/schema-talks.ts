/** The shape of a negotiation process; see `schema.ts`. */
import * as v from 'valibot';
import { evidence, id, idOf, idsOf, text, when } from './schema-fields';

export const PhaseSchema = v.strictObject({
	id,
	stage: v.picklist(['fighting', 'ceasefire', 'talks', 'deadlock', 'agreement']),
	when: when,
	label: text,
	excerpts: evidence,
	event: v.exactOptional(idOf('events')),
	issue: v.exactOptional(
		v.pipe(idOf('issues'), v.description('The issue of these talks that it settles or leaves open.')),
	),
	overlaps: v.exactOptional(
		v.pipe(v.boolean(), v.description('It began before the phase in front of it, and ran beside it.')),
	),
	ceasefire: v.exactOptional(
		v.pipe(
			v.strictObject({
				state: v.picklist(['reached', 'holds', 'extended', 'disputed', 'ended']),
				by: v.exactOptional(
					v.pipe(idsOf('actors'), v.description('Who says so; if left out, the articles do.')),
				),
			}),
			v.description('What becomes of the ceasefire with this phase.'),
		),
	),
});

export const RoundSchema = v.strictObject({
	id,
	label: v.exactOptional(v.pipe(text, v.description('What it is called where “round” is not the word.'))),
	ordinal: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
	venue: v.exactOptional(idOf('places')),
	when: when,
	status: v.picklist(['announced', 'under_way', 'concluded', 'deadlocked']),
	outcome: v.exactOptional(text),
	mediators: idsOf('actors'),
	excerpts: evidence,
});

const IssueSchema = v.strictObject({ id, label: text });

export const ClaimSchema = v.strictObject({
	id,
	issue: idOf('issues'),
	party: idOf('actors'),
	speaker: v.exactOptional(idOf('actors')),
	said: when,
	text,
	quote: v.exactOptional(idOf('quotes')),
	excerpts: evidence,
});

const ClaimLinkSchema = v.strictObject({
	from: idOf('claims'),
	to: idOf('claims'),
	relation: v.picklist(['counters', 'denies', 'supports', 'restates']),
	excerpts: evidence,
});

export const CommitmentSchema = v.strictObject({
	id,
	by: idsOf('actors'),
	issue: v.exactOptional(v.pipe(idOf('issues'), v.description('The issue of these talks that it is about.'))),
	text,
	when: when,
	state: v.picklist(['proposed', 'agreed', 'in_force', 'breached', 'unknown']),
	follows: v.exactOptional(
		v.pipe(idOf('commitments'), v.description('The commitment of which this is a later state.')),
	),
	mechanism: v.exactOptional(
		v.pipe(
			v.strictObject({
				mandate: v.exactOptional(text),
				members: v.exactOptional(idsOf('actors')),
				helpers: v.exactOptional(v.pipe(idsOf('actors'), v.description('Who helped to work it out.'))),
				seat: v.exactOptional(idOf('places')),
			}),
			v.description('A body that watches over something; what the articles do not say is left out.'),
		),
	),
	excerpts: evidence,
});

export const TalksSchema = v.strictObject({
	id,
	title: text,
	parties: v.pipe(idsOf('actors'), v.minLength(2, 'talks need at least two parties')),
	mediators: v.array(v.strictObject({ actor: idOf('actors'), role: text })),
	asOf: when,
	phases: v.array(PhaseSchema),
	rounds: v.array(RoundSchema),
	issues: v.array(IssueSchema),
	claims: v.array(ClaimSchema),
	links: v.array(ClaimLinkSchema),
	commitments: v.array(CommitmentSchema),
});
