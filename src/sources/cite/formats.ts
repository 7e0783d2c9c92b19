/** The citations of an excerpt's source, as text to copy or a file to download. */
import type { Source } from '../../model/schema';
import { writeBibtex } from './bibtex';
import { cite } from './citation-styles';
import { cslItem, writeCslJson } from './csl';
import { writeRis } from './ris';

interface Format {
	readonly id: string;
	readonly title: string;
	readonly write: (source: Source) => string;
	/** How it is downloaded; a style of citation is only copied. */
	readonly file?: { readonly extension: string; readonly type: string };
}

export const FORMATS: readonly Format[] = [
	{ id: 'chicago', title: 'Chicago', write: (source) => cite(cslItem(source), 'chicago') },
	{ id: 'apa', title: 'APA', write: (source) => cite(cslItem(source), 'apa') },
	{ id: 'mla', title: 'MLA', write: (source) => cite(cslItem(source), 'mla') },
	{
		id: 'bibtex',
		title: 'BibTeX',
		write: (source) => writeBibtex([source]),
		file: { extension: 'bib', type: 'application/x-bibtex' },
	},
	{
		id: 'ris',
		title: 'RIS',
		write: (source) => writeRis([source]),
		file: { extension: 'ris', type: 'application/x-research-info-systems' },
	},
	{
		id: 'csl-json',
		title: 'CSL-JSON',
		write: (source) => writeCslJson([source]),
		file: { extension: 'json', type: 'application/vnd.citationstyles.csl+json' },
	},
];
