import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

export default {
	preprocess: vitePreprocess(),
	// Without this, a component that happens to use no rune is compiled as Svelte 4 wrote them: there, binding to a
	// property of the view wakes whatever reads the view.
	compilerOptions: { runes: true },
};
