/**
 * The order of the exponential Golomb code of an article's number of views plus 1, or of 0 where
 * that is not known. The file of a segment has those of all its articles as digits.
 */
export const viewsOrder = 8;
