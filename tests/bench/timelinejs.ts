/**
 * TimelineJS. It is moved from event to event and between fixed levels of zoom: a panned frame goes to the
 * next event or the one before, a zoomed frame one level in and the following one out again.
 */
import '@knight-lab/timelinejs/dist/css/timeline.css';
import script from '@knight-lab/timelinejs/dist/js/timeline.js?url';
import type { TimelineEvent } from '../../src/model/schema';
import type { Drawing, Library } from './drawing';

interface TimelineJS {
	goToNext(): void;
	goToPrev(): void;
	zoomIn(): void;
	zoomOut(): void;
}
declare global {
	interface Window {
		/** Set by its script, which is no module. */
		TL?: { Timeline: new (container: HTMLElement, data: object, options: object) => TimelineJS };
	}
}

await new Promise((resolve, reject) => {
	const element = document.createElement('script');
	element.addEventListener('load', resolve);
	element.addEventListener('error', reject);
	element.src = script;
	document.head.append(element);
});

export const timelineJS: Library = {
	mark: '.tl-timemarker',
	prepare: (timeline, container) => {
		const data = { events: timeline.events.map(slideOf) };
		container.style.height = '600px';
		return () => {
			const { Timeline } = window.TL ?? {};
			if (!Timeline) throw new Error('TimelineJS did not load');
			return drawingOf(new Timeline(container, data, { duration: 0, font: null, script_path: '.' }));
		};
	},
};

function drawingOf(timeline: TimelineJS): Drawing {
	let zoomedIn = false;
	return {
		panBy(share) {
			if (share > 0) timeline.goToNext();
			else timeline.goToPrev();
		},
		zoomBy() {
			if (zoomedIn) timeline.zoomOut();
			else timeline.zoomIn();
			zoomedIn = !zoomedIn;
		},
	};
}

function slideOf(event: TimelineEvent): object {
	return {
		unique_id: event.id,
		group: event.track,
		start_date: dateOf(event.when.earliest),
		end_date: event.when.earliest === event.when.latest ? undefined : dateOf(event.when.latest),
		text: { headline: event.title, text: event.summary },
	};
}

function dateOf(date: string): object {
	const [year, month, day] = date.split('-').map(Number);
	return { year, month, day };
}
