/** Turns style attributes, which the page's policy refuses, into rules of a style sheet. */

/** The beginning of an element, its attributes quoted as Svelte's server renderer writes them. */
const TAG = /<[a-z][\w-]*(?:\s+[^\s=>"/]+(?:="[^"]*")?)*\s*\/?>/g;

/** Gives each style that stands in the markup of a build a class of its own. */
export class HoistedStyles {
	readonly #classes = new Map<string, string>();

	/** The markup with classes in place of its style attributes. */
	hoist(html: string): string {
		return html.replace(TAG, (tag) => {
			const [attribute, style] = / style="([^"]*)"/.exec(tag) ?? [];
			if (attribute === undefined || style === undefined) return tag;
			const bare = tag.replace(attribute, '');
			const name = this.#classOf(style);
			return bare.includes(' class="')
				? bare.replace(' class="', ` class="${name} `)
				: bare.replace(/^<[a-z][\w-]*/, (start) => `${start} class="${name}"`);
		});
	}

	/** @param within The id of an ancestor: with it the rules win over those of components, as a style attribute does. */
	css(within: string): string {
		return Array.from(this.#classes, ([style, name]) => `#${within} .${name}{${style}}`).join('\n');
	}

	#classOf(style: string): string {
		const name = this.#classes.get(style) ?? `h${this.#classes.size}`;
		this.#classes.set(style, name);
		return name;
	}
}
