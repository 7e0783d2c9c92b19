/** Sources as RIS, the format of reference managers: a tag, two spaces, a hyphen, a space, a value, CRLF. */
import type { Source } from '../../model/schema';
import { cslItem, type CslItem, type DateParts } from './csl';

/** A `.ris` file with a record for each source. */
export function writeRis(sources: readonly Source[]): string {
	return sources.map((source) => record(cslItem(source))).join('\r\n');
}

function record(item: CslItem): string {
	const [issued] = item.issued?.['date-parts'] ?? [];
	const lines = [
		['TY', 'NEWS'],
		...(item.author ?? []).map(({ literal }) => ['AU', literal]),
		['TI', item.title],
		['T2', item['container-title']],
		// The day as the first edition of the format has it, which every reader takes: DA, of the second, only some do.
		['Y1', issued && dateOf(issued)],
		['UR', item.URL],
		['N1', item.note],
		['ID', item.id],
		['ER', ''],
	].filter(([, value]) => value !== undefined);
	// A value is one line.
	return lines.map(([tag, value = '']) => `${tag ?? ''}  - ${value.replace(/\s+/g, ' ')}\r\n`).join('');
}

function dateOf([year, month = 1, day = 1]: DateParts): string {
	return `${year}/${String(month).padStart(2, '0')}/${String(day).padStart(2, '0')}/`;
}
