import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** The style that each class stands for. @type {Map<string, string>} */
const styles = new Map();

/**
 * A class for the styles of a component. Short, since each stands in script, style and page of the first load.
 * @param {{ hash: (text: string) => string, css: string }} component
 */
function shortClass({ hash, css }) {
	const name = `s${hash(css).slice(0, 3)}`;
	if (styles.has(name) && styles.get(name) !== css) {
		throw new Error(
			`Two components got the same class, ${name}: take one character more in svelte.config.js.`,
		);
	}
	styles.set(name, css);
	return name;
}

export default {
	preprocess: vitePreprocess(),
	// Without this, a component that happens to use no rune is compiled as Svelte 4 wrote them: there, binding to a
	// property of the view wakes whatever reads the view.
	compilerOptions: {
		runes: true,
		cssHash: shortClass,
		// Nothing on the page asks which Svelte made it.
		discloseVersion: false,
	},
};
