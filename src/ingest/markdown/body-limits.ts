/**
 * What no article reaches. More of it costs a build seconds and gigabytes, so that it is refused
 * before anything is parsed.
 */

/**
 * Marks that Markdown could take for markup, and ends of lines: 5 MB of dialogue have some 110,000.
 */
export const mostMarks = 200_000;

/** Addresses on the web and of mail in a plain text, each of which becomes a link. */
export const mostAddresses = 50_000;

/**
 * How deep quotations (one level each) and lists (two) may lie in one another. What is deeper is
 * shown as it is written.
 */
export const deepest = 16;
