/** A drawing as a file, with its fonts in it. */
import { download } from '../../ui/download';
import { withFont } from './font';

export type PictureFormat = 'svg' | 'png';

/**
 * @param name Of the file, without its ending.
 * @param scale Pixels of a PNG for each of the drawing’s.
 */
export async function downloadPicture(
	name: string,
	drawing: string,
	format: PictureFormat,
	scale = 2,
): Promise<void> {
	const picture = await withFont(drawing);
	if (format === 'svg') download(`${name}.svg`, new Blob([picture], { type: 'image/svg+xml;charset=utf-8' }));
	else download(`${name}.png`, await pngOf(picture, scale));
}

/** Through a canvas. The picture is read from a `data:` address, as the page’s policy allows. */
async function pngOf(svg: string, scale: number): Promise<Blob> {
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
