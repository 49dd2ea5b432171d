import { isWordUnit, type Key, notHan, wordUnit } from "../key.ts";
import { hanNumbers } from "../text/han.ts";
import { normalised, type ReadUnits } from "../text/units.ts";
import { createDivide, type Group } from "./grouping.ts";
import { Numbers } from "./numbers.ts";
import { emptyTerm, inBody, type Term } from "./postings.ts";

/** The texts of an article that are searched. */
export interface Texts {
  readonly title: string;
  readonly body: string;
}

/** Whether the places of two Han characters that follow one another are kept by what comes next. */
export type IsDivided = (first: number, second: number) => boolean;

/** In the stream of units, where characters separate; no unit has this number. */
const separator = 0;

/** In the stream of units, at the end of each text. */
const end = 2 ** 32 - 1;

/**
 * The postings of some articles, sorted in memory. Their units stand in one stream, in which separators have a place too, and each hit is a place in it. The places are sorted
 * by their units, those of each unit by the next one, and so on: always among few that stand together, so that hardly ever memory has to be waited for.
 */
export class Run {
  readonly #readUnits: ReadUnits;
  readonly #isDivided: IsDivided;
  readonly #words = new Map<string, number>();
  readonly #stream = new Numbers();
  /** The numbers of the articles, and where their titles and bodies begin in the stream. */
  readonly #articles = new Numbers();
  readonly #titles = new Numbers();
  readonly #bodies = new Numbers();
  #size = 0;
  /** The length of every body that was ever added, in places. */
  readonly bodyLengths: number[] = [];

  constructor(readUnits: ReadUnits, isDivided: IsDivided) {
    this.#readUnits = readUnits;
    this.#isDivided = isDivided;
  }

  /** How many units were read. */
  get size(): number {
    return this.#size;
  }

