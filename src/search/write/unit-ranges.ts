import { firstPath, pathBits } from "../format/index-term.ts";
import type { UnitNames } from "./unit-names.ts";

/** Into how many parts all paths are divided to count hits: 12 bits. */
const parts = 2 ** 12;

/** Ranges of units by their paths. */
export class UnitRanges {
  /** How many ranges there are. */
  readonly length: number;
  readonly #units: UnitNames;
  /** The range of each part of all paths. */
  readonly #ofPart: Uint16Array;

  /** Makes ranges of about `size` hits. `counts` is how many hits each unit has, by estimate. */
  constructor(units: UnitNames, counts: Iterable<readonly [unit: number, hits: number]>, size: number) {
    this.#units = units;
    const hits = new Float64Array(parts);
    for (const [unit, count] of counts) {
      const part = this.#partOf(unit);
      hits[part] = (hits[part] ?? 0) + count;
    }
    this.#ofPart = new Uint16Array(parts);
    let [range, inRange] = [0, 0];
    for (const [part, count] of hits.entries()) {
      if (inRange > 0 && inRange + count > size) {
        range++;
        inRange = 0;
      }
      inRange += count;
      this.#ofPart[part] = range;
    }
    this.length = range + 1;
  }

  of(unit: number): number {
    return this.#ofPart[this.#partOf(unit)] ?? 0;
  }

  #partOf(unit: number): number {
    return (firstPath(this.#units.nameOf(unit)) * parts) >>> pathBits;
  }
}
