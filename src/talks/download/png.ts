/** An SVG as a PNG, through a canvas. The picture is read from a `data:` address, as the page’s policy allows. */

/** @param scale Pixels of the PNG for each of the drawing’s. */
export async function pngOf(svg: string, scale = 2): Promise<Blob> {
	const image = new Image();
	image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
	await image.decode();
	const canvas = document.createElement('canvas');
	canvas.width = image.naturalWidth * scale;
	canvas.height = image.naturalHeight * scale;
	const context = canvas.getContext('2d');
	if (!context) throw new Error('this browser has no canvas to draw on');
	context.drawImage(image, 0, 0, canvas.width, canvas.height);
	return new Promise((resolve, reject) => {
		canvas.toBlob((blob) => {
			if (blob) resolve(blob);
			else reject(new Error('this browser cannot write PNG'));
		}, 'image/png');
	});
}
