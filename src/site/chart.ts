import type { Month, Year } from "../archive/months.ts";
import { type SitePath, withoutMonthFragment } from "./paths.ts";
import type { Bar, BarYear, Chart, EmptyYears, LinkTarget } from "./view-models.ts";

/** The targets of a chart's months and years. */
export interface ChartLinks<T = unknown> {
  readonly targetOf: (month: Month<T>) => LinkTarget;
  readonly yearPathOf: (year: string) => SitePath | null;
}

/** A chart of all months of years, given newest first and only those with articles. */
export function createChart<T>(newestFirst: readonly Year<T>[], links: ChartLinks<T>): Chart {
  return {
    years: withEmptyYears(newestFirst.map((year) => barYear(year, links))).reverse(),
    peak: peakOf(newestFirst.flatMap(({ months }) => months)),
  };
}

/** A year of a chart, with all its twelve months. */
export function barYear<T>({ year, articles, months, withoutMonth }: Year<T>, { targetOf, yearPathOf }: ChartLinks<T>): BarYear {
  const path = yearPathOf(year);
  const to = path === null ? null : { path, fragment: null };
  const toWithoutMonth = path === null || withoutMonth.length === 0 ? null : { path, fragment: withoutMonthFragment };
  return {
    ...{ year, count: articles.length, to },
    withoutMonth: { count: withoutMonth.length, to: toWithoutMonth },
    months: wholeYear((month) => {
      const found = months.find((one) => one.month === month);
      return { count: found?.articles.length ?? 0, to: found ? targetOf(found) : null };
    }),
  };
}

/** The most articles in a month. */
export function peakOf(months: readonly Month<unknown>[]): number {
  return months.reduce((most, { articles }) => Math.max(most, articles.length), 0);
}

/** The bars of the twelve months of a year. */
export function wholeYear<T>(barOf: (month: string) => Omit<Bar<T>, "month">): Bar<T>[] {
  return Array.from({ length: 12 }, (_, index) => {
    const month = String(index + 1).padStart(2, "0");
    return { month, ...barOf(month) };
  });
}

/**
 * Puts empty years between years that are given newest first. A gap is one row however long it is,
 * as a misread date can be a thousand years away.
 */
export function withEmptyYears<T extends { readonly year: string }>(newestFirst: readonly T[]): (T | EmptyYears)[] {
  return newestFirst.flatMap((row, index) => {
    const newer = newestFirst[index - 1];
    const missing = newer ? Number(newer.year) - Number(row.year) - 1 : 0;
    if (missing === 0) return [row];
    const yearAfter = (years: number) => String(Number(row.year) + years).padStart(4, "0");
    return [{ from: yearAfter(1), to: yearAfter(missing) }, row];
  });
}
