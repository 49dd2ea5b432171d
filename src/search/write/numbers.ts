/** A list of whole numbers below 2^32 that grows; it can be used again. */
export class Numbers {
  #room: Uint32Array = new Uint32Array(256);
  length = 0;

  push(number: number): void {
    if (this.length === this.#room.length) this.#makeRoom(this.length + 1);
    this.#room[this.length++] = number;
  }

  /** Adds a part of another list. */
  append(numbers: Uint32Array, from: number, length: number): void {
    this.ensure(this.length + length);
    // Most parts have a few numbers: to copy them one by one takes less time than to have them copied.
    if (length < 32) for (let at = 0; at < length; at++) this.#room[this.length + at] = numbers[from + at] ?? 0;
    else this.#room.set(numbers.subarray(from, from + length), this.length);
    this.length += length;
  }

  /** Makes room for so many numbers, to be written into `all`. */
  ensure(length: number): void {
    if (length > this.#room.length) this.#makeRoom(length);
  }

  /** The numbers, and unused room behind them; until more are added. */
  get all(): Uint32Array {
    return this.#room;
  }

  #makeRoom(least: number): void {
    const larger = new Uint32Array(Math.max(2 * this.#room.length, least));
    larger.set(this.#room.subarray(0, this.length));
    this.#room = larger;
  }
}
