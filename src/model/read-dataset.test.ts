import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { harbour } from '../../tests/stories/small';
import { readDataset } from './read-dataset';

/** A dataset large enough for a worker. */
const body = JSON.stringify(harbour) + ' '.repeat(1_000_000);

class Silent {
	onmessage: Worker['onmessage'] = null;
	onerror: Worker['onerror'] = null;
	postMessage = vi.fn();
	terminate = vi.fn();
}

const read = (start: () => Silent) => readDataset(new Response(body), () => undefined, start);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a worker that is of no use', () => {
	it('leaves it to the page where the browser has none', async () => {
		const none = () => {
			throw new Error('no workers here');
		};
		expect(await read(none)).toEqual({ timeline: harbour });
	});

	it('leaves it to the page where its script fails', async () => {
		const worker = new Silent();
		const reading = read(() => worker);
		await vi.waitFor(() => expect(worker.onerror).not.toBeNull());
		worker.onerror?.call(
			worker as unknown as Worker,
			Object.assign(new Event('error'), { message: '' }) as ErrorEvent,
		);
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
});
