import type { Article } from "../ingest/article.ts";
import { byCodePoint } from "../lib/code-point-order.ts";
import { yearOf } from "../lib/date-parts.ts";
import { groupBy } from "../lib/group-by.ts";
import { periods } from "./periods.ts";

/** A day of the year, and its articles of all years. `month` and `day` have two digits. */
export interface DayOfYear {
  readonly month: string;
  readonly day: string;
  /**
   * The years with articles of that day, the newest first, and their articles, the newest first.
   */
  readonly years: readonly { readonly year: string; readonly articles: readonly Article[] }[];
}

/**
 * Groups articles, given newest first, by day of the year, from 1 January on. Those whose day is
 * not known are in no group.
 */
export function daysOfYear(newestFirst: readonly Article[]): DayOfYear[] {
  return [...groupBy(periods(newestFirst, "day"), ({ name }) => name.slice(5, 10))]
    .sort(([a], [b]) => byCodePoint(a, b))
    .map(([key, days]) => ({
      month: key.slice(0, 2),
      day: key.slice(3),
      years: days.map(({ name, articles }) => ({ year: yearOf(name), articles })),
    }));
}
