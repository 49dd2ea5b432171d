import type { TextUnit } from "../format/index-term.ts";
import { isWordUnit, wordRank, wordUnit } from "../format/unit-key.ts";

/** The units of texts as numbers: words have numbers in the order in which they are met. */
export class UnitNames {
  readonly #numbers = new Map<string, number>();
  readonly #words: string[] = [];

  /** More than any unit that was met. */
  get end(): number {
    return wordUnit(this.#words.length);
  }

  numberOf(word: string): number {
    let number = this.#numbers.get(word);
    if (number === undefined) {
      number = wordUnit(this.#words.push(word) - 1);
      this.#numbers.set(word, number);
    }
    return number;
  }

  /** The unit that has a number. */
  nameOf(number: number): TextUnit {
    return isWordUnit(number) ? (this.#words[wordRank(number)] ?? "") : number;
  }
}
