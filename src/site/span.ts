import type { CivilTime } from "../ingest/date.ts";

/** How many articles there are, and from when to when. */
export interface Span {
  readonly count: number;
  readonly first: CivilTime;
  readonly last: CivilTime;
}

/**
 * The span of articles, given newest first. There must be one: neither a site nor a page of it is
 * planned without.
 */
export function spanOf(newestFirst: readonly { readonly date: CivilTime }[]): Span {
  const [newest, oldest] = [newestFirst.at(0), newestFirst.at(-1)];
  if (!newest || !oldest) throw new RangeError("no articles have no span");
  return { count: newestFirst.length, first: oldest.date, last: newest.date };
}
