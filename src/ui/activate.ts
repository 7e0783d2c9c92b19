/** What is drawn, or runs on from line to line, as a button: a click, Enter and Space do the same. */
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
