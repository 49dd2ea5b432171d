import { fold } from "./fold.ts";

export const termKinds = ["专题", "主题", "人物", "机构"] as const;
export type TermKind = (typeof termKinds)[number];

/** One curated tag. */
export interface Term {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: TermKind;
  readonly note: string | null;
}

/** The curated tags, and the rule by which an article gets them. */
export interface Vocabulary {
  readonly terms: readonly Term[];
  /** The term that a name or alias stands for, case and width aside. */
  readonly find: (name: string) => Term | undefined;
  /** The names of the terms that an article is about, in the vocabulary's order. */
  readonly match: (title: string, body: string) => string[];
}

/**
 * An article carries a term when the name or an alias stands in its title, or at least twice in its body. Case and width do not count. Where an
 * alias is part of the name (二十大 in 党的二十大) it is counted once; a Latin name counts as a whole word only.
 */
export function createVocabulary(terms: readonly Term[]): Vocabulary {
  const byName = new Map(terms.flatMap((term) => [term.name, ...term.aliases].map((name) => [fold(name), term] as const)));
  const spellings = spellingsByFirstUnit(terms);
  const count = (text: string) => occurrences(fold(text), spellings, terms.length);
  return {
    terms,
    find: (name) => byName.get(fold(name)),
    match: (title, body) => {
      if (terms.length === 0) return [];
      const [inTitle, inBody] = [count(title), count(body)];
      return terms.filter((_, index) => (inTitle[index] ?? 0) >= 1 || (inBody[index] ?? 0) >= 2).map(({ name }) => name);
    },
  };
}

/** A name or an alias of the term at `term` in the vocabulary, folded. */
interface Spelling {
  readonly text: string;
  readonly term: number;
}

/** For every UTF-16 unit the spellings that begin with it, the longest first. No Map, as every character is looked up, which there takes half as long again. */
type SpellingsByUnit = readonly (readonly Spelling[] | undefined)[];

function spellingsByFirstUnit(terms: readonly Term[]): SpellingsByUnit {
  const spellings = terms.flatMap(({ name, aliases }, term) => [name, ...aliases].map((spelling) => ({ text: fold(spelling), term })));
  const byUnit = new Array<Spelling[] | undefined>(0x10000).fill(undefined);
  for (const spelling of spellings.sort((a, b) => b.text.length - a.text.length)) {
    const unit = spelling.text.charCodeAt(0);
    byUnit[unit] = [...(byUnit[unit] ?? []), spelling];
  }
  return byUnit;
}

/**
 * How often each term stands in a folded text: spellings of one term that overlap are counted once, the longest first. The text is gone through once
 * for all terms, as most of its characters begin none: for 32 terms that takes two thirds of the time that a regular expression for each does.
 */
function occurrences(text: string, spellings: SpellingsByUnit, terms: number): Uint32Array {
  const counts = new Uint32Array(terms);
  const ends = new Uint32Array(terms);
  for (let start = 0; start < text.length; start++) {
    const candidates = spellings[text.charCodeAt(start)];
    if (candidates === undefined) continue;
    for (const { text: spelling, term } of candidates) {
      const end = start + spelling.length;
      const overlaps = start < (ends[term] ?? 0);
      if (overlaps || !text.startsWith(spelling, start) || insideWord(text, start) || insideWord(text, end)) continue;
      counts[term] = (counts[term] ?? 0) + 1;
      ends[term] = end;
    }
  }
  return counts;
}

/** Whether the units on both sides of `offset` belong to one Latin word or number. */
function insideWord(text: string, offset: number): boolean {
  return isLatin(text.charCodeAt(offset - 1)) && isLatin(text.charCodeAt(offset));
}

/** Of folded text: a to z and 0 to 9. */
function isLatin(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
}
