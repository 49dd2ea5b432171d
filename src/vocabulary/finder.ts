import { groupBy } from "../lib/group-by.ts";
import type { Term } from "./term.ts";

/** A name or an alias of a term, folded. */
export interface Spelling {
  readonly text: string;
  readonly term: Term;
}

/** An occurrence of a spelling in a folded text; `start` and `end` are in UTF-16 units. */
export interface Occurrence {
  readonly start: number;
  readonly end: number;
  readonly spelling: Spelling;
  /**
   * The overlapping occurrence that has precedence over this one: a longer one, or an earlier one
   * of the same length, and one of the same term before others. Null if there is none.
   */
  readonly within: Occurrence | null;
}

/** Finds all spellings in a folded text, in the order of their beginnings, the longer first. */
export type Finder = (text: string) => Occurrence[];

/**
 * How many values the hash of two units has: enough that even with thousands of spellings most
 * pairs of units that begin none are sorted out by it.
 */
const hashes = 0x10000;

/**
 * Creates a finder for any number of spellings. It hashes every two neighbouring units of a text,
 * as nearly no two of them begin a spelling; that is quicker than the packages for the Aho–Corasick
 * algorithm, which walk an automaton unit by unit. A Latin spelling counts as a whole word only.
 */
export function createFinder(spellings: readonly Spelling[]): Finder {
  const beginnings = new Uint8Array(hashes);
  const byBeginning = new Map<number, Spelling[]>();
  const longestFirst = [...spellings].sort((a, b) => b.text.length - a.text.length);
  const add = (second: number, spelling: Spelling) => {
    const first = spelling.text.charCodeAt(0);
    beginnings[hashOf(first, second)] = 1;
    const found = byBeginning.get(pairOf(first, second));
    if (found) found.push(spelling);
    else byBeginning.set(pairOf(first, second), [spelling]);
  };
  for (const spelling of longestFirst) if (spelling.text.length > 1) add(spelling.text.charCodeAt(1), spelling);
  const single = new Map(longestFirst.filter(({ text }) => text.length === 1).map((spelling) => [spelling.text.charCodeAt(0), spelling]));

  const amongCrowd = createCrowds();

  return (text) => {
    const found: MutableOccurrence[] = [];
    let first = text.charCodeAt(0);
    for (let start = 0; start < text.length; start++) {
      const second = text.charCodeAt(start + 1);
      if (beginnings[hashOf(first, second)] === 1) {
        const candidates = byBeginning.get(pairOf(first, second)) ?? [];
        for (const spelling of candidates.length > few ? amongCrowd(text, start, candidates) : candidates)
          if (standsAt(text, start, spelling)) found.push(occurrence(start, spelling));
      }
      if (single.size > 0) {
        const spelling = single.get(first);
        if (spelling && standsAt(text, start, spelling)) found.push(occurrence(start, spelling));
      }
      first = second;
    }
    return found.length > 1 ? settled(found) : found;
  };
}

/**
 * Up to this number, spellings with the same first two units are compared one by one. More of them,
 * as in a vocabulary in which every term begins with 西安, are looked up by their text, once for
 * each length.
 */
const few = 8;

/** Finds those of a crowd of spellings (the longest first) that stand at a position of a text. */
function createCrowds(): (text: string, start: number, crowd: readonly Spelling[]) => Spelling[] {
  const known = new Map<readonly Spelling[], Map<number, Map<string, Spelling[]>>>();
  return (text, start, crowd) => {
    const byLength =
      known.get(crowd) ??
      new Map(
        Array.from(
          groupBy(crowd, ({ text }) => text.length),
          ([length, all]) => [length, groupBy(all, ({ text }) => text)],
        ),
      );
    known.set(crowd, byLength);
    return [...byLength].flatMap(([length, byText]) => byText.get(text.slice(start, start + length)) ?? []);
  };
}

type MutableOccurrence = { -readonly [K in keyof Occurrence]: Occurrence[K] };

function occurrence(start: number, spelling: Spelling): MutableOccurrence {
  return { start, end: start + spelling.text.length, spelling, within: null };
}

/**
 * Decides precedence where occurrences overlap. They come in the order of their beginnings, so that
 * those that overlap are neighbours.
 */
function settled(found: MutableOccurrence[]): MutableOccurrence[] {
  let from = 0;
  let end = 0;
  for (const [index, one] of found.entries()) {
    if (one.start >= end) {
      if (index - from > 1) settle(found.slice(from, index));
      from = index;
    }
    end = Math.max(end, one.end);
  }
  if (found.length - from > 1) settle(from === 0 ? found : found.slice(from));
  return found;
}

/** Decides precedence among occurrences that overlap in a chain, the longest first. */
function settle(found: readonly MutableOccurrence[]): void {
  const inTurn = found.map((one, index) => ({ one, index })).sort((a, b) => longerFirst(a.one, b.one));
  const longest = inTurn[0] ? inTurn[0].one.end - inTurn[0].one.start : 0;
  for (const { one, index: own } of inTurn) {
    let ofTerm: MutableOccurrence | null = null;
    let standing: MutableOccurrence | null = null;
    // An overlapping occurrence begins before this one ends, and no further in front of it than the
    // longest one is long.
    let index = own;
    while ((found[index - 1]?.start ?? -Infinity) > one.start - longest) index--;
    for (let other = found[index]; other && other.start < one.end; other = found[++index]) {
      if (other.end <= one.start || longerFirst(other, one) >= 0) continue;
      if (other.spelling.term === one.spelling.term) ofTerm = first(ofTerm, other);
      if (other.within === null) standing = first(standing, other);
    }
    one.within = ofTerm ?? standing;
  }
}

/** The longer, and of two as long the earlier. */
function longerFirst(a: Occurrence, b: Occurrence): number {
  return b.end - b.start - (a.end - a.start) || a.start - b.start;
}

function first(a: MutableOccurrence | null, b: MutableOccurrence): MutableOccurrence {
  return a === null || longerFirst(b, a) < 0 ? b : a;
}

function hashOf(first: number, second: number): number {
  return ((first * 31) ^ (second * 17)) & (hashes - 1);
}

function pairOf(first: number, second: number): number {
  return first * 0x10000 + second;
}

function standsAt(text: string, start: number, { text: spelling }: Spelling): boolean {
  return text.startsWith(spelling, start) && !insideWord(text, start) && !insideWord(text, start + spelling.length);
}

/** Whether the units on both sides of `offset` belong to one Latin word or number. */
function insideWord(text: string, offset: number): boolean {
  return isLatin(text.charCodeAt(offset - 1)) && isLatin(text.charCodeAt(offset));
}

/** Of folded text: a to z and 0 to 9. */
function isLatin(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
}
