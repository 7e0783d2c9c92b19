import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

export default {
	preprocess: vitePreprocess(),
	// Without this, a component that happens to use no rune is compiled as Svelte 4 wrote them: there, binding to a
	// property of the view wakes whatever reads the view.
	compilerOptions: {
		runes: true,
		// Shorter names of classes; five characters of 36 are enough to tell components apart.
		cssHash: ({ hash, css }) => `s-${hash(css).slice(0, 5)}`,
		// Nothing on the page asks which Svelte made it.
		discloseVersion: false,
	},
};
