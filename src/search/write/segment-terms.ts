import { isWordUnit, wordRank, wordUnit } from "../format/unit-key.ts";
import { createDivide } from "./hit-grouping.ts";
import type { TermHits } from "./posting-writer.ts";
import type { Occurrences } from "./unit-occurrences.ts";

/**
 * Hands on the terms of a segment in the order of their keys. The hits of units are sorted by what
 * follows them, always few that stand together, so that hardly ever memory has to be waited for.
 * Can be asked for once.
 */
export function eachTerm({ words, units }: Occurrences, use: (term: TermHits) => void): void {
  const order = words.inOrder();
  const ranks = new Uint32Array(order.length);
  for (const [rank, number] of order.entries()) ranks[number] = rank;
  const unitOf = (unit: number) => (isWordUnit(unit) ? wordUnit(ranks[wordRank(unit)] ?? 0) : unit);
  // Below it is a second unit that is joined, from there on one that is separated.
  const limit = wordUnit(order.length);
  const bySecond = createDivide(2 * limit, units.most);
  for (const group of units.sorted(unitOf, (followed) => unitOf(followed >>> 1) + (followed % 2) * limit)) {
    const first = unitOf(group.major);
    const { articles, places, from, length } = group;
    use({ key: { first, separated: false, second: 0 }, articles, places, from, length });
    bySecond(group, (at, articles, places, from, length) => {
      if (at === 0) return;
      const separated = at >= limit;
      use({ key: { first, separated, second: separated ? at - limit : at }, articles, places, from, length });
    });
  }
}
