import type { ReadUnits } from "../text/text-units.ts";
import { Sample } from "./frequency-sample.ts";
import { Sorter } from "./hit-sorter.ts";
import { inBody } from "./posting-writer.ts";
import { createUnitLister, separator, type UnitList } from "./unit-lister.ts";
import { UnitRanges } from "./unit-ranges.ts";
import type { Store } from "./waiting-hits.ts";
import { WordNumbers } from "./word-numbers.ts";

/** The texts of an article that are searched. */
export interface Texts {
  readonly title: string;
  readonly body: string;
}

/** The texts of a segment, and the means to sort their hits. */
export interface Source {
  /** How many articles the segment has. They are numbered from the oldest, which is 0. */
  readonly articles: number;
  readonly textsOf: (article: number) => Texts;
  /** About how many hits may be in memory at a time. Those of a single unit always are. */
  readonly hitsInMemory: number;
  /** Creates room outside the memory. */
  readonly createStore: () => Store;
}

/**
 * All units in the texts of a segment, and their hits. Words are numbered in the order in which
 * they are met.
 */
export interface Occurrences {
  readonly words: WordNumbers;
  /** The hits of each unit, with what follows them (`followedBy`). */
  readonly units: Sorter;
  /** The length of every body, in places. */
  readonly bodyLengths: readonly number[];
}

/** Reads the texts of a segment: each once, and those of a sample twice. */
export function readOccurrences({ articles, textsOf, hitsInMemory, createStore }: Source, readUnits: ReadUnits): Occurrences {
  const words = new WordNumbers();
  const listUnits = createUnitLister(readUnits, words);
  const sample = new Sample(articles);
  for (const article of sample.articles) {
    const { title, body } = textsOf(article);
    for (const text of [title, body]) sample.add(listUnits(text));
  }
  const ranges = new UnitRanges(words, (unit) => sample.hitsOf(unit), hitsInMemory);
  const units = new Sorter({ ranges: ranges.length, rangeOf: (unit) => ranges.of(unit), hitsInMemory, createStore });

  const add = ({ all, length }: UnitList, article: number, side: number) => {
    for (let at = 0; at < length; at++) {
      const unit = all[at] ?? separator;
      if (unit === separator) continue;
      const next = all[at + 1] ?? separator;
      units.add(unit, next === separator ? followedBy(all[at + 2] ?? separator, true) : followedBy(next, false), article, 2 * at + side);
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
  return { words, units, bodyLengths };
}

/** What follows a unit, as one number; 0 if nothing does. */
function followedBy(unit: number, separated: boolean): number {
  return unit === 0 ? 0 : 2 * unit + Number(separated);
}
