import { expect, it } from 'vitest';
import { markText } from './marked-text';
import { readFile, readPasted, sha256 } from './read-copy';
import { CopyStore } from './copy-store';

function file(...bytes: number[]): File {
	return new File([Uint8Array.from(bytes)], 'article.txt');
}

it('takes a text in NFC with plain line breaks, without the mark of its encoding', () => {
	expect(readPasted('\uFEFFTu\u0308rkiye\r\nnext')).toEqual({ text: 'Türkiye\nnext' });
});

it.each([
	['nothing', readPasted(' \n'), 'There is no text in it.'],
	['too much', readPasted('x'.repeat(2_000_001)), 'It is larger than 2 MB; no article is.'],
])('refuses %s', (_, read, problem) => {
	expect(read).toEqual({ problem });
});

it('reads a file of text, and refuses any other', async () => {
	expect(await readFile(file(0x61, 0xc3, 0xa9))).toEqual({ text: 'aé' });
	expect(await readFile(file(0xff, 0xfe, 0x61))).toEqual({
		problem: expect.stringContaining('plain text') as string,
	});
	expect(await readFile(file(0x61, 0, 0x62))).toHaveProperty('problem');
	const large = { size: 2_000_001, arrayBuffer: () => Promise.reject(new Error('not to be read')) };
	expect(await readFile(large)).toHaveProperty('problem');
	const gone = { size: 1, arrayBuffer: () => Promise.reject(new Error('gone')) };
	expect(await readFile(gone)).toEqual({ problem: 'The file could not be read.' });
});

it('has the checksum that the pipeline has', async () => {
	expect(await sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

it('keeps a copy only when asked, and forgets it', () => {
	const items = new Map<string, string>();
	const store = new CopyStore('story', {
		getItem: (key) => items.get(key) ?? null,
		setItem: (key, value) => void items.set(key, value),
		removeItem: (key) => void items.delete(key),
	});
	expect(store.read('gazette')).toBeUndefined();
	expect(store.keep('gazette', 'text')).toBe(true);
	expect(store.read('gazette')).toBe('text');
	expect(store.read('courier')).toBeUndefined();
	store.forget('gazette');
	expect(items.size).toBe(0);
});

it('says when there is no room to keep a copy', () => {
	const full = new CopyStore('story', {
		getItem: () => null,
		setItem: () => {
			throw new DOMException('full', 'QuotaExceededError');
		},
		removeItem: () => undefined,
	});
	expect(full.keep('gazette', 'text')).toBe(false);
});

it('cuts a copy at the edges of its excerpts, the shortest on top, and loses nothing', () => {
	const text = 'One two three.\n\nFour five.';
	const finding = (id: string, start: number, end: number) => ({
		excerpt: {
			id,
			source: 's',
			paragraph: 1,
			start,
			end,
			exact: text.slice(start, end),
			prefix: '',
			suffix: '',
			kind: 'narration' as const,
		},
		state: 'found' as const,
		start,
		end,
		times: 1,
		sameContext: true,
	});
	const marked = markText(text, [finding('long', 0, 13), finding('short', 4, 7), finding('over', 8, 20)]);
	expect(
		marked.map(({ pieces }) => pieces.map((piece) => [piece.text, piece.finding?.excerpt.id ?? ''])),
	).toEqual([
		[
			['One ', 'long'],
			['two', 'short'],
			[' ', 'long'],
			['three', 'over'],
			['.', 'over'],
		],
		[
			['Four', 'over'],
			[' five.', ''],
		],
	]);
});
