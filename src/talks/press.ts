/** Gives something drawn as a button the keys of a real one: Enter and Space. */
export function onPress(open: () => void): (event: KeyboardEvent) => void {
	return (event) => {
		if (event.key !== 'Enter' && event.key !== ' ') return;
		event.preventDefault();
		open();
	};
}
