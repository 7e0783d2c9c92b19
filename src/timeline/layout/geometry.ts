/** The measures of the drawing in each of its forms, in pixels. */

/** In full, low while the reader reads, the same on a phone, in full for fingers, or on paper. */
export type FormName = 'full' | 'low' | 'strip' | 'touch' | 'print';

/** How a form is laid out. */
interface Form {
	/** Height of one row of marks with its label. */
	readonly row: number;
	/** At most so many rows, all lanes together; each lane has at least one. */
	readonly rows: number;
	/** At most so many lanes: the last one holds the tracks that have none of their own. */
	readonly lanes: number;
	/** Above the first and below the last row of a lane. */
	readonly padding: number;
	/** Width of the column with the names of the lanes; 0 where they stand above. */
	readonly names: number;
	/** Height of a lane's name that stands above its lane; 0 where they stand beside. */
	readonly nameHeight: number;
	readonly labels: boolean;
	/** Width of the margin of what is undated, where a story has any: for dots alone, and with words where it can have them. */
	readonly undatedDots: number;
	readonly undated?: number;
	/** Height of the headings above the lanes, and of the axis below. */
	readonly headings: number;
	readonly axis: number;
}

const LOW: Form = {
	row: 15,
	rows: 5,
	lanes: 5,
	padding: 0.5,
	names: 172,
	nameHeight: 0,
	labels: false,
	undatedDots: 26,
	headings: 0,
	axis: 20,
};
/** Height for the lanes of the low form together, and of one of them at most. */
const LOW_LANES = 82;
const HIGHEST_ROW = 26;

/** The low form with few lanes: each is higher. */
export function withLanes(form: Form, lanes: number): Form {
	if (form.labels) return form;
	return { ...form, row: Math.min(HIGHEST_ROW, Math.floor(LOW_LANES / Math.max(1, lanes)) - 1) };
}

export const FORMS: Readonly<Record<FormName, Form>> = {
	full: {
		row: 19,
		rows: 16,
		lanes: 6,
		padding: 4,
		names: 158,
		nameHeight: 0,
		labels: true,
		undated: 150,
		undatedDots: 64,
		headings: 24,
		axis: 22,
	},
	print: {
		row: 22,
		rows: 20,
		lanes: 6,
		padding: 5,
		names: 112,
		nameHeight: 0,
		labels: true,
		undated: 172,
		undatedDots: 58,
		headings: 24,
		axis: 22,
	},
	low: LOW,
	strip: { ...LOW, names: 112, undatedDots: 22 },
	touch: {
		row: 44,
		rows: 18,
		lanes: 6,
		padding: 4,
		names: 0,
		nameHeight: 26,
		labels: true,
		undatedDots: 54,
		headings: 26,
		axis: 24,
	},
};

/** Room left and right of the first and last instant, for their marks. */
export const MARGIN = 12;
/** Labels, and all that is smaller. */
export const LABEL_SIZE = 14;
export const SMALL_SIZE = 12.5;
/** One label for so many pixels of width, or so many for each lane where that is more. */
export const WIDTH_PER_LABEL = 84;
export const LABELS_PER_LANE = 4;
/** So many labels on a phone and on paper: where there is no pointer to ask with, and rows are high. */
export const LABELS_NARROW = 14;
/** From this width of the whole drawing on, in pixels, what is undated has words; on paper always. */
export const UNDATED_LABELS_FROM = 1200;
