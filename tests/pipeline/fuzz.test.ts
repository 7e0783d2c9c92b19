/**
 * Nothing unproven gets in: the good story of `base` and its articles, broken at random. What breaks an excerpt is
 * refused, nothing makes the pipeline throw, and every message names a place that is in the files.
 */
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { build } from '../../src/pipeline/build';
import { readInput } from '../../src/pipeline/data-folder';

// The whole pipeline, hundreds of times, on a machine that may be busy.
vi.setConfig({ testTimeout: 600_000 });

/** A case is a run of the whole pipeline: fewer than of other properties, unless `FUZZ=` asks for more. */
const numRuns = Number(process.env.FUZZ ?? 12);
const check = <Inputs>(property: fc.IPropertyWithHooks<Inputs>) => {
	fc.assert(property, { numRuns });
};

const base = join(import.meta.dirname, 'base');
const { files, texts = new Map<string, string>() } = readInput(join(base, 'data'), join(base, 'articles'));
const good = build({ files, texts });
if (!good.ok) throw new Error('the story of the tests is not good');
const { timeline } = good;

/** A text and what was done to it. */
interface Edit {
	readonly start: number;
	readonly end: number;
	readonly by: string;
}

const apply = (text: string, { start, end, by }: Edit) => text.slice(0, start) + by + text.slice(end);

/** Characters that look like others, vanish, or mean something to a parser. */
const odd = fc.constantFrom(
	...[
		'',
		'x',
		' ',
		'\n',
		'\t',
		'\u00a0',
		'\u00ad',
		'\u200b',
		'\u0301',
		'\ufeff',
		'’',
		"'",
		'“',
		'"',
		'–',
		'-',
		'😀',
		'\0',
	],
	...[
		'{',
		'}',
		'[',
		']',
		':',
		'#',
		'&',
		'*',
		'!',
		'|',
		'>',
		'%',
		'@',
		'`',
		'~',
		'---',
		'- ',
		'?: ',
		'<<: *x',
		'&a ',
		'!!js/x ',
	],
);

function expectPlaces(outcome: ReturnType<typeof build>, edited: ReadonlyMap<string, string>): void {
	if (outcome.ok) return;
	expect(outcome.problems.length).toBeGreaterThan(0);
	for (const { file, line, column, message } of outcome.problems) {
		expect(message.trim()).not.toBe('');
		expect(line).toBeGreaterThanOrEqual(1);
		expect(column).toBeGreaterThanOrEqual(1);
		const text = edited.get(file);
		// What is missing altogether is named by the file it should stand in.
		if (text !== undefined) expect(line).toBeLessThanOrEqual(text.split(/\r\n|\r|\n/).length);
	}
}

describe('a changed article', () => {
	/** An edit inside an excerpt that leaves its words no longer standing in the article. */
	const broken = fc
		.tuple(fc.nat(), fc.nat(), fc.nat(3), odd)
		.map(([which, at, length, by]) => {
			const excerpt = timeline.excerpts[which % timeline.excerpts.length];
			if (!excerpt) throw new Error('no excerpts');
			const text = (texts.get(excerpt.source) ?? '').replace(/\r\n?/g, '\n').normalize('NFC');
			const start = excerpt.start + (at % excerpt.exact.length);
			const edited = apply(text, { start, end: Math.min(excerpt.end, start + length), by });
			return { excerpt, edited };
		})
		.filter(({ excerpt, edited }) => !edited.normalize('NFC').includes(excerpt.exact));

	it('is refused wherever an excerpt breaks, with the excerpt’s place and words', () => {
		check(
			fc.property(broken, ({ excerpt, edited }) => {
				const outcome = build({ files, texts: new Map([...texts, [excerpt.source, edited]]) });
				expect(outcome.ok).toBe(false);
				if (outcome.ok) return;
				const file = `sources/${excerpt.source}.yaml`;
				const named = outcome.problems.filter((problem) => problem.file === file);
				// A broken opening of the body is told of first: the article cannot be read at all then.
				expect(named.some(({ message }) => /excerpt not in|“body”|begins with/.test(message))).toBe(true);
				expectPlaces(outcome, files);
			}),
		);
	});

	it('that has an excerpt twice is refused, or decided by the author’s own context', () => {
		check(
			fc.property(fc.nat(), (which) => {
				const excerpt = timeline.excerpts[which % timeline.excerpts.length];
				const text = texts.get(excerpt?.source ?? '');
				fc.pre(excerpt !== undefined && text !== undefined);
				const outcome = build({
					files,
					texts: new Map([...texts, [excerpt.source, `${text}\n${excerpt.exact}\n`]]),
				});
				if (outcome.ok) {
					const same = outcome.timeline.excerpts.find(({ id }) => id === excerpt.id);
					expect(same?.start).toBe(excerpt.start);
				} else
					expect(outcome.problems.some(({ message }) => /times in|begins with/.test(message))).toBe(true);
			}),
		);
	});

	it.each([
		['empty', () => ''],
		['another article', (id: string) => [...texts].find(([other]) => other !== id)?.[1] ?? ''],
		['in capitals', (_: string, text: string) => text.toUpperCase()],
		['with straight quotation marks', (_: string, text: string) => text.replace(/[“”]/g, '"')],
		['without white space', (_: string, text: string) => text.replace(/\s+/g, '')],
		['with soft hyphens', (_: string, text: string) => text.replace(/(\p{L}{3})(?=\p{L})/gu, '$1\u00ad')],
		['with Cyrillic letters that look Latin', (_: string, text: string) => text.replaceAll('o', '\u043e')],
		['with its words in reverse', (_: string, text: string) => text.split(' ').reverse().join(' ')],
	])('is refused: %s', (_, change) => {
		for (const [id, text] of texts) {
			const outcome = build({ files, texts: new Map([...texts, [id, change(id, text)]]) });
			expect(outcome.ok).toBe(false);
			expectPlaces(outcome, files);
		}
	});

	it('may differ outside the excerpts, in its encoding of letters and in its line ends', () => {
		for (const change of [
			(text: string) => text.replaceAll('\n', '\r\n'),
			(text: string) => text.normalize('NFD'),
			(text: string) => `${text}\nA last line.`,
		]) {
			const changed = new Map([...texts].map(([id, text]) => [id, change(text)]));
			expect(build({ files, texts: changed }).ok).toBe(true);
		}
	});
});

