import { requireInstalled } from "../../lib/installed-package.ts";
import { once } from "../../lib/once.ts";

/** The bytes of jieba's dictionary. */
export const loadDictionary = once(() => {
  const { dict } = requireInstalled<typeof import("@node-rs/jieba/dict.js")>("@node-rs/jieba/dict.js");
  return Buffer.from(dict.buffer, dict.byteOffset, dict.byteLength);
});

/**
 * The part of speech that jieba's dictionary gives a word, as an ICTCLAS tag. A word that the
 * dictionary lacks is tagged as jieba does: `m` (digits), `eng` (Latin letters) or `x`. The
 * dictionary consists of lines of `word frequency tag`, sorted by their bytes. It is searched as it
 * is, by halving, as a map of all its words would cost time and memory in every run. Where the
 * words of a character stand is remembered, and so is what was found, as the same words are asked
 * for again and again.
 */
export function lookUpTag(word: string): string {
  // No word begins as most of the strings do that are asked for.
  if (isHan(word.charCodeAt(0)) && isHan(word.charCodeAt(1)) && !mayBeginWord(word, 0)) return "x";
  const before = known.get(word);
  if (before !== undefined) return before;
  if (known.size > mostKnown) known.clear();
  const tag = search(word) ?? tagOfUnknown(word);
  known.set(word, tag);
  return tag;
}

const known = new Map<string, string>();

/** How many words are remembered: with more all are forgotten, so that memory stays limited. */
const mostKnown = 100_000;

/**
 * Whether the dictionary has words that begin with the two UTF-16 units at a position, so that it
 * is worth asking for one.
 */
export function mayBeginWord(text: string, start: number): boolean {
  const [first, second] = [text.charCodeAt(start), text.charCodeAt(start + 1)];
  if (!(isHan(first) && isHan(second))) return false;
  const pair = (first - 0x4e00) * 0x8000 + (second - 0x4e00);
  const before = pairs.get(pair);
  if (before !== undefined) return before;
  if (pairs.size > mostKnown) pairs.clear();
  const begins = hasBeginning(text.slice(start, start + 2));
  pairs.set(pair, begins);
  return begins;
}

const pairs = new Map<number, boolean>();

/** Whether a UTF-16 unit is one of the Han characters that words of the dictionary consist of. */
function isHan(unit: number): boolean {
  return unit >= 0x4e00 && unit <= 0x9fff;
}

function hasBeginning(beginning: string): boolean {
  return lineOf(Buffer.from(beginning), beginning) >= 0;
}

function tagOfUnknown(word: string): string {
  if (/^[\d.%]+$/.test(word)) return "m";
  return /^[A-Za-z\d]+$/.test(word) ? "eng" : "x";
}

/** The tag of a word; undefined if the dictionary lacks it. */
function search(word: string): string | undefined {
  const key = Buffer.from(`${word} `);
  const start = lineOf(key, word);
  return start < 0 ? undefined : tagIn(start + key.length);
}

/**
 * Where the first line begins that starts with the bytes of `key`, which `word` begins; else -1.
 */
function lineOf(key: Uint8Array, word: string): number {
  const [first, last] = linesOf(String.fromCodePoint(word.codePointAt(0) ?? 0));
  const start = lineFrom(key, first, last);
  return start < last && compareLine(key, start) === 0 ? start : -1;
}

/** The tag of the line whose frequency begins at a byte: what stands behind the next space. */
function tagIn(frequency: number): string {
  const lines = loadDictionary();
  let at = frequency;
  while (lines[at] !== space) at++;
  let tag = "";
  for (at++; lines[at] !== newline && at < lines.length; at++) tag += String.fromCharCode(lines[at] ?? 0);
  return tag;
}

/** Where the lines begin and end that start with a character. */
function linesOf(character: string): readonly [number, number] {
  const before = ranges.get(character);
  if (before) return before;
  const { length } = loadDictionary();
  const [key, next] = [Buffer.from(character), Buffer.from(character)];
  next[next.length - 1] = (next.at(-1) ?? 0) + 1;
  const first = lineFrom(key, 0, length);
  const range = [first, lineFrom(next, first, length)] as const;
  ranges.set(character, range);
  return range;
}

const ranges = new Map<string, readonly [number, number]>();

/** Where the first line from `low` on begins that is not before `key`; `high` if there is none. */
function lineFrom(key: Uint8Array, low: number, high: number): number {
  const lines = loadDictionary();
  while (low < high) {
    let start = (low + high) >> 1;
    while (start > low && lines[start - 1] !== newline) start--;
    if (compareLine(key, start) < 0) {
      low = start;
      while (lines[low++] !== newline);
    } else high = start;
  }
  return low;
}

/**
 * Compares a line with the bytes with which it may begin: below 0 if it is before them, 0 if it
 * begins so. Bytes are compared here, as a call of `compare` takes longer than they do.
 */
function compareLine(key: Uint8Array, start: number): number {
  const lines = loadDictionary();
  for (let at = 0; at < key.length; at++) {
    const difference = (lines[start + at] ?? 0) - (key[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

const [newline, space] = [0x0a, 0x20];
