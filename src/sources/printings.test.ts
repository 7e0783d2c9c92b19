import { describe, expect, it } from 'vitest';
import { story } from '../../tests/browser/story';
import { printingsOf } from './differences';

function quote(id: string) {
	const found = story.quotes.get(id);
	if (!found) throw new Error(`no quote ${id}`);
	return found;
}

/** The printings of a quotation, with “[…]” around what differs. */
function shown(id: string): string[] {
	return [...printingsOf([quote(id)], story).values()].map((pieces) =>
		pieces.map(({ text, differs }) => (differs ? `[${text}]` : text)).join(''),
	);
}

describe('the printings of a quotation', () => {
	it('are one for each source, with what differs', () => {
		const [first, second] = shown('discussed-reciprocal-tariffs');
		expect(first).toContain('the State Department [said].');
		expect(second).toContain('the State Department [noted].');
	});

	it('may be the same letter for letter', () => {
		for (const text of shown('prospects-for-minerals')) expect(text).not.toContain('[');
	});
});
