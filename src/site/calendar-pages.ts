import type { Archive } from "../archive/archive.ts";
import type { Month, Year } from "../archive/months.ts";
import { barYear, type ChartLinks, peakOf } from "./chart.ts";
import type { Draft } from "./draft.ts";
import { monthPath, rankingYearPath, yearPath } from "./paths.ts";
import type { MakeDraft } from "./plan.ts";
import type { Link } from "./view-models.ts";

/** How many of a month's articles its year page shows. */
const newestOfMonth = 5;

/** In charts of the archive, months and years lead to their pages. */
export const archiveLinks: ChartLinks = {
  placeOf: ({ year, month }) => ({ path: monthPath(year, month), fragment: null }),
  yearPathOf: yearPath,
};

/** A page for each year and each month that has articles. */
export function calendarPages(page: MakeDraft, { years, months }: Archive): Draft[] {
  return [
    ...years.map((year, index) => yearPage(page, year, years[index + 1], years[index - 1])),
    ...months.map((month, index) => monthPage(page, month, months[index + 1], months[index - 1])),
  ];
}

function yearPage(page: MakeDraft, year: Year, older: Year | undefined, newer: Year | undefined): Draft {
  return page("year", yearPath(year.year), {
    chart: barYear(year, archiveLinks),
    peak: peakOf(year.months),
    ranking: year.months.some(({ articles }) => articles.some(({ views }) => views !== null)) ? rankingYearPath(year.year) : null,
    previous: older ? yearLink(older.year) : null,
    next: newer ? yearLink(newer.year) : null,
    newest: year.months.map(({ month, articles }) => ({
      month,
      count: articles.length,
      articles: articles.slice(0, newestOfMonth),
    })),
  });
}

function monthPage(page: MakeDraft, { year, month, articles }: Month, older: Month | undefined, newer: Month | undefined): Draft {
  return page("month", monthPath(year, month), {
    year,
    month,
    articles,
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
