/** The changes that can make a data folder shorter, each by itself. */
import { isCollection, isMap, isNode, isPair, isScalar, isSeq, visit, YAMLMap } from 'yaml';
import type { Document, Node, Pair } from 'yaml';
import { kindOf } from '../read/shorthand';
import { MOMENTS_FILE } from './documents';
import type { Documents, Edit, Proposal } from './documents';

const DATES = new Set(['when', 'said', 'published', 'asOf']);

/** Has a node, or anything in it, a comment? */
export function isCommented(node: Node): boolean {
	let found = false;
	visit(node, {
		Node: (_key, inner) => {
			if (inner.comment || inner.commentBefore) found = true;
		},
		Pair: (_key, { key }) => {
			if (isNode(key) && (key.comment || key.commentBefore)) found = true;
		},
	});
	return found;
}

/** A date as a block of fields, and where it stands. */
interface DateBlock {
	readonly document: Document;
	readonly pair: Pair<Node, Node>;
	readonly node: YAMLMap;
	/** The id of what is dated. */
	readonly owner: string;
}

/** The text, or nothing where it is none. */
function textOf(value: unknown): string {
	return typeof value === 'string' ? value : '';
}

function dateBlocks(documents: Documents): DateBlock[] {
	return [...documents.values()].flatMap((document) => {
		const blocks: DateBlock[] = [];
		visit(document, {
			Pair: (_key, pair, path) => {
				const { key, value } = pair;
				if (!isScalar(key) || !DATES.has(String(key.value)) || !isMap(value) || isCommented(value)) return;
				const holder = path.findLast((node) => isMap(node));
				const owner = isMap(holder) ? textOf(holder.get('id')) : '';
				blocks.push({ document, pair: pair as Pair<Node, Node>, node: value, owner });
			},
		});
		return blocks;
	});
}

/** `on Monday @us-call-monday` for a phrase and its excerpt. */
export const shortenDates: Proposal = (documents) =>
	dateBlocks(documents).flatMap(({ document, pair, node }): Edit[] => {
		const [phrase, excerpt] = [node.get('phrase'), node.get('excerpt')];
		if (typeof phrase !== 'string' || typeof excerpt !== 'string' || node.has('reason')) return [];
		return [() => void (pair.value = document.createNode(`${phrase} @${excerpt}`))];
	});

/** What a moment keeps; the zone is that of what is dated. */
function fieldsOf(node: YAMLMap): Record<string, unknown> {
	const { zone: _zone, ...fields } = node.toJSON() as Record<string, unknown>;
	return fields;
}

/** A date that is written more than once becomes a moment. */
export const shareDates: Proposal = (documents) => {
	const groups = new Map<string, DateBlock[]>();
	for (const block of dateBlocks(documents)) {
		const key = JSON.stringify(Object.entries(fieldsOf(block.node)).toSorted(([a], [b]) => (a < b ? -1 : 1)));
		groups.set(key, [...(groups.get(key) ?? []), block]);
	}
	const moments = documents.get(MOMENTS_FILE);
	return [...groups.values()].flatMap((blocks): Edit[] => {
		const [first] = blocks;
		if (!first || blocks.length < 2 || !moments) return [];
		const name = `when-${first.owner}`;
		return [
			() => {
				moments.setIn(['moments', name], moments.createNode(fieldsOf(first.node)));
				const list = moments.get('moments');
				if (isCollection(list)) list.flow = false;
				for (const { document, pair, node } of blocks) {
					const zone = node.get('zone');
					pair.value = document.createNode(zone === undefined ? name : { moment: name, zone }, {
						flow: true,
					});
				}
			},
		];
	});
};

/** A zone, and a basis, that would be found without being written. */
export const thinDates: Proposal = (documents) => {
	const blocks = dateBlocks(documents);
	const momentList = documents.get(MOMENTS_FILE)?.get('moments');
	const moments = isMap(momentList)
		? momentList.items.flatMap(({ value }) => (isMap(value) ? [value] : []))
		: [];
	const thinned = [...blocks.map(({ node }) => node), ...moments].flatMap((node) =>
		['zone', 'basis']
			.filter((field) => node.has(field))
			.map(
				(field): Edit =>
					() =>
						void node.delete(field),
			),
	);
	return [...thinned, ...blocks.map(bareMoment)];
};

