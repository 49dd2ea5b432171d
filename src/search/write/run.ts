import { hasPlaces, isWordUnit, notHan, wordUnit } from "../key.ts";
import { hanNumbers } from "../text/han.ts";
import { normalised, type ReadUnits } from "../text/units.ts";
import { Numbers } from "./numbers.ts";
import { emptyTerm, inBody, type Term } from "./postings.ts";
import { TermTable, withThird } from "./term-table.ts";

/** The texts of an article that are searched. */
export interface Texts {
  readonly title: string;
  readonly body: string;
}

/** Whether the places of two Han characters that follow one another are kept by what comes next. */
export type IsDivided = (first: number, second: number) => boolean;

/** The postings of some articles, sorted in memory. */
export class Run {
  readonly #readUnits: ReadUnits;
  readonly #isDivided: IsDivided;
  readonly #terms = new TermTable();
  readonly #words = new Map<string, number>();
  /** The articles, and behind which hit and which Han character each ends. */
  readonly #articles = new Numbers();
  readonly #hitEnds = new Numbers();
  readonly #hanEnds = new Numbers();
  /** Of each hit its term and its place. */
  readonly #hitTerms = new Numbers();
  readonly #hitPlaces = new Numbers();
  /** Of each Han character of each article its term, and how often it is there. */
  readonly #hanTerms = new Numbers();
  readonly #hanHits = new Numbers();
  readonly #hanInTitle = new Numbers();
  /** How often the article at hand has each Han character. */
  readonly #counted = new Uint32Array(hanNumbers);
  readonly #inTitle = new Uint32Array(hanNumbers);
  readonly #met = new Numbers();
  readonly #units = new Numbers();
  readonly #unitPlaces = new Numbers();
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
    this.#addText(title, 0);
    this.#addText(body, inBody);
    const [{ all: met, length }, counted, inTitle] = [this.#met, this.#counted, this.#inTitle];
    for (let at = 0; at < length; at++) {
      const han = met[at] ?? 0;
      this.#hanTerms.push(this.#terms.number(2 * han, 0));
      this.#hanHits.push(counted[han] ?? 0);
      this.#hanInTitle.push(inTitle[han] ?? 0);
      counted[han] = 0;
      inTitle[han] = 0;
    }
    this.#met.length = 0;
    this.#articles.push(article);
    this.#hitEnds.push(this.#hitTerms.length);
    this.#hanEnds.push(this.#hanTerms.length);
  }

  #addText(text: string, base: number): void {
    const [units, places, words] = [this.#units, this.#unitPlaces, this.#words];
    units.length = 0;
    places.length = 0;
    let place = base;
    const put = (unit: number, separated: boolean) => {
      if (separated && units.length > 0) place++;
      units.push(unit);
      places.push(place++);
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
    this.#size += units.length;
    if (base === inBody) this.bodyLengths.push(place - base);
    this.#addUnits(base === 0);
  }

  #addUnits(isTitle: boolean): void {
    const [{ all: units, length }, { all: places }] = [this.#units, this.#unitPlaces];
    const [terms, isDivided] = [this.#terms, this.#isDivided];
    for (let at = 0; at < length; at++) {
      const unit = units[at] ?? 0;
      const place = places[at] ?? 0;
      if (isWordUnit(unit)) this.#addHit(terms.number(2 * unit, 0), place);
      else this.#countHan(unit, isTitle);
      if (at + 1 === length) break;
      const next = units[at + 1] ?? 0;
      const separated = places[at + 1] !== place + 1;
      const pair = terms.number(2 * unit + Number(separated), next);
      this.#addHit(pair, place);
      if (separated || isWordUnit(unit) || isWordUnit(next) || !isDivided(unit, next)) continue;
      const third = at + 2 < length && places[at + 2] === place + 2 ? (units[at + 2] ?? 0) : 0;
      this.#addHit(terms.number(withThird + pair, third === 0 || isWordUnit(third) ? notHan : third + 1), place);
    }
  }

  #addHit(term: number, place: number): void {
    this.#hitTerms.push(term);
    this.#hitPlaces.push(place);
  }

  #countHan(han: number, isTitle: boolean): void {
    const before = this.#counted[han] ?? 0;
    if (before === 0) this.#met.push(han);
    this.#counted[han] = before + 1;
    if (isTitle) this.#inTitle[han] = before + 1;
  }

  /** The words of the run in their order. */
  words(): string[] {
    return [...this.#words.keys()].sort();
  }

  /** The run's terms in the order of their keys, in which words have the ranks that `rankOf` gives them; it must keep their order. */
  *termsInOrder(rankOf: (word: string) => number): Iterable<Term> {
    const ranks = Uint32Array.from(this.#words.keys(), rankOf);
    const terms = this.#terms;
    const hits = sortedByTerm(this.#hitTerms, terms.size, this.#articles, this.#hitEnds, [this.#hitPlaces]);
    const hans = sortedByTerm(this.#hanTerms, terms.size, this.#articles, this.#hanEnds, [this.#hanHits, this.#hanInTitle]);
    const term = emptyTerm();
    for (const number of terms.inOrder(ranks)) {
      const key = terms.key(number, ranks);
      const { starts, articles, columns } = hasPlaces(key) ? hits : hans;
      term.key = key;
      term.isCounted = !hasPlaces(key);
      term.from = starts[number] ?? 0;
      term.length = (starts[number + 1] ?? 0) - term.from;
      term.articles = articles;
      term.values = columns[0] ?? none;
      term.inTitle = columns[1] ?? none;
      yield term;
    }
  }

  /** Forgets all articles. The memory is kept for the next ones: to get it anew takes a tenth of all the time. */
  clear(): void {
    const lists = [
      this.#articles,
      this.#hitEnds,
      this.#hanEnds,
      this.#hitTerms,
      this.#hitPlaces,
      this.#hanTerms,
      this.#hanHits,
      this.#hanInTitle,
    ];
    for (const list of lists) list.length = 0;
    this.#terms.clear();
    this.#words.clear();
    this.#size = 0;
  }
}

const none = new Uint32Array();

/** Columns of a list sorted by its terms, and where each term begins in them; what has the same term stays in order. Where `articles` end in the list is in `ends`. */
function sortedByTerm(list: Numbers, count: number, articles: Numbers, ends: Numbers, columns: readonly Numbers[]) {
  const { all: terms, length } = list;
  const starts = new Uint32Array(count + 2);
  for (let at = 0; at < length; at++) {
    const after = (terms[at] ?? 0) + 2;
    starts[after] = (starts[after] ?? 0) + 1;
  }
  for (let term = 2; term < starts.length; term++) starts[term] = (starts[term] ?? 0) + (starts[term - 1] ?? 0);
  const articleOf = new Uint32Array(length);
  const sorted = columns.map(() => new Uint32Array(length));
  const from = columns.map(({ all }) => all);
  // A term's start stands in the place behind its own, and moves to its end as it is filled.
  for (let at = 0, number = 0; at < length; at++) {
    while (at >= (ends.all[number] ?? 0)) number++;
    const after = (terms[at] ?? 0) + 1;
    const place = starts[after] ?? 0;
    starts[after] = place + 1;
    articleOf[place] = articles.all[number] ?? 0;
    for (let column = 0; column < sorted.length; column++) (sorted[column] ?? none)[place] = from[column]?.[at] ?? 0;
  }
  return { starts, articles: articleOf, columns: sorted };
}
