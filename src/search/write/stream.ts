import { isWordUnit, wordUnit } from "../key.ts";
import { hanNumbers } from "../text/han.ts";
import { normalised, type ReadUnits } from "../text/units.ts";
import { Numbers } from "./numbers.ts";

/** The texts of an article that are searched. */
export interface Texts {
  readonly title: string;
  readonly body: string;
}

/** In the stream of units, where characters separate; no unit has this number. */
export const separator = 0;

/** In the stream of units, at the end of each text. */
export const end = 2 ** 32 - 1;

/** The units of some articles in one stream, in which what separates has a place too, and each text an end. */
export class UnitStream {
  readonly #readUnits: ReadUnits;
  readonly #words = new Map<string, number>();
  readonly #units = new Numbers();
  /** The numbers of the articles, and where their titles and bodies begin in the stream. */
  readonly articles = new Numbers();
  readonly titles = new Numbers();
  readonly bodies = new Numbers();
  #size = 0;
  /** The length of every body that was ever added, in places. */
  readonly bodyLengths: number[] = [];

  constructor(readUnits: ReadUnits) {
    this.#readUnits = readUnits;
  }

  /** How many units were read. */
  get size(): number {
    return this.#size;
  }

  /** The units one after the other: Han numbers, and words under the numbers that the stream has for them, or once `rankWords` was called their ranks. */
  get units(): Pick<Numbers, "all" | "length"> {
    return this.#units;
  }

  /** Adds an article; their numbers must grow. */
  add(article: number, { title, body }: Texts): void {
    this.titles.push(this.#units.length);
    this.#addText(title);
    this.bodies.push(this.#units.length);
    this.#addText(body);
    this.bodyLengths.push(this.#units.length - 1 - (this.bodies.all[this.bodies.length - 1] ?? 0));
    this.articles.push(article);
  }

  #addText(text: string): void {
    const [stream, words] = [this.#units, this.#words];
    const start = stream.length;
    const put = (unit: number, separated: boolean) => {
      if (separated && stream.length > start) stream.push(separator);
      stream.push(unit);
      this.#size++;
    };
    this.#readUnits(normalised(text), {
      han: put,
      word: (word, separated) => {
        let number = words.get(word);
        if (number === undefined) {
          number = words.size;
          words.set(word, number);
        }
        put(wordUnit(number), separated);
      },
    });
    stream.push(end);
  }

  /** The words of the stream in their order. */
  words(): string[] {
    return [...this.#words.keys()].sort();
  }

  /** Gives words their ranks in the stream; returns a number above all units. */
  rankWords(rankOf: (word: string) => number): number {
    const ranks = Uint32Array.from(this.#words.keys(), rankOf);
    const { all: stream, length } = this.#units;
    for (let place = 0; place < length; place++) {
      const unit = stream[place] ?? end;
      if (unit !== end && isWordUnit(unit)) stream[place] = wordUnit(ranks[unit - hanNumbers] ?? 0);
    }
    return wordUnit(ranks.reduce((most, rank) => Math.max(most, rank), 0) + 1);
  }

  /** Forgets all articles, but for the lengths of their bodies. The memory is kept for the next ones. */
  clear(): void {
    for (const list of [this.#units, this.articles, this.titles, this.bodies]) list.length = 0;
    this.#words.clear();
    this.#size = 0;
  }
}
