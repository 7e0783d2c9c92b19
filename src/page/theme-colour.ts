/** The colour of what browsers draw around the page. */

/** As in index.html, whose colours these are of: by the system, unless another theme is chosen. */
const THEMES = ['light', 'dark'] as const;

/** Keeps to the theme of the page, which the root of the document says where one is chosen. */
export function followTheme(): void {
	const root = document.documentElement;
	const follow = () => {
		const { theme } = root.dataset;
		for (const [index, meta] of document.querySelectorAll<HTMLMetaElement>('[name=theme-color]').entries()) {
			const own = THEMES[index] ?? 'light';
			meta.media = theme === undefined ? `(prefers-color-scheme: ${own})` : theme === own ? 'all' : 'not all';
		}
	};
	follow();
	new MutationObserver(follow).observe(root, { attributeFilter: ['data-theme'] });
}
