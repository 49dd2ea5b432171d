import type { Key, KeyOrders } from "../format/unit-key.ts";
import type { BitWriter } from "./bit-writer.ts";

/**
 * Writes a key as its difference from the key before. Keys come in their order: by first, separated
 * and second.
 */
export function writeKey(writer: BitWriter, { first, separated, second }: Key, before: Key, orders: KeyOrders): void {
  if (first !== before.first) {
    writer.bits(0b11, 2);
    writer.golomb(first - before.first - 1, orders.first);
    writer.bits(Number(second !== 0), 1);
    if (second === 0) return;
    writer.bits(Number(separated), 1);
    writer.golomb(second - 1, orders.alone);
  } else if (separated !== before.separated) {
    writer.bits(0b10, 2);
    writer.golomb(second - 1, orders.alone);
  } else {
    writer.bits(0, 1);
    writer.golomb(second - before.second - 1, orders.second);
  }
}
