import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readFileSync } from 'node:fs';
import { Lookup } from '../../model/lookup';
import { parseTimeline } from '../../model/parse';
import { Player } from './player.svelte';
import { View } from '../../state/view.svelte';

function story(): View {
	const parsed = parseTimeline(JSON.parse(readFileSync('data/timeline.json', 'utf8')));
	if ('problems' in parsed) throw new Error(parsed.problems.join('\n'));
	return new View(new Lookup(parsed.timeline));
}

describe('playing the story', () => {
	beforeEach(() => vi.useFakeTimers());
	afterEach(() => vi.useRealTimers());

	it('begins at the first event, or goes on from the one the reader is at', () => {
		const view = story();
		const player = new Player(view);
		player.play();
		expect(player.position).toBe(0);
		view.select(player.stops[7]?.id ?? '');
		player.play();
		expect(player.position).toBe(7);
	});

	it('begins at what the reader is reading, and walks past what is minor', () => {
		const view = story();
		view.reading = 'call-minerals';
		const player = new Player(view);
		player.play();
		expect(player.current?.when.earliest).toBe('2025-04-07');
		expect(player.stops.every(({ importance }) => importance > 1)).toBe(true);
	});

	it('goes on by itself, faster at a higher speed, until it is paused', () => {
		const player = new Player(story());
		const stop = $effect.root(() => {
			$effect(() => player.wait());
		});
		player.play();
		flushSync();
		vi.advanceTimersByTime(5000);
		flushSync();
		expect(player.position).toBe(1);
		player.speed = 2;
		flushSync();
		vi.advanceTimersByTime(2500);
		flushSync();
		expect(player.position).toBe(2);
		player.pause();
		flushSync();
		vi.advanceTimersByTime(60_000);
		expect(player.position).toBe(2);
		stop();
	});

	it('stops at the last event, and stays within the story when stepping', () => {
		const view = story();
		const player = new Player(view);
		player.play();
		player.step(-1);
		expect(player.position).toBe(0);
		view.select(player.stops.at(-2)?.id ?? '');
		player.step(1);
		expect([player.atEnd, player.running]).toEqual([true, false]);
		player.step(1);
		expect(player.position).toBe(player.stops.length - 1);
	});

	it('walks through what the filters let through, no more', () => {
		const view = story();
		view.toggleFilter('track', 'security');
		const player = new Player(view);
		player.play();
		player.step(1);
		expect(player.current?.track).toBe('security');
	});
});
