import { firstPath, secondPath, type Term, type TextUnit } from "../format/index-term.ts";
import { createDivide } from "./hit-grouping.ts";
import { type TermHits, weightOf } from "./term-hits.ts";
import { type Occurrences, termOf } from "./unit-occurrences.ts";

/** A unit as the first one of terms. */
export interface FirstUnit {
  readonly unit: number;
  readonly name: TextUnit;
  /** The first half of the paths of its terms. */
  readonly path: number;
  /** What the hits of all its terms weigh together. */
  readonly weight: number;
}

/** The terms of a segment, by their first units. */
export interface SegmentTerms {
  /** The first units in the order of their paths. */
  readonly units: readonly FirstUnit[];
  /** The terms of the next of these units. */
  readonly next: () => TermHits[];
}

/** Reads the terms of a segment; it can be called only once. */
export function segmentTerms({ names, units, last }: Occurrences): SegmentTerms {
  const firsts = Array.from(units.counts(), ([unit, hits]): FirstUnit => {
    const name = names.nameOf(unit);
    const alone = weightOf({ second: null }, hits, "whole");
    const followed = weightOf({ second: name }, hits - (last.all[unit] ?? 0), "whole");
    return { unit, name, path: firstPath(name), weight: alone + followed };
  }).sort((a, b) => a.path - b.path || a.unit - b.unit);
  const ranks = new Map(firsts.map(({ unit }, rank) => [unit, rank]));
  const groups = units.sorted(
    (unit) => ranks.get(unit) ?? 0,
    (followed) => followed,
  );
  const divide = createDivide(2 * names.end);
  // What follows a unit has the same path wherever it does.
  const paths = new Map<number, number>();
  const pathOf = (followed: number, { separated, second }: Term) => {
    const known = paths.get(followed) ?? secondPath(separated, second);
    paths.set(followed, known);
    return known;
  };
  let at = 0;
  return {
    units: firsts,
    next: () => {
      const { unit, path: first } = firsts[at++] ?? { unit: 0, path: 0 };
      const group = groups.next().value;
      if (group?.major !== unit) throw new Error("the hits are not in the order of the units");
      const { from, length } = group;
      // The lists of the group are overwritten by the next one.
      const [articles, places] = [new Uint32Array(2 * length), new Uint32Array(2 * length)];
      articles.set(group.articles.subarray(from, from + length));
      places.set(group.places.subarray(from, from + length));
      const terms: TermHits[] = [];
      const add = (followed: number, start: number, hits: number) => {
        const term = termOf(names, unit, followed);
        terms.push({ term, path: { first, second: pathOf(followed, term) }, articles, places, from: start, length: hits });
      };
      add(0, 0, length);
      divide(group, { articles, places }, length, (followed, start, hits) => {
        if (followed !== 0) add(followed, start, hits);
      });
      return terms;
    },
  };
}
