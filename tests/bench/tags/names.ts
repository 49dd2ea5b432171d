import { readNames } from "../../../src/names/names.ts";
import type { Tagger } from "../../../src/words/tagger.ts";
import type { Gold } from "../../tags/gold.ts";

/** How well what is found agrees with what is right: shares from 0 to 1, NaN where nothing is found or right. */
export interface Agreement {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface NamesMeasured {
  /** The names of people. */
  readonly people: Agreement;
  /** Pairs of a name and a title that stands beside it. */
  readonly titles: Agreement;
  readonly institutions: Agreement;
  /** The names of people, if they were the words that jieba marks as such (`nr` …), of two characters or more. */
  readonly baseline: Agreement;
}

/** Measures who and what is found in texts against what is right, all texts together, so that each name counts the same. */
export function measureNames(texts: readonly Gold[], tagger: Tagger): NamesMeasured {
  const read = texts.map(({ title, body, people, institutions }) => {
    const text = `${title}\n${body}`;
    const words = tagger(text);
    return { words, found: readNames(text, words), right: { people, institutions } };
  });
  return {
    people: agreement(read.map(({ found, right }) => [found.people.map(nameOf), right.people.map(nameOf)])),
    titles: agreement(
      read.map(({ found, right }) => [
        found.people.flatMap(({ name, offices }) => offices.map(({ title }) => `${name} ${title}`)),
        right.people.flatMap(({ name, titles }) => titles.map((title) => `${name} ${title}`)),
      ]),
    ),
    institutions: agreement(read.map(({ found, right }) => [found.institutions, right.institutions])),
    baseline: agreement(
      read.map(({ words, right }) => [
        words.filter(({ text, tag }) => tag.startsWith("nr") && text.length > 1).map(({ text }) => text),
        right.people.map(nameOf),
      ]),
    ),
  };
}

function nameOf({ name }: { readonly name: string }): string {
  return name;
}

/** Of pairs of what is found in a text and what is right there, each counted once. */
function agreement(pairs: readonly (readonly [readonly string[], readonly string[]])[]): Agreement {
  let [hits, found, right] = [0, 0, 0];
  for (const [own, expected] of pairs) {
    const [all, wanted] = [new Set(own), new Set(expected)];
    hits += [...all].filter((one) => wanted.has(one)).length;
    found += all.size;
    right += wanted.size;
  }
  return { precision: hits / found, recall: hits / right, f1: (2 * hits) / (found + right) };
}
