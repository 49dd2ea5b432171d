/**
 * Chooses pairs of neighbouring units whose hits together tell where a phrase stands, by the index
 * of their first unit. Every unit is in one of the pairs, and every two units that are separated
 * are one of them. Units that follow one another directly are tied by their places.
 */
export function coverOf(separated: readonly boolean[]): number[] {
  const pairs = new Set<number>();
  for (let start = 0; start < separated.length; ) {
    const next = separated.indexOf(true, start + 1);
    const end = next < 0 ? separated.length : next;
    // A last unit is covered together with the one before it; a unit alone between separators, by
    // its pairs across them.
    if (end - start > 1) for (let at = start; at < end; at += 2) pairs.add(Math.min(at, end - 2));
    if (end < separated.length) pairs.add(end - 1);
    start = end;
  }
  return [...pairs];
}
