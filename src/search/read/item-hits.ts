import type { Paragraph } from "./search-interface.ts";

/** A paragraph of an article's page. */
export interface PageParagraph {
  readonly text: string;
  /** The id of the item of which it is the heading, in a roundup; else empty. */
  readonly item: string;
}

/** An item of a roundup, and the hits in it. */
export interface ItemHits {
  readonly id: string;
  readonly heading: Paragraph;
  readonly paragraphs: readonly Paragraph[];
}

/**
 * The item of a roundup that a search has found: the one with the most different hits, of those one
 * with hits in its heading, of those the one with the most hits, and the first of these. Null if
 * there is no hit in an item, as in an article that is no roundup.
 */
export function itemWithHits(paragraphs: readonly (PageParagraph & Paragraph)[]): ItemHits | null {
  let best: ItemHits | null = null;
  let bestScore = 0;
  for (const [index, heading] of paragraphs.entries()) {
    if (heading.item === "") continue;
    const next = paragraphs.findIndex(({ item }, at) => at > index && item !== "");
    const ofItem = paragraphs.slice(index + 1, next < 0 ? paragraphs.length : next);
    const score = scoreOf(heading, ofItem);
    if (score > bestScore) [best, bestScore] = [{ id: heading.item, heading, paragraphs: ofItem }, score];
  }
  return best;
}

function scoreOf(heading: Paragraph, paragraphs: readonly Paragraph[]): number {
  const hits = [heading, ...paragraphs].flatMap(({ text, hits }) => hits.map(({ start, end }) => text.slice(start, end).toLowerCase()));
  return new Set(hits).size * 10_000 + (heading.hits.length > 0 ? 1_000 : 0) + Math.min(hits.length, 999);
}
