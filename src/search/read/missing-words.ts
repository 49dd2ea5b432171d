import type { Characters } from "../text/text-units.ts";
import { createPlacedReader, hitsOf, type PlacedUnit } from "./hit-finder.ts";
import type { QueryTerm } from "./query-parser.ts";
import type { QueryPart } from "./query-parts.ts";

/**
 * Creates a function that tells what of a query an article lacks: the runs of units that belong to
 * no part which stands in its title or in one of its paragraphs, as the query has them.
 */
export function createMissingFinder(terms: readonly QueryTerm[], parts: readonly QueryPart[], characters: Characters) {
  const placedUnits = createPlacedReader(characters);
  return (title: string, paragraphs: readonly string[]): string[] => {
    const [titled, others] = [placedUnits(title), paragraphs.map(placedUnits)];
    const held = parts.filter((part) => isIn(part, part.inTitle ? [titled] : [titled, ...others]));
    return terms.flatMap((term) => {
      const within = held.flatMap((part) => part.within.flatMap((one) => (one.term === term ? { part, start: one.start } : [])));
      const covered = new Set(within.flatMap(({ part, start }) => part.units.map((_, at) => start + at)));
      return uncovered(term, covered);
    });
  };
}

function isIn(part: QueryPart, texts: readonly (readonly PlacedUnit[])[]): boolean {
  return texts.some((text) => hitsOf(part, text).length > 0);
}

/** The runs of a term's units whose indexes are not covered. */
function uncovered({ units, text, places }: QueryTerm, covered: ReadonlySet<number>): string[] {
  const runs: string[] = [];
  for (let at = 0; at < units.length; at++) {
    const start = at;
    while (at < units.length && !covered.has(at)) at++;
    if (at > start) runs.push(text.slice(places[start]?.[0], places[at - 1]?.[1]));
  }
  return runs;
}
