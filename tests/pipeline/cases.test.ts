/**
 * A folder is a test case: `cases/<name>/in` is laid over `base`, and what the pipeline makes of it is
 * `cases/<name>/out`: `timeline.json`, or `problems.txt` as it is printed.
 *
 * With a lock in `in/data` a case is built from it, without the articles; otherwise excerpts are looked up in
 * `articles`. After a change that is meant, write the results anew and read the difference:
 *
 *     UPDATE=cases npx vitest run tests/pipeline
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { build, writeTimeline } from '../../src/pipeline/build';
import type { Input } from '../../src/pipeline/build';
import { readInput } from '../../src/pipeline/data-folder';
import { formatProblems } from '../../src/pipeline/read/problem';

const here = import.meta.dirname;
const cases = join(here, 'cases');

/** What a folder with `data` and `articles` holds; nothing where they are missing. */
function read(folder: string): Input {
	const [data, articles] = [join(folder, 'data'), join(folder, 'articles')];
	const texts = existsSync(articles) ? articles : undefined;
	if (existsSync(data)) return readInput(data, texts);
	return { files: new Map(), texts: texts === undefined ? undefined : readInput(texts, texts).texts };
}

/** An empty file in `in` takes the one in `base` away. */
function over<K, V>(
	base: ReadonlyMap<K, V> = new Map<K, V>(),
	top: ReadonlyMap<K, V> = new Map<K, V>(),
): Map<K, V> {
	return new Map([...base, ...top].filter(([name]) => top.get(name) !== ''));
}

function run(name: string): { file: string; text: string } {
	const [base, top] = [read(join(here, 'base')), read(join(cases, name, 'in'))];
	const texts = top.lock === undefined ? over(base.texts, top.texts) : undefined;
	const outcome = build({ files: over(base.files, top.files), lock: top.lock, texts });
	return outcome.ok
		? { file: 'timeline.json', text: writeTimeline(outcome.timeline) }
		: { file: 'problems.txt', text: `${formatProblems(outcome.problems)}\n` };
}

function update(folder: string, { file, text }: { file: string; text: string }): void {
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, file), text);
}

describe('the pipeline', () => {
	it.each(readdirSync(cases).sort())('%s', (name) => {
		const out = join(cases, name, 'out');
		const result = run(name);
		if (process.env.UPDATE === 'cases') update(out, result);
		expect(readdirSync(out)).toEqual([result.file]);
		expect(result.text).toBe(readFileSync(join(out, result.file), 'utf8'));
	});
});
