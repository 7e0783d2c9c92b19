import { join } from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { build, writeSchema, writeTimeline } from './build';
import { readInput } from './data-folder';

const base = join(import.meta.dirname, '../../tests/pipeline/base');
const input = readInput(join(base, 'data'), join(base, 'articles'));

function timelineOf(files: ReadonlyMap<string, string>): string {
	const outcome = build({ ...input, files });
	return outcome.ok ? writeTimeline(outcome.timeline) : JSON.stringify(outcome.problems);
}

describe('building', () => {
	it('gives the same bytes in whatever order the files come', () => {
		const expected = timelineOf(input.files);
		const orders = fc.shuffledSubarray([...input.files], { minLength: input.files.size });
		fc.assert(
			fc.property(orders, (files) => {
				expect(timelineOf(new Map(files))).toBe(expected);
			}),
		);
	});

	it('gives a timeline that fits its published JSON Schema', () => {
		const validate = new Ajv({ strict: false, validateFormats: false }).compile(
			JSON.parse(writeSchema()) as object,
		);
		const valid = validate(JSON.parse(timelineOf(input.files)));
		expect(validate.errors ?? []).toEqual([]);
		expect(valid).toBe(true);
	});

	it.each([
		['unknown', (index: number) => `field-${index}: 1\n`, 12],
		['repeated', () => 'places: []\n', 1],
	])('ends with a few messages for a file of very many %s fields', (_, line, count) => {
		const text = Array.from({ length: 60_000 }, (__, index) => line(index)).join('');
		const outcome = build({ ...input, files: new Map([...input.files, ['places.yaml', text]]) });
		const problems = outcome.ok ? [] : outcome.problems.filter(({ file }) => file === 'places.yaml');
		expect(problems).toHaveLength(count);
	});

	it('sorts events by their first day', () => {
		const outcome = build(input);
		const days = outcome.ok ? outcome.timeline.events.map((event) => event.when.earliest) : [];
		expect(days).toHaveLength(5);
		expect(days).toEqual(days.toSorted());
	});

	it('ends what is still going on with the last publication that tells of it', () => {
		const outcome = build(input);
		const find = (id: string) =>
			outcome.ok ? outcome.timeline.events.find((event) => event.id === id)?.when : undefined;
		expect(find('yearly-inspections')).toMatchObject({ earliest: '2019-01-01', latest: '2024-05-14' });
		expect(find('extra-boats')).toMatchObject({ earliest: '2024-05-16', latest: '2024-05-16' });
	});

	it('takes a zone from the date, else from the first place, else UTC', () => {
		const outcome = build(input);
		const zones = outcome.ok
			? new Map(outcome.timeline.events.map(({ id, when }) => [id, when.zone]))
			: new Map();
		expect(zones.get('yearly-inspections')).toBe('America/Halifax');
		expect(zones.get('bridge-closed')).toBe('America/Halifax');
		expect(zones.get('bridge-widened')).toBe('UTC');
		expect(outcome.ok && outcome.timeline.quotes[0]?.said.zone).toBe('America/Halifax');
	});

	it('drops what is stale from the lock', () => {
		const outcome = build(input);
		const lock = outcome.ok ? outcome.lock : undefined;
		const stale = { ...lock, excerpts: { ...lock?.excerpts, gone: lock?.excerpts['courier-date'] } };
		const again = build({ files: input.files, lock: JSON.stringify(stale) });
		expect(again.ok && again.lock).toEqual(lock);
	});
});

describe('whatever the files hold, building does not crash', () => {
	const names = [...input.files.keys()];

	it('with any text in place of a file', () => {
		fc.assert(
			fc.property(fc.constantFrom(...names), fc.string({ unit: 'binary' }), (name, text) => {
				expect(build({ ...input, files: new Map([...input.files, [name, text]]) }).ok).toBe(false);
			}),
		);
	});

	it('with any YAML in place of a file', () => {
		fc.assert(
			fc.property(fc.constantFrom(...names), fc.json(), (name, text) => {
				expect(build({ ...input, files: new Map([...input.files, [name, text]]) }).ok).toBe(false);
			}),
		);
	});

	it('with any value in place of another', () => {
		const value = fc.oneof(
			fc.json({ maxDepth: 1 }),
			fc.constantFrom('*gone', '&a [*a]', '!!js x', '<<: *a', '"\\u0000"', '{__proto__: 1}'),
		);
		fc.assert(
			fc.property(fc.constantFrom(...names), fc.nat(), value, (name, at, replacement) => {
				const lines = (input.files.get(name) ?? '').split('\n');
				const index = at % lines.length;
				lines[index] = (lines[index] ?? '').replace(/: .*$/, () => `: ${replacement}`);
				const outcome = build({ ...input, files: new Map([...input.files, [name, lines.join('\n')]]) });
				for (const problem of outcome.ok ? [] : outcome.problems) {
					expect(problem.line).toBeGreaterThan(0);
					expect(problem.column).toBeGreaterThan(0);
					expect(problem.message).not.toBe('');
				}
			}),
		);
	});

	it('with any lock', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.json()), (lock) => {
				expect(build({ files: input.files, lock }).ok).toBe(false);
			}),
		);
	});
});
