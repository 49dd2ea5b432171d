import { isWordUnit, notHan } from "../key.ts";
import type { ReadUnits } from "../text/units.ts";
import { Pairs } from "./pairs.ts";
import { inBody } from "./postings.ts";
import { rangesOf, UnitRanges } from "./ranges.ts";
import { Sample } from "./sample.ts";
import { Sorter } from "./sorter.ts";
import { createUnitLister, separator, type UnitList } from "./unit-list.ts";
import type { Store } from "./waiting.ts";
import { Words } from "./words.ts";

/** The texts of an article that are searched. */
export interface Texts {
  readonly title: string;
  readonly body: string;
}

/** The texts of a segment, and what there is to sort them with. */
export interface Source {
  /** How many articles it has; they are asked for by their number, the oldest being 0. Some are asked for twice. */
  readonly articles: number;
  readonly textsOf: (article: number) => Texts;
  /** About how many hits may be in memory at a time, with all that is worked out of them. Those of a single unit always are. */
  readonly hitsInMemory: number;
  /** Makes room outside the memory. */
  readonly createStore: () => Store;
}

/** From how many articles on a segment has pairs whose places are worth dividing. */
const leastArticles = 8_192;

/** Two Han characters that are together so often have their places kept by what follows: undivided, they would take some 60 KB. Divided, they take nearly twice as much. */
const leastHits = 40_000;

/** All that stands in the texts of a segment. Words have numbers in the order in which they are met. */
export interface Occurrences {
  readonly words: Words;
  /** The hits of each unit, with what follows them (`followedBy`). */
  readonly units: Sorter;
  /** The pairs of Han characters whose places are kept by what follows them. */
  readonly divided: Pairs;
  /** The hits of each of these by its number, with their thirds. */
  readonly pairs: Sorter;
  /** The length of every body, in places. */
  readonly bodyLengths: readonly number[];
}

/** Reads the texts of a segment, each once but for a sample. */
export function readOccurrences({ articles, textsOf, hitsInMemory, createStore }: Source, readUnits: ReadUnits): Occurrences {
  const words = new Words();
  const listUnits = createUnitLister(readUnits, words);
  const sample = new Sample(articles);
  for (const article of sample.articles) {
    const { title, body } = textsOf(article);
    for (const text of [title, body]) sample.add(listUnits(text));
  }
  const frequent = articles < leastArticles ? [] : sample.frequentPairs(leastHits);
  const divided = new Pairs(frequent.map(({ pair }) => pair));
  const ranges = {
    units: new UnitRanges(words, (unit) => sample.hitsOf(unit), hitsInMemory),
    pairs: rangesOf(
      frequent.map(({ hits }) => hits),
      hitsInMemory,
    ),
  };
  const units = new Sorter({ ranges: ranges.units.length, rangeOf: (unit) => ranges.units.of(unit), hitsInMemory, createStore });
  const pairs = new Sorter({
    ranges: (ranges.pairs.at(-1) ?? 0) + 1,
    rangeOf: (pair) => ranges.pairs[pair - 1] ?? 0,
    hitsInMemory,
    createStore,
  });

  const add = ({ all, length }: UnitList, article: number, side: number) => {
    for (let at = 0; at < length; at++) {
      const unit = all[at] ?? separator;
      if (unit === separator) continue;
      const next = all[at + 1] ?? separator;
      const beyond = all[at + 2] ?? separator;
      const place = 2 * at + side;
      units.add(unit, next === separator ? followedBy(beyond, true) : followedBy(next, false), article, place);
      const pair = divided.numberOf(unit, next);
      if (pair > 0) pairs.add(pair, beyond === separator || isWordUnit(beyond) ? notHan : beyond + 1, article, place);
    }
  };
  const bodyLengths: number[] = [];
  for (let article = 0; article < articles; article++) {
    const { title, body } = textsOf(article);
    add(listUnits(title), article, 0);
    const list = listUnits(body);
    add(list, article, inBody);
    bodyLengths.push(list.length);
  }
  return { words, units, divided, pairs, bodyLengths };
}

/** What follows a unit, as one number; 0 where nothing does. */
function followedBy(unit: number, separated: boolean): number {
  return unit === 0 ? 0 : 2 * unit + Number(separated);
}
