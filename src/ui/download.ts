/** Hands a file to the reader. It never leaves the page: the address is one of the page’s own. */
export function download(name: string, content: Blob): void {
	const url = URL.createObjectURL(content);
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	link.click();
	// Browsers read the address some time after the click: it is kept for ten seconds.
	setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
