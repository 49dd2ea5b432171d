/**
 * The index of the last of sorted items that does not come after the sought one, so that `compare`
 * gives 0 or less for it; -1 if there is none.
 */
export function lastNotAfter<T>(items: readonly T[], compare: (item: T) => number): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(items[middle] as T) <= 0) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
