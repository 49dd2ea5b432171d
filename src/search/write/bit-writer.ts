import { block } from "../format/bit-digits.ts";

/**
 * Writes numbers one after the other into a string of bits, the highest bit of each first. The
 * codes are those of `BitReader`.
 */
export class BitWriter {
  #numbers = new Uint32Array(1024);
  #length = 0;
  /** The bits that do not make up a number yet, as its lowest ones. */
  #held = 0;
  #free = 32;

  /** Writes the lowest `count` bits of a number, 32 at most. */
  bits(value: number, count: number): void {
    if (count < this.#free) {
      this.#held = (this.#held << count) | value;
      this.#free -= count;
      return;
    }
    const rest = count - this.#free;
    this.#push(this.#free === 32 ? value >>> rest : (this.#held << this.#free) | (value >>> rest));
    // The higher bits are shifted out before the rest is written.
    this.#held = value;
    this.#free = 32 - rest;
  }

  /**
   * Rice's code: `value >> k` ones, a zero, and the lowest `k` bits. From 24 ones on 32 bits follow
   * instead: the whole number.
   */
  rice(value: number, k: number): void {
    const high = value >>> k;
    if (high >= 24) {
      this.bits(0xffffff, 24);
      this.bits(value, 32);
      return;
    }
    if (high + 1 + k <= 25) this.bits((((1 << (high + 1)) - 2) << k) | (value & ((1 << k) - 1)), high + 1 + k);
    else {
      this.bits((1 << (high + 1)) - 2, high + 1);
      this.bits(value & ((1 << k) - 1), k);
    }
  }

  /**
   * A number below `limit`, in as many bits as the limit has, or one less: truncated binary code.
   */
  uniform(value: number, limit: number): void {
    const length = 31 - Math.clz32(limit);
    const short = (2 << length) - limit;
    if (value < short) this.bits(value, length);
    else this.bits(value + short, length + 1);
  }

  /** The exponential Golomb code of order `k`, for whole numbers below 2^31. */
  golomb(value: number, k: number): void {
    const high = (value >>> k) + 1;
    const length = 32 - Math.clz32(high);
    this.bits(0, length - 1);
    this.bits(high, length);
    this.bits(value & ((1 << k) - 1), k);
  }

  /** All that was written, filled up with zeros to whole blocks of digits. */
  finish(): Uint32Array {
    if (this.#free < 32) this.#push(this.#held << this.#free);
    this.#free = 32;
    this.#held = 0;
    while (this.#length % block.numbers !== 0) this.#push(0);
    return this.#numbers.subarray(0, this.#length);
  }

  #push(number: number): void {
    if (this.#length === this.#numbers.length) {
      const larger = new Uint32Array(2 * this.#length);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.#length++] = number;
  }
}
