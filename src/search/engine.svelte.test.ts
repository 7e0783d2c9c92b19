import { waitFor } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { Lookup } from '../model/lookup';
import type { SearchWorker } from './ask-worker';
import { SearchEngine } from './engine.svelte';
import { lookup, story } from '../../tests/stories/search';
import { TimelineParts } from '../model/slices';
import type { RawSearch } from './results';
import * as code from './search';
import type { ToSearchWorker } from './search-worker';

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
	#search: RawSearch | undefined;
	readonly #parts = new TimelineParts();

	postMessage(message: ToSearchWorker): void {
		const sent = structuredClone(message);
		if ('query' in sent) this.asked.push(sent.query);
		else {
			const timeline = this.#parts.take(sent);
			if (timeline) this.#search = code.createRawSearch(new Lookup(timeline));
		}
	}

	answer(): void {
		const data = structuredClone(this.#search?.(this.asked.at(-1) ?? ''));
		this.onmessage?.call(this as unknown as Worker, new MessageEvent('message', { data }));
	}
}

const load = () => Promise.resolve(code);

function begin() {
	const worker = new Fake();
	const engine = new SearchEngine(large, { load, startWorker: () => worker });
	return { worker, engine };
}

describe('a large story', () => {
	it('is sent to the worker whole, and its answers are those of the page', async () => {
		const { worker, engine } = begin();
		engine.ask('tariff');
		await waitFor(() => expect(worker.asked).toEqual(['tariff']));
		expect(engine.find('tariff')).toBeUndefined();
		worker.answer();
		const [own, expected] = [engine.find('tariff'), code.createSearch(large)('tariff')];
		expect(own?.groups).toEqual(expected.groups);
		expect(own?.total).toBe(expected.total);
		expect([...(own?.eventIds ?? [])]).toEqual([...expected.eventIds]);
		expect(own?.highlight('a tariff')).toEqual(expected.highlight('a tariff'));
	});

	it('has the newest keystroke answered, and those between never', async () => {
		const { worker, engine } = begin();
		engine.ask('t');
		await waitFor(() => expect(worker.asked).toEqual(['t']));
		for (const query of ['ta', 'tar', 'tari']) engine.ask(query);
		await engine.load();
		expect(worker.asked).toEqual(['t']);
		worker.answer();
		expect(worker.asked).toEqual(['t', 'tari']);
		expect(engine.find('tari')?.query).toBe('t');
		worker.answer();
		expect(engine.find('tari')?.query).toBe('tari');
	});

	it('lights up the page once keys rest, while the list follows each answer', async () => {
		const { worker, engine } = begin();
		engine.ask('tariff');
		await waitFor(() => expect(worker.asked).toEqual(['tariff']));
		vi.useFakeTimers();
		worker.answer();
		expect(engine.find('tariff')?.query).toBe('tariff');
		expect(engine.settled).toBeUndefined();
		vi.runAllTimers();
		expect(engine.settled).toBe(engine.find('tariff'));
		engine.ask('');
		vi.runAllTimers();
		expect(engine.settled).toBeUndefined();
		vi.useRealTimers();
	});

	it('is answered by the page where the worker fails or may not be', async () => {
		const { worker, engine } = begin();
		await engine.load();
		await waitFor(() => expect(worker.onerror).not.toBeNull());
		worker.onerror?.call(worker as unknown as Worker, new ErrorEvent('error'));
		expect(worker.terminate).toHaveBeenCalled();
		await waitFor(() => expect(engine.find('tariff')?.total).toBeGreaterThan(0));
		const refused = new SearchEngine(large, {
			load,
			startWorker: () => {
				throw new Error('not allowed');
			},
		});
		await refused.load();
		await waitFor(() => expect(refused.find('tariff')?.total).toBeGreaterThan(0));
	});

	it('is answered by the page where the worker starts and then hangs, and said to be', async () => {
		const { worker, engine } = begin();
		engine.ask('tariff');
		await waitFor(() => expect(worker.asked).toEqual(['tariff']));
		vi.useFakeTimers();
		worker.answer();
		engine.ask('call');
		await vi.advanceTimersByTimeAsync(0);
		expect(worker.asked).toEqual(['tariff', 'call']);
		expect(engine.alone).toBe(false);
		await vi.advanceTimersByTimeAsync(60_000);
		expect(engine.alone).toBe(true);
		expect(worker.terminate).toHaveBeenCalled();
		expect(engine.find('call')?.query).toBe('call');
		vi.useRealTimers();
	});
});

describe('a small story', () => {
	it('needs no worker, and nothing before the first query', async () => {
		const startWorker = vi.fn();
		const loads = vi.fn(load);
		const engine = new SearchEngine(lookup, { load: loads, startWorker });
		engine.ask(' ');
		expect(loads).not.toHaveBeenCalled();
		expect(engine.find('tariff')).toBeUndefined();
		engine.ask('tariff');
		await engine.load();
		expect(engine.find('tariff')?.total).toBe(1);
		expect(loads).toHaveBeenCalledOnce();
		expect(startWorker).not.toHaveBeenCalled();
	});

	it('lights up the page once keys rest, but at once for what was asked before it was loaded', async () => {
		const engine = new SearchEngine(lookup, { load });
		engine.ask('tariff');
		await engine.load();
		expect(engine.settled).toBe(engine.find('tariff'));
		vi.useFakeTimers();
		engine.ask('waste');
		expect(engine.find('waste')?.query).toBe('waste');
		expect(engine.settled?.query).toBe('tariff');
		vi.runAllTimers();
		expect(engine.settled).toBe(engine.find('waste'));
		engine.ask('call');
		engine.settle();
		expect(engine.settled).toBe(engine.find('call'));
		vi.useRealTimers();
	});

	it('tries again where loading failed', async () => {
		const loads = vi.fn(load).mockRejectedValueOnce(new Error('offline'));
		const engine = new SearchEngine(lookup, { load: loads, startWorker: vi.fn() });
		await engine.load();
		expect(engine.failed).toBe(true);
		await engine.load();
		expect(engine.failed).toBe(false);
		expect(engine.find('tariff')?.total).toBe(1);
	});
});
