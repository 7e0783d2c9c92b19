/** vis-timeline, plain and with its clustering. */
import 'vis-timeline/styles/vis-timeline-graph2d.min.css';
import { Timeline, type Item, type Options } from 'vis-timeline/standalone';
import type { TimelineEvent } from '../../src/model/schema';
import { spanOf, Stretch, type Library } from './drawing';

/** As high as Dateline, in pixels: what stands below is scrolled to. */
const HEIGHT = 320;

function visTimeline(cluster: NonNullable<Options['cluster']>): Library {
	return {
		mark: '.vis-item',
		prepare: (timeline, container) => {
			const items = timeline.events.map(itemOf);
			const groups = timeline.tracks.map(({ id, title }) => ({ id, content: title }));
			const visible = new Stretch(timeline, (start, end) =>
				drawn?.setWindow(start, end, { animation: false }),
			);
			let drawn: Timeline | undefined;
			const options = {
				height: HEIGHT,
				cluster,
				// With a window among its options it may never follow another; its clustering shows nothing before the
				// first change of zoom.
				onInitialDrawComplete: () => visible.zoomBy(0.9999),
			};
			return () => {
				drawn = new Timeline(container, items, groups, options);
				return visible;
			};
		},
	};
}

/** An exact day is a point, anything longer a bar, as in Dateline. */
function itemOf(event: TimelineEvent): Item {
	const { start, end } = spanOf(event);
	const item = { id: event.id, group: event.track, content: event.label, start };
	return event.when.earliest === event.when.latest
		? { ...item, type: 'point' }
		: { ...item, end, type: 'range' };
}

export const vis = visTimeline(false);
export const visClustering = visTimeline({ maxItems: 1 });
