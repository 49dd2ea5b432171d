/**
 * The articles that have hits, by their numbers in the segment, in order: how many hits each has,
 * and how many of them in its title.
 */
export interface Counts {
  readonly articles: Uint32Array;
  readonly hits: Uint32Array;
  readonly inTitle: Uint32Array;
}

/** The counts of no article. */
export const nothing: Counts = { articles: new Uint32Array(), hits: new Uint32Array(), inTitle: new Uint32Array() };

/** Counts of articles that follow those of the counts before. */
export function joinedCounts(all: readonly Counts[]): Counts {
  const [only] = all;
  if (only && all.length === 1) return only;
  return {
    articles: joined(all.map(({ articles }) => articles)),
    hits: joined(all.map(({ hits }) => hits)),
    inTitle: joined(all.map(({ inTitle }) => inTitle)),
  };
}

/** The counts of the articles of a range. */
export function countsWithin({ articles, hits, inTitle }: Counts, { from, to }: { readonly from: number; readonly to: number }): Counts {
  const [start, end] = [firstFrom(articles, from), firstFrom(articles, to)];
  return { articles: articles.subarray(start, end), hits: hits.subarray(start, end), inTitle: inTitle.subarray(start, end) };
}

/** The index of the first article that is not before one, in a list in order. */
export function firstFrom(articles: Uint32Array, article: number): number {
  let [low, high] = [0, articles.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((articles[middle] ?? 0) < article) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Lists one behind the other. */
export function joined(lists: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(lists.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  return all;
}
