import type { Archive } from "../archive/archive.ts";
import type { CivilTime } from "../ingest/date.ts";

/** How much an archive holds, and from when to when. */
export interface Span {
  readonly count: number;
  readonly first: CivilTime;
  readonly last: CivilTime;
}

/** The archive's span. An archive without articles has no site, and so no span. */
export function spanOf({ articles }: Archive): Span {
  const [newest, oldest] = [articles.at(0), articles.at(-1)];
  if (!newest || !oldest) throw new RangeError("an archive without articles has no span");
  return { count: articles.length, first: oldest.date, last: newest.date };
}
