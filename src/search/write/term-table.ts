import { isWordUnit, type Key, wordUnit } from "../key.ts";

/** Marks that the first of a term's two numbers is the number of a pair, and the second its third unit. */
export const withThird = 2 ** 31;

/**
 * Numbers terms as they come, each given as two numbers: twice the first unit, and 1 where it is separated from the second; and the second. A hash table of plain
 * numbers: with a `Map` of keys it would take five times as long.
 */
export class TermTable {
  #heads: Uint32Array = new Uint32Array(1024);
  #tails: Uint32Array = new Uint32Array(1024);
  /** The number of a term and 1, at places that follow from its two numbers; 0 where there is none. */
  #slots = new Uint32Array(4096);
  size = 0;

  number(head: number, tail: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash(head, tail) & mask;
    for (;;) {
      const term = (this.#slots[slot] ?? 0) - 1;
      if (term === -1) break;
      if (this.#heads[term] === head && this.#tails[term] === tail) return term;
      slot = (slot + 1) & mask;
    }
    if (this.size === this.#heads.length) this.#grow();
    const term = this.size++;
    this.#heads[term] = head;
    this.#tails[term] = tail;
    this.#put(term);
    return term;
  }

  /** A term's key, in which the word with a number has its rank in place of that. */
  key(term: number, ranks: Uint32Array): Key {
    const [head, tail] = [this.#heads[term] ?? 0, this.#tails[term] ?? 0];
    if (head >= withThird) return { ...this.key(head - withThird, ranks), third: tail };
    return { first: ranked(head >>> 1, ranks), separated: head % 2 === 1, second: ranked(tail, ranks), third: 0 };
  }

  /** The numbers of all terms in the order of their keys. */
  inOrder(ranks: Uint32Array): Uint32Array {
    // 22 bits for the first unit, 1, 22 for the second, and 18: no segment has so many words that units have more.
    const [high, low] = [new Uint32Array(this.size), new Uint32Array(this.size)];
    for (let term = 0; term < this.size; term++) {
      const [own, tail] = [this.#heads[term] ?? 0, this.#tails[term] ?? 0];
      const isThird = own >= withThird;
      const head = isThird ? (this.#heads[own - withThird] ?? 0) : own;
      const second = ranked(isThird ? (this.#tails[own - withThird] ?? 0) : tail, ranks);
      high[term] = (ranked(head >>> 1, ranks) << 10) | ((head & 1) << 9) | (second >>> 13);
      low[term] = (second << 19) | (isThird ? tail : 0);
    }
    return sortedBy([low, high]);
  }

  clear(): void {
    this.size = 0;
    this.#slots.fill(0);
  }

  #put(term: number): void {
    const mask = this.#slots.length - 1;
    let slot = hash(this.#heads[term] ?? 0, this.#tails[term] ?? 0) & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = term + 1;
  }

  #grow(): void {
    this.#heads = doubled(this.#heads);
    this.#tails = doubled(this.#tails);
    this.#slots = new Uint32Array(2 * this.#slots.length);
    for (let term = 0; term < this.size; term++) this.#put(term);
  }
}

function doubled(numbers: Uint32Array): Uint32Array {
  const larger = new Uint32Array(2 * numbers.length);
  larger.set(numbers);
  return larger;
}

/** Mixes as MurmurHash3 does at its end. */
function hash(head: number, tail: number): number {
  let mixed = Math.imul(head, 0x9e3779b1) ^ tail;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
}

/** A unit with the rank of its word. */
function ranked(unit: number, ranks: Uint32Array): number {
  return isWordUnit(unit) ? wordUnit(ranks[unit - wordUnit(0)] ?? 0) : unit;
}

/** The places of numbers in the order of the numbers, which are given as lists of 32 bits each, the lowest first: sorted by 16 bits at a time. */
function sortedBy(lists: readonly [Uint32Array, ...Uint32Array[]]): Uint32Array {
  const count = lists[0].length;
  let order = Uint32Array.from({ length: count }, (_, at) => at);
  let next = new Uint32Array(count);
  for (const list of lists) {
    for (const shift of [0, 16]) {
      const starts = new Uint32Array(0x10001);
      for (let at = 0; at < count; at++) {
        const after = (((list[at] ?? 0) >>> shift) & 0xffff) + 1;
        starts[after] = (starts[after] ?? 0) + 1;
      }
      for (let value = 1; value < starts.length; value++) starts[value] = (starts[value] ?? 0) + (starts[value - 1] ?? 0);
      for (let at = 0; at < count; at++) {
        const term = order[at] ?? 0;
        const value = ((list[term] ?? 0) >>> shift) & 0xffff;
        const to = starts[value] ?? 0;
        next[to] = term;
        starts[value] = to + 1;
      }
      [order, next] = [next, order];
    }
  }
  return order;
}
