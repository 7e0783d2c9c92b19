import { describe, expect, it } from 'vitest';
import { readYaml } from './yaml-file';

/** What is wrong with a file, as `line:column message`. */
function problemsOf(text: string): string[] {
	return readYaml('places.yaml', text).problems.map(
		({ line, column, message }) => `${line}:${column} ${message}`,
	);
}

describe('a file of YAML', () => {
	it('is read', () => {
		expect(problemsOf('places:\n  - id: a\n')).toEqual([]);
		expect(readYaml('places.yaml', 'places: [{ id: a }]').value).toEqual({ places: [{ id: 'a' }] });
	});

	it('has one document: nothing of a second would be read', () =>
		expect(problemsOf('places: []\n---\nplaces: []\n')).toEqual([
			'2:1 a second document begins here, of which nothing is read; take the line “---” away or make it a file of its own',
		]));

	it('may begin with a line that begins its one document', () =>
		expect(problemsOf('# Places.\n---\nplaces: []\n')).toEqual([]));

	it.each([
		['a\u0000b', 'U+0000'],
		['a\u0007b', 'U+0007'],
		['a\u007fb', 'U+007F'],
		['a\u0085b', 'U+0085'],
	])('has no control characters: %j', (words, name) =>
		expect(problemsOf(`places:\n  - id: ${words}\n`)).toEqual([
			`2:10 a control character, ${name}, that nobody sees; take it out`,
		]),
	);

	it.each(['\\0', '\\x07', '\\u009f', '\\ud800'])('has none written as %s', (escape) =>
		expect(problemsOf(`places:\n  - id: "a${escape}b"\n`)).toEqual([
			expect.stringMatching(/^2:9 a control character, U\+[0-9A-F]{4}, that nobody sees; take it out$/),
		]),
	);

	it('may have line breaks and tabs in its texts', () =>
		expect(problemsOf('places:\n  - id: "a\\tb\\nc"\n')).toEqual([]));

	it('says once for a field how often it is given', () =>
		expect(problemsOf('places: []\nplaces: []\nactors: []\nplaces: []\nactors: []\n')).toEqual([
			'2:1 this field is given 3 times; keep one',
			'5:1 this field is given twice; keep one',
		]));

	it('says where it is too deep to read', () =>
		expect(problemsOf('['.repeat(100_000))).toEqual([
			expect.stringMatching(
				/^1:101 nested too deep to be read: more than 100 within each other; spread it out$/,
			),
		]));

	it('finds the place of one field among many', () => {
		const file = readYaml('places.yaml', Array.from({ length: 5 }, (_, i) => `key${i}: ${i}\n`).join(''));
		expect(file.problemAt(['key3'], 'value', '', [])).toMatchObject({ line: 4, column: 7 });
		expect(file.problemAt(['key3'], 'name', '', [])).toMatchObject({ line: 4, column: 1 });
	});
});
