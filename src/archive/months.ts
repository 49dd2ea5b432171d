import dayjs from "dayjs";
import utc from "dayjs/plugin/utc.js";
import type { Article } from "../ingest/article.ts";
import { groupBy } from "../lib/group-by.ts";
import { periods } from "./periods.ts";

dayjs.extend(utc);

/** The articles of one month, newest first. `year` has four digits, `month` two. */
export interface Month {
  readonly year: string;
  readonly month: string;
  readonly articles: readonly Article[];
}

/** The months of one year that have articles, newest first. */
export interface Year {
  readonly year: string;
  readonly months: readonly Month[];
  readonly count: number;
}

/** Groups articles, given newest first, by month. */
export function months(newestFirst: readonly Article[]): Month[] {
  return periods(newestFirst, "month").map(({ name, articles }) => ({ year: name.slice(0, 4), month: name.slice(5, 7), articles }));
}

/** Groups months, given newest first, by year. */
export function years(newestFirst: readonly Month[]): Year[] {
  return [...groupBy(newestFirst, ({ year }) => year)].map(([year, ofYear]) => ({
    year,
    months: ofYear,
    count: ofYear.reduce((sum, { articles }) => sum + articles.length, 0),
  }));
}

/**
 * A month as a wall calendar shows it: weeks from Monday to Sunday, as in China. Each has seven
 * cells, which are the number of a day, from 1, or null outside the month. `year` and `month` are
 * digits, in the proleptic Gregorian calendar.
 */
export function weeks(year: string, month: string): (number | null)[][] {
  const first = dayjs.utc(`${year}-${month}-01`);
  const before = (first.day() + 6) % 7;
  const days = first.daysInMonth();
  return Array.from({ length: Math.ceil((before + days) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, cell) => {
      const day = week * 7 + cell - before + 1;
      return day >= 1 && day <= days ? day : null;
    }),
  );
}
