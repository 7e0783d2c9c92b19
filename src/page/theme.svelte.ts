/** Light, dark, or what the system says. Remembered on the device. */

type Theme = 'system' | 'light' | 'dark';

/** Also read by `public/early.js`, which sets the theme before the page is painted. */
const KEY = 'dateline-theme';
const ORDER: readonly Theme[] = ['system', 'light', 'dark'];

class ThemeChoice {
	current: Theme = $state(stored());

	/** Goes to the next of system, light and dark. */
	next(): void {
		this.current = ORDER[(ORDER.indexOf(this.current) + 1) % ORDER.length] ?? 'system';
		apply(this.current);
	}
}

export const theme = new ThemeChoice();

function stored(): Theme {
	try {
		return ORDER.find((one) => one === localStorage.getItem(KEY)) ?? 'system';
	} catch {
		// Storage may be forbidden: the default is the system's theme.
		return 'system';
	}
}

function apply(choice: Theme): void {
	const { dataset } = document.documentElement;
	if (choice === 'system') delete dataset.theme;
	else dataset.theme = choice;
	try {
		localStorage.setItem(KEY, choice);
	} catch {
		// Storage may be forbidden: the choice then holds until the page is closed.
	}
}
