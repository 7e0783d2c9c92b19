import { afterEach, expect, test, vi } from 'vitest';
import { whenIdle } from './when-idle';

afterEach(() => vi.unstubAllGlobals());

test('what waits for a page at rest is run in the end, though the page never rests', () => {
	const latest: (number | undefined)[] = [];
	vi.stubGlobal('requestIdleCallback', (_: () => void, options?: IdleRequestOptions) =>
		latest.push(options?.timeout),
	);
	whenIdle(() => undefined);
	expect(latest).toEqual([expect.any(Number)]);
});

test('a browser that cannot tell runs it soon', async () => {
	vi.stubGlobal('requestIdleCallback', undefined);
	await new Promise<void>(whenIdle);
});
