import { unitAt } from "../text-unit.ts";
import type { Judgement } from "./judged-strings.ts";

/**
 * The strings that stand in a text at least twice without overlapping, the longest first: each as
 * long as it can be, and none that is part of another one. Two occurrences are compared with the
 * one right before them that begins with the same two characters; so a string is missed only if
 * each pair of its characters stands between its two occurrences once more. One walk along the text
 * takes time linear in it.
 *
 * A string holds letters, digits and what joins them, and at least two of them; `isKept` decides
 * which are wanted, by the text and where they stand in it. Of a text in which very much is
 * repeated, only what comes first is given.
 */
export function repeatedStrings(text: string, isKept: Judgement): string[] {
  const latest = createPairs();
  const found: string[] = [];
  let [distance, end, length] = [0, 0, 0];
  let [first, second] = [0, unitAt(text, 0)];
  for (let at = 0; at < text.length - 1 && length < enough; at++) {
    first = second;
    second = text.charCodeAt(at + 1);
    if (!isInner(second) || !isInner(first)) continue;
    const before = latest.replace(text, at, first, second);
    if (before < 0 || at < before + 2) continue;
    // Within a string that was found already.
    if (at - before === distance && at < end - 1) continue;
    const right = commonLength(text, before, at, 1, at - before);
    const left = commonLength(text, before - 1, at - 1, -1, at - before - right);
    [distance, end] = [at - before, at + right];
    if (!isKept(text, at - left, end)) continue;
    found.push(text.slice(at - left, end));
    length += end - at + left;
  }
  return withoutParts(found);
}

/**
 * So many characters of strings are enough, as no string may be part of another one, which takes
 * time that grows with the square of them. News articles of 500 characters have 76.
 */
const enough = 20_000;

/** How many characters are the same at two places, going forward (`step` 1) or back (-1). */
function commonLength(text: string, one: number, other: number, step: 1 | -1, most: number): number {
  let length = 0;
  while (length < most) {
    const unit = unitAt(text, one + step * length);
    if (unit !== unitAt(text, other + step * length) || !isInner(unit)) break;
    length++;
  }
  return length;
}

/** The strings that are in no other one, the longest first, in an order that only they decide. */
function withoutParts(strings: readonly string[]): string[] {
  if (strings.length < 2) return [...strings];
  const sorted = [...strings].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  // One flat text of all strings takes less time than one that grows with each string.
  const all = sorted.join("\n");
  let start = 0;
  return sorted.filter((string) => {
    const isFirst = all.indexOf(string) === start;
    start += string.length + 1;
    return isFirst;
  });
}

/** How many hash values pairs of characters have. */
const hashes = 1 << 13;
const places = new Int32Array(hashes);
const rounds = new Int32Array(hashes);
let round = 0;

/**
 * Where each pair of characters stood last. The tables are shared by all texts, as to clear them
 * would take longer than to read a short one.
 */
function createPairs() {
  const own = ++round;
  return {
    /** Notes that a pair of units stands at `at`; gives where it stood before, or -1. */
    replace: (text: string, at: number, first: number, second: number): number => {
      const hash = ((first * 31) ^ (second * 17)) & (hashes - 1);
      const before = rounds[hash] === own ? (places[hash] ?? -1) : -1;
      rounds[hash] = own;
      places[hash] = at;
      return before >= 0 && text.charCodeAt(before) === first && text.charCodeAt(before + 1) === second ? before : -1;
    },
  };
}

/** For each UTF-16 unit whether it can be part of a term: no particle such as 的 is. */
const inner = Uint8Array.from({ length: 0x10000 }, (_, unit) => {
  const character = String.fromCharCode(unit);
  return /[\p{L}\p{N}·.+-]/u.test(character) && !/[的了着们]/.test(character) ? 1 : 0;
});

function isInner(unit: number): boolean {
  return inner[unit] === 1;
}
