/** The handlers of an SVG or inline element that acts as a button: a click, Enter and Space call `press`. */
export function activate(press: () => void) {
	return {
		onclick: press,
		onkeydown: (event: KeyboardEvent) => {
			if (event.key !== 'Enter' && event.key !== ' ') return;
			event.preventDefault();
			press();
		},
	};
}
