import { expect, it } from 'vitest';
import { harbourLookup } from '../../../tests/stories/small';
import { View } from '../../state/view.svelte';
import { arrange } from './arrangement';

it('deals the entries out once for each number of lanes', () => {
	const view = new View(harbourLookup());
	const { dated, inLanes } = arrange(view.events, view);
	expect(dated).toBe(view.events);
	const [six, five] = [inLanes(6), inLanes(5)];
	expect(inLanes(6)).toBe(six);
	expect(inLanes(5)).toBe(five);
	expect(six.lanes.reduce((sum, { count }) => sum + count, 0)).toBe(dated.length);
});
