import { describe, expect, it } from 'vitest';
import { event, harbour, on } from '../../tests/stories/small';
import { leadOf } from './lead';
import { Lookup } from './lookup';
import type { Timeline } from './schema';

function lead(change: Partial<Timeline> = {}) {
	return leadOf(new Lookup({ ...harbour, ...change })).map((item) => item.event.id);
}

describe('what a reader sees first', () => {
	it('is what the editor chose, in that order, with the proof that was chosen', () => {
		const chosen = [
			{ event: 'ferries-stop', excerpt: 'g-ferries' },
			{ event: 'gone' },
			{ event: 'toll-vote' },
		];
		const items = leadOf(new Lookup({ ...harbour, story: { ...harbour.story, lead: chosen } }));
		expect(items.map((item) => item.event.id)).toEqual(['ferries-stop', 'toll-vote']);
		expect(items.map((item) => item.excerpt?.id)).toEqual(['g-ferries', 'c-vote']);
	});

	it('is else the most important event of each track, the newest first', () =>
		expect(lead()).toEqual(['ferries-stop', 'bridge-opens']));

	it('is the last of those that are as important', () => {
		const again = event({ id: 'again', title: 'It opens again', when: on('2031-05-03'), importance: 3 });
		expect(lead({ events: [...harbour.events, again] })).toEqual(['again', 'ferries-stop']);
	});

	it('is nothing of little importance while another track has more', () => {
		const periods = { id: 'periods', title: 'Periods', colour: 'blue' as const };
		const era = event({
			id: 'era',
			title: 'An age',
			when: on('2031-06-01'),
			importance: 1,
			track: 'periods',
		});
		const all = { tracks: [...harbour.tracks, periods], events: [...harbour.events, era] };
		expect(lead(all)).toEqual(['ferries-stop', 'bridge-opens']);
		expect(lead({ ...all, events: [era] })).toEqual(['era']);
	});

	it('has what is undated only where a track has nothing else', () => {
		const undated = harbour.events.map((one) => ({
			...one,
			when: { ...one.when, basis: 'undated' as const },
		}));
		const mixed = undated.map((one) =>
			one.id === 'toll-vote' ? event({ ...one, when: on('2031-05-10') }) : one,
		);
		expect(lead({ events: mixed })).toContain('toll-vote');
		expect(lead({ events: undated })).toContain('bridge-opens');
	});

	it('has no part in the place of its whole', () => {
		const speech = event({
			id: 'speech',
			title: 'The mayor speaks',
			when: on('2031-05-01'),
			importance: 3,
			partOf: 'bridge-opens',
		});
		expect(lead({ events: [...harbour.events, speech] })).not.toContain('speech');
	});

	it('comes with the words that prove each', () => {
		const items = leadOf(new Lookup(harbour));
		expect(items.map(({ quote }) => quote?.id)).toEqual(['not-moved', 'belongs-to-all']);
		expect(items.map(({ excerpt }) => excerpt?.id)).toEqual(['g-union', 'c-mayor']);
	});

	it('is at most four', () => {
		const tracks = Array.from('abcdef').map((id) => ({ id, title: id, colour: 'blue' as const }));
		const events = tracks.map(({ id }, i) =>
			event({ id, title: id, track: id, when: on(`2031-05-0${i + 1}`) }),
		);
		expect(lead({ tracks, events })).toEqual(['f', 'e', 'd', 'c']);
	});
});
