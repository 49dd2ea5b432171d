import { NumberList } from "./number-list.ts";

/** Room outside the memory, in which bytes are kept. */
export interface Store {
  readonly append: (bytes: Uint8Array) => void;
  /** Fills `into` from a position on, in bytes. */
  readonly read: (into: Uint8Array, position: number) => void;
}

/** Is called with a hit: its major, its minor, its article and its place. */
export type HitListener = (major: number, minor: number, article: number, place: number) => void;

/** How hits are divided and kept while they wait. */
export interface WaitingOptions {
  /** Into how many ranges majors are divided. */
  readonly ranges: number;
  /** The range of a major, from 0 on; asked for once. */
  readonly rangeOf: (major: number) => number;
  /** About how many hits may be in memory. */
  readonly hitsInMemory: number;
  readonly createStore: () => Store;
}

/**
 * A hit as it is held: three numbers of 16 bits, which are the place, the lower bits of the minor,
 * and the number of the major in its range above the upper bits of the minor.
 */
const usual = 3;
const lower = 16;
const upper = 6;
const mostMinor = 2 ** (lower + upper) - 1;
const mostInRange = 2 ** (16 - upper) - 1;

/**
 * These stand where a place would: `long` before a hit whose parts need two numbers each, and
 * `inArticle` before the article that all following hits are in.
 */
const long = 0xffff;
const inArticle = 0xfffe;
const mostPlace = inArticle - 1;

/** The most numbers that a hit takes, with its article. */
const most = 3 + 7;

/**
 * Holds hits in the order in which they were added, by ranges of their majors: in a buffer for each
 * range, and in a store outside the memory once that is full.
 */
export class WaitingHits {
  readonly #rangeOf: (major: number) => number;
  readonly #createStore: () => Store;
  #store: Store | null = null;
  readonly #size: number;
  readonly #buffers: Uint16Array;
  /** How far the buffer of each range is filled, and the article of the last hit there. */
  readonly #filled: Uint32Array;
  readonly #articles: Uint32Array;
  /** The parts of each range in the store, and the end of the store, in bytes. */
  readonly #stored: { readonly position: number; readonly length: number }[][];
  #end = 0;
  /**
   * The majors of each range in the order in which they were met; and for each major its range, and
   * its number there plus 1.
   */
  readonly #majors: number[][];
  readonly #ranges = new NumberList();
  readonly #numbers = new NumberList();

  constructor({ ranges, rangeOf, hitsInMemory, createStore }: WaitingOptions) {
    this.#rangeOf = rangeOf;
    this.#createStore = createStore;
    this.#size = Math.max(most, Math.ceil((4 * hitsInMemory) / ranges));
    this.#buffers = new Uint16Array(ranges * this.#size);
    this.#filled = new Uint32Array(ranges);
    this.#articles = new Uint32Array(ranges).fill(2 ** 32 - 1);
    this.#stored = Array.from({ length: ranges }, () => []);
    this.#majors = Array.from({ length: ranges }, () => []);
  }

  /** The majors of each range. */
  get majors(): readonly (readonly number[])[] {
    return this.#majors;
  }

  /** Adds a hit; the hits of an article must follow one another. */
  add(major: number, minor: number, article: number, place: number): void {
    if ((this.#numbers.all[major] ?? 0) === 0) this.#meet(major);
    const range = this.#ranges.all[major] ?? 0;
    if ((this.#filled[range] ?? 0) + most > this.#size) this.#putAway(range);
    const buffers = this.#buffers;
    const start = range * this.#size;
    let at = start + (this.#filled[range] ?? 0);
    if (this.#articles[range] !== article) {
      this.#articles[range] = article;
      buffers[at++] = inArticle;
      buffers[at++] = article >>> lower;
      buffers[at++] = article;
    }
    const number = (this.#numbers.all[major] ?? 0) - 1;
    if (place <= mostPlace && minor <= mostMinor && number <= mostInRange) {
      buffers[at++] = place;
      buffers[at++] = minor;
      buffers[at++] = (number << upper) | (minor >>> lower);
    } else {
      buffers[at++] = long;
      for (const part of [major, minor, place]) {
        buffers[at++] = part >>> lower;
        buffers[at++] = part;
      }
    }
    this.#filled[range] = at - start;
  }

  /** Hands on all hits of a range. */
  each(range: number, hear: HitListener): void {
    const read = new Uint16Array(this.#size);
    let article = 0;
    for (const { position, length } of this.#stored[range] ?? []) {
      const part = read.subarray(0, length);
      this.#store?.read(bytesOf(part), position);
      article = this.#eachOf(part, range, article, hear);
    }
    this.#eachOf(this.#bufferOf(range), range, article, hear);
  }

  /**
   * Hands on the hits of a part of a range. `article` is that of the hit before; returns that of
   * the last one.
   */
  #eachOf(hits: Uint16Array, range: number, article: number, hear: HitListener): number {
    const majors = this.#majors[range] ?? [];
    const wide = (at: number) => ((hits[at] ?? 0) << lower) | (hits[at + 1] ?? 0);
    for (let at = 0; at < hits.length; ) {
      const place = hits[at] ?? 0;
      if (place <= mostPlace) {
        const last = hits[at + 2] ?? 0;
        hear(majors[last >>> upper] ?? 0, ((last & ((1 << upper) - 1)) << lower) | (hits[at + 1] ?? 0), article, place);
        at += usual;
      } else if (place === inArticle) {
        article = wide(at + 1);
        at += 3;
      } else {
        hear(wide(at + 1), wide(at + 3), article, wide(at + 5));
        at += 7;
      }
    }
    return article;
  }

  #meet(major: number): void {
    for (const list of [this.#ranges, this.#numbers]) list.ensure(major + 1);
    const range = this.#rangeOf(major);
    this.#ranges.all[major] = range;
    this.#numbers.all[major] = this.#majors[range]?.push(major) ?? 0;
  }

  #putAway(range: number): void {
    this.#store ??= this.#createStore();
    const buffer = this.#bufferOf(range);
    this.#store.append(bytesOf(buffer));
    this.#stored[range]?.push({ position: this.#end, length: buffer.length });
    this.#end += buffer.byteLength;
    this.#filled[range] = 0;
  }

  /** What waits in the buffer of a range. */
  #bufferOf(range: number): Uint16Array {
    const start = range * this.#size;
    return this.#buffers.subarray(start, start + (this.#filled[range] ?? 0));
  }
}

function bytesOf(numbers: Uint16Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}
