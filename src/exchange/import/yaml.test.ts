import { expect, it } from 'vitest';
import { emptyLock, writeLock } from '../../pipeline/anchor/lock';
import { build } from '../../pipeline/build';
import { recognise } from './recognise';
import { yamlFiles } from './yaml';

it('gives a story and its only track different ids', () => {
	const timeline = recognise('Date,Title\n2025,Calls\n', 'Calls')?.convert().timeline;
	const ids = [timeline?.story.id, timeline?.tracks[0]?.id, timeline?.events[0]?.id];
	expect(new Set(ids).size).toBe(3);
});

it('writes YAML that the pipeline builds the same story of', () => {
	const table = [
		'Date,End,Title,Text,Link,Source,Group',
		'7 April 2025,,A call,They talk.,https://other.example/more,https://www.paper.example/a,Talks',
		'2025-03,2025-05,A truce,,,,Border',
		'44 BCE,,The ides,,,,Border',
	].join('\n');
	const imported = recognise(table, 'Calls')?.convert().timeline;
	if (!imported) throw new Error('not recognised');
	const built = build({ files: yamlFiles(imported), lock: writeLock(emptyLock()) });
	expect('problems' in built ? built.problems.map(({ message }) => message) : []).toEqual([]);
	const facts = (timeline: typeof imported) =>
		timeline.events
			.map(({ id, title, when, cites, links }) => ({ id, title, edtf: when.edtf, cites, links }))
			.toSorted((a, b) => (a.id < b.id ? -1 : 1));
	expect(built.ok && facts(built.timeline)).toEqual(facts(imported));
});
