/** The paragraph of where the talks stand, sentence by sentence. */
import type { Lookup } from '../model/lookup';
import type { Talks } from '../model/schema';
import { standing } from './standing';

export interface Sentence {
	text: string;
	/** Everything its phrases rest on. */
	excerpts: string[];
}

export function sentencesOf(talks: Talks, lookup: Lookup): Sentence[] {
	const sentences: Sentence[] = [];
	let begins = true;
	for (const { text, excerpts = [] } of standing(talks, lookup)) {
		const [end = '', ...starts] = text.split(/(?<=\.) (?=\S|$)/);
		for (const [index, part] of [end, ...starts].entries()) {
			if (index > 0) begins = true;
			if (part === '') continue;
			if (begins) sentences.push({ text: '', excerpts: [] });
			begins = false;
			const last = sentences.at(-1);
			if (!last) continue;
			last.text += part;
			last.excerpts.push(...excerpts.filter((id) => !last.excerpts.includes(id)));
		}
	}
	return sentences.map(({ text, excerpts }) => ({ text: text.trim(), excerpts }));
}
