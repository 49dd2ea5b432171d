import { stepOrder } from "../format/directory-file.ts";
import { BitWriter } from "./bit-writer.ts";
import { toText } from "./digit-writer.ts";

/** The file of the lengths of bodies, by their steps (`stepFor`), the oldest article first. */
export function lengthsText(steps: readonly number[]): string {
  const writer = new BitWriter();
  for (const [at, step] of steps.entries()) {
    const difference = step - (steps[at - 1] ?? 0);
    writer.golomb(difference < 0 ? -2 * difference - 1 : 2 * difference, stepOrder);
  }
  return toText(writer);
}
