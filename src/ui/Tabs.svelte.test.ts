import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { createRawSnippet } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import Tabs from './Tabs.svelte';

const tabs = [
	{ id: 'words', title: 'Words' },
	{ id: 'talks', title: 'Talks' },
	{ id: 'list', title: 'List' },
];
const panel = createRawSnippet((id: () => string) => ({ render: () => `<p>About ${id()}</p>` }));

function setUp(props: { current?: string } = {}) {
	const onchange = vi.fn<(id: string) => void>();
	const { rerender } = render(Tabs, {
		label: 'Reading',
		tabs,
		current: 'words',
		panel,
		...props,
		onchange: (id: string) => {
			onchange(id);
			void rerender({ current: id });
		},
	});
	return { onchange, user: userEvent.setup() };
}

const tab = (name: string) => screen.getByRole('tab', { name });

describe('tabs', () => {
	it('show the panel of the chosen tab, which is named by it', () => {
		setUp({ current: 'talks' });
		expect(screen.getByRole('tablist', { name: 'Reading' })).toBeInTheDocument();
		expect(tab('Talks')).toHaveAttribute('aria-selected', 'true');
		expect(screen.getByRole('tabpanel', { name: 'Talks' })).toHaveTextContent('About talks');
		expect(tab('Talks')).toHaveAttribute('aria-controls', screen.getByRole('tabpanel').id);
	});

	it('are one stop for the Tab key', () => {
		setUp();
		expect(screen.getAllByRole('tab').map((one) => one.tabIndex)).toEqual([0, -1, -1]);
	});

	it.each([
		['{ArrowRight}', 'talks'],
		['{ArrowRight}{ArrowRight}{ArrowRight}', 'words'],
		['{ArrowLeft}', 'list'],
		['{End}', 'list'],
		['{End}{Home}', 'words'],
	])('go by %s to %s', async (keys, id) => {
		const { user, onchange } = setUp();
		tab('Words').focus();
		await user.keyboard(keys);
		expect(onchange).toHaveBeenLastCalledWith(id);
		expect(document.activeElement).toHaveTextContent(new RegExp(id, 'i'));
		expect(document.activeElement).toHaveAttribute('aria-selected', 'true');
	});

	it('change by a click', async () => {
		const { user, onchange } = setUp();
		await user.click(tab('List'));
		expect(onchange).toHaveBeenCalledExactlyOnceWith('list');
		expect(screen.getByRole('tabpanel', { name: 'List' })).toBeInTheDocument();
	});
});
