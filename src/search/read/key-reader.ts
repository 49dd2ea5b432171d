import type { Key, KeyOrders } from "../format/unit-key.ts";
import type { BitReader } from "./bit-reader.ts";

/** Reads the key that comes after another. */
export function readKey(bits: BitReader, { first, separated, second }: Key, orders: KeyOrders): Key {
  if (bits.bits(1) === 0) return { first, separated, second: second + bits.golomb(orders.second) + 1 };
  if (bits.bits(1) === 0) return { first, separated: true, second: bits.golomb(orders.alone) + 1 };
  const next = first + bits.golomb(orders.first) + 1;
  if (bits.bits(1) === 0) return { first: next, separated: false, second: 0 };
  return { first: next, separated: bits.bits(1) === 1, second: bits.golomb(orders.alone) + 1 };
}
