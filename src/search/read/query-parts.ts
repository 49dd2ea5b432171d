import type { TextUnit } from "../format/index-term.ts";
import { markCount } from "../text/number-marks.ts";
import type { WordBounds } from "./known-words.ts";
import type { QueryTerm, UnitSequence } from "./query-parser.ts";

/**
 * A part of a query by which articles match it in part: two Han characters, a word or a number, or
 * a Han character beside a number.
 */
export interface QueryPart extends UnitSequence {
  readonly inTitle: boolean;
  /** The terms that it is a part of, and the index of its first unit in each. */
  readonly within: readonly { readonly term: QueryTerm; readonly start: number }[];
}

/** How many parts are looked up: a pasted text has more. */
const mostParts = 32;

/**
 * The parts of the terms of a query, each once. Two Han characters that follow one another are a
 * part, since a word of Chinese has two characters or more: so no dictionary decides what is found.
 * But where names that are known begin or end (`boundsOf`) no part goes across.
 */
export function partsOf(terms: readonly QueryTerm[], boundsOf: WordBounds = () => new Set()): QueryPart[] {
  const parts = new Map<string, QueryPart & { readonly within: { term: QueryTerm; start: number }[] }>();
  for (const term of terms) {
    for (const [start, end] of rangesIn(term, boundsOf(term.units))) {
      const [units, inTitle] = [term.units.slice(start, end), term.inTitle];
      const separated = term.separated.slice(start, end).map((isSeparated, at) => at > 0 && isSeparated);
      const key = JSON.stringify([inTitle, units, separated]);
      const part = parts.get(key) ?? { units, separated, inTitle, within: [] };
      part.within.push({ term, start });
      parts.set(key, part);
    }
  }
  return [...parts.values()].slice(0, mostParts);
}

/** Where the parts of a term begin and end. `bounds` are where names do. */
function rangesIn(term: UnitSequence, bounds: ReadonlySet<number>): Range[] {
  const runs = runsIn(term);
  return runs.flatMap(({ start, end, isHan, follows }, at): Range[] => {
    if (!isHan) return [[start, end]];
    if (end - start > 1) {
      const starts = Array.from({ length: end - start - 1 }, (_, index) => start + index);
      return starts.flatMap((first): Range[] => (bounds.has(first + 1) ? [] : [[first, first + 2]]));
    }
    // A character alone beside a number belongs to it: 10月, else 第61.
    const [before, after] = [runs[at - 1], runs[at + 1]];
    if (before && follows) return [[before.start, end]];
    return [[start, after?.follows ? after.end : end]];
  });
}

type Range = readonly [start: number, end: number];

/** Han characters that follow one another, or anything else that does. */
interface Run {
  readonly start: number;
  readonly end: number;
  readonly isHan: boolean;
  /** Whether nothing separates it from the run before. */
  readonly follows: boolean;
}

function runsIn({ units, separated }: UnitSequence): Run[] {
  const isHan = (unit: TextUnit | undefined) => typeof unit === "number" && unit > markCount;
  const runs: Run[] = [];
  for (let start = 0, end = 0; start < units.length; start = end) {
    end++;
    while (end < units.length && !separated[end] && isHan(units[end]) === isHan(units[start])) end++;
    runs.push({ start, end, isHan: isHan(units[start]), follows: start > 0 && !separated[start] });
  }
  return runs;
}
