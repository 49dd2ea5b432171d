/**
 * Groups items by a key, keeping the order of first appearance. (`Map.groupBy` comes with Node 21.)
 */
export function groupBy<T, K>(items: Iterable<T>, key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const own = key(item);
    const found = groups.get(own);
    if (found) found.push(item);
    else groups.set(own, [item]);
  }
  return groups;
}
