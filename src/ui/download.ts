/** Hands a file to the reader. It never leaves the page: the address is one of the page’s own. */
export function download(name: string, content: Blob): void {
	const url = URL.createObjectURL(content);
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	link.click();
	// The browser has taken hold of it by the next turn of the event loop; a little later is surely enough.
	setTimeout(() => {
		URL.revokeObjectURL(url);
	}, 10_000);
}
