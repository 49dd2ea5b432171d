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
function rangesIn({ units, separated }: UnitSequence, bounds: ReadonlySet<number>): (readonly [number, number])[] {
  const isHan = (at: number) => {
    const unit = units[at];
    return typeof unit === "number" && unit > markCount;
  };
  const follows = (at: number) => at < units.length && !separated[at];
  const ranges: (readonly [number, number])[] = [];
  for (let at = 0; at < units.length; at++) {
    const start = at;
    if (isHan(at)) {
      if (!follows(at + 1) || !isHan(at + 1)) {
        if (at === 0 || separated[at]) ranges.push([at, at + 1]);
      } else if (!bounds.has(at + 1)) ranges.push([at, at + 2]);
      continue;
    }
    while (follows(at + 1) && !isHan(at + 1)) at++;
    ranges.push([start, at + 1]);
    // A character alone behind a number belongs to it: 10月.
    const isAlone = follows(at + 1) && !(follows(at + 2) && isHan(at + 2));
    if (isAlone) ranges.push([start, at + 2]);
  }
  return ranges;
}
