import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import CopyButton from './CopyButton.svelte';

const button = () => screen.getByRole('button', { name: 'Copy link' });

describe('a button that copies', () => {
	it('puts its text on the clipboard, says so, and is quiet again when the reader goes on', async () => {
		const user = userEvent.setup();
		render(CopyButton, { text: 'https://page.example/', label: 'Copy link' });
		expect(screen.getByRole('status')).toBeEmptyDOMElement();
		await user.click(button());
		expect(await navigator.clipboard.readText()).toBe('https://page.example/');
		expect(screen.getByRole('status')).toHaveTextContent('Copied');
		await user.tab();
		expect(screen.getByRole('status')).toBeEmptyDOMElement();
	});

	it('asks for the text when it is pressed, not before', async () => {
		const user = userEvent.setup();
		const text = vi.fn(() => 'as it is now');
		render(CopyButton, { text, label: 'Copy link' });
		expect(text).not.toHaveBeenCalled();
		await user.click(button());
		expect(await navigator.clipboard.readText()).toBe('as it is now');
	});

	it('says when copying is not allowed', async () => {
		const user = userEvent.setup();
		vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'));
		render(CopyButton, { text: 'x', label: 'Copy link' });
		await user.click(button());
		expect(screen.getByRole('status')).toHaveTextContent('Copying is not allowed here');
	});
});
