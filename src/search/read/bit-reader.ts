import { block, first, fromDigits } from "../format/bit-digits.ts";

/** Reads numbers one after the other from a string of bits. Behind its end it reads zeros. */
export class BitReader {
  readonly #numbers: Uint32Array;
  position = 0;

  constructor(numbers: Uint32Array) {
    this.#numbers = numbers;
  }

  /** Whether more was read than there is. */
  get isBeyond(): boolean {
    return this.position > 32 * this.#numbers.length;
  }

  /** The next 32 bits, without taking them. */
  #peek(): number {
    const [at, offset] = [this.position >>> 5, this.position & 31];
    const number = this.#numbers[at] ?? 0;
    return offset === 0 ? number : ((number << offset) | ((this.#numbers[at + 1] ?? 0) >>> (32 - offset))) >>> 0;
  }

  /** A number of `count` bits, 32 at most. */
  bits(count: number): number {
    if (count === 0) return 0;
    const value = this.#peek() >>> (32 - count);
    this.position += count;
    return value;
  }

  /**
   * Rice's code: as many ones as the number has times 2^k, a zero, and `k` bits; or 24 ones and the
   * number in 32 bits.
   */
  rice(k: number): number {
    const high = Math.clz32(~this.#peek());
    if (high >= 24) {
      this.position += 24;
      return this.bits(32);
    }
    this.position += high + 1;
    return high * (1 << k) + this.bits(k);
  }

  /** A number below `limit`: truncated binary code. */
  uniform(limit: number): number {
    const length = 31 - Math.clz32(limit);
    const short = (2 << length) - limit;
    const value = this.bits(length);
    return value < short ? value : 2 * value + this.bits(1) - short;
  }

  /** The exponential Golomb code of order `k`. */
  golomb(k: number): number {
    const zeros = Math.clz32(this.#peek());
    this.position += zeros;
    const high = this.bits(Math.min(32, zeros + 1));
    return (high - 1) * (1 << k) + this.bits(k);
  }
}

/** A reader of bits that are written as digits. Throws a `RangeError` if they are no digits. */
export function bitsOf(digits: string): BitReader {
  // Zeros at the end are not written.
  const whole = digits.padEnd(Math.ceil(digits.length / block.digits) * block.digits, String.fromCharCode(first));
  const numbers = new Uint32Array((whole.length / block.digits) * block.numbers);
  if (digits.length % 2 !== 0 || !fromDigits(whole, numbers)) throw new RangeError("these are no digits");
  return new BitReader(numbers);
}
