/**
 * Which pairs of neighbouring units say together where a phrase stands, by the place of their first
 * one in it: every unit is in one of them, and every two that are separated are one. Where units
 * follow one another directly, their places tell.
 */
export function coverOf(separated: readonly boolean[]): number[] {
  const pairs = new Set<number>();
  for (let start = 0; start < separated.length; ) {
    const next = separated.indexOf(true, start + 1);
    const end = next < 0 ? separated.length : next;
    // A last unit is covered with the one before it, one unit by itself by what separates it from
    // others.
    if (end - start > 1) for (let at = start; at < end; at += 2) pairs.add(Math.min(at, end - 2));
    if (end < separated.length) pairs.add(end - 1);
    start = end;
  }
  return [...pairs];
}
