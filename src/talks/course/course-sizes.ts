/** Sizes of the drawing of the talks, in pixels. */

/** Height of a line of text. */
export const LINE = 14;
/** Height of a bar, and width of a dot. */
export const BAR = 14;
/** Between rows, words and bars. */
export const GAP = 6;
/** Above and below what stands in a lane: with its words, as high as a finger needs. */
export const LANE_GAP = 8;
/** Between the ends of a bar and its column. */
export const INSET = 4;
/** Room for the line of the last report between two columns. */
export const AS_OF = 16;
/** Width of a round’s circle. */
export const STATION = 22;
