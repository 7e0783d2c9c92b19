import { expect, it } from 'vitest';
import { lakeLookup, lakeTalks } from '../../../tests/stories/talks';
import { mediatorsOf, partiesOf } from '../parties';
import { seatsOf } from './seats';
import { estimate } from '../../drawing/text-width';

const lookup = lakeLookup();
const seats = (width: number) =>
	seatsOf(partiesOf(lakeTalks, lookup), mediatorsOf(lakeTalks, lookup), width, estimate(13));

it.each([280, 440, 800])('keeps every seat inside a drawing of %i px, and none upon another', (width) => {
	const { mediators, parties, speakers, height } = seats(width);
	const targets = speakers.map(({ target }) => target);
	const all = [...mediators, ...parties, ...targets];
	for (const [index, box] of all.entries()) {
		expect(box.x).toBeGreaterThanOrEqual(0);
		expect(box.x + box.width).toBeLessThanOrEqual(width + 0.01);
		expect(box.y + box.height).toBeLessThanOrEqual(height);
		for (const other of all.slice(index + 1)) {
			const apart =
				box.x + box.width <= other.x ||
				other.x + other.width <= box.x ||
				box.y + box.height <= other.y ||
				other.y + other.height <= box.y;
			expect(apart).toBe(true);
		}
	}
});

it('gives everybody who speaks a place that a finger can hit', () => {
	const { speakers } = seats(320);
	expect(speakers.map(({ voice, party }) => [party, voice.id])).toEqual([
		['northmark', 'ida-north'],
		['southmark', 'south-office'],
	]);
	for (const { target } of speakers) expect(target.height).toBeGreaterThanOrEqual(44);
});

it('joins every mediator with every party', () => {
	expect(seats(440).links.map(({ id }) => id)).toEqual([
		'helvia northmark',
		'helvia southmark',
		'helvia league',
		'lake-union northmark',
		'lake-union southmark',
		'lake-union league',
	]);
});

it('needs no mediators', () => {
	const { mediators, parties } = seatsOf(partiesOf(lakeTalks, lookup), [], 440, estimate(13));
	expect(mediators).toEqual([]);
	expect(parties[0]?.y).toBeLessThan(5);
});
