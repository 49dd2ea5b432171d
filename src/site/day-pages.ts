import { type DayOfYear, daysOfYear } from "../archive/days.ts";
import { groupBy } from "../group.ts";
import type { Article } from "../ingest/article.ts";
import type { Listing } from "./listing.ts";
import type { Link } from "./parts.ts";
import { dayFragment, dayPath, daysPath, monthPath } from "./paths.ts";
import type { MakePage } from "./plan.ts";
import type { PlannedPage } from "./planned-page.ts";

/** On this day: the index of all days of the year that have articles, and a page for each. */
export function dayPages(page: MakePage, articles: readonly Article[], listing: Listing): PlannedPage[] {
  const days = daysOfYear(articles);
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
    ...days.map((day, index) => dayPage(page, day, days.at(index - 1), days[(index + 1) % days.length], listing)),
  ];
}

/** The year has no end here: 31 December is before 1 January. */
function dayPage(
  page: MakePage,
  { month, day, years }: DayOfYear,
  before: DayOfYear | undefined,
  after: DayOfYear | undefined,
  { mentionOf }: Listing,
): PlannedPage {
  const linkTo = (other: DayOfYear | undefined) => (other && (other.month !== month || other.day !== day) ? dayLink(other) : null);
  return page("day", dayPath(month, day), {
    month,
    day,
    years: years.map(({ year, articles }) => ({
      year,
      to: { path: monthPath(year, month), fragment: dayFragment(Number(day)) },
      articles: articles.map(mentionOf),
    })),
    previous: linkTo(before),
    next: linkTo(after),
  });
}

function dayLink({ month, day }: DayOfYear): Link {
  return { label: `${Number(month)}月${Number(day)}日`, path: dayPath(month, day) };
}
