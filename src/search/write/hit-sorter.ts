import { NumberList } from "./number-list.ts";
import { WaitingHits, type WaitingOptions } from "./waiting-hits.ts";

/**
 * All hits of a major, in the order in which they were added: `length` of them from index `from` of
 * the lists on. All groups are handed on as one object, which is filled anew for each.
 */
export interface HitGroup {
  major: number;
  keys: Uint32Array;
  articles: Uint32Array;
  places: Uint32Array;
  from: number;
  length: number;
}

/** Gives the number of a major or a minor. */
type NumberOf = (number: number) => number;

/**
 * Sorts more hits by their majors than have room in memory: they wait by ranges of majors, and one
 * range after the other is sorted.
 */
export class Sorter {
  readonly #waiting: WaitingHits;
  /** How many hits each major has. */
  readonly #counts = new NumberList();
  #length = 0;

  /** Ranges must be in the order of the majors. */
  constructor(options: WaitingOptions) {
    this.#waiting = new WaitingHits(options);
  }

  /** How many hits there are. */
  get length(): number {
    return this.#length;
  }

  /** The majors that have hits, with how many; to be asked before they are sorted. */
  *counts(): Iterable<readonly [major: number, hits: number]> {
    for (const majors of this.#waiting.majors) for (const major of majors) yield [major, this.#counts.all[major] ?? 0];
  }

  /**
   * Adds a hit of a major, with a minor, in an article, at a place; the hits of an article must
   * follow one another.
   */
  add(major: number, minor: number, article: number, place: number): void {
    this.#waiting.add(major, minor, article, place);
    this.#counts.ensure(major + 1);
    this.#counts.all[major] = (this.#counts.all[major] ?? 0) + 1;
    this.#length++;
  }

  /**
   * All hits, in groups by their majors, in the order of these by `rankOf`; `keyOf` turns minors
   * into keys. It can be called only once.
   */
  *sorted(rankOf: NumberOf, keyOf: NumberOf): IterableIterator<HitGroup, undefined> {
    const totals = this.#waiting.majors.map((majors) => majors.reduce((sum, major) => sum + (this.#counts.all[major] ?? 0), 0));
    // As large as will be needed, since lists that grow leave their old memory behind for a while.
    const most = Math.max(...totals);
    const [keys, articles, places] = [new Uint32Array(most), new Uint32Array(most), new Uint32Array(most)];
    const group: HitGroup = { major: 0, keys, articles, places, from: 0, length: 0 };
    // From here on the counts tell where the next hit of a major goes.
    const next = this.#counts.all;
    for (const [range, majors] of this.#waiting.majors.entries()) {
      const inOrder = [...majors].sort((a, b) => rankOf(a) - rankOf(b));
      let total = 0;
      for (const major of inOrder) {
        const count = next[major] ?? 0;
        next[major] = total;
        total += count;
      }
      this.#waiting.each(range, (major, minor, article, place) => {
        const to = next[major] ?? 0;
        next[major] = to + 1;
        keys[to] = keyOf(minor);
        articles[to] = article;
        places[to] = place;
      });
      let from = 0;
      for (const major of inOrder) {
        group.major = major;
        group.from = from;
        group.length = (next[major] ?? 0) - from;
        from += group.length;
        yield group;
      }
    }
  }
}
