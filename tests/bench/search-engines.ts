/** Dateline's search and its peers behind one face, over the same records. */
import UFuzzy from '@leeoniya/ufuzzy';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Lookup } from '../../src/model/lookup';
import { recordsOf, type SearchRecord } from '../../src/search/index/records';
import { createSearch } from '../../src/search/search';
import { ranked, type RawSearch } from '../search/judge';

/** Builds an index over the records of a story, and gives the function that asks it. */
type Engine = (lookup: Lookup) => RawSearch;

/** The texts of a record by how much a word in them counts, as the peers want it: in fields of a weight each. */
interface Document {
	readonly id: number;
	readonly name: string;
	readonly best: string;
	readonly good: string;
	readonly fair: string;
	readonly poor: string;
}

/** The middle of what a class of fields weighs in Dateline. */
const WEIGHTS = { best: 1, good: 0.6, fair: 0.35, poor: 0.15 } as const;
type Class = keyof typeof WEIGHTS;
const CLASSES: readonly Class[] = ['best', 'good', 'fair', 'poor'];
const KEYS = CLASSES.map((name) => ({ name, weight: WEIGHTS[name] }));

function classOf(weight: number): Class {
	return weight >= 0.8 ? 'best' : weight >= 0.5 ? 'good' : weight >= 0.3 ? 'fair' : 'poor';
}

function documentOf({ kind, id, fields }: SearchRecord, number: number): Document {
	const all = fields();
	const textOf = (name: Class) =>
		all
			.filter(({ weight }) => classOf(weight) === name)
			.map(({ text }) => text)
			.join('\n');
	const [best, good, fair, poor] = [textOf('best'), textOf('good'), textOf('fair'), textOf('poor')];
	return { id: number, name: `${kind} ${id}`, best, good, fair, poor };
}

function documentsOf(lookup: Lookup): Document[] {
	return recordsOf(lookup).map(documentOf);
}

/** As many as a list would show. */
const MOST = 50;

const fuse =
	(options: { useTokenSearch?: boolean }): Engine =>
	(lookup) => {
		const index = new Fuse(documentsOf(lookup), { ...options, keys: KEYS });
		return (query) => index.search(query, { limit: MOST }).map(({ item }) => item.name);
	};

const miniSearch: Engine = (lookup) => {
	const documents = documentsOf(lookup);
	const index = new MiniSearch<Document>({
		fields: CLASSES,
		searchOptions: { fuzzy: 0.2, prefix: true, boost: WEIGHTS },
	});
	index.addAll(documents);
	return (query) =>
		index
			.search(query)
			.slice(0, MOST)
			.map(({ id }) => documents[id]?.name ?? '');
};

/** Words in any order as far as uFuzzy takes it, one edit in each. */
const uFuzzy: Engine = (lookup) => {
	const documents = documentsOf(lookup);
	const texts = documents.map(({ best, good, fair, poor }) => [best, good, fair, poor].join('\n'));
	const haystack = UFuzzy.latinize(texts);
	const fuzzy = new UFuzzy({ intraMode: 1 });
	return (query) => {
		const [indices, info, order] = fuzzy.search(haystack, UFuzzy.latinize(query), 1, 1000);
		const found = info && order ? order.map((at) => info.idx[at] ?? -1) : (indices ?? []);
		return found.slice(0, MOST).map((at) => documents[at]?.name ?? '');
	};
};

const DATELINE = 'Dateline';

/** By the name under which the tables list them. */
export const ENGINES: Readonly<Record<string, Engine>> = {
	[DATELINE]: (lookup) => {
		const search = createSearch(lookup);
		return (query) => ranked(search(query, MOST));
	},
	'Fuse.js, defaults': fuse({}),
	'Fuse.js, token search': fuse({ useTokenSearch: true }),
	'MiniSearch, fuzzy 0.2 and prefix': miniSearch,
	uFuzzy,
};
