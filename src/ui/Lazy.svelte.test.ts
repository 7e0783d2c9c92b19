import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { createRawSnippet } from 'svelte';
import { expect, it, vi } from 'vitest';
import Lazy from './Lazy.svelte';

const children = createRawSnippet<[unknown]>((part) => ({ render: () => `<p>${String(part())}</p>` }));

it('says that a part could not be loaded, and tries again when it is asked to', async () => {
	const load = vi.fn(() => Promise.reject<string>(new Error('gone')));
	render(Lazy, { name: 'The talks', load, children });
	expect(screen.getByRole('status')).toHaveTextContent('The talks: opening…');
	expect(await screen.findByRole('alert')).toHaveTextContent('The talks could not be loaded.');

	load.mockResolvedValueOnce('Round one');
	await userEvent.setup().click(screen.getByRole('button', { name: 'Try again' }));
	expect(await screen.findByText('Round one')).toBeInTheDocument();
	expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

it('offers to reload a page whose files are gone', async () => {
	const reload = vi.fn();
	const load = () => Promise.reject<string>(new Error('404'));
	render(Lazy, { name: 'The talks', load, children, reload });
	await userEvent.setup().click(await screen.findByRole('button', { name: 'Reload the page' }));
	expect(reload).toHaveBeenCalledOnce();
});
