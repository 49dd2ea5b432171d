import { type Directory, hanOrder } from "../format/directory-file.ts";
import { bitsOf } from "./bit-reader.ts";

/**
 * The numbers of all Han characters in the segment. Throws a `RangeError` if the digits are
 * damaged.
 */
export function readHans({ hans }: Directory): Set<number> {
  const bits = bitsOf(hans);
  const found = new Set<number>();
  let han = 0;
  for (let gap = bits.golomb(hanOrder); gap > 0; gap = bits.golomb(hanOrder)) {
    han += gap;
    found.add(han);
  }
  return found;
}
