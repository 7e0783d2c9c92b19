import { expect, it } from 'vitest';
import { decoded } from './decode';

const TEXT = 'Café “naïve” €5';

it.each([
	['UTF-8', new TextEncoder().encode(TEXT), false],
	['UTF-16 as spreadsheets write it', Uint8Array.of(0xff, 0xfe, ...Buffer.from(TEXT, 'utf16le')), false],
	[
		'Windows-1252',
		Uint8Array.from(TEXT, (letter) => ({ '“': 0x93, '”': 0x94, '€': 0x80 })[letter] ?? letter.charCodeAt(0)),
		true,
	],
])('reads %s', (_, bytes, isGuess) => {
	expect(decoded(bytes)).toEqual({ text: TEXT, isGuess });
});
