// A small dataset that uses every field and every kind of reference, to be broken in every place.
import type { Timeline } from '../../src/model/schema';
import { lakeTimeline, when } from '../stories/talks';

export function base(): Timeline {
	const timeline = structuredClone(lakeTimeline());
	const [source, second] = timeline.sources;
	const [event, later] = timeline.events;
	const [quote] = timeline.quotes;
	const [talks] = timeline.talks;
	const [excerpt = ''] = event?.excerpts ?? [];
	if (!source || !second || !event || !later || !quote || !talks) throw new Error('the base is too small');
	const dated = { ...when('2031-03-02'), phrase: 'on Sunday', excerpt };
	Object.assign(timeline.story, {
		lead: [{ event: event.id, quote: quote.id, excerpt }],
		synonyms: [['lake', 'water']],
	});
	timeline.chapters = [{ id: 'all', title: 'All of it', events: timeline.events.map(({ id }) => id) }];
	Object.assign(timeline.actors[0] ?? {}, { role: 'a state', memberOf: timeline.actors[1]?.id });
	source.published = { ...when('2031-06-09'), excerpt };
	Object.assign(source, {
		byline: 'A. Writer',
		dateline: 'SEALAND',
		url: 'https://paper.example/a',
		note: 'A note.',
	});
	Object.assign(event, {
		when: dated,
		actors: ['northmark'],
		places: ['sealand'],
		figures: [{ value: 3, unit: 'boats', label: 'Boats lost', excerpt }],
		cites: [{ source: second.id, url: 'https://paper.example/b' }],
		links: [{ url: 'https://paper.example/c', label: 'More' }],
		media: [{ url: 'https://paper.example/d.jpg', caption: 'The lake', credit: 'A. Painter' }],
		datings: [{ source: source.id, when: { ...dated } }],
	});
	Object.assign(later, { partOf: undefined, after: [event.id] });
	delete later.partOf;
	timeline.events.push({ ...structuredClone(event), id: 'a-part', title: 'A part of it', partOf: event.id });
	Object.assign(quote, { on: 'northmark', said: dated });
	talks.asOf = { ...talks.asOf, excerpt };
	Object.assign(talks.phases[0] ?? {}, { event: event.id, issue: 'fishing', when: dated, overlaps: false });
	Object.assign(talks.rounds[0] ?? {}, { when: dated, label: 'Opening' });
	Object.assign(talks.claims[0] ?? {}, { said: dated, speaker: 'ida-north', quote: quote.id });
	Object.assign(talks.commitments[0] ?? {}, { when: dated, issue: 'fishing' });
	Object.assign(talks.commitments[1] ?? {}, {
		follows: talks.commitments[0]?.id,
		mechanism: { mandate: 'To watch', members: ['northmark'], helpers: ['southmark'], seat: 'sealand' },
	});
	timeline.discrepancies = [
		{
			id: 'how-many',
			kind: 'conflict',
			title: 'How many boats',
			note: 'They differ.',
			sides: [
				{ label: 'Three', excerpts: [excerpt] },
				{ label: 'Four', excerpts: [timeline.excerpts.at(-1)?.id ?? ''] },
			],
			about: event.id,
		},
	];
	return timeline;
}
