import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TIMELINE_FILE, buildFolder } from './data-folder';
import { LOCK_FILE, readLock, writeLock } from './anchor/lock';

const root = join(import.meta.dirname, '../..');
const fullTexts = join(root, '../shared/articles');
const texts = existsSync(fullTexts);

function committed(folder: string, name: string): string {
	return readFileSync(join(folder, name), 'utf8');
}

/** What a folder gives; throws what is wrong with it. */
function outputOf(folder: string, articles?: string): ReadonlyMap<string, string> {
	const built = buildFolder(folder, articles);
	if (!built.ok) throw new Error(`\n${built.report}`);
	return built.output;
}

describe('what is committed in data/', () => {
	const data = join(root, 'data');

	it('is the timeline that the YAML and the lock give: else run npm run data', () =>
		expect(outputOf(data).get(TIMELINE_FILE)).toBe(committed(data, TIMELINE_FILE)));

	it('is the schema of it: else run npm run data', () =>
		expect(outputOf(data).get('timeline.schema.json')).toBe(committed(data, 'timeline.schema.json')));

	it('has a lock in its canonical form', () => {
		const text = committed(data, LOCK_FILE);
		const lock = readLock(text);
		expect(lock && writeLock(lock)).toBe(text);
	});
});

const { name, data, articles } = texts
	? { name: 'the full texts', data: join(root, 'data'), articles: fullTexts }
	: {
			name: 'articles written for the tests, as the full texts are not here',
			data: join(root, 'tests/pipeline/base/data'),
			articles: join(root, 'tests/pipeline/base/articles'),
		};

describe(`anchored in ${name}`, () => {
	it('gives the lock that is committed', () =>
		expect(outputOf(data, articles).get(LOCK_FILE)).toBe(committed(data, LOCK_FILE)));

	it('gives the same timeline as the lock does', () =>
		expect(outputOf(data, articles).get(TIMELINE_FILE)).toBe(outputOf(data).get(TIMELINE_FILE)));
});
