/** An imported story as the files of a data folder, to which proof can be added. */
import { stringify } from 'yaml';
import type { Timeline } from '../../model/types';

/** @returns The files by path within the data folder; the pipeline accepts them as they are. */
export function yamlFiles({ story, tracks, sources, events }: Timeline): ReadonlyMap<string, string> {
	const { id, title, standfirst, language } = story;
	const files: [string, unknown][] = [
		['story.yaml', { story: { id, title, standfirst, language }, tracks }],
		...sources.map((source): [string, unknown] => [`sources/${source.id}.yaml`, source]),
		...tracks.map((track): [string, unknown] => [
			`events/${track.id}.yaml`,
			{
				track: track.id,
				events: events.filter((event) => event.track === track.id).map(written),
			},
		]),
	];
	return new Map(files.map(([path, content]) => [path, stringify(content, { lineWidth: 110 })]));
}

/** An event as it is authored: without fields that have their default, and with a short date. */
function written({
	id,
	title,
	label,
	summary,
	when,
	kind,
	importance,
	cites,
	links,
	media,
}: Timeline['events'][number]) {
	const { edtf, reason, zone } = when;
	return {
		id,
		title,
		label,
		summary,
		when: { edtf, basis: 'stated', reason, zone },
		kind,
		...(importance !== 2 && { importance }),
		...(cites && { cites }),
		...(links && { links }),
		...(media && { media }),
	};
}
