import type { Archive } from "../archive/archive.ts";
import { type Month, weeks, type Year } from "../archive/months.ts";
import { groupBy } from "../group.ts";
import { type EntryOf, mentionOf } from "./entry.ts";
import type { Link, MonthSummary, PlannedPage, YearSummary } from "./page.ts";
import { monthPath, yearPath } from "./paths.ts";
import type { MakePage } from "./plan.ts";

/** How many of a month's articles its year page shows. */
const newestOfMonth = 5;

/** A page for each year and each month that has articles. */
export function calendarPages(page: MakePage, { years, months }: Archive, entryOf: EntryOf): PlannedPage[] {
  return [
    ...years.map((year, index) => yearPage(page, year, years[index + 1], years[index - 1])),
    ...months.map((month, index) => monthPage(page, month, months[index + 1], months[index - 1], entryOf)),
  ];
}

function yearPage(page: MakePage, year: Year, older: Year | undefined, newer: Year | undefined): PlannedPage {
  return page("year", yearPath(year.year), {
    ...yearSummary(year),
    previous: older ? yearLink(older.year) : null,
    next: newer ? yearLink(newer.year) : null,
    newest: year.months.map(({ month, articles }) => ({
      month,
      count: articles.length,
      path: monthPath(year.year, month),
      articles: articles.slice(0, newestOfMonth).map(mentionOf),
    })),
  });
}

function monthPage(
  page: MakePage,
  { year, month, articles }: Month,
  older: Month | undefined,
  newer: Month | undefined,
  entryOf: EntryOf,
): PlannedPage {
  const byDay = groupBy(articles, ({ date }) => Number(date.slice(8, 10)));
  return page("month", monthPath(year, month), {
    year,
    month,
    count: articles.length,
    weeks: weeks(year, month).map((week) => week.map((day) => (day === null ? null : { day, count: byDay.get(day)?.length ?? 0 }))),
    days: [...byDay].map(([day, ofDay]) => ({ day, entries: ofDay.map(entryOf) })),
    trail: [yearLink(year)],
    previous: older ? monthLink(older.year, older.month, true) : null,
    next: newer ? monthLink(newer.year, newer.month, true) : null,
  });
}

/** A year with all its twelve months, those without articles included. */
export function yearSummary({ year, months, count }: Year): YearSummary {
  const counts = new Map(months.map(({ month, articles }) => [month, articles.length]));
  return { year, count, path: yearPath(year), months: Array.from({ length: 12 }, (_, index) => monthSummary(year, index + 1, counts)) };
}

function monthSummary(year: string, number: number, counts: ReadonlyMap<string, number>): MonthSummary {
  const month = String(number).padStart(2, "0");
  const count = counts.get(month) ?? 0;
  return { month, count, path: count > 0 ? monthPath(year, month) : null };
}

export function yearLink(year: string): Link {
  return { label: `${year}年`, path: yearPath(year) };
}

/** A link to a month, named within its year (`4月`) or in full (`2024年4月`). */
export function monthLink(year: string, month: string, inFull = false): Link {
  return { label: `${inFull ? `${year}年` : ""}${Number(month)}月`, path: monthPath(year, month) };
}
