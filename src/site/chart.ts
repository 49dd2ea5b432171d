import type { Month, Year } from "../archive/months.ts";
import { type BarYear, type Chart, wholeYear, withEmptyYears } from "./monthly-chart.ts";
import { type SitePath, withoutMonthFragment } from "./paths.ts";
import type { LinkTarget } from "./view-models.ts";

/** The targets of a chart's months and years. */
export interface ChartLinks<T = unknown> {
  readonly targetOf: (month: Month<T>) => LinkTarget;
  readonly yearPathOf: (year: string) => SitePath | null;
}

/** A chart of all months of years, given newest first and only those with articles. */
export function createChart<T>(newestFirst: readonly Year<T>[], links: ChartLinks<T>): Chart<LinkTarget> {
  return {
    years: withEmptyYears(newestFirst.map((year) => barYear(year, links))).reverse(),
    peak: peakOf(newestFirst.flatMap(({ months }) => months)),
  };
}

/** A year of a chart, with all its twelve months. */
export function barYear<T>(
  { year, articles, months, withoutMonth }: Year<T>,
  { targetOf, yearPathOf }: ChartLinks<T>,
): BarYear<LinkTarget> {
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
