import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { harbour } from '../../tests/stories/small';
import { readDataset } from './read-dataset';
import { partsOf } from './slices';

/** A dataset large enough for a worker. */
const body = JSON.stringify(harbour) + ' '.repeat(1_000_000);

class Silent {
	onmessage: Worker['onmessage'] = null;
	onerror: Worker['onerror'] = null;
	postMessage = vi.fn();
	terminate = vi.fn();

	say(data: unknown): void {
		this.onmessage?.call(this as unknown as Worker, new MessageEvent('message', { data }));
	}

	fail(): void {
		const error = Object.assign(new Event('error'), { message: '' }) as ErrorEvent;
		this.onerror?.call(this as unknown as Worker, error);
	}
}

const read = (start: () => Silent) => readDataset(new Response(body), () => undefined, start);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a worker that is of no use', () => {
	it('leaves it to the page where the browser has none', async () => {
		const none = () => {
			throw new Error('no workers here');
		};
		const reading = read(none);
		await vi.advanceTimersByTimeAsync(1000);
		expect(await reading).toEqual({ timeline: harbour });
	});

	it('leaves it to the page where its script fails', async () => {
		const worker = new Silent();
		const reading = read(() => worker);
		await vi.waitFor(() => expect(worker.onerror).not.toBeNull());
		worker.fail();
		await vi.advanceTimersByTimeAsync(1000);
		expect(await reading).toEqual({ timeline: harbour });
	});

	it('leaves it to the page where it never answers', async () => {
		const worker = new Silent();
		const reading = read(() => worker);
		await vi.advanceTimersByTimeAsync(60_000);
		expect(await reading).toEqual({ timeline: harbour });
		expect(worker.postMessage).not.toHaveBeenCalled();
		expect(worker.terminate).toHaveBeenCalled();
	});

	it.each([
		['starts and then hangs', () => undefined],
		['answers in part and then hangs', (worker: Silent) => worker.say(partsOf(harbour)[0])],
		['starts and then breaks', (worker: Silent) => worker.fail()],
	])('leaves it to the page where it %s, and says so', async (_, then) => {
		const worker = new Silent();
		const said = vi.fn();
		const reading = readDataset(new Response(body), said, () => worker);
		await vi.waitFor(() => expect(worker.onmessage).not.toBeNull());
		worker.say('ready');
		await vi.waitFor(() => expect(worker.postMessage).toHaveBeenLastCalledWith('end'));
		then(worker);
		await vi.advanceTimersByTimeAsync(60_000);
		expect(await reading).toEqual({ timeline: harbour });
		expect(said).toHaveBeenLastCalledWith(
			expect.objectContaining({ words: expect.stringContaining('on the page itself') as string }),
		);
	});
});
