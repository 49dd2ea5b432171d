import type { Archive } from "../archive/archive.ts";
import { type Month, weeks, type Year } from "../archive/months.ts";
import { groupBy } from "../group.ts";
import { barYear, type ChartLinks, peakOf } from "./chart.ts";
import type { Listing } from "./listing.ts";
import type { Link } from "./parts.ts";
import { dayPath, monthPath, rankingYearPath, yearPath } from "./paths.ts";
import type { MakePage } from "./plan.ts";
import type { PlannedPage } from "./planned-page.ts";

/** How many of a month's articles its year page shows. */
const newestOfMonth = 5;

/** In charts of the archive, months and years lead to their pages. */
export const archiveLinks: ChartLinks = {
  placeOf: ({ year, month }) => ({ path: monthPath(year, month), fragment: null }),
  yearPathOf: yearPath,
};

/** A page for each year and each month that has articles. */
export function calendarPages(page: MakePage, { years, months }: Archive, listing: Listing): PlannedPage[] {
  return [
    ...years.map((year, index) => yearPage(page, year, years[index + 1], years[index - 1], listing)),
    ...months.map((month, index) => monthPage(page, month, months[index + 1], months[index - 1], listing)),
  ];
}

function yearPage(page: MakePage, year: Year, older: Year | undefined, newer: Year | undefined, { mentionOf }: Listing): PlannedPage {
  return page("year", yearPath(year.year), {
    chart: barYear(year, archiveLinks),
    peak: peakOf(year.months),
    ranking: year.months.some(({ articles }) => articles.some(({ views }) => views !== null)) ? rankingYearPath(year.year) : null,
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
  { entryOf }: Listing,
): PlannedPage {
  const byDay = groupBy(articles, ({ date }) => date.slice(8, 10));
  const countOf = (day: number) => byDay.get(String(day).padStart(2, "0"))?.length ?? 0;
  return page("month", monthPath(year, month), {
    year,
    month,
    count: articles.length,
    weeks: weeks(year, month).map((week) => week.map((day) => (day === null ? null : { day, count: countOf(day) }))),
    days: [...byDay].map(([day, ofDay]) => ({ day: Number(day), onThisDay: dayPath(month, day), entries: ofDay.map(entryOf) })),
    trail: [yearLink(year)],
    previous: older ? fullMonthLink(older.year, older.month) : null,
    next: newer ? fullMonthLink(newer.year, newer.month) : null,
  });
}

export function yearLink(year: string): Link {
  return { label: `${year}年`, path: yearPath(year) };
}

/** A link to a month, named within its year: `4月`. */
export function monthLink(year: string, month: string): Link {
  return { label: `${Number(month)}月`, path: monthPath(year, month) };
}

/** A link to a month, named in full: `2024年4月`. */
function fullMonthLink(year: string, month: string): Link {
  return { label: `${year}年${Number(month)}月`, path: monthPath(year, month) };
}
