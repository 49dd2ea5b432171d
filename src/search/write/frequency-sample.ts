import { NumberList } from "./number-list.ts";
import { separator, type UnitList } from "./unit-lister.ts";

/**
 * The most articles of a sample, spread evenly over a segment; of a small segment every eighth
 * article is taken.
 */
const most = 1_024;
const each = 8;

/** Estimates from some texts of a segment how many hits units have in all of it. */
export class Sample {
  /** The articles that are in it. */
  readonly articles: readonly number[];
  /** How many articles the segment has for each one of the sample. */
  readonly #scale: number;
  readonly #counts = new NumberList();

  constructor(articles: number) {
    const size = Math.min(most, Math.ceil(articles / each));
    this.#scale = articles / size;
    this.articles = Array.from({ length: size }, (_, at) => Math.floor((at * articles) / size));
  }

  /** Adds a title or body of one of these articles. */
  add({ all, length }: UnitList): void {
    for (let place = 0; place < length; place++) {
      const unit = all[place] ?? separator;
      this.#counts.ensure(unit + 1);
      this.#counts.all[unit] = (this.#counts.all[unit] ?? 0) + 1;
    }
  }

  /** About how many hits each unit has in the segment. */
  *hits(): Iterable<readonly [unit: number, hits: number]> {
    for (const [unit, count] of this.#counts.all.entries()) if (count > 0) yield [unit, this.#scale * count];
  }
}
