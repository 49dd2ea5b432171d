import type { ArticleSummary } from "../ingest/article.ts";
import { dayOf, monthOf, yearOf } from "../lib/date-parts.ts";

/** What has the date of an article. */
export interface Dated {
  readonly summary: Pick<ArticleSummary, "date">;
}

const periodsOf = { year: yearOf, month: monthOf, day: dayOf };

/**
 * Groups articles, given in order of time, by year, month or day. The articles of one period are
 * neighbours, so a new group begins where the date no longer has the same beginning. Articles whose
 * dates are less exact than the period are in no group.
 */
export function periods<T extends Dated>(
  inTime: readonly T[],
  period: keyof typeof periodsOf,
): { readonly name: string; readonly articles: T[] }[] {
  const found: { readonly name: string; readonly articles: T[] }[] = [];
  let start = 0;
  let name: string | null = null;
  const close = (end: number) => {
    if (name !== null) found.push({ name, articles: inTime.slice(start, end) });
  };
  for (const [index, { summary }] of inTime.entries()) {
    const { date } = summary;
    if (name !== null && date.startsWith(name)) continue;
    close(index);
    start = index;
    name = periodsOf[period](date);
  }
  close(inTime.length);
  return found;
}
