import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { build } from '../build';
import { readInput } from '../data-folder';
import { migrate } from './migrate';

const base = join(import.meta.dirname, '../../../tests/pipeline/base');
const { files, texts } = readInput(join(base, 'data'), join(base, 'articles'));

function changed(name: string, from: string | RegExp, to: string): ReadonlyMap<string, string> {
	return new Map([...files, [name, (files.get(name) ?? '').replace(from, to)]]);
}

function migrated(from: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
	const result = migrate({ files: from, texts });
	return result.ok ? result.files : new Map();
}

const lines = (all: ReadonlyMap<string, string>) => [...all.values()].join('').split('\n').length;

describe('rewriting a folder in the short ways of writing', () => {
	const short = migrated(files);

	it('leaves the dataset as it was', () => {
		const [before, after] = [build({ files, texts }), build({ files: short, texts })];
		expect(after.ok && after.timeline).toEqual(before.ok && before.timeline);
	});

	it('writes less', () => expect(lines(short)).toBeLessThan(lines(files) * 0.85));

	it('has nothing more to do the second time', () => expect(migrated(short)).toEqual(short));

	it('writes a phrase and its excerpt for a date that follows from them', () =>
		expect(short.get('events/bridge.yaml')).toContain('when: on Monday @gazette-closed'));

	it('writes a date that is used twice once', () => {
		const twice = changed(
			'talks/boats.yaml',
			'reason: The day of the later of the two texts.',
			'reason: Printed that day.',
		);
		expect(migrated(twice).get('moments.yaml')).toContain('reason: Printed that day.');
	});

	it('puts parts and quotes into their events, and claims under their issues', () => {
		expect(short.get('events/bridge.yaml')).toMatch(/^ {4}quotes:\n(?:.*\n)+? {8}speaker: lena-okafor$/m);
		expect(short.get('events/bridge.yaml')).not.toContain('event: bridge-closed');
		expect(short.get('talks/boats.yaml')).toContain('claims:\n  number-of-boats:\n');
		expect(short.get('discrepancies.yaml')).toContain('      Promised: [ gazette-boats ]');
	});

	it('leaves a block with a comment of its own as it is', () => {
		const block = 'when:\n      edtf: 2024-05-13\n      # Said nowhere else.\n      basis: resolved\n';
		const commented = changed(
			'events/bridge.yaml',
			'when:\n      edtf: 2024-05-13\n      basis: resolved\n',
			block,
		);
		expect(migrated(commented).get('events/bridge.yaml')).toContain(block);
	});

	it('takes a folder of version 1, which named no reasons for actors that no excerpt names', () => {
		const old = changed('events/bridge.yaml', /^ {4}by: .*\n/gm, '');
		const rewritten = migrated(old);
		const [before, after] = [
			build({ files: old, texts, isOlder: true }),
			build({ files: rewritten, texts, isOlder: true }),
		];
		expect(build({ files: old, texts }).ok).toBe(false);
		expect(after.ok && after.timeline).toEqual(before.ok && before.timeline);
		expect(lines(rewritten)).toBeLessThan(lines(old) * 0.85);
	});

	it('refuses a folder that cannot be built', () =>
		expect(migrate({ files: changed('events/bridge.yaml', 'edtf: 2024-05-13', 'edtf: May'), texts }).ok).toBe(
			false,
		));
});
