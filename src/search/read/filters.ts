import type { ColumnReader } from "./column-reader.ts";
import { chosen, type Matches } from "./matches.ts";
import type { Choice, Choices, Request } from "./search-interface.ts";

/** Which filters an article must pass. */
export type Filters = Pick<Request, "year" | "tag" | "column">;

/** The matches that pass the filters. */
export function filtered(matches: Matches, columns: ColumnReader, filters: Filters): Matches {
  const passes = passing(columns, filters);
  return chosen(matches, (at) => passes(matches.articles[at] ?? 0));
}

/** Whether an article passes the filters. */
export function passing(columns: ColumnReader, { year, tag, column }: Filters): (article: number) => boolean {
  return (article) =>
    (year === null || columns.yearOf(article) === year) &&
    (tag === null || columns.tagsOf(article).includes(tag)) &&
    (column === null || columns.columnsOf(article).includes(column));
}

/**
 * How many of the `unfiltered` matches of all segments each value of a filter would leave, given
 * the other filters.
 */
export function choicesOf(columns: readonly ColumnReader[], unfiltered: readonly Matches[], filters: Filters): Choices {
  const tally = (free: keyof Filters, valuesOf: (columns: ColumnReader, article: number) => readonly string[]): Choice[] => {
    const counts = new Map<string, number>();
    for (const [at, own] of columns.entries()) {
      const passes = passing(own, { ...filters, [free]: null });
      for (const article of unfiltered[at]?.articles ?? []) {
        if (!passes(article)) continue;
        for (const value of valuesOf(own, article)) counts.set(value, (counts.get(value) ?? 0) + 1);
      }
    }
    return Array.from(counts, ([value, count]) => ({ value, count }));
  };
  return {
    years: tally("year", (own, article) => [own.yearOf(article)]).sort((a, b) => (a.value < b.value ? 1 : -1)),
    tags: tally("tag", (own, article) => own.tagsOf(article)).sort(byCount),
    columns: tally("column", (own, article) => own.columnsOf(article)).sort(byCount),
  };
}

function byCount(a: Choice, b: Choice): number {
  return b.count - a.count || (a.value < b.value ? -1 : 1);
}
