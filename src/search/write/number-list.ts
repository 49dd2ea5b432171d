/** A list of whole numbers below 2^32 that grows; it can be used again. */
export class NumberList {
  #room: Uint32Array = new Uint32Array(256);
  length = 0;

  push(number: number): void {
    if (this.length === this.#room.length) this.ensure(this.length + 1);
    this.#room[this.length++] = number;
  }

  /** Makes room for `length` numbers, to be written into `all`; the numbers that are there stay. */
  ensure(length: number): void {
    if (length <= this.#room.length) return;
    const larger = new Uint32Array(Math.max(2 * this.#room.length, length));
    larger.set(this.#room);
    this.#room = larger;
  }

  /** The numbers, and unused room behind them, which is 0 at first. Valid until more are added. */
  get all(): Uint32Array {
    return this.#room;
  }
}
