import type { Key } from "../format/unit-key.ts";
import type { BitWriter } from "./bit-writer.ts";

/**
 * Writes a key as its difference from the key before. Keys come in their order: by first, separated
 * and second.
 */
export function writeKey(writer: BitWriter, key: Key, before: Key): void {
  if (key.first !== before.first) {
    // A first unit comes by itself before it comes with others.
    writer.bits(0b11, 2);
    writer.golomb(key.first - before.first - 1, 0);
  } else if (key.separated !== before.separated) {
    writer.bits(0b10, 2);
    writer.golomb(key.second - 1, 12);
  } else {
    writer.bits(0, 1);
    writer.golomb(key.second - before.second - 1, 4);
  }
}
