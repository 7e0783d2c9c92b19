import { join } from 'node:path';
import { expect, it } from 'vitest';
import { build } from './build';
import { readInput } from './data-folder';

const base = join(import.meta.dirname, '../../tests/pipeline/base');
const { files, texts } = readInput(join(base, 'data'), join(base, 'articles'));

/** The closure of the bridge as its two sources date it. */
function closed(...datings: string[]) {
	const dated = (files.get('events/bridge.yaml') ?? '')
		.replace(/when:\n(?: {6}.*\n)+/, `datings: [${datings.join(', ')}]\n`)
		.replace('gazette-cost]', 'gazette-cost, courier-autumn]');
	const outcome = build({ files: new Map([...files, ['events/bridge.yaml', dated]]), texts });
	if (!outcome.ok) throw new Error(outcome.problems.map(({ message }) => message).join('\n'));
	const { events, discrepancies } = outcome.timeline;
	return {
		when: events.find(({ id }) => id === 'bridge-closed')?.when,
		apart: discrepancies.find(({ id }) => id === 'bridge-closed-dated-apart'),
	};
}

const monday = 'on Monday @gazette-closed';

it('adds a disagreement where two sources date an event on days that exclude each other', () => {
	const { when, apart } = closed(monday, 'today @courier-autumn');
	expect(when).toMatchObject({ earliest: '2024-05-13', latest: '2024-05-15', basis: 'inferred' });
	expect(apart).toMatchObject({
		kind: 'conflict',
		about: 'bridge-closed',
		sides: [
			{ label: '13 May 2024', excerpts: ['gazette-closed'] },
			{ label: '15 May 2024', excerpts: ['courier-autumn'] },
		],
	});
});

it('adds none where one of the two is only less exact', () => {
	const { when, apart } = closed(
		monday,
		'{ source: courier-bridge, when: { edtf: 2024-05, reason: Printed in May. } }',
	);
	expect(when).toMatchObject({ edtf: '2024-05-13' });
	expect(apart).toBeUndefined();
});
