import { isWordUnit, wordRank, wordUnit } from "../format/unit-key.ts";
import { createDivide } from "./hit-grouping.ts";
import type { TermHits } from "./posting-writer.ts";
import type { Occurrences } from "./unit-occurrences.ts";

/**
 * Hands on the terms of a segment in the order of their keys. The hits of each unit are sorted by
 * the unit that follows, a few at a time, which suits the processor's caches. It can be called only
 * once.
 */
export function eachTerm({ words, units }: Occurrences, use: (term: TermHits) => void): void {
  const order = words.inOrder();
  const ranks = new Uint32Array(order.length);
  for (const [rank, number] of order.entries()) ranks[number] = rank;
  const unitOf = (unit: number) => (isWordUnit(unit) ? wordUnit(ranks[wordRank(unit)] ?? 0) : unit);
  // A key below the limit is a second unit that follows directly; from there on it is a separated
  // one.
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
