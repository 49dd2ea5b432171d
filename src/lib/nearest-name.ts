import leven from "leven";

/** How many characters may differ between what was written and what was probably meant. */
const most = 2;

/** The name that was probably meant by a written one, whatever its case; null if none is near. */
export function nearestName(written: string, names: readonly string[]): string | null {
  const distances = names.map((name) => ({ name, distance: leven(written.toLowerCase(), name.toLowerCase()) }));
  const [nearest] = distances.sort((a, b) => a.distance - b.distance);
  return nearest && nearest.distance <= Math.min(most, Math.floor(nearest.name.length / 2)) ? nearest.name : null;
}
