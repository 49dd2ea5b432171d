import { paragraphWithHits } from "./hit-excerpt.ts";
import { type HitParagraph, type ItemHits, itemWithHits } from "./item-hits.ts";
import type { Paragraph } from "./search-interface.ts";

/** A section of an article, and the hits in it and behind it. */
export interface SectionHits extends ItemHits {
  /** What stands behind the section. */
  readonly rest: readonly Paragraph[];
}

/**
 * The part of an article that a search has found: of a roundup an item, else the section of the
 * best hits. Null if that has no heading.
 */
export function sectionWithHits(paragraphs: readonly HitParagraph[]): SectionHits | null {
  const item = itemWithHits(paragraphs);
  if (item) return { ...item, rest: [] };
  const hit = paragraphWithHits(paragraphs);
  let start = hit;
  while (paragraphs[start]?.heading === "") start--;
  const heading = paragraphs[start];
  if (!heading) return null;
  const next = paragraphs.findIndex((one, at) => at > hit && one.heading !== "");
  const end = next < 0 ? paragraphs.length : next;
  return { at: heading.heading, heading, paragraphs: paragraphs.slice(start + 1, end), rest: paragraphs.slice(end) };
}
