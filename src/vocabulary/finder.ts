import { groupBy } from "../lib/group-by.ts";
import type { Term } from "./term.ts";

/** A name or an alias of a term, folded. */
export interface Spelling {
  readonly text: string;
  readonly term: Term;
}

/** A place where a spelling stands in a folded text, in UTF-16 units. */
export interface Occurrence {
  readonly start: number;
  readonly end: number;
  readonly spelling: Spelling;
  /**
   * The occurrence that overlaps it and goes before it: the longer, of two as long the earlier, one
   * of the same term before others. Null for the one that stands.
   */
  readonly within: Occurrence | null;
}

/** Finds all spellings in a folded text, in the order of their beginnings, the longer first. */
export type Finder = (text: string) => Occurrence[];

/**
 * How many values the hash of two units has: of 8,000 spellings one pair of units in eight that
 * stand in none gets past it.
 */
const hashes = 0x10000;

/**
 * A finder for so many spellings. It looks at every two neighbouring units of a text, as nearly no
 * two of them begin a spelling: for 4,000 of them that takes 10 µs in 520 characters, where the
 * fastest Aho–Corasick package takes 34 µs (@monyone/aho-corasick 1.1.11) and another 380 µs
 * (modern-ahocorasick 3.3.0). A Latin spelling counts as a whole word only.
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
    const found: Standing[] = [];
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
 * So many spellings with one beginning are compared one by one. More, as in a vocabulary in which
 * every term begins with 西安, are a crowd, in which those that stand at a place are looked up by
 * each length there is.
 */
const few = 8;

/** Those of a crowd of spellings (the longest first) that stand at a place of a text. */
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

type Standing = { -readonly [K in keyof Occurrence]: Occurrence[K] };

function occurrence(start: number, spelling: Spelling): Standing {
  return { start, end: start + spelling.text.length, spelling, within: null };
}

/**
 * Tells which of the occurrences stand, where some overlap. They come in the order of their
 * beginnings, so that those that hang together are neighbours.
 */
function settled(found: Standing[]): Standing[] {
  let from = 0;
  let end = 0;
  for (const [place, one] of found.entries()) {
    if (one.start >= end) {
      if (place - from > 1) settle(found.slice(from, place));
      from = place;
    }
    end = Math.max(end, one.end);
  }
  if (found.length - from > 1) settle(from === 0 ? found : found.slice(from));
  return found;
}

/** Of occurrences that hang together the longest are asked first. */
function settle(found: readonly Standing[]): void {
  const inTurn = found.map((one, place) => ({ one, place })).sort((a, b) => longerFirst(a.one, b.one));
  const longest = inTurn[0] ? inTurn[0].one.end - inTurn[0].one.start : 0;
  for (const { one, place: own } of inTurn) {
    let ofTerm: Standing | null = null;
    let standing: Standing | null = null;
    // What overlaps it begins before its end, and not so far in front of it that the longest ends
    // there.
    let place = own;
    while ((found[place - 1]?.start ?? -Infinity) > one.start - longest) place--;
    for (let other = found[place]; other && other.start < one.end; other = found[++place]) {
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

function first(a: Standing | null, b: Standing): Standing {
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
