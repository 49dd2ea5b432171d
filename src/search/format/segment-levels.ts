/** A segment is named after its level; the levels come from the oldest articles to the newest. */
export const levels = ["main", "middle", "open"] as const;
export type SegmentLevel = (typeof levels)[number];

/** A segment and its articles, the oldest first. */
export interface Segment<T> {
  readonly level: SegmentLevel;
  readonly articles: readonly T[];
}

/**
 * How many bytes of articles are moved into the middle segment at a time. It limits the size of the
 * open segment, which is made anew with every added article.
 */
const closing = 1_500_000;

/** How many articles, at least, are moved into the main segment at a time. */
const sealing = 16_384;

/**
 * Divides the articles of an archive into segments. New articles come into the open segment; from
 * time to time that is moved into the middle one, and more seldom the middle one into the main one.
 * Where an article is follows from the articles before it alone. `bytesOf` gives the size of an
 * article; segments without articles are left out.
 */
export function segmentsOf<T>(oldestFirst: readonly T[], bytesOf: (article: T) => number): Segment<T>[] {
  let [mainEnd, middleEnd, bytes] = [0, 0, 0];
  for (const [index, article] of oldestFirst.entries()) {
    bytes += bytesOf(article);
    if (bytes < closing) continue;
    bytes = 0;
    middleEnd = index + 1;
    if (middleEnd - mainEnd >= sealing) mainEnd = middleEnd;
  }
  const all: readonly Segment<T>[] = [
    { level: "main", articles: oldestFirst.slice(0, mainEnd) },
    { level: "middle", articles: oldestFirst.slice(mainEnd, middleEnd) },
    { level: "open", articles: oldestFirst.slice(middleEnd) },
  ];
  return all.filter(({ articles }) => articles.length > 0);
}
