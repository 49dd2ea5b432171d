import { hash } from "node:crypto";
import { byCodePoint } from "../../../../src/lib/code-point-order.ts";

/** What makes one draw differ from another; it never changes, so that verdicts can be used again. */
export const seed = "jiuwen 20";

/**
 * Draws up to `count` items by the least hashes of their keys, in the order of these. A draw is random, and one from much the same items has
 * much the same in it, so that few verdicts are lost when the program changes.
 */
export function draw<T>(items: readonly T[], count: number, keyOf: (item: T) => string): T[] {
  return items
    .map((item) => ({ item, order: hash("sha256", `${seed}\n${keyOf(item)}`) }))
    .sort((a, b) => byCodePoint(a.order, b.order))
    .slice(0, count)
    .map(({ item }) => item);
}
