import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { createRawSnippet } from 'svelte';
import { expect, it, vi } from 'vitest';
import Lazy from './Lazy.svelte';

const children = createRawSnippet(() => ({ render: () => '<p>Round one</p>' }));

it('says that a part could not be loaded, and offers to reload the page', async () => {
	const reload = vi.fn();
	const load = () => Promise.reject<string>(new Error('gone'));
	render(Lazy, { name: 'The talks', load, children, reload });
	expect(screen.getByRole('status')).toHaveTextContent('The talks: opening…');
	expect(await screen.findByRole('alert')).toHaveTextContent('The talks could not be loaded.');
	await userEvent.setup().click(screen.getByRole('button', { name: 'Reload the page' }));
	expect(reload).toHaveBeenCalledOnce();
});
