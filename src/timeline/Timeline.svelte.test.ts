import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { flushSync } from 'svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { event, harbour, harbourLookup, on } from '../../tests/stories/small';
import { renderAround } from '../../tests/render-around';
import { publishedBy } from '../model/known/published-by';
import { Lookup } from '../model/lookup';
import { View } from '../state/view.svelte';
import Timeline from './Timeline.svelte';

// Nothing has a width in jsdom; a drawing without one would be empty.
beforeEach(() => {
	vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1200);
});

function setUp(view = new View(harbourLookup())) {
	renderAround(view, Timeline, {});
	return { view, user: userEvent.setup() };
}

const timeline = () => screen.getByRole('group', { name: 'Timeline' });
const mark = (name: RegExp) => within(timeline()).getByRole('button', { name });

/** Where a mark stands across, in pixels. */
function xOf(element: Element): number {
	return Number(/translate\(([-\d.]+)/.exec(element.getAttribute('transform') ?? '')?.[1]);
}

describe('the timeline', () => {
	it('has a button for every event, named by title and date', () => {
		setUp();
		expect(mark(/^The bridge opens, 1 May 2031/)).toBeInTheDocument();
		expect(mark(/^The last old ferry sails, 2028/)).toBeInTheDocument();
		expect(mark(/^The council votes on the toll, 10 May 2031, scheduled/)).toBeInTheDocument();
		expect(within(timeline()).getAllByRole('button')).toHaveLength(4);
	});

	it('stands in full where nothing stands above it, drawn or not yet', async () => {
		setUp();
		await new Promise(requestAnimationFrame);
		expect(screen.getByRole('toolbar', { name: 'Timeline view' })).toBeInTheDocument();
	});

	it('selects what is pressed, and shows what is selected elsewhere', async () => {
		const { view } = setUp();
		await fireEvent.click(mark(/^The bridge opens/));
		expect(mark(/^The bridge opens/)).toHaveAttribute('aria-pressed', 'true');
		await waitFor(() => expect(view.selectedEvent?.id).toBe('bridge-opens'));
		view.select('toll-vote');
		await waitFor(() => expect(mark(/^The council votes/)).toHaveAttribute('aria-pressed', 'true'));
		expect(mark(/^The bridge opens/)).toHaveAttribute('aria-pressed', 'false');
	});

	it('is one stop for the Tab key, and arrows go through it in time and across the tracks', async () => {
		const { view, user } = setUp();
		await user.tab();
		expect(mark(/^The last old ferry/)).toHaveFocus();
		for (const [key, name] of [
			['{ArrowRight}', /^The bridge opens/],
			['{ArrowRight}', /^All ferries stop/],
			['{ArrowUp}', /^The bridge opens/],
			['{ArrowDown}', /^All ferries stop/],
			['{End}', /^The council votes/],
			['{ArrowRight}', /^The council votes/],
			['{Home}', /^The last old ferry/],
		] as const) {
			await user.keyboard(key);
			await waitFor(() => expect(mark(name)).toHaveFocus());
		}
		expect(
			within(timeline())
				.getAllByRole('button')
				.filter((one) => one.tabIndex === 0),
		).toHaveLength(1);
		await user.keyboard('{ArrowRight}{Enter}');
		await waitFor(() => expect(view.selectedEvent?.id).toBe('bridge-opens'));
	});

	it('has its arrows follow what is drawn: by the day of publication', async () => {
		const { view, user } = setUp();
		view.byPublication = true;
		flushSync();
		await user.tab();
		// The Courier of 3 May tells of the opening and the vote, the Gazette of 4 May of the rest.
		const reached = [document.activeElement?.getAttribute('aria-label')];
		for (let i = 0; i < 3; i += 1) {
			await user.keyboard('{ArrowRight}');
			await waitFor(() =>
				expect(document.activeElement?.getAttribute('aria-label')).not.toBe(reached.at(-1)),
			);
			reached.push(document.activeElement?.getAttribute('aria-label'));
		}
		const places = reached.map((name) => xOf(mark(new RegExp(`^${name?.slice(0, 20) ?? ''}`))));
		expect(places).toEqual(places.toSorted((a, b) => a - b));
	});

	it('has its arrows follow what is drawn: from voice to voice', async () => {
		const told = event({ id: 'told', title: 'It is told', when: on('2031-05-08') });
		const later = {
			...harbour.quotes[0],
			id: 'later',
			text: 'Later.',
			event: 'bridge-opens',
			said: on('2031-05-09'),
		};
		const view = new View(
			new Lookup({
				...harbour,
				events: [...harbour.events, told],
				quotes: [
					...harbour.quotes,
					{ ...later, speaker: 'mayor', form: 'direct', channel: 'speech', excerpts: ['c-mayor'] },
					{
						...later,
						id: 'sooner',
						text: 'Sooner.',
						event: 'told',
						said: on('2031-05-04'),
						speaker: 'union',
						form: 'direct',
						channel: 'speech',
						excerpts: ['g-union'],
					},
				],
			}),
		);
		view.voices = true;
		const { user } = setUp(view);
		await user.tab();
		for (const name of [/belongs/, /not be moved/, /Sooner/, /Later/]) {
			await waitFor(() => expect(mark(name)).toHaveFocus());
			await user.keyboard('{ArrowRight}');
		}
	});

	it('zooms by keys', async () => {
		const { view, user } = setUp();
		mark(/^The bridge opens/).focus();
		await user.keyboard('+');
		expect(view.fits).toBe(false);
		await user.keyboard('-');
		expect(view.fits).toBe(true);
		await user.keyboard('++0');
		expect(view.fits).toBe(true);
	});

	it('draws every kind of date in its own way', () => {
		const kinds = {
			day: { edtf: '2031-03-10', earliest: '2031-03-10', latest: '2031-03-10' },
			uncertainDay: { edtf: '2031-04-10?', earliest: '2031-04-10', latest: '2031-04-10' },
			approximateDay: { edtf: '2031-05-10~', earliest: '2031-05-10', latest: '2031-05-10' },
			stretch: { edtf: '2032-01', earliest: '2032-01-01', latest: '2032-01-31' },
			uncertain: { edtf: '2032-03?', earliest: '2032-03-01', latest: '2032-03-31' },
			approximate: { edtf: '2032-05~', earliest: '2032-05-01', latest: '2032-05-31' },
			oneOf: { edtf: '[2032-07-01,2032-07-31]', earliest: '2032-07-01', latest: '2032-07-31' },
			eachOf: { edtf: '{2032-08-01,2032-08-31}', earliest: '2032-08-01', latest: '2032-08-31' },
			noEnd: { edtf: '2032-10/..', earliest: '2032-10-01', latest: '2032-10-31' },
			noBeginning: { edtf: '../2032-12', earliest: '2032-12-01', latest: '2032-12-31' },
		};
		const events = Object.entries(kinds).map(([id, when]) =>
			event({ id, title: id, when: { ...on('2031-03-10'), ...when } }),
		);
		events.push(event({ id: 'due', title: 'due', status: 'scheduled', when: on('2033-01-10') }));
		events.push(event({ id: 'claim', title: 'claim', status: 'alleged', when: on('2033-02-10') }));
		const month = on('2033-04-01', '2033-04-30');
		events.push(event({ id: 'told', title: 'told', status: 'alleged', when: month }));
		setUp(new View(new Lookup({ ...harbour, events, quotes: [], discrepancies: [] })));
		const drawings = events.map(({ id, label }) => {
			const shapes = mark(new RegExp(`^${id},`)).innerHTML;
			return shapes.replaceAll(label, '').replace(/-?\d+(\.\d+)?/g, '');
		});
		expect(new Set(drawings).size).toBe(events.length);
	});

	it('is printed whole, without filters and zoom, but with nothing that was not known yet', () => {
		const view = new View(harbourLookup(), publishedBy);
		setUp(view);
		const inPrint = () => {
			dispatchEvent(new Event('beforeprint'));
			const names = within(timeline())
				.getAllByRole('button')
				.map((button) => button.getAttribute('aria-label'));
			dispatchEvent(new Event('afterprint'));
			flushSync();
			return names;
		};
		view.filters = { ...view.filters, track: ['bridge'] };
		flushSync();
		expect(inPrint()).toHaveLength(4);
		view.knownOn = '2031-05-03';
		flushSync();
		expect(inPrint()).toHaveLength(2);
	});

	it('puts no doubt on the day of publication', () => {
		const doubtful = { ...on('2031-04-10'), edtf: '2031-04-10?' };
		const events = [event({ id: 'rumour', title: 'rumour', when: doubtful }), ...harbour.events];
		const { view } = setUp(new View(new Lookup({ ...harbour, events, quotes: [], discrepancies: [] })));
		expect(within(mark(/^rumour/)).getByText('?')).toBeInTheDocument();
		view.byPublication = true;
		flushSync();
		expect(within(timeline()).queryByText('?')).toBeNull();
	});

	it('goes through no events by their ids for its first drawing: a million would take it a second', () => {
		const view = new View(harbourLookup());
		const byId = vi.spyOn(view.lookup, 'events', 'get');
		setUp(view);
		expect(within(timeline()).getAllByRole('button')).toHaveLength(4);
		expect(byId).not.toHaveBeenCalled();
	});

	it('draws no more for twenty thousand events than it has room for', async () => {
		const events = Array.from({ length: 20_000 }, (_, i) => {
			const day = new Date(Date.UTC(2000, 0, 1 + (i % 9000))).toISOString().slice(0, 10);
			return event({ id: `event-${i}`, title: `Event ${i}`, when: on(day) });
		});
		setUp(new View(new Lookup({ ...harbour, events, quotes: [], discrepancies: [] })));
		const marks = await within(timeline()).findAllByRole('button');
		expect(marks.length).toBeGreaterThan(10);
		expect(timeline().querySelectorAll('*').length).toBeLessThanOrEqual(600);
		expect(marks.length).toBeLessThan(200);
	});
});
