import type { Article } from "../ingest/article.ts";
import { byCodePoint } from "../lib/code-point-order.ts";
import { dayOf } from "../lib/date-parts.ts";
import { dayLength, isoDay } from "./iso-day.ts";
import { periods } from "./periods.ts";

/**
 * Days without articles between two days that have some. Both ends are days without articles, as
 * `2021-09-19`.
 */
export interface Gap {
  readonly from: string;
  readonly to: string;
  readonly days: number;
}

/** The coverage of an archive: what it holds and lacks. */
export interface Coverage {
  /** The length of all bodies together, without white space. */
  readonly characters: number;
  /** The days that have articles, oldest first, as `2021-09-18`. */
  readonly days: readonly string[];
  /** How many articles have a date that is only a year or a month, which no day and gap counts. */
  readonly withoutDay: number;
  /** The longest gaps, the longest first; of equal ones the earlier. */
  readonly gaps: readonly Gap[];
}

/**
 * The most gaps that are named, and the length of the shortest in days: a shorter one is no lack.
 */
const [mostGaps, shortestGap] = [10, 31];

/** Derives the coverage of articles, given newest first. */
export function coverage(newestFirst: readonly Article[]): Coverage {
  const days = periods(newestFirst, "day")
    .map(({ name }) => name)
    .reverse();
  return {
    characters: newestFirst.reduce((sum, article) => sum + article.text.characters, 0),
    days,
    withoutDay: newestFirst.filter(({ summary }) => dayOf(summary.date) === null).length,
    gaps: days
      .flatMap((day, index) => gapBetween(days[index - 1], day))
      .sort((a, b) => b.days - a.days || byCodePoint(a.from, b.from))
      .slice(0, mostGaps),
  };
}

function gapBetween(before: string | undefined, after: string): Gap[] {
  if (before === undefined) return [];
  const [start, end] = [Date.parse(before) + dayLength, Date.parse(after) - dayLength];
  const days = (end - start) / dayLength + 1;
  if (days < shortestGap) return [];
  return [{ from: isoDay(start), to: isoDay(end), days }];
}
