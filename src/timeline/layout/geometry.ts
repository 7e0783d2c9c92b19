/** The measures of the drawing, in pixels. */

/** Room left and right of the first and last instant, for their marks. */
export const MARGIN = 14;
/** One row: marks and their labels. */
export const ROW = 16;
/** The strip above the lanes in which the folds say how long they are. */
export const FOLD_STRIP = 16;
/** The axis below the lanes. */
export const AXIS = 22;
/** Above the first and below the last row. */
export const PADDING = 5;
export const LABEL_SIZE = 12;
export const TICK_SIZE = 11;
