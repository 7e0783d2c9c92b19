/** Says which event is being read: the first one below the top of the reading area. */
import type { Attachment } from 'svelte/attachments';

/**
 * Watches the `article`s of a feed scroll by. Each carries its event's id as `data-event`.
 * @param onread The id of the topmost event in view; nothing when none is.
 */
export function followReading(onread: (event: string | undefined) => void): Attachment<HTMLElement> {
	return (feed) => {
		let waiting = false;

		function measure(): void {
			waiting = false;
			// What the feed slides under when it scrolls, as its style sheet says.
			const top = Number.parseFloat(getComputedStyle(feed).scrollMarginTop) || 0;
			const articles = [...feed.querySelectorAll<HTMLElement>('article')];
			const first = articles.find((article) => article.getBoundingClientRect().bottom > top + 24);
			// A story that begins in the lower half of the window is not read yet.
			const isRead = first && first.getBoundingClientRect().top < window.innerHeight / 2;
			onread(isRead ? first.dataset.event : undefined);
		}
		/** Once a frame is enough, however often the page scrolls. */
		function onscroll(): void {
			if (waiting) return;
			waiting = true;
			requestAnimationFrame(measure);
		}
		addEventListener('scroll', onscroll, { passive: true });
		return () => removeEventListener('scroll', onscroll);
	};
}
