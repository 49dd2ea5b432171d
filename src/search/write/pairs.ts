import { hanNumbers } from "../text/han.ts";

/** Two Han characters, by their numbers. */
export type Pair = readonly [first: number, second: number];

/** Some pairs of Han characters, numbered from 1 on in their order. */
export class Pairs {
  readonly length: number;
  /** For each Han character its row and column in a table of numbers of pairs; 0 for those that begin or end no pair. */
  readonly #rows = new Uint16Array(hanNumbers);
  readonly #columns = new Uint16Array(hanNumbers);
  readonly #width: number;
  readonly #table: Uint32Array;

  constructor(inOrder: readonly Pair[]) {
    this.length = inOrder.length;
    const height = numberAll(this.#rows, inOrder, 0);
    this.#width = numberAll(this.#columns, inOrder, 1);
    this.#table = new Uint32Array(height * this.#width);
    for (const [at, [first, second]] of inOrder.entries()) {
      this.#table[(this.#rows[first] ?? 0) * this.#width + (this.#columns[second] ?? 0)] = at + 1;
    }
  }

  /** The number of a pair; 0 where it is not among them, or one of the two is no Han character. */
  numberOf(first: number, second: number): number {
    const row = this.#rows[first] ?? 0;
    return row === 0 ? 0 : (this.#table[row * this.#width + (this.#columns[second] ?? 0)] ?? 0);
  }
}

/** Numbers the characters that are first or second in pairs, from 1 on; returns how many numbers there are with 0. */
function numberAll(numbers: Uint16Array, pairs: readonly Pair[], side: 0 | 1): number {
  let next = 1;
  for (const pair of pairs) if (numbers[pair[side]] === 0) numbers[pair[side]] = next++;
  return next;
}
