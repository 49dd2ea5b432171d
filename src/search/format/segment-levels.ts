/** A segment is named after its level; the levels come from the oldest articles to the newest. */
export const levels = ["main", "middle", "open"] as const;
export type Level = (typeof levels)[number];

/** A segment and its articles, the oldest first. */
export interface Segment<T> {
  readonly level: Level;
  readonly articles: readonly T[];
}

/**
 * So many bytes of articles are added to the middle segment: what an added article makes anew stays
 * below 2 MB, however long articles are.
 */
const closing = 1_500_000;

/** So many articles are added to the main segment. */
const sealing = 16_384;

/**
 * The segments of an archive, given its articles, the oldest first, and the size of each: new ones
 * come into the open segment, which from time to time goes into the middle one, as that does, more
 * seldom, into the main one. Which article is where follows from the articles before it alone;
 * segments without articles are left out.
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