  /** Adds an article; their numbers must grow. */
  add(article: number, { title, body }: Texts): void {
    this.#titles.push(this.#stream.length);
    this.#addText(title);
    this.#bodies.push(this.#stream.length);
    this.#addText(body);
    this.bodyLengths.push(this.#stream.length - 1 - (this.#bodies.all[this.#bodies.length - 1] ?? 0));
    this.#articles.push(article);
  }

  #addText(text: string): void {
    const [stream, words] = [this.#stream, this.#words];
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

  /** The words of the run in their order. */
  words(): string[] {
    return [...this.#words.keys()].sort();
  }

  /** The run's terms in the order of their keys, in which words have the ranks that `rankOf` gives them; it must keep their order. Can be asked for once. */
  *termsInOrder(rankOf: (word: string) => number): Iterable<Term> {
    const units = this.#rankWords(rankOf);
    const stream = this.#stream.all;
    const thirdAt = (place: number) => {
      const third = stream[place + 2] ?? end;
      return third === separator || third >= hanNumbers ? notHan : third + 1;
    };
    const { firsts, secondAt } = this.#byFirst(units);
    const [bySecond, byThird] = [createDivide(2 * units), createDivide(hanNumbers + 1)];
    const term = emptyTerm();
    const lists = [new Numbers(), new Numbers(), new Numbers()] as const;
    for (const one of firsts) {
      const first = one.key;
      const isWord = isWordUnit(first);
      yield this.#fill(term, { first, separated: false, second: 0, third: 0 }, one, lists, !isWord);
      for (const pair of bySecond(one, secondAt)) {
        if (pair.key === 0) continue;
        const separated = pair.key >= units;
        const second = separated ? pair.key - units : pair.key;
        yield this.#fill(term, { first, separated, second, third: 0 }, pair, lists, false);
        if (separated || isWord || isWordUnit(second) || !this.#isDivided(first, second)) continue;
        for (const triple of byThird(pair, (at) => thirdAt(pair.places[at] ?? 0)))
          yield this.#fill(term, { first, separated, second, third: triple.key }, triple, lists, false);
      }
    }
  }

  /** Gives words their ranks in the stream; returns a number above all units. */
  #rankWords(rankOf: (word: string) => number): number {
    const ranks = Uint32Array.from(this.#words.keys(), rankOf);
    const { all: stream, length } = this.#stream;
    for (let place = 0; place < length; place++) {
      const unit = stream[place] ?? end;
      if (unit !== end && isWordUnit(unit)) stream[place] = wordUnit(ranks[unit - hanNumbers] ?? 0);
    }
    return wordUnit(ranks.reduce((most, rank) => Math.max(most, rank), 0) + 1);
  }

  /** All places of each unit, from the least unit on; and for each item of these lists the next unit, with `units` added where it is separated, or 0 where there is none. */
  #byFirst(units: number) {
    const { all: stream, length } = this.#stream;
    // The start of a unit stands in the place behind its own, and moves to its end as it is filled.
    const starts = new Uint32Array(units + 1);
    for (let place = 0; place < length; place++) {
      const unit = stream[place] ?? end;
      if (unit !== separator && unit !== end) starts[unit + 1] = (starts[unit + 1] ?? 0) + 1;
    }
    let total = 0;
    for (let unit = 0; unit < units; unit++) {
      total += starts[unit + 1] ?? 0;
      starts[unit + 1] = total - (starts[unit + 1] ?? 0);
    }
    const [places, articles, seconds] = [new Uint32Array(total), new Uint32Array(total), new Uint32Array(total)];
    const titles = this.#titles.all;
    for (let place = 0, article = 0; place < length; place++) {
      const unit = stream[place] ?? end;
      if (unit === separator || unit === end) continue;
      while (article + 1 < this.#titles.length && place >= (titles[article + 1] ?? 0)) article++;
      const to = starts[unit + 1] ?? 0;
      starts[unit + 1] = to + 1;
      const next = stream[place + 1] ?? end;
      places[to] = place;
      articles[to] = article;
      seconds[to] = next === end ? 0 : next === separator ? units + (stream[place + 2] ?? 0) : next;
    }
    return { firsts: groupsOf(starts, places, articles), secondAt: (at: number) => seconds[at] ?? 0 };
  }

  /** Fills in what is known of the places at which a term stands: its hits, or only how many each article has. */
  #fill(
    term: Term,
    key: Key,
    { places, articles: owners, from, length }: Group,
    lists: readonly [Numbers, Numbers, Numbers],
    isCounted: boolean,
  ): Term {
    for (const list of lists) list.ensure(length);
    const [{ all: articles }, { all: values }, { all: inTitle }] = lists;
    const [{ all: numbers }, { all: titles }, { all: bodies }] = [this.#articles, this.#titles, this.#bodies];
    let count = 0;
    let last = -1;
    for (let at = from; at < from + length; at++) {
      const place = places[at] ?? 0;
      const own = owners[at] ?? 0;
      const body = bodies[own] ?? 0;
      if (!isCounted) {
        articles[count] = numbers[own] ?? 0;
        values[count++] = place >= body ? inBody + place - body : place - (titles[own] ?? 0);
        continue;
      }
      if (own !== last) {
        articles[count] = numbers[own] ?? 0;
        values[count] = 0;
        inTitle[count++] = 0;
        last = own;
      }
      values[count - 1] = (values[count - 1] ?? 0) + 1;
      if (place < body) inTitle[count - 1] = (inTitle[count - 1] ?? 0) + 1;
    }
    return Object.assign(term, { key, isCounted, from: 0, length: count, articles, values, inTitle });
  }

  /** Forgets all articles, but for the lengths of their bodies. The memory is kept for the next ones. */
  clear(): void {
    for (const list of [this.#stream, this.#articles, this.#titles, this.#bodies]) list.length = 0;
    this.#words.clear();
    this.#size = 0;
  }
}

/** A group for each unit that is anywhere; where those of a unit end stands in the place behind its own. */
function* groupsOf(ends: Uint32Array, places: Uint32Array, articles: Uint32Array): Iterable<Group> {
  const group: Group = { key: 0, places, articles, from: 0, length: 0 };
  for (let unit = 1; unit + 1 < ends.length; unit++) {
    group.key = unit;
    group.from = ends[unit] ?? 0;
    group.length = (ends[unit + 1] ?? 0) - group.from;
    if (group.length > 0) yield group;
  }
}
