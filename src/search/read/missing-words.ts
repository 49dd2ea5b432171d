import type { Characters } from "../text/text-units.ts";
import { createPlacedReader, hitsOf, type PlacedUnit } from "./hit-finder.ts";
import type { QueryTerm } from "./query-parser.ts";
import type { QueryPart } from "./query-parts.ts";

/**
 * Creates a function that tells what of a query an article lacks: the runs of units that belong to
 * parts, but to none which stands in its title or in one of its paragraphs, as the query has them.
 * Nothing is said of units that belong to no part, nor of one alone that stands there: it is only
 * its neighbour that is another.
 */
export function createMissingFinder(terms: readonly QueryTerm[], parts: readonly QueryPart[], characters: Characters) {
  const placedUnits = createPlacedReader(characters);
  return (title: string, paragraphs: readonly string[]): string[] => {
    const [titled, others] = [placedUnits(title), paragraphs.map(placedUnits)];
    const held = parts.filter((part) => isIn(part, part.inTitle ? [titled] : [titled, ...others]));
    const present = new Set([titled, ...others].flatMap((text) => text.map(({ unit }) => unit)));
    return terms.flatMap((term) => {
      const covered = unitsIn(held, term);
      const missing = new Set([...unitsIn(parts, term)].filter((at) => !covered.has(at)));
      const isAlone = (at: number) => !missing.has(at - 1) && !missing.has(at + 1);
      const isThere = (at: number) => isAlone(at) && !term.inTitle && present.has(term.units[at] ?? "");
      return runsOf(term, new Set([...missing].filter((at) => !isThere(at))));
    });
  };
}

/** The indexes of the units of a term that belong to some parts. */
function unitsIn(parts: readonly QueryPart[], term: QueryTerm): Set<number> {
  const starts = parts.flatMap((part) => part.within.flatMap((one) => (one.term === term ? { part, start: one.start } : [])));
  return new Set(starts.flatMap(({ part, start }) => part.units.map((_, at) => start + at)));
}

function isIn(part: QueryPart, texts: readonly (readonly PlacedUnit[])[]): boolean {
  return texts.some((text) => hitsOf(part, text).length > 0);
}

/** The runs of those units of a term whose indexes are given, as its text has them. */
function runsOf({ units, text, places }: QueryTerm, indexes: ReadonlySet<number>): string[] {
  const runs: string[] = [];
  for (let at = 0; at < units.length; at++) {
    const start = at;
    while (indexes.has(at)) at++;
    if (at > start) runs.push(text.slice(places[start]?.[0], places[at - 1]?.[1]));
  }
  return runs;
}
