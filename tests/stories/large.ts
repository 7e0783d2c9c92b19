/** The shapes of large stories that people really have, beside the general one in `real-shaped.ts`. */
import type { Timeline, When } from '../../src/model/schema';
import { seeded } from './generate';
import { realShaped } from './real-shaped';

/** 559 events over nine centuries, from one source. */
export function overCenturies(): Timeline {
	const made = realShaped(559, 3);
	const random = seeded(4);
	const [source] = made.sources;
	if (!source) throw new Error('a story has a source');
	return {
		...made,
		sources: [source],
		excerpts: made.excerpts.map((excerpt) => ({ ...excerpt, source: source.id })),
		events: made.events.map((event) => ({
			...event,
			when: dayIn(1100 + Math.floor(random() * 900), random),
		})),
	};
}

/** 1 580 events of a year, from 4 851 sources. */
export function manySources(): Timeline {
	const made = realShaped(1580, 5);
	const random = seeded(6);
	return {
		...made,
		sources: Array.from({ length: 4851 }, (_, at) => ({
			...made.sources[at % made.sources.length],
			id: `source-${at}`,
			publisher: `Paper ${at}`,
			headline: `Article ${at} ${made.sources[at % made.sources.length]?.headline ?? ''}`,
		})),
		events: made.events.map((event) => ({ ...event, when: dayIn(2025, random) })),
	};
}

function dayIn(year: number, random: () => number): When {
	const two = (number: number) => String(number).padStart(2, '0');
	const day = `${year}-${two(1 + Math.floor(random() * 12))}-${two(1 + Math.floor(random() * 28))}`;
	return { edtf: day, earliest: day, latest: day, basis: 'stated', phrase: day, zone: 'Etc/UTC' };
}
