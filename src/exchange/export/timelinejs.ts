/** A story in the JSON of TimelineJS, which reads its texts as markup. */
import type { Lookup } from '../../model/lookup';
import type { TimelineEvent } from '../../model/types';
import { escapeXml } from '../../talks/download/table-svg';
import { formatWhen } from '../../time/format';
import { yearOf } from '../../time/span';

/** @returns The JSON, and how many events are left out because they have no day. */
export function timelineJsOf(lookup: Lookup): { text: string; leftOut: number } {
	const { story } = lookup.timeline;
	const dated = lookup.inOrder.filter(({ when }) => when.basis !== 'undated');
	const isHuman = dated.every(({ when }) => Math.abs(yearOf(when.earliest)) < 10_000);
	const whole = {
		title: { text: { headline: escapeXml(story.title), text: escapeXml(story.standfirst) } },
		scale: isHuman ? 'human' : 'cosmological',
		events: dated.map((event) => slideOf(event, lookup)),
	};
	return { text: `${JSON.stringify(whole, null, 2)}\n`, leftOut: lookup.inOrder.length - dated.length };
}

function slideOf(event: TimelineEvent, lookup: Lookup) {
	const { id, title, summary, when, track, media = [] } = event;
	const [medium, ...others] = media;
	const words = lookup.evidenceOf(event).map(({ exact, source }) => {
		const publisher = lookup.sources.get(source)?.publisher ?? '';
		return `<blockquote>${escapeXml(exact)} <cite>${escapeXml(publisher)}</cite></blockquote>`;
	});
	// What has no place of its own there is a link under the text.
	const links = [
		...(event.cites ?? []).map(({ source, url }) => ({
			url,
			label: lookup.sources.get(source)?.publisher ?? '',
		})),
		...(event.links ?? []),
		...others.map(({ url, caption }) => ({ url, label: caption })),
	].flatMap(({ url, label }) =>
		url === undefined ? [] : [`<a href="${escapeXml(url)}">${escapeXml(label)}</a>`],
	);
	const { start, end, isExact } = partsOf(when);
	return {
		unique_id: id,
		start_date: start,
		...(end && { end_date: end }),
		...(!isExact && { display_date: formatWhen(when) }),
		text: { headline: escapeXml(title), text: [escapeXml(summary), ...words, ...links].join('\n') },
		group: lookup.tracks.get(track)?.title ?? '',
		...(medium && {
			media: { url: medium.url, caption: escapeXml(medium.caption), credit: escapeXml(medium.credit ?? '') },
		}),
	};
}

interface Parts {
	year: number;
	month?: number;
	day?: number;
}

/** Year, month and day as far as they are known: EDTF says how far; a stretch has an end too. */
function partsOf({ edtf, earliest, latest }: TimelineEvent['when']): {
	start: Parts;
	end?: Parts;
	isExact: boolean;
} {
	const length = /^Y?-?\d{4,6}$/.test(edtf) ? 1 : /^Y?-?\d{4,6}-\d\d$/.test(edtf) ? 2 : 3;
	if (length < 3) return { start: cut(earliest, length), isExact: true };
	const isOne = earliest === latest;
	const isPlain = /^[\dY-]+(?:\/[\dY-]+)?$/.test(edtf);
	return isOne
		? { start: cut(earliest, 3), isExact: isPlain }
		: { start: cut(earliest, 3), end: cut(latest, 3), isExact: isPlain };
}

function cut(day: string, length: number): Parts {
	const [month, date] = [Number(day.slice(-5, -3)), Number(day.slice(-2))];
	// It counts the years before the first as words do: 44 BCE is -44, and our -43.
	const year = yearOf(day);
	return { year: year < 1 ? year - 1 : year, ...(length > 1 && { month }), ...(length > 2 && { day: date }) };
}