/** `{ moment: name }` is `name`. */
function bareMoment({ document, pair, node }: DateBlock): Edit {
	return () => {
		const name = node.get('moment');
		if (node.items.length === 1 && typeof name === 'string') pair.value = document.createNode(name);
	};
}

/** What a claim, a phase or a figure would take from its quote or event. */
export const takeFromEvents: Proposal = (documents) =>
	[...documents].flatMap(([name, document]) => {
		if (name.startsWith('events/')) return itemsOf(document, 'events').flatMap(figureExcerpts);
		if (!name.startsWith('talks/')) return [];
		return [
			...itemsOf(document, 'claims').flatMap((claim) =>
				without(claim, 'quote', ['speaker', 'said', 'excerpts']),
			),
			...itemsOf(document, 'phases').flatMap((phase) =>
				without(phase, 'event', ['when', 'excerpts', 'label']),
			),
			...[...itemsOf(document, 'rounds'), ...itemsOf(document, 'commitments')].flatMap((item) =>
				ofEvent(item, documents),
			),
		];
	});

function figureExcerpts(event: YAMLMap): Edit[] {
	const figures = event.get('figures');
	return (isSeq(figures) ? figures.items : []).flatMap((figure): Edit[] =>
		isMap(figure) && !isCommented(figure) && figure.has('excerpt')
			? [() => void figure.delete('excerpt')]
			: [],
	);
}

function without(item: YAMLMap, from: string, fields: readonly string[]): Edit[] {
	if (!item.has(from)) return [];
	return fields
		.filter((field) => isFree(item, field))
		.map(
			(field): Edit =>
				() =>
					void item.delete(field),
		);
}

/** A field that is there and has no comment. */
export function isFree(item: YAMLMap, field: string): boolean {
	const pair = item.items.find(({ key }) => isScalar(key) && key.value === field);
	return (
		isPair(pair) &&
		isNode(pair.key) &&
		isNode(pair.value) &&
		!isCommented(pair.key) &&
		!isCommented(pair.value)
	);
}

/** A round or a commitment with the day and the excerpts of an event is that event's. */
function ofEvent(item: YAMLMap, documents: Documents): Edit[] {
	if (item.has('event') || !isFree(item, 'when') || !isFree(item, 'excerpts')) return [];
	const key = (map: YAMLMap) => JSON.stringify([map.get('when'), map.get('excerpts')]);
	const events = [...documents].flatMap(([name, document]) =>
		name.startsWith('events/') ? itemsOf(document, 'events') : [],
	);
	const event = events.find((one) => key(one) === key(item));
	if (!event) return [];
	return [
		() => {
			item.set('event', event.get('id'));
			item.delete('when');
			item.delete('excerpts');
		},
	];
}

/** The excerpts of a source as their words by id. */
export const shortenExcerpts: Proposal = (documents) =>
	[...documents].flatMap(([name, document]): Edit[] => {
		const list = name.startsWith('sources/') ? document.get('excerpts') : undefined;
		if (!isSeq(list) || list.items.length === 0) return [];
		return [() => document.set('excerpts', byId(list.items.filter((item) => isMap(item))))];
	});

/** The words alone where they say what they are; comments stay where they are. */
function byId(excerpts: readonly YAMLMap[]): YAMLMap {
	const all = new YAMLMap();
	for (const excerpt of excerpts) {
		const id = excerpt.get('id', true);
		if (!id) continue;
		if (excerpt.commentBefore) id.commentBefore = excerpt.commentBefore;
		const exact = excerpt.get('exact', true);
		const isPlain = excerpt.get('kind') === kindOf(String(excerpt.get('exact')));
		if (isPlain && isFree(excerpt, 'kind')) excerpt.delete('kind');
		excerpt.delete('id');
		excerpt.commentBefore = null;
		all.set(id, excerpt.items.length === 1 && exact && !exact.comment ? exact : excerpt);
	}
	return all;
}

export function itemsOf(document: Document, list: string): YAMLMap[] {
	const items = document.get(list);
	return isSeq(items) ? items.items.filter((item) => isMap(item)) : [];
}
