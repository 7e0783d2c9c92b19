/** The changes that put things where they belong, so that they need not say it. */
import { isMap, isSeq, YAMLMap, YAMLSeq } from 'yaml';
import type { Document } from 'yaml';
import { ACTOR_LISTS } from '../read/authored';
import type { Edit, Proposal } from './documents';
import { isCommented, isFree, itemsOf } from './edits';

/** Parts and quotes into their events. Quotes first: those of a part go with it. */
export const nestInEvents: Proposal = (documents) =>
	[...documents].flatMap(([name, document]): Edit[] =>
		name.startsWith('events/')
			? [...moves(document, 'quotes', 'event', 'quotes'), ...moves(document, 'events', 'partOf', 'parts')]
			: [],
	);

function moves(document: Document, list: string, field: string, into: string): Edit[] {
	return itemsOf(document, list).flatMap((item): Edit[] => {
		const owner = itemsOf(document, 'events').find((event) => event.get('id') === item.get(field));
		if (!owner || owner === item || isCommented(item) || !isFree(item, field)) return [];
		return [
			() => {
				const all = document.get(list);
				if (!isSeq(all)) return;
				all.items = all.items.filter((other) => other !== item);
				if (all.items.length === 0) document.delete(list);
				item.delete(field);
				const nested = owner.get(into);
				if (isSeq(nested)) nested.items.push(item);
				else owner.set(into, listOf([item]));
			},
		];
	});
}

/** What follows from something else in the folder. */
export const leaveOut: Proposal = (documents) =>
	[...documents].flatMap(([name, document]): Edit[] => {
		const fields = (list: string, field: string) =>
			itemsOf(document, list)
				.filter((item) => isFree(item, field))
				.map(
					(item): Edit =>
						() =>
							void item.delete(field),
				);
		if (name === 'discrepancies.yaml') return fields('discrepancies', 'kind');
		if (!name.startsWith('talks/')) return [];
		return [...fields('claims', 'party'), ...fields('commitments', 'by'), () => void document.delete('asOf')];
	});

/** Lists whose items share what they say, by what that is. */
export const groupItems: Proposal = (documents) =>
	[...documents].flatMap(([name, document]): Edit[] => {
		if (name.startsWith('talks/')) return [() => claimsByIssue(document)];
		if (name === 'actors.yaml') return [() => actorsByKind(document)];
		if (name !== 'discrepancies.yaml') return [];
		return itemsOf(document, 'discrepancies').flatMap((one): Edit[] => {
			const sides = one.get('sides');
			return isSeq(sides) && !isCommented(sides) ? [() => one.set('sides', byLabel(sides))] : [];
		});
	});

function claimsByIssue(document: Document): void {
	const groups = grouped(itemsOf(document, 'claims'), 'issue');
	const byIssue = new YAMLMap();
	for (const [issue, claims] of groups) byIssue.set(issue, listOf(claims));
	if (groups.size > 0) document.set('claims', byIssue);
}

function actorsByKind(document: Document): void {
	const groups = grouped(itemsOf(document, 'actors'), 'kind');
	if (groups.size === 0) return;
	document.delete('actors');
	for (const [list, kind] of Object.entries(ACTOR_LISTS)) {
		const actors = groups.get(kind);
		if (actors) document.set(list, listOf(actors));
	}
}

/** The items by a field, which is taken off them. */
function grouped(items: readonly YAMLMap[], field: string): Map<string, YAMLMap[]> {
	const groups = new Map<string, YAMLMap[]>();
	for (const item of items) {
		const key = String(item.get(field));
		item.delete(field);
		groups.set(key, [...(groups.get(key) ?? []), item]);
	}
	return groups;
}

function byLabel(sides: YAMLSeq): YAMLMap {
	const all = new YAMLMap();
	for (const side of sides.items)
		if (isMap(side)) all.set(side.get('label', true), side.get('excerpts', true));
	all.flow = all.items.length === 1;
	return all;
}

function listOf(items: readonly YAMLMap[]): YAMLSeq {
	const list = new YAMLSeq();
	for (const item of items) list.items.push(item);
	return list;
}
