/** timelines-chart. It has no rows of its own making: each track is a group of as many lines as Dateline has. */
import TimelinesChart, { type Group } from 'timelines-chart';
import type { Timeline } from '../../src/model/schema';
import { ROWS, spanOf, Stretch, type Library } from './drawing';

export const timelinesChart: Library = {
	mark: '.series-segment',
	prepare: (timeline, container) => {
		const groups = groupsOf(timeline);
		const visible = new Stretch(timeline, (start, end) => chart?.zoomX([start, end]));
		let chart: TimelinesChart | undefined;
		return () => {
			chart = new TimelinesChart(container)
				.width(container.clientWidth)
				.maxHeight(320)
				.enableAnimations(false)
				.zQualitative(true)
				.data(groups);
			return visible;
		};
	},
};

/** The events of a track go round its lines in turn. */
function groupsOf({ tracks, events }: Timeline): Group[] {
	const lines = Math.max(1, Math.round(ROWS / tracks.length));
	return tracks.map((track) => {
		const own = events.filter((event) => event.track === track.id);
		const data = Array.from({ length: lines }, (_, line) => ({
			label: `${track.title} ${line + 1}`,
			data: own
				.filter((_, i) => i % lines === line)
				.map((event) => {
					const { start, end } = spanOf(event);
					return { timeRange: [start, end] as [number, number], val: event.status };
				}),
		}));
		return { group: track.title, data };
	});
}
