import { render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { harbourLookup } from '../../tests/stories/small';
import Embed from './Embed.svelte';

const { timeline } = harbourLookup();

describe('a part of the story in a frame', () => {
	it('says that some of its dataset could not be read, and where that is told', () => {
		render(Embed, { timeline, flaws: { leftOut: 1, inPart: 0, words: ['event 3: the title is missing'] } });
		expect(screen.getByText(/could not be read/)).toHaveTextContent('The full page says what is missing.');
	});

	it('says nothing of that where all of it could be', () => {
		render(Embed, { timeline });
		expect(screen.queryByText(/could not be read/)).not.toBeInTheDocument();
	});
});
