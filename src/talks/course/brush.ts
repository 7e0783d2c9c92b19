/** Whatever a pointer or the focus rests on in the course of the talks shows its place on the timeline. */

/** Tells which event a mark belongs to while it is looked at; nothing when that is over. */
export type Brush = (event: string | undefined) => void;

/** What a mark listens to. */
export function brushes(event: string | undefined, onbrush: Brush | undefined) {
	const begin = () => onbrush?.(event);
	const end = () => onbrush?.(undefined);
	return { onpointerenter: begin, onfocus: begin, onpointerleave: end, onblur: end };
}
