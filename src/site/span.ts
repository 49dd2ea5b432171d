import type { Article } from "../ingest/article.ts";
import type { CivilTime } from "../ingest/date.ts";

/** The number of some articles, and their first and last dates. */
export interface Span {
  readonly count: number;
  readonly first: CivilTime;
  readonly last: CivilTime;
}

/**
 * The span of articles, given newest first. Throws a `RangeError` if there is none: no site and no
 * page is planned without an article.
 */
export function spanOf(newestFirst: readonly Article[]): Span {
  const [newest, oldest] = [newestFirst.at(0), newestFirst.at(-1)];
  if (!newest || !oldest) throw new RangeError("no articles have no span");
  return { count: newestFirst.length, first: oldest.summary.date, last: newest.summary.date };
}
