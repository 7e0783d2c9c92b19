/** Says when the reader comes near an element. */
import type { Attachment } from 'svelte/attachments';

/** The next batch loads so many pixels early. */
const NEAR = 800;

export function nearView(onnear: () => void): Attachment<HTMLElement> {
	return (element) => {
		const observer = new IntersectionObserver(
			(entries) => {
				if (entries.some((entry) => entry.isIntersecting)) onnear();
			},
			{ rootMargin: `${NEAR}px 0px` },
		);
		observer.observe(element);
		return () => {
			observer.disconnect();
		};
	};
}
