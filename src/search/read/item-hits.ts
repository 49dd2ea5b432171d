import { itemIdStart } from "../../ingest/item.ts";
import type { Paragraph } from "./search-interface.ts";

/** A paragraph of an article's page. */
export interface PageParagraph {
  readonly text: string;
  /**
   * Of a heading its id on the page, or its number among the headings of the body if it has none;
   * else empty. Headings of the items of a roundup have ids of their own kind.
   */
  readonly heading: string;
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
export function itemWithHits(paragraphs: readonly (PageParagraph & Paragraph)[]): ItemHits | null {
  let best: ItemHits | null = null;
  let bestScore = 0;
  for (const [index, heading] of paragraphs.entries()) {
    if (!isItem(heading)) continue;
    const next = paragraphs.findIndex((one, at) => at > index && isItem(one));
    const ofItem = paragraphs.slice(index + 1, next < 0 ? paragraphs.length : next);
    const score = scoreOf(heading, ofItem);
    if (score > bestScore) [best, bestScore] = [{ at: heading.heading, heading, paragraphs: ofItem }, score];
  }
  return best;
}

function isItem({ heading }: PageParagraph): boolean {
  return heading.startsWith(itemIdStart);
}

function scoreOf(heading: Paragraph, paragraphs: readonly Paragraph[]): number {
  const hits = [heading, ...paragraphs].flatMap(({ text, hits }) => hits.map(({ start, end }) => text.slice(start, end).toLowerCase()));
  return new Set(hits).size * 10_000 + (heading.hits.length > 0 ? 1_000 : 0) + Math.min(hits.length, 999);
}
