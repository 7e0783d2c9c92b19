// Sets the reader's theme before the first paint; see src/ui/theme.svelte.ts.
try {
	const theme = localStorage.getItem('dateline-theme');
	if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
	// Without storage the system's theme holds.
}
