import type { Archive } from "../archive/archive.ts";
import type { Month, Year } from "../archive/months.ts";
import { barYear, peakOf } from "./chart.ts";
import { archiveLinks, fullMonthLink, yearLink } from "./links.ts";
import { monthPath, rankingYearPath, yearPath } from "./paths.ts";
import type { PlannedPage, PlanPage } from "./planned-page.ts";
import type { SourcePacks } from "./source-packs.ts";
import type { SourcePack } from "./view-models.ts";

/** How many of a month's articles its year page shows. */
const newestOfMonth = 5;

/** A page for each year and each month that has articles. */
export function calendarPages(page: PlanPage, { years, months }: Archive, { packsOf }: Pick<SourcePacks, "packsOf">): PlannedPage[] {
  return [
    ...years.map((year, index) => yearPage(page, year, years[index + 1], years[index - 1])),
    ...months.map((month, index) => monthPage(page, month, packsOf(`${month.year}-${month.month}`), months[index + 1], months[index - 1])),
  ];
}

function yearPage(page: PlanPage, year: Year, older: Year | undefined, newer: Year | undefined): PlannedPage {
  return page("year", yearPath(year.year), {
    chart: barYear(year, archiveLinks),
    peak: peakOf(year.months),
    ranking: year.articles.some(({ summary: { views } }) => views !== null) ? rankingYearPath(year.year) : null,
    previous: older ? yearLink(older.year) : null,
    next: newer ? yearLink(newer.year) : null,
    newest: year.months.map(({ month, articles }) => ({
      month,
      count: articles.length,
      path: monthPath(year.year, month),
      articles: articles.slice(0, newestOfMonth).map(({ summary }) => summary),
    })),
    // No other page of the calendar has these.
    withoutMonth: year.withoutMonth.map(({ summary }) => summary),
  });
}

function monthPage(
  page: PlanPage,
  { year, month, articles }: Month,
  packs: readonly SourcePack[],
  older: Month | undefined,
  newer: Month | undefined,
): PlannedPage {
  return page("month", monthPath(year, month), {
    year,
    month,
    entries: articles.map(({ summary }) => summary),
    packs,
    previous: older ? fullMonthLink(older.year, older.month) : null,
    next: newer ? fullMonthLink(newer.year, newer.month) : null,
  });
}
