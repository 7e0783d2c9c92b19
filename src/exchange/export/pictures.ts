/** Pictures: the timeline as it is seen, and one event or quote with its proof in the size of a link's preview. */
import { flow, SERIF, textMeasure } from '../../drawing/text-width';
import type { Lookup } from '../../model/lookup';
import type { Quote, TimelineEvent } from '../../model/types';
import { downloadPicture, type PictureFormat } from '../../talks/download/picture';
import { escapeXml, PRINT, svg, text } from '../../talks/download/table-svg';
import { formatPublished, formatWhen } from '../../time/format';
import { timelineSvg } from './timeline-svg';

const WIDTH = 1200;
const HEIGHT = 630;
const MARGIN = 72;

/** Hands over the timeline as it stands on the page. @returns Whether there is one. */
export async function downloadTimeline(lookup: Lookup, format: PictureFormat): Promise<boolean> {
	const picture = timelineSvg(lookup);
	if (picture === undefined) return false;
	await downloadPicture(`${lookup.timeline.story.id}-timeline`, picture, format);
	return true;
}

/** Hands over the picture of an event, or of one of its quotes, as a PNG. */
export function downloadCard(lookup: Lookup, event: TimelineEvent, quote: Quote | undefined): Promise<void> {
	return downloadPicture(quote?.id ?? event.id, cardSvg(lookup, event, quote), 'png', 1);
}

/** 1200 × 630: the date, the title, the words that prove it, who prints them and when. Without proof it says so. */
function cardSvg(lookup: Lookup, event: TimelineEvent, quote: Quote | undefined): string {
	const [proof] = quote ? lookup.excerptsOf(quote.excerpts) : lookup.evidenceOf(event);
	const words = quote ? `“${quote.text}”` : (proof?.exact ?? event.summary);
	const source = lookup.sources.get(proof?.source ?? '');
	const printed = source ? `${source.publisher}, ${formatPublished(source.published)}` : '';
	const from = proof
		? [quote ? lookup.nameOf(quote.speaker) : '', printed].filter(Boolean).join(' · ')
		: 'No words of an article prove it here.';
	const room = WIDTH - 2 * MARGIN;
	const size = [46, 38, 30].find((one) => linesOf(words, one, room).length * one * 1.35 <= 300) ?? 26;
	const title = flow(event.title, room, textMeasure(30, { weight: 600 })).slice(0, 2);
	const lines = linesOf(words, size, room).slice(0, 10);
	const top = 130 + title.length * 40;
	return svg(
		WIDTH,
		HEIGHT,
		[
			text(formatWhen(event.when), MARGIN, 92, PRINT.soft, 24, 600),
			...title.map((line, i) => text(line, MARGIN, 138 + 40 * i, PRINT.ink, 30, 600)),
			proof &&
				`<rect x="${MARGIN - 24}" y="${top - 4}" width="6" height="${lines.length * size * 1.35 + 8}" fill="#f2c744"/>`,
			...lines.map((line, i) => {
				const y = top + size * (1 + 1.35 * i);
				return `<text x="${MARGIN}" y="${y.toFixed(1)}" fill="${PRINT.ink}" font-family="${SERIF}" font-style="${proof ? 'italic' : 'normal'}" font-size="${size}">${escapeXml(line)}</text>`;
			}),
			text(from, MARGIN, 540, PRINT.soft, 24, 500),
			text(`${lookup.timeline.story.title} · Dateline`, MARGIN, 584, PRINT.soft, 20, 400),
		].filter((line) => line !== undefined),
		PRINT,
	);
}

function linesOf(words: string, size: number, room: number): string[] {
	return flow(words, room, textMeasure(size, { family: SERIF, weight: 400, style: 'italic' }));
}
