import { isWordUnit, wordRank, wordUnit } from "../format/unit-key.ts";
import { hanNumbers } from "../text/han-numbers.ts";
import type { WordNumbers } from "./word-numbers.ts";

/**
 * Divides counts into ranges, numbered from 0 on, so that those of a range have no more than `size`
 * together if possible.
 */
function rangesOf(counts: Iterable<number>, size: number): number[] {
  let range = 0;
  let inRange = 0;
  return Array.from(counts, (count) => {
    if (inRange > 0 && inRange + count > size) {
      range++;
      inRange = 0;
    }
    inRange += count;
    return range;
  });
}

/** Ranges of units: of Han characters by their numbers, and behind them of words by their order. */
export class UnitRanges {
  /** How many ranges there are. */
  readonly length: number;
  readonly #words: WordNumbers;
  readonly #ofHan: readonly number[];
  /** The first word of each range of words but the first one. */
  readonly #starts: readonly string[];

  /**
   * Makes ranges of about `size` hits, by estimate. Words that are met later fall into them, too.
   */
  constructor(words: WordNumbers, hitsOf: (unit: number) => number, size: number) {
    this.#words = words;
    this.#ofHan = rangesOf(
      Array.from({ length: hanNumbers }, (_, han) => hitsOf(han)),
      size,
    );
    const numbers = [...words.inOrder()];
    const ofWord = rangesOf(
      numbers.map((number) => hitsOf(wordUnit(number))),
      size,
    );
    this.#starts = numbers.filter((_, at) => at > 0 && ofWord[at] !== ofWord[at - 1]).map((number) => words.all[number] ?? "");
    this.length = this.#ofWords + 1 + this.#starts.length;
  }

  of(unit: number): number {
    if (!isWordUnit(unit)) return this.#ofHan[unit] ?? 0;
    const word = this.#words.all[wordRank(unit)] ?? "";
    const next = this.#starts.findIndex((start) => word < start);
    return this.#ofWords + (next < 0 ? this.#starts.length : next);
  }

  /** The first range of words. */
  get #ofWords(): number {
    return (this.#ofHan.at(-1) ?? 0) + 1;
  }
}
