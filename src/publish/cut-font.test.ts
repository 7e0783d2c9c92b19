import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { cutFont, fontFile, lettersIn } from './cut-font';

const FILE = '@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2';

it('reads the letters of a unicode-range', () => {
	expect(lettersIn('U+0041-0043, U+00E9')).toBe('ABCé');
});

it('makes a cut of the letters and weights alone', async () => {
	const whole = readFileSync(fontFile(FILE)).length;
	const cut = await cutFont(FILE, 'Dateline', 500, 'woff2');
	expect(cut.length).toBeLessThan(whole / 10);
	expect(new TextDecoder('latin1').decode(cut.subarray(0, 4))).toBe('wOF2');
});
