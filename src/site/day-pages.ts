import { type DayOfYear, daysOfYear } from "../archive/days-of-year.ts";
import type { Article } from "../ingest/article.ts";
import { groupBy } from "../lib/group-by.ts";
import type { Draft } from "./draft.ts";
import { dayPath, daysPath } from "./paths.ts";
import type { MakeDraft } from "./plan.ts";
import type { Link } from "./view-models.ts";

/** On this day: the index of all days of the year that have articles, and a page for each. */
export function dayPages(page: MakeDraft, articles: readonly Article[]): Draft[] {
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
    ...days.map((day, index) => dayPage(page, day, days.at(index - 1), days[(index + 1) % days.length])),
  ];
}

/** The year has no end here: 31 December is before 1 January. */
function dayPage(page: MakeDraft, { month, day, years }: DayOfYear, before: DayOfYear | undefined, after: DayOfYear | undefined): Draft {
  const linkTo = (other: DayOfYear | undefined) => (other && (other.month !== month || other.day !== day) ? dayLink(other) : null);
  return page("day", dayPath(month, day), { month, day, years, previous: linkTo(before), next: linkTo(after) });
}

function dayLink({ month, day }: DayOfYear): Link {
  return { label: `${Number(month)}月${Number(day)}日`, path: dayPath(month, day) };
}
