import type { Paragraph } from "./search-interface.ts";

/** A paragraph of an article's page. */
export interface PageParagraph {
  readonly text: string;
  /**
   * Of a heading its id on the page, or its number among the headings of the body if it has none;
   * else empty.
   */
  readonly heading: string;
}

/** A paragraph of an article's page with the hits in it. */
export interface HitParagraph extends PageParagraph, Paragraph {
  /** Whether it is the heading of an item of a roundup. */
  readonly isItem: boolean;
}

/** An item of a roundup, and the hits in it. */
export interface ItemHits {
  /** Its heading, as in `PageParagraph`. */
  readonly at: string;
  readonly heading: Paragraph;
  readonly paragraphs: readonly Paragraph[];
}

/**
 * The item of a roundup that a search has found: the one with the most different hits, of those one
 * with hits in its heading, of those the one with the most hits, and the first of these. Null if
 * there is no hit in an item, as in an article that is no roundup.
 */
export function itemWithHits(paragraphs: readonly HitParagraph[]): ItemHits | null {
  let best: ItemHits | null = null;
  let bestScore = 0;
  for (const [index, heading] of paragraphs.entries()) {
    if (!heading.isItem) continue;
    const next = paragraphs.findIndex(({ isItem }, at) => at > index && isItem);
    const ofItem = paragraphs.slice(index + 1, next < 0 ? paragraphs.length : next);
    const score = scoreOf(heading, ofItem);
    if (score > bestScore) [best, bestScore] = [{ at: heading.heading, heading, paragraphs: ofItem }, score];
  }
  return best;
}

function scoreOf(heading: Paragraph, paragraphs: readonly Paragraph[]): number {
  const hits = [heading, ...paragraphs].flatMap(({ text, hits }) => hits.map(({ start, end }) => text.slice(start, end).toLowerCase()));
  return new Set(hits).size * 10_000 + (heading.hits.length > 0 ? 1_000 : 0) + Math.min(hits.length, 999);
}
