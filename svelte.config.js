import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** The style that each class stands for. @type {Map<string, string>} */
const styles = new Map();

/**
 * A class for the styles of a component. Short, since each stands in script, style and page of the first load.
 * @param {{ hash: (text: string) => string, css: string }} component
 */
function shortClass({ hash, css }) {
	// A class may not begin with a digit.
	const name = hash(css)
		.slice(0, 4)
		.replace(/^\d/, (digit) => 'abcdefghij'.charAt(Number(digit)));
	if ((styles.has(name) && styles.get(name) !== css) || css.includes(`.${name}`)) {
		throw new Error(
			`Two components got the same class, ${name}, or one has it written: take one character more in svelte.config.js.`,
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
