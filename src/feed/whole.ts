/** A story of so many events is drawn whole; of a longer one a part at a time. */
export const WHOLE = 200;
