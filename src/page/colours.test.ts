// WCAG 2.2, 1.4.3 and 1.4.11: the contrast of every pair of tokens that meet on the page, in both themes.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('base.css', import.meta.url), 'utf8');

type Tokens = ReadonlyMap<string, string>;

/** The blocks of base.css that set the colours: light, dark by choice, dark by the system. */
const [light, dark, systemDark] = [...css.matchAll(/\{([^{}]*--paper:[^{}]*)\}/g)].map(
	([, block = '']): Tokens =>
		new Map(
			[...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6})/g)].map(([, name = '', value = '']) => [name, value]),
		),
);

/** Relative luminance, from 0 to 1: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
		const share = parseInt(colour.slice(at, at + 2), 16) / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** From 1 to 21: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: string, other: string): number {
	const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return (lighter + 0.05) / (darker + 0.05);
}

const GROUNDS = ['paper', 'sheet', 'wash'];
const TRACKS = ['blue', 'rust', 'moss', 'plum', 'teal', 'ochre'];

/** What is read, the ground it stands on, and the least contrast. */
const PAIRS = [
	...['ink', 'ink-soft', 'ink-faint', ...TRACKS].flatMap((text) =>
		GROUNDS.map((on) => [text, on, 4.5] as const),
	),
	// The words that prove something.
	['ink', 'mark', 4.5] as const,
	// The edge of a field or a button, and the frame around what has the focus.
	...['line-strong', 'focus'].flatMap((edge) => GROUNDS.map((on) => [edge, on, 3] as const)),
];

test.each(Object.entries({ light, dark }))(
	'in the %s theme everything stands out from its ground',
	(_theme, tokens) => {
		const weak = PAIRS.filter(([one, other, least]) => {
			const [colour, ground] = [tokens?.get(one), tokens?.get(other)];
			return !colour || !ground || contrast(colour, ground) < least;
		});
		expect(weak).toEqual([]);
	},
);

test('the dark theme is the same, whoever asks for it', () => {
	expect(systemDark).toEqual(dark);
	expect([...(dark?.keys() ?? [])]).toEqual([...(light?.keys() ?? [])]);
});
