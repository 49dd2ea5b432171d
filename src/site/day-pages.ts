import { type DayOfYear, daysOfYear } from "../archive/days-of-year.ts";
import type { Article } from "../ingest/article.ts";
import { groupBy } from "../lib/group-by.ts";
import { dayLink } from "./links.ts";
import { dayFragment, dayPath, daysPath, monthPath } from "./paths.ts";
import type { PlannedPage, PlanPage } from "./planned-page.ts";

/**
 * The pages “on this day”: the index of all days of the year that have articles, and a page for
 * each. Where the day of no article is known there is no index either.
 */
export function dayPages(page: PlanPage, articles: readonly Article[]): PlannedPage[] {
  const days = daysOfYear(articles);
  if (days.length === 0) return [];
  const months = [...groupBy(days, ({ month }) => month)].map(([month, ofMonth]) => ({
    month,
    days: ofMonth.map((day) => ({
      label: String(Number(day.day)),
      path: dayPath(month, day.day),
      count: day.years.reduce((sum, year) => sum + year.articles.length, 0),
    })),
  }));
  return [
    page("days", daysPath, { months }),
    ...days.map((day, index) => dayPage(page, day, days.at(index - 1), days[(index + 1) % days.length])),
  ];
}

/** The page of a day. Days go round in a circle: 31 December is before 1 January. */
function dayPage(
  page: PlanPage,
  { month, day, years }: DayOfYear,
  before: DayOfYear | undefined,
  after: DayOfYear | undefined,
): PlannedPage {
  const linkTo = (other: DayOfYear | undefined) =>
    other && (other.month !== month || other.day !== day) ? dayLink(other.month, other.day) : null;
  return page("day", dayPath(month, day), {
    month,
    day,
    years: years.map(({ year, articles }) => ({
      year,
      to: { path: monthPath(year, month), fragment: dayFragment(Number(day)) },
      articles: articles.map(({ summary }) => summary),
    })),
    previous: linkTo(before),
    next: linkTo(after),
  });
}
