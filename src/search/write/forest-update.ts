import { groupBy } from "../../lib/group-by.ts";
import type { TextUnit } from "../format/index-term.ts";
import { followerName, type LongTerm, longRoot, type OwnShards, ownRoot, sharedRoot } from "../format/shard-forest.ts";
import { comingOf, edited, type HitEdit, moreHits } from "./hit-edit.ts";
import { type BuiltForest, type BuiltShard, buildLong, buildOwn, isHeavy, isLong, isOwn, type ShardOptions } from "./shard-builder.ts";
import { type ReadText, readPlaces, readTerms } from "./shard-terms.ts";
import { type TermHits, weightOf } from "./term-hits.ts";
import { termsBelow, updateTree, weightIn } from "./tree-update.ts";

/**
 * Makes a forest anew, as it is built of all its terms after some changes, each of another term.
 * `read` gives the text of a shard, as it stands or as it has just been put.
 */
export function updateForest(before: BuiltForest, edits: readonly HitEdit[], read: ReadText, options: ShardOptions): BuiltForest {
  const { articles, placeOrder } = options;
  const termsAt = (node: Parameters<typeof readTerms>[0]) => readTerms(node, placeOrder, read);

  const treesOf = (unit: TextUnit, long: LongTerm<BuiltShard>) => {
    const rootOf = (kind: "counts" | "places") => longRoot(unit, followerName(long.separated, long.second), kind, articles);
    const [counts, places] = [rootOf("counts"), rootOf("places")];
    const placesAt = (node: typeof places) => readPlaces(node, { root: counts, tree: long.counts }, placeOrder, read);
    return { counts, places, placesAt };
  };
  const updateLong = (unit: TextUnit, long: LongTerm<BuiltShard>, edit: HitEdit): LongTerm<BuiltShard> => {
    const { counts, places, placesAt } = treesOf(unit, long);
    const staying = (terms: readonly TermHits[]) => terms;
    // Places are read by the counts that belong to them, so that these are changed after them.
    const ofPlaces = long.second === null ? null : updateTree(long.places, places, [edit], { ...options, staying, termsAt: placesAt });
    return { ...long, places: ofPlaces, counts: updateTree(long.counts, counts, [edit], { ...options, staying, termsAt }) };
  };
  const longTerms = (unit: TextUnit, long: LongTerm<BuiltShard>): TermHits[] => {
    const { counts, places, placesAt } = treesOf(unit, long);
    if (long.second === null) return termsBelow(long.counts, counts, { termsAt });
    return termsBelow(long.places, places, { termsAt: placesAt });
  };

  const updateOwn = (unit: TextUnit, { shared, long }: OwnShards<BuiltShard>, own: readonly HitEdit[]): OwnShards<BuiltShard> => {
    const longer = new Map(long);
    const others: HitEdit[] = [];
    for (const edit of own) {
      const name = followerName(edit.term.separated, edit.term.second);
      const known = long.get(name);
      if (!known) others.push(edit);
      else if (isHeavy(weightIn(known.counts) + weightIn(known.places) + weightOfAll([edit]), options))
        longer.set(name, updateLong(unit, known, edit));
      else {
        longer.delete(name);
        others.push(...edited(longTerms(unit, known), [edit]).map(comingOf));
      }
    }
    const staying = (terms: readonly TermHits[]) =>
      terms.filter((hits) => {
        if (!isLong(hits, options)) return true;
        longer.set(followerName(hits.term.separated, hits.term.second), buildLong(hits, options));
        return false;
      });
    return { shared: updateTree(shared, ownRoot(unit, articles), others, { ...options, staying, termsAt }), long: longer };
  };
  const ownTerms = (unit: TextUnit, { shared, long }: OwnShards<BuiltShard>): TermHits[] => [
    ...termsBelow(shared, ownRoot(unit, articles), { termsAt }),
    ...Array.from(long.values()).flatMap((one) => longTerms(unit, one)),
  ];

  const own = new Map(before.own);
  const toShared: HitEdit[] = [];
  for (const [unit, ofUnit] of groupBy(edits, ({ term }) => term.first)) {
    const known = before.own.get(unit);
    if (!known) toShared.push(...ofUnit);
    else if (isOwn(unit, weightOfUnit(known) + weightOfAll(ofUnit), options)) own.set(unit, updateOwn(unit, known, ofUnit));
    else {
      own.delete(unit);
      toShared.push(...edited(ownTerms(unit, known), ofUnit).map(comingOf));
    }
  }
  const staying = (terms: readonly TermHits[]) =>
    Array.from(groupBy(terms, ({ term }) => term.first)).flatMap(([unit, ofUnit]) => {
      const weight = ofUnit.reduce((sum, { term, length }) => sum + weightOf(term, length, "whole"), 0);
      if (!isOwn(unit, weight, options)) return ofUnit;
      own.set(unit, buildOwn(unit, ofUnit, options));
      return [];
    });
  const shared = updateTree(before.shared, sharedRoot(articles), toShared, { ...options, staying, termsAt });
  return { shared, own };
}

/** What all hits weigh that come, less those that go. */
export function weightOfAll(edits: readonly HitEdit[]): number {
  return edits.reduce((sum, edit) => sum + weightOf(edit.term, moreHits(edit), "whole"), 0);
}

function weightOfUnit({ shared, long }: OwnShards<BuiltShard>): number {
  let weight = weightIn(shared);
  for (const { counts, places } of long.values()) weight += weightIn(counts) + weightIn(places);
  return weight;
}
