import type { Key } from "../format/unit-key.ts";
import type { BitReader } from "./bit-reader.ts";

/** Reads the key that comes after another. */
export function readKey(bits: BitReader, before: Key): Key {
  const { first, separated, second } = before;
  if (bits.bits(1) === 0) return { first, separated, second: second + bits.golomb(4) + 1 };
  if (bits.bits(1) === 0) return { first, separated: true, second: bits.golomb(12) + 1 };
  return { first: first + bits.golomb(0) + 1, separated: false, second: 0 };
}
