import type { Article } from "../ingest/article.ts";

/** How many characters of a date such as `2024-04-24T18:29` give its month or day. */
const lengths = { month: 7, day: 10 };

/**
 * Groups articles, given in order of time, by month or day. The articles of one period are
 * neighbours, so a new group begins where the date no longer has the same beginning.
 */
export function periods(
  inTime: readonly Article[],
  period: keyof typeof lengths,
): { readonly name: string; readonly articles: Article[] }[] {
  const found: { readonly name: string; readonly articles: Article[] }[] = [];
  let start = 0;
  let name = "";
  for (const [index, { summary }] of inTime.entries()) {
    const { date } = summary;
    if (index > 0 && date.startsWith(name)) continue;
    if (index > 0) found.push({ name, articles: inTime.slice(start, index) });
    start = index;
    name = date.slice(0, lengths[period]);
  }
  if (inTime.length > 0) found.push({ name, articles: inTime.slice(start) });
  return found;
}
