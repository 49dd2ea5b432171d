// The search page makes charts too: this is bundled for the browser, and needs nothing of Node.

/** One month of a chart. `month` has two digits; `to` is null if the month has no article. */
export interface Bar<T> {
  readonly month: string;
  readonly count: number;
  readonly to: T | null;
}

/**
 * A year of a chart with all its twelve months, January first. `to` is where the year leads; null
 * if it is not linked.
 */
export interface BarYear<T> {
  readonly year: string;
  readonly count: number;
  readonly to: T | null;
  /** Its articles that are in none of its months, as theirs is not known. */
  readonly withoutMonth: { readonly count: number; readonly to: T | null };
  readonly months: readonly Bar<T>[];
}

/** Years in a row without any article. */
export interface EmptyYears {
  readonly from: string;
  readonly to: string;
}

/** How many articles each month has, the oldest year first. */
export interface Chart<T> {
  readonly years: readonly (BarYear<T> | EmptyYears)[];
  /** The most articles in a month, for which the highest bar stands. */
  readonly peak: number;
}

/** The bars of the twelve months of a year. */
export function wholeYear<T>(barOf: (month: string) => Omit<Bar<T>, "month">): Bar<T>[] {
  return Array.from({ length: 12 }, (_, index) => {
    const month = String(index + 1).padStart(2, "0");
    return { month, ...barOf(month) };
  });
}

/**
 * Puts empty years between years that are given newest first. A gap is one row however long it is,
 * as a misread date can be a thousand years away.
 */
export function withEmptyYears<T extends { readonly year: string }>(newestFirst: readonly T[]): (T | EmptyYears)[] {
  return newestFirst.flatMap((row, index) => {
    const newer = newestFirst[index - 1];
    const missing = newer ? Number(newer.year) - Number(row.year) - 1 : 0;
    if (missing === 0) return [row];
    const yearAfter = (years: number) => String(Number(row.year) + years).padStart(4, "0");
    return [{ from: yearAfter(1), to: yearAfter(missing) }, row];
  });
}
