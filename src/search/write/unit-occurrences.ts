import type { Term } from "../format/index-term.ts";
import type { ReadUnits } from "../text/text-units.ts";
import { Sample } from "./frequency-sample.ts";
import { Sorter } from "./hit-sorter.ts";
import { NumberList } from "./number-list.ts";
import { bodyBit } from "./term-hits.ts";
import { createUnitLister, separator, type UnitList } from "./unit-lister.ts";
import { UnitNames } from "./unit-names.ts";
import { UnitRanges } from "./unit-ranges.ts";
import type { Store } from "./waiting-hits.ts";

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

/** All units in the texts of a segment, and their hits. */
export interface Occurrences {
  readonly names: UnitNames;
  /** The hits of each unit, with what follows them (`followedBy`). */
  readonly units: Sorter;
  /** How many hits of each unit nothing follows. */
  readonly last: NumberList;
  /** The length of every body, in places. */
  readonly bodyLengths: readonly number[];
}

/**
 * Reads the texts of a segment: each once, when it is also handed to `hear`, and those of a sample
 * twice.
 */
export function readOccurrences(
  { articles, textsOf, hitsInMemory, createStore }: Source,
  readUnits: ReadUnits,
  hear: (texts: Texts) => void,
): Occurrences {
  const names = new UnitNames();
  const listUnits = createUnitLister(readUnits, names);
  const sample = new Sample(articles);
  for (const article of sample.articles) {
    const { title, body } = textsOf(article);
    for (const text of [title, body]) sample.add(listUnits(text));
  }
  const ranges = new UnitRanges(names, sample.hits(), hitsInMemory);
  const units = new Sorter({ ranges: ranges.length, rangeOf: (unit) => ranges.of(unit), hitsInMemory, createStore });
  const last = new NumberList();

  const bodyLengths: number[] = [];
  for (let article = 0; article < articles; article++) {
    const texts = textsOf(article);
    hear(texts);
    const add = (unit: number, followed: number, place: number) => {
      units.add(unit, followed, article, place);
      if (followed !== 0) return;
      last.ensure(unit + 1);
      last.all[unit] = (last.all[unit] ?? 0) + 1;
    };
    eachUnit(listUnits(texts.title), 0, add);
    const body = listUnits(texts.body);
    eachUnit(body, bodyBit, add);
    bodyLengths.push(body.length);
  }
  return { names, units, last, bodyLengths };
}

/**
 * Hands on the units of a title or a body one after the other, each with what follows it
 * (`followedBy`) and its place, to which `side` is added.
 */
export function eachUnit({ all, length }: UnitList, side: number, use: (unit: number, followed: number, place: number) => void): void {
  for (let at = 0; at < length; at++) {
    const unit = all[at] ?? separator;
    if (unit === separator) continue;
    const next = all[at + 1] ?? separator;
    use(unit, next === separator ? followedBy(all[at + 2] ?? separator, true) : followedBy(next, false), 2 * at + side);
  }
}

/** What follows a unit, as one number; 0 if nothing does. */
function followedBy(unit: number, separated: boolean): number {
  return unit === 0 ? 0 : 2 * unit + Number(separated);
}

/** The term of a unit and what follows it. */
export function termOf(names: UnitNames, first: number, followed: number): Term {
  const second = followed === 0 ? null : names.nameOf(followed >>> 1);
  return { first: names.nameOf(first), separated: followed % 2 === 1, second };
}
