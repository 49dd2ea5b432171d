import type { Share } from "./coverage.ts";

/** The 97.5th percentile of the normal distribution: 95 % lie between it and its negative. */
const z = 1.959964;

/** The 95 % interval of a share that was seen in a sample (E. B. Wilson, JASA 22, 1927); from 0 to 1 where nothing was seen. */
export function wilson({ part, of }: Share): readonly [number, number] {
  if (of === 0) return [0, 1];
  const share = part / of;
  const middle = share + z ** 2 / (2 * of);
  const spread = z * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2));
  const scale = 1 + z ** 2 / of;
  return [Math.max(0, (middle - spread) / scale), Math.min(1, (middle + spread) / scale)];
}
