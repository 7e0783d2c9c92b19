/** Sources as BibTeX: the day in parts, as BibTeX and its readers know it, and whole, as BibLaTeX does. */
import type { Source } from '../../model/schema';
import { cslItem, type CslItem } from './csl';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A `.bib` file with an entry for each source. */
export function writeBibtex(sources: readonly Source[]): string {
	return sources.map((source) => entry(cslItem(source))).join('\n');
}

function entry(item: CslItem): string {
	const [first, last] = item.issued?.['date-parts'] ?? [];
	const fields = [
		// A second pair of braces keeps a whole name from being read as first and last names.
		['author', item.author && `{{${item.author.map(({ literal }) => escape(literal)).join('}} and {{')}}}`],
		['title', `{{${escape(item.title)}}}`],
		['journal', `{${escape(item['container-title'])}}`],
		['date', first && `{${[first, ...(last ? [last] : [])].map(isoDay).join('/')}}`],
		['year', first && `{${first[0]}}`],
		['month', first && MONTHS[(first[1] ?? 1) - 1]],
		['day', first && `{${first[2] ?? 1}}`],
		['url', item.URL && `{${item.URL.replace(/[{}\\]/g, encodeURIComponent)}}`],
		['langid', item.language && `{${item.language}}`],
		['note', item.note && `{${escape(item.note)}}`],
	].filter(([, value]) => value !== undefined);
	return `@article{${item.id},\n${fields.map(([name, value]) => `\t${name} = ${value ?? ''}`).join(',\n')}\n}\n`;
}

function isoDay([year, month = 1, day = 1]: readonly [number, number?, number?]): string {
	return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join(
		'-',
	);
}

/** What TeX gives a meaning to. Letters beyond ASCII stay: every BibTeX of today reads UTF-8. */
function escape(text: string): string {
	return text
		.replace(/[\\{}~^]/g, (mark) => NAMED[mark] ?? '')
		.replace(/[&%$#_]/g, (mark) => `\\${mark}`)
		.replace(/\s+/g, ' ');
}

const NAMED: Readonly<Record<string, string>> = {
	'\\': '\u2216',
	'{': '(',
	'}': ')',
	'~': '\\textasciitilde ',
	'^': '\\textasciicircum ',
};
