import { yearOf } from "../../lib/date-parts.ts";
import type { ColumnReader } from "./column-reader.ts";
import { chosen, type Matches } from "./matches.ts";
import type { Choice, Choices, Request } from "./search-interface.ts";

/** Which filters an article must pass. */
export type Filters = Pick<Request, "year" | "tag" | "column" | "from" | "to">;

/** Whether anything is filtered out. */
export function isFiltered({ year, tag, column, from, to }: Filters): boolean {
  return [year, tag, column, from, to].some((filter) => filter !== null);
}

/** The matches that pass the filters. */
export function filtered(matches: Matches, columns: ColumnReader, filters: Filters): Matches {
  const passes = passing(columns, filters);
  return chosen(matches, (at) => passes(matches.articles[at] ?? 0));
}

/** Whether an article passes the filters. */
export function passing(columns: ColumnReader, { year, tag, column, from, to }: Filters): (article: number) => boolean {
  return (article) =>
    (year === null || yearOf(columns.monthOf(article)) === year) &&
    isBetween(columns.monthOf(article), from, to) &&
    (tag === null || columns.tagsOf(article).includes(tag)) &&
    (column === null || columns.columnsOf(article).includes(column));
}

/** Whether a month lies between two others, and all months of a year that stands for itself. */
function isBetween(month: string, from: string | null, to: string | null): boolean {
  const [first, last] = month.includes("-") ? [month, month] : [`${month}-01`, `${month}-12`];
  return (from === null || first >= from) && (to === null || last <= to);
}

/**
 * How many of the `unfiltered` matches of all segments each value of a filter would leave, given
 * the other filters.
 */
export function choicesOf(columns: readonly ColumnReader[], unfiltered: readonly Matches[], filters: Filters): Choices {
  const tally = (free: Partial<Filters>, valuesOf: (columns: ColumnReader, article: number) => readonly string[]): Choice[] => {
    const counts = new Map<string, number>();
    for (const [at, own] of columns.entries()) {
      const passes = passing(own, { ...filters, ...free });
      for (const article of unfiltered[at]?.articles ?? []) {
        if (!passes(article)) continue;
        for (const value of valuesOf(own, article)) counts.set(value, (counts.get(value) ?? 0) + 1);
      }
    }
    return Array.from(counts, ([value, count]) => ({ value, count }));
  };
  return {
    years: tally({ year: null }, (own, article) => [yearOf(own.monthOf(article))]).sort(newestFirst),
    months: tally({ from: null, to: null }, (own, article) => [own.monthOf(article)])
      .filter(({ value }) => value.includes("-"))
      .sort(newestFirst),
    tags: tally({ tag: null }, (own, article) => own.tagsOf(article)).sort(byCount),
    columns: tally({ column: null }, (own, article) => own.columnsOf(article)).sort(byCount),
  };
}

function newestFirst(a: Choice, b: Choice): number {
  return a.value < b.value ? 1 : -1;
}

function byCount(a: Choice, b: Choice): number {
  return b.count - a.count || (a.value < b.value ? -1 : 1);
}
