import { backslash, base, block, first } from "../format/bit-digits.ts";
import type { BitWriter } from "./bit-writer.ts";

/** The two digits for every value of 13 bits, as they stand in memory one after the other. */
const pairs = new Uint8Array(2 * 8192).map((_, at) => digit(at % 2 === 0 ? Math.floor(at / 2 / base) : Math.floor(at / 2) % base));

/**
 * Bits as digits, without the zeros at the end of the last block. `bits` are whole blocks of 13
 * numbers of 32 bits each, the highest bit first.
 */
export function toDigits(bits: Uint32Array): Uint8Array {
  const pairAt = new Uint16Array(pairs.buffer);
  const text = new Uint16Array((bits.length / block.numbers) * (block.digits / 2));
  for (let at = 0, bit = 0; at < text.length; at++, bit += 13) {
    const [number, offset] = [bit >>> 5, bit & 31];
    const rest = offset > 19 ? (bits[number + 1] ?? 0) >>> (51 - offset) : 0;
    text[at] = pairAt[(((bits[number] ?? 0) << offset) >>> 19) | rest] ?? 0;
  }
  // The last block is told by what is left of it.
  const least = Math.max(0, text.length - block.digits / 2) + 1;
  let end = text.length;
  while (end > least && text[end - 1] === pairAt[0]) end--;
  return new Uint8Array(text.buffer, 0, 2 * end);
}

function digit(value: number): number {
  const code = first + value;
  return code < backslash ? code : code + 1;
}

/** All that was written, as digits in a text. */
export function toText(writer: BitWriter): string {
  return Buffer.from(toDigits(writer.finish())).toString("latin1");
}

/** The first 13 bits of a hash of 32 as two digits. */
export function checkOf(hash: number): string {
  const value = hash >>> 19;
  return String.fromCharCode(digit(Math.floor(value / base)), digit(value % base));
}
