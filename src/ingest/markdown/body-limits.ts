/**
 * Limits that no article reaches. A body beyond them would cost a build time and memory without
 * bounds, so it is refused before anything is parsed.
 */

/**
 * The most marks that Markdown could take for markup, ends of lines among them, and the most tags
 * in a plain text. Even a very long dialogue has about half as many marks.
 */
export const mostMarks = 200_000;

/** The most web and mail addresses in a plain text, each of which becomes a link. */
export const mostAddresses = 50_000;

/**
 * How deep quotations (one level each) and lists (two levels each) may be nested. What is deeper is
 * shown as it is written.
 */
export const deepest = 16;