describe('changed YAML', () => {
	const edits = fc.array(
		fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat(12), by: odd }),
		{ minLength: 1, maxLength: 3 },
	);

	it('never makes the pipeline throw, has a place for every problem, and publishes only what stands in its article', () => {
		check(
			fc.property(fc.constantFrom(...files.keys()), edits, (name, changes) => {
				const edited = changes.reduce(
					(text, { at, length, by }) => {
						const start = Math.floor(at * text.length);
						return apply(text, { start, end: start + length, by });
					},
					files.get(name) ?? '',
				);
				const changed = new Map([...files, [name, edited]]);
				const outcome = build({ files: changed, texts });
				expectPlaces(outcome, changed);
				if (!outcome.ok) return;
				for (const { source, start, end, exact } of outcome.timeline.excerpts) {
					const text = (texts.get(source) ?? '').replace(/\r\n?/g, '\n').normalize('NFC');
					expect(text.slice(start, end)).toBe(exact);
				}
			}),
		);
	});

	it('with lines missing, doubled or moved never makes the pipeline throw', () => {
		const moves = fc.record({ from: fc.nat(), to: fc.nat(), keep: fc.boolean(), drop: fc.boolean() });
		check(
			fc.property(fc.constantFrom(...files.keys()), moves, (name, { from, to, keep, drop }) => {
				const lines = (files.get(name) ?? '').split('\n');
				const [line = ''] = keep ? lines.slice(from % lines.length) : lines.splice(from % lines.length, 1);
				if (!drop) lines.splice(to % (lines.length + 1), 0, line);
				const changed = new Map([...files, [name, lines.join('\n')]]);
				expectPlaces(build({ files: changed, texts }), changed);
			}),
		);
	});
});

describe('a changed date', () => {
	/** Every place where a date of EDTF is written. */
	const dates = [...files].flatMap(([name, text]) =>
		[...text.matchAll(/^\s+edtf: (.+)$/gm)].map((match) => ({
			name,
			start: match.index + match[0].length - (match[1]?.length ?? 0),
			end: match.index + match[0].length,
			value: match[1] ?? '',
		})),
	);
	const nonsense = fc.constantFrom(
		...[
			'2024-13-01',
			'2024-02-30',
			'2023-02-29',
			'0000-00-00',
			'2024-5-1',
			'24-05-13',
			'Monday',
			'',
			'~',
			'null',
			'true',
		],
		...[
			'2024-05-13T25:00',
			'2024/2023',
			'../..',
			'/',
			'2024-05-13/',
			"''",
			'[2024]',
			'{}',
			'-2024',
			'99999-01-01',
			'2024-W20',
		],
		...['20240513', '1715558400', '.inf', '2024-05-13 ', '2024-05-13?~', '٢٠٢٤-٠٥-١٣', '2024‑05‑13', '२०२४'],
	);
	const shifted = fc.integer({ min: -4000, max: 4000 }).map((days) => {
		return new Date(Date.UTC(2024, 4, 13) + days * 86_400_000).toISOString().slice(0, 10);
	});

	it('is refused or means what it says; nothing throws', () => {
		check(
			fc.property(fc.constantFrom(...dates), fc.oneof(nonsense, shifted), ({ name, ...at }, by) => {
				const edited = apply(files.get(name) ?? '', { ...at, by });
				const changed = new Map([...files, [name, edited]]);
				const outcome = build({ files: changed, texts });
				expectPlaces(outcome, changed);
				if (!outcome.ok) return;
				const { events, quotes } = outcome.timeline;
				for (const { earliest, latest } of [
					...events.map(({ when }) => when),
					...quotes.map(({ said }) => said),
				]) {
					expect(earliest <= latest).toBe(true);
					expect(new Date(earliest).toISOString().slice(0, 10)).toBe(earliest);
				}
			}),
		);
	});

	it('that is read from the article’s words cannot be moved by a day', () => {
		const resolved = timeline.events.filter(
			({ when }) => when.basis === 'resolved' && when.reason === undefined,
		);
		expect(resolved.length).toBeGreaterThan(0);
		for (const { id, when } of resolved) {
			if (when.edtf.length !== 10) continue;
			const name = 'events/bridge.yaml';
			const text = files.get(name) ?? '';
			const start = text.indexOf(when.edtf, text.indexOf(`id: ${id}`));
			const by = new Date(Date.parse(when.edtf) + 86_400_000).toISOString().slice(0, 10);
			const outcome = build({
				files: new Map([...files, [name, apply(text, { start, end: start + 10, by })]]),
				texts,
			});
			expect(outcome.ok, id).toBe(false);
			if (!outcome.ok) expect(outcome.problems[0]?.file).toBe(name);
		}
	});
});
