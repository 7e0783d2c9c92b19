import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildFolder, writeOutput } from './data-folder';

const base = join(import.meta.dirname, '../../tests/pipeline/base');

let root: string;
let data: string;
let articles: string;

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'dateline-'));
	cpSync(base, root, { recursive: true });
	data = join(root, 'data');
	articles = join(root, 'articles');
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

/** What is wrong, line by line, with `articles` and `data` as a reader would have typed them. */
function report(): string[] {
	const built = buildFolder(data, articles, 'data');
	return built.ok ? [] : built.report.replaceAll(articles, 'articles').split('\n');
}

describe('a data folder', () => {
	it('is built', () => expect(report()).toEqual([]));

	it('is read through links to files and folders', () => {
		mkdirSync(join(root, 'elsewhere'));
		for (const name of ['events', 'places.yaml']) {
			cpSync(join(data, name), join(root, 'elsewhere', name), { recursive: true });
			rmSync(join(data, name), { recursive: true });
			symlinkSync(join(root, 'elsewhere', name), join(data, name));
		}
		expect(report()).toEqual([]);
	});

	it('has no link that leads nowhere', () => {
		symlinkSync('nowhere.yaml', join(data, 'events/more.yaml'));
		expect(report()).toEqual([
			'data/events/more.yaml:1:1  a link that leads nowhere, to nowhere.yaml; mend it or take it away',
		]);
	});

	it('has no link that leads to itself', () => {
		symlinkSync('more.yaml', join(data, 'more.yaml'));
		expect(report()).toEqual([
			'data/more.yaml:1:1  a link that leads to itself, to more.yaml; mend it or take it away',
		]);
	});

	it('has no folder with a link back to it', () => {
		symlinkSync('..', join(data, 'events/again'));
		expect(report()).toEqual([
			'data/events/again:1:1  a link that leads to itself, to ..; mend it or take it away',
		]);
	});

	it('has no folder that is named as a file', () => {
		mkdirSync(join(data, 'events/more.yaml'));
		expect(report()).toEqual([
			'data/events/more.yaml:1:1  a folder with the name of a file; rename it or take it away',
		]);
	});

	it.each(['events', 'sources', 'talks'])('has no file where the folder “%s” should be', (name) => {
		rmSync(join(data, name), { recursive: true });
		writeFileSync(join(data, name), 'events: []\n');
		expect(report()).toEqual([
			`data/${name}:1:1  a file where a folder should be; move it to ${name}/<name>.yaml`,
		]);
	});

	it('is a folder', () => {
		rmSync(data, { recursive: true });
		writeFileSync(data, 'a file');
		expect(report()).toEqual(['data:1:1  a file where a folder should be; name the folder itself']);
	});

	it('has a lock that is a file', () => {
		rmSync(join(data, 'anchors.lock.json'), { force: true });
		mkdirSync(join(data, 'anchors.lock.json'));
		expect(report()).toEqual([
			'data/anchors.lock.json:1:1  a folder with the name of a file; rename it or take it away',
		]);
	});

	it('is of UTF-8', () => {
		const file = join(data, 'places.yaml');
		writeFileSync(file, Buffer.from(`${readFileSync(file, 'utf8')}# caf\u00e9\n`, 'latin1'));
		expect(report()).toEqual([
			expect.stringMatching(
				/^data\/places\.yaml:\d+:6 {2}not UTF-8 but, it seems, ISO-8859-1; save it as UTF-8/,
			),
		]);
	});

	it('is not written where a folder is in the way: nothing is', () => {
		mkdirSync(join(data, 'timeline.schema.json'));
		const built = buildFolder(data);
		if (!built.ok) throw new Error(built.report);
		expect(writeOutput(data, built.output).map(({ file, message }) => `${file} ${message}`)).toEqual([
			'timeline.schema.json a folder where a file is to be written; rename it or take it away',
		]);
		expect(() => readFileSync(join(data, 'timeline.json'))).toThrow('ENOENT');
	});
});

describe('a folder of articles', () => {
	const words = 'Lena said “We will not gamble”';

	it.each([
		[
			'windows-1252',
			Buffer.concat([
				Buffer.from('Lena said '),
				Buffer.from([0x93]),
				Buffer.from('We will not gamble'),
				Buffer.from([0x94]),
			]),
		],
		['ISO-8859-1', Buffer.from('Prúša wrote', 'latin1')],
		['UTF-16, little-endian', Buffer.from(`\ufeff${words}`, 'utf16le')],
		['UTF-16, big-endian', Buffer.from(`\ufeff${words}`, 'utf16le').swap16()],
		['UTF-16, little-endian', Buffer.from(words, 'utf16le')],
		['windows-1251', Buffer.from([0xcf, 0xf0, 0xe5, 0xe7, 0xe8, 0xe4, 0xe5, 0xed, 0xf2])],
	])('of %s is refused, not taken with holes in it', (encoding, bytes) => {
		writeFileSync(join(articles, 'courier-bridge.txt'), bytes);
		expect(report()).toEqual([
			expect.stringMatching(
				new RegExp(
					`^articles/courier-bridge\\.txt:1:\\d+ {2}not UTF-8 but, it seems, ${encoding}; save it as UTF-8`,
				),
			),
		]);
	});

	it('that lost characters when it was converted is refused', () => {
		writeFileSync(join(articles, 'courier-bridge.txt'), 'First line\nPr\ufffd\ufffda wrote');
		expect(report()).toEqual([
			'articles/courier-bridge.txt:2:3  the sign for a lost character, U+FFFD: the text was converted wrongly; take it again from its source',
		]);
	});

	it.each([
		['\0', 'U+0000'],
		['\u0007', 'U+0007'],
		['\u009d', 'U+009D'],
	])('with a control character is refused: %j', (character, name) => {
		writeFileSync(join(articles, 'courier-bridge.txt'), `First line\nand${character} more`);
		expect(report()).toEqual([
			`articles/courier-bridge.txt:2:4  a control character, ${name}, that nobody sees; take it out`,
		]);
	});

	it('keeps its line endings and its byte order mark', () => {
		const file = join(articles, 'courier-bridge.txt');
		writeFileSync(file, `\ufeff${readFileSync(file, 'utf8').replaceAll('\n', '\r\n')}`);
		expect(report()).toEqual([]);
	});

	it('has no folder that is named as an article', () => {
		rmSync(join(articles, 'courier-bridge.txt'));
		mkdirSync(join(articles, 'courier-bridge.txt'));
		expect(report()).toEqual([
			'articles/courier-bridge.txt:1:1  a folder with the name of a file; rename it or take it away',
		]);
	});

	it('is a folder', () => {
		rmSync(articles, { recursive: true });
		writeFileSync(articles, 'a file');
		expect(report()).toEqual(['articles:1:1  a file where a folder should be; name the folder itself']);
	});
});
