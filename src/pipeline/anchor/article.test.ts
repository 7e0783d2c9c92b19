import { describe, expect, it } from 'vitest';
import { readArticle } from './article';

describe('an article', () => {
	it('is its text in NFC with LF, whatever the file has', () =>
		expect(readArticle('Tu\u0308rkiye\r\nnext\rlast')?.text).toBe('Türkiye\nnext\nlast'));

	it('counts the words and paragraphs of its body only', () => {
		const read = readArticle('A long headline\n\nTOWN: one two\n\n  three  four\n', 'TOWN: one');
		expect(read).toMatchObject({ words: 5, paragraphs: [13, 11] });
		expect(read?.lines.map(({ number }) => number)).toEqual([0, 1, 2]);
	});

	it('without a body begins with its first line that is not empty', () =>
		expect(readArticle('\n \nOne two\nthree')).toMatchObject({ words: 3, paragraphs: [7, 5] }));

	it('has a checksum of its text in UTF-8', () =>
		expect(readArticle('abc')?.sha256).toBe(
			'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
		));

	it('is not read when its body begins nowhere, or twice', () => {
		expect(readArticle('one\ntwo', 'three')).toBeUndefined();
		expect(readArticle('one\none more', 'one')).toBeUndefined();
	});

	it('may be empty', () => expect(readArticle('')).toMatchObject({ words: 0, paragraphs: [], lines: [] }));
});
