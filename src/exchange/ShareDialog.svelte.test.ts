import { screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { renderAround } from '../../tests/render-around';
import { harbourLookup } from '../../tests/stories/small';
import { View } from '../state/view.svelte';
import ShareDialog from './ShareDialog.svelte';

const show = () => renderAround(new View(harbourLookup()), ShareDialog, { onclose: vi.fn() });
const send = () => screen.queryByRole('button', { name: 'Send…' });

afterEach(() => {
	Reflect.deleteProperty(navigator, 'share');
	history.replaceState(null, '', '/');
});

describe('sharing', () => {
	beforeEach(() => history.replaceState(null, '', '/?event=toll-vote'));

	it('hands the address to the share sheet of the system', async () => {
		const share = vi.fn(() => Promise.resolve());
		Object.defineProperty(navigator, 'share', { value: share, configurable: true });
		show();
		await userEvent.click(screen.getByRole('button', { name: 'Send…' }));
		expect(share).toHaveBeenCalledExactlyOnceWith({ title: document.title, url: location.href });
	});

	it('bears a reader who closes the sheet again', async () => {
		const share = vi.fn(() => Promise.reject(new DOMException('closed', 'AbortError')));
		Object.defineProperty(navigator, 'share', { value: share, configurable: true });
		show();
		await userEvent.click(screen.getByRole('button', { name: 'Send…' }));
		expect(share).toHaveBeenCalled();
		expect(screen.getByRole('button', { name: 'Copy link' })).toBeInTheDocument();
	});

	it('copies the address where the system has no such sheet', async () => {
		const user = userEvent.setup();
		show();
		expect(send()).not.toBeInTheDocument();
		await user.click(screen.getByRole('button', { name: 'Copy link' }));
		expect(await navigator.clipboard.readText()).toBe(location.href);
	});
});

it('says of a file that is open in this tab alone why no link leads to it', () => {
	history.replaceState(null, '', '/?data=tab%3Afile');
	show();
	expect(screen.getByText(/no link leads to it/)).toBeInTheDocument();
	expect(screen.queryByRole('button', { name: 'Copy link' })).not.toBeInTheDocument();
	expect(screen.queryByLabelText('Code to embed')).not.toBeInTheDocument();
});
