import { isWordUnit } from "../key.ts";
import { hanNumbers } from "../text/han.ts";
import { Numbers } from "./numbers.ts";
import type { Pair } from "./pairs.ts";
import { separator, type UnitList } from "./unit-list.ts";

/** How many articles, spread evenly over a segment, tell what is frequent in it; of small ones every eighth. */
const most = 1_024;
const each = 8;

/** Some texts of a segment, which tell how many hits units and pairs have in all of it, about. */
export class Sample {
  /** The articles that are in it. */
  readonly articles: readonly number[];
  /** How many there are in the segment for each that is in the sample. */
  readonly #scale: number;
  readonly #units = new Numbers();
  readonly #counts = new Numbers();

  constructor(articles: number) {
    const size = Math.min(most, Math.ceil(articles / each));
    this.#scale = articles / size;
    this.articles = Array.from({ length: size }, (_, at) => Math.floor((at * articles) / size));
  }

  /** Adds a title or body of one of these articles. */
  add({ all, length }: UnitList): void {
    for (let place = 0; place < length; place++) {
      const unit = all[place] ?? separator;
      this.#units.push(unit);
      this.#counts.ensure(unit + 1);
      this.#counts.all[unit] = (this.#counts.all[unit] ?? 0) + 1;
    }
    this.#units.push(separator);
  }

  /** How many hits a unit has in the segment, about. */
  hitsOf(unit: number): number {
    return this.#scale * (this.#counts.all[unit] ?? 0);
  }

  /** The pairs of Han characters, with nothing between them, that have at least so many hits, in their order. */
  frequentPairs(least: number): { readonly pair: Pair; readonly hits: number }[] {
    const counts = new Map<number, number>();
    const { all, length } = this.#units;
    const mayBe = (unit: number) => unit !== separator && !isWordUnit(unit) && this.hitsOf(unit) >= least;
    for (let at = 0; at + 1 < length; at++) {
      const [first, second] = [all[at] ?? separator, all[at + 1] ?? separator];
      if (!mayBe(first) || !mayBe(second)) continue;
      const pair = first * hanNumbers + second;
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
    return [...counts]
      .map(([pair, count]) => ({ pair, hits: this.#scale * count }))
      .filter(({ hits }) => hits >= least)
      .sort((a, b) => a.pair - b.pair)
      .map(({ pair, hits }) => ({ pair: [Math.floor(pair / hanNumbers), pair % hanNumbers], hits }));
  }
}
