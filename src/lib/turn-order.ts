/**
 * Puts items in an order in which each key comes to its turn: first the first item of every key,
 * then the second of every key, and so on. What is cut off behind a few has shown as many keys as
 * it can.
 */
export function inTurns<T>(items: readonly T[], keyOf: (item: T) => unknown): T[] {
  const seen = new Map<unknown, number>();
  const ranked = items.map((item) => {
    const rank = seen.get(keyOf(item)) ?? 0;
    seen.set(keyOf(item), rank + 1);
    return { item, rank };
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ item }) => item);
}
