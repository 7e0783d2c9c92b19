import { describe, expect, it, vi } from 'vitest';
import { Lookup } from '../model/lookup';
import { Engine, type SearchWorker } from './engine.svelte';
import { lookup, story } from '../../tests/stories/search';
import type { Finder } from './results';
import { createFinder, createSearch } from './search';
import type { ToWorker } from './search-worker';

/** The story so often that it is a large one. */
const large = new Lookup({
	...story,
	events: Array.from({ length: 150 }, (_, at) =>
		story.events.map((event) => ({ ...event, id: `${event.id}-${at}` })),
	).flat(),
});

/** A worker that answers when it is told to. */
class Fake implements SearchWorker {
	onmessage: SearchWorker['onmessage'] = null;
	onerror: SearchWorker['onerror'] = null;
	terminate = vi.fn();
	asked: string[] = [];
	events = 0;
	readonly #find: Finder = createFinder(large);

	postMessage(message: ToWorker): void {
		const sent = structuredClone(message);
		if ('query' in sent) this.asked.push(sent.query);
		else if ('part' in sent) this.events += sent.part.events?.length ?? 0;
	}

	answer(): void {
		const data = structuredClone(this.#find(this.asked.at(-1) ?? ''));
		this.onmessage?.call(this as unknown as Worker, new MessageEvent('message', { data }));
	}
}

function begin() {
	const worker = new Fake();
	const engine = new Engine(large, () => worker);
	return { worker, engine };
}

describe('a large story', () => {
	it('is sent to the worker whole, and its answers are those of the page', async () => {
		const { worker, engine } = begin();
		engine.ask('tariff');
		await vi.waitFor(() => expect(worker.asked).toEqual(['tariff']));
		expect(worker.events).toBe(600);
		expect(engine.find('tariff')).toBeUndefined();
		worker.answer();
		const [own, expected] = [engine.find('tariff'), createSearch(large)('tariff')];
		expect(own?.groups).toEqual(expected.groups);
		expect(own?.total).toBe(expected.total);
		expect([...(own?.eventIds ?? [])]).toEqual([...expected.eventIds]);
		expect(own?.highlight('a tariff')).toEqual(expected.highlight('a tariff'));
	});

	it('has the newest keystroke answered, and those between never', async () => {
		const { worker, engine } = begin();
		engine.ask('t');
		await vi.waitFor(() => expect(worker.asked).toEqual(['t']));
		for (const query of ['ta', 'tar', 'tari']) engine.ask(query);
		expect(worker.asked).toEqual(['t']);
		worker.answer();
		expect(worker.asked).toEqual(['t', 'tari']);
		expect(engine.find('tari')?.query).toBe('t');
		worker.answer();
		expect(engine.find('tari')?.query).toBe('tari');
	});

	it('is answered by the page where the worker fails or may not be', () => {
		const { worker, engine } = begin();
		worker.onerror?.call(worker as unknown as Worker, new ErrorEvent('error'));
		expect(worker.terminate).toHaveBeenCalled();
		expect(engine.find('tariff')?.total).toBeGreaterThan(0);
		const refused = new Engine(large, () => {
			throw new Error('not allowed');
		});
		expect(refused.find('tariff')?.total).toBeGreaterThan(0);
	});
});

it('a small story needs no worker', () => {
	const start = vi.fn();
	expect(new Engine(lookup, start).find('tariff')?.total).toBe(1);
	expect(start).not.toHaveBeenCalled();
});
