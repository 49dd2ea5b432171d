import dayjs from "dayjs";
import utc from "dayjs/plugin/utc.js";
import type { Article } from "../ingest/article.ts";
import { lastPart, monthOf, yearOf } from "../lib/date-parts.ts";
import { type Dated, periods } from "./periods.ts";

dayjs.extend(utc);

/** The articles of one month, newest first. `year` has four digits, `month` two. */
export interface Month<T = Article> {
  readonly year: string;
  readonly month: string;
  readonly articles: readonly T[];
}

/** The articles of one year, newest first, and its months that have articles, newest first. */
export interface Year<T = Article> {
  readonly year: string;
  readonly articles: readonly T[];
  readonly months: readonly Month<T>[];
  /** The articles of which the month is not known, which come last in the year. */
  readonly withoutMonth: readonly T[];
}

/** Groups articles, given newest first, by year, and those of a year by month. */
export function years<T extends Dated>(newestFirst: readonly T[]): Year<T>[] {
  return periods(newestFirst, "year").map(({ name: year, articles }) => ({
    year,
    articles,
    months: periods(articles, "month").map(({ name, articles }) => ({ year: yearOf(name), month: lastPart(name), articles })),
    withoutMonth: articles.filter(({ summary }) => monthOf(summary.date) === null),
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
