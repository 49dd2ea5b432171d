import { NumberList } from "./number-list.ts";
import { separator, type UnitList } from "./unit-list.ts";

/**
 * How many articles, spread evenly over a segment, tell what is frequent in it; of small ones every
 * eighth.
 */
const most = 1_024;
const each = 8;

/** Some texts of a segment, which tell how many hits units have in all of it, about. */
export class Sample {
  /** The articles that are in it. */
  readonly articles: readonly number[];
  /** How many there are in the segment for each that is in the sample. */
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

  /** How many hits a unit has in the segment, about. */
  hitsOf(unit: number): number {
    return this.#scale * (this.#counts.all[unit] ?? 0);
  }
}
