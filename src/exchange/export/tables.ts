/** Events and quotes as tables, one row each. */
import type { Lookup } from '../../model/lookup';
import type { Excerpt, Source, When } from '../../model/types';
import { csv } from '../../talks/download/csv';
import { formatWhen } from '../../time/format';

export function eventsCsv(lookup: Lookup): string {
	const rows = lookup.inOrder.map((event) => {
		return [
			event.id,
			...dateCells(event.when),
			event.title,
			event.summary,
			lookup.tracks.get(event.track)?.title ?? '',
			event.status,
			event.kind,
			lookup.placesOf(event),
			event.actors.map((id) => lookup.nameOf(id)).join('; '),
			publishersOf(lookup.reportersOf(event)),
			wordsOf(lookup.evidenceOf(event)),
			[...(event.cites ?? []), ...(event.links ?? [])].flatMap(({ url }) => url ?? []).join(' '),
		];
	});
	return csv([
		[
			'Id',
			...DATE_COLUMNS,
			'Title',
			'Text',
			'Group',
			'Status',
			'Kind',
			'Places',
			'People',
			'Sources',
			'Excerpts',
			'Links',
		],
		...rows,
	]);
}

export function quotesCsv(lookup: Lookup): string {
	const quotes = lookup.inOrder.flatMap(({ id }) => lookup.quotesOf(id));
	const rows = quotes.map(({ id, text, form, speaker, channel, said, event, excerpts }) => [
		id,
		...dateCells(said),
		text,
		form,
		lookup.nameOf(speaker),
		channel,
		lookup.events.get(event)?.title ?? '',
		publishersOf(lookup.sourcesOf(excerpts)),
		wordsOf(lookup.excerptsOf(excerpts)),
	]);
	return csv([
		['Id', ...DATE_COLUMNS, 'Quote', 'Form', 'Speaker', 'Channel', 'Event', 'Sources', 'Excerpts'],
		...rows,
	]);
}

function publishersOf(sources: readonly Source[]): string {
	return sources.map(({ publisher }) => publisher).join('; ');
}

function wordsOf(excerpts: readonly Excerpt[]): string {
	return excerpts.map(({ exact }) => exact).join(' | ');
}

const DATE_COLUMNS = ['Date', 'First day', 'Last day', 'Date in words'];

/** Empty days for an undated event, whose days in the dataset are those of the report. */
function dateCells(when: When): string[] {
	const isDated = when.basis !== 'undated';
	return [
		isDated ? when.edtf : '',
		isDated ? when.earliest : '',
		isDated ? when.latest : '',
		formatWhen(when),
	];
}
