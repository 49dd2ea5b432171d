import { stepOrder } from "../format/directory-file.ts";
import { lengthOf } from "../format/posting-codes.ts";
import { bitsOf } from "./bit-reader.ts";
import { LoadFailure } from "./search-interface.ts";

/**
 * Reads the lengths of the bodies of a segment with so many articles, in places, rounded up. Throws
 * a `LoadFailure` if the text is damaged.
 */
export function readLengths(text: string, articles: number): Uint32Array {
  try {
    const bits = bitsOf(text);
    let step = 0;
    const lengths = Uint32Array.from({ length: articles }, () => {
      const folded = bits.golomb(stepOrder);
      step += folded % 2 === 0 ? folded / 2 : -(folded + 1) / 2;
      return lengthOf(step);
    });
    if (!bits.isBeyond) return lengths;
  } catch {}
  throw new LoadFailure("the lengths are damaged");
}
