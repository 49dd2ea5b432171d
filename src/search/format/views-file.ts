/**
 * The order of the exponential Golomb code of an article's number of views plus 1, or of 0 where
 * that is not known. The file of a segment has the number of its articles, a space, and those of
 * all as digits.
 */
export const viewsOrder = 8;
