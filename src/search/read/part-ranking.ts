import type { Counts } from "./counts.ts";

/** What is known of a segment when its articles are ranked by the parts that they have. */
export interface RankedSegment {
  /** How many articles are in all older segments. */
  readonly before: number;
  /** The length of each article's body. */
  readonly lengths: Uint32Array;
  /** For each part of the query the articles that have it. */
  readonly counts: readonly Counts[];
  /** Whether an article may be named. */
  readonly passes: (article: number) => boolean;
}

/**
 * The constants of BM25: how soon more hits of a part say no more (Robertson and Zaragoza, The
 * Probabilistic Relevance Framework, 2009), and how much a long text has to have more of them
 * (Anserini's value for news, which finds more than the usual 0.75 on `tests/search/needs`, too).
 */
const [saturation, lengthShare] = [1.2, 0.4];

/** How many hits in a text one in the title is worth. */
const titleWeight = 3;

/**
 * The least share of what all parts are worth that stand in any article: with less, an article has
 * little more than words of any text.
 */
const leastShare = 0.15;

/**
 * Ranks articles by BM25 over the parts of a query that they have, times the share of the query
 * that these are, so that one which has everything comes before one with a part in its title: the
 * best first, of equal ones the newer. Gives at most `most` of them, by their numbers in the
 * archive.
 */
export function rankByParts(segments: readonly RankedSegment[], most: number): number[] {
  const articles = sum(segments.map(({ lengths }) => lengths.length));
  const usual = sum(segments.map(({ lengths }) => lengths.reduce((all, length) => all + length, 0))) / articles;
  const parts = segments[0]?.counts.length ?? 0;
  const worths = Array.from({ length: parts }, (_, part) => {
    const having = sum(segments.map(({ counts }) => counts[part]?.articles.length ?? 0));
    return having === 0 ? 0 : Math.log(1 + (articles - having + 0.5) / (having + 0.5));
  });
  const all = sum(worths);
  const ranked = segments.flatMap(({ before, lengths, counts, passes }) => {
    const [scores, had] = [new Float64Array(lengths.length), new Float64Array(lengths.length)];
    for (const [part, { articles: having, hits, inTitle }] of counts.entries()) {
      const worth = worths[part] ?? 0;
      for (let at = 0; at < having.length; at++) {
        const article = having[at] ?? 0;
        const often = (hits[at] ?? 0) + (titleWeight - 1) * (inTitle[at] ?? 0);
        const long = 1 - lengthShare + (lengthShare * (lengths[article] ?? 0)) / usual;
        scores[article] = (scores[article] ?? 0) + (worth * often * (saturation + 1)) / (often + saturation * long);
        had[article] = (had[article] ?? 0) + worth;
      }
    }
    return Array.from(scores, (score, article) => ({ score, share: (had[article] ?? 0) / all, article })).flatMap(
      ({ score, share, article }) =>
        score > 0 && share >= leastShare && passes(article) ? { score: score * share, article: before + article } : [],
    );
  });
  return ranked
    .sort((a, b) => b.score - a.score || b.article - a.article)
    .slice(0, most)
    .map(({ article }) => article);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}
