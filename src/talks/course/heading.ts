/** The date of a block, above its columns. All sizes are in pixels. */
import { max } from 'd3';
import { flow, type Measure } from '../../drawing/text-width';
import { formatWhen } from '../../time/format';
import { capitalised } from '../words';
import type { Block } from './blocks';
import { SIZES } from './card';

export interface Heading {
	id: string;
	x: number;
	width: number;
	date: string[];
	note: string[];
	/** A frame goes around its steps: they share a vague date. */
	framed: boolean;
}

export function headingOf(block: Block, x: number, width: number, measure: Measure): Heading {
	const { vague, undated, when, columns } = block;
	return {
		id: block.id,
		x,
		width,
		date: flow(capitalised(formatWhen(when)), width, measure),
		note: flow(noteOf(block), width, measure),
		// One step alone needs no frame: the note says that its day is not given.
		framed: (vague || undated) && columns.flat().length > 1,
	};
}

function noteOf({ vague, undated, scheduled, columns }: Block): string {
	if (scheduled) return 'announced';
	if (!vague || undated) return '';
	return columns.flat().length > 1 ? 'days not given' : 'day not given';
}

/** How high the headings are that stand side by side. */
export function headingsHeight(headings: readonly Heading[]): number {
	return SIZES.note.line * (max(headings, ({ date, note }) => date.length + note.length) ?? 0);
}
