import { beforeEach, describe, expect, it, vi } from 'vitest';
import { harbour } from '../../tests/stories/small';
import { loadTimeline } from './load';

const PAGE = 'https://news.example/dateline/?q=toll';
const fetched = vi.fn<typeof fetch>();

beforeEach(() => {
	fetched.mockReset();
	vi.stubGlobal('fetch', fetched);
	return () => vi.unstubAllGlobals();
});

describe('loading the story', () => {
	it('opens the one beside the page', async () => {
		fetched.mockResolvedValue(Response.json(harbour));
		expect(await loadTimeline(undefined, PAGE)).toEqual({
			timeline: harbour,
			size: JSON.stringify(harbour).length,
		});
		expect(fetched).toHaveBeenCalledWith(new URL('https://news.example/dateline/timeline.json'));
	});

	it.each([
		'https://elsewhere.example/timeline.json',
		'//elsewhere.example/timeline.json',
		'http://news.example/timeline.json',
		'https://news.example:8080/timeline.json',
		'https://news.example@elsewhere.example/timeline.json',
		'data:application/json,{}',
		'javascript:alert(1)',
		'https://',
	])('asks nobody else: %s', async (address) => {
		const result = await loadTimeline(address, PAGE);
		expect(result).toEqual({ problems: [expect.stringContaining(`“${address}” is not on this site`)] });
		expect(fetched).not.toHaveBeenCalled();
	});

	it.each([
		['is not there', () => Promise.resolve(new Response('', { status: 404 })), 'could not be fetched (404)'],
		['cannot be reached', () => Promise.reject(new TypeError('offline')), 'could not be fetched'],
		['is not JSON', () => Promise.resolve(new Response('<!doctype html>')), 'is not JSON'],
	])('says when it %s', async (_, answer, words) => {
		fetched.mockImplementation(answer);
		const result = await loadTimeline(undefined, PAGE);
		expect(result).toEqual({ problems: [expect.stringContaining(words)] });
	});

	it('says what is wrong with its shape', async () => {
		fetched.mockResolvedValue(Response.json({ ...harbour, version: 7 }));
		const result = await loadTimeline(undefined, PAGE);
		expect(result).toMatchObject({ problems: [expect.stringContaining('version “7”')] });
	});

	it('prints of a long address no more than tells which it is', async () => {
		const result = await loadTimeline(`https://elsewhere.example/${'a'.repeat(900)}`, PAGE);
		expect('problems' in result && result.problems[0]?.length).toBeLessThan(130);
	});
});
