import { fold } from "../lib/fold.ts";

/**
 * Matches what two spellings of a name may differ in: quotation marks, dots, spaces, and words that
 * join.
 */
const indifferent = /[\s“”‘’「」『』《》〈〉"'·・\-—、的与和及暨]/g;

/** How many UTF-16 units longer one of two names may be if it contains the other. */
const moreUnits = 2;

/**
 * The least share of common pairs of characters by which two names are alike (Dice's coefficient).
 */
const alike = 0.6;

/**
 * Whether two names may mean the same: without marks and joining words they are equal, or one
 * contains or abbreviates the other, or most of their pairs of characters are common.
 */
export function areAlike(a: string, b: string): boolean {
  const [one, other] = [bare(a), bare(b)].sort((x, y) => x.length - y.length) as [string, string];
  if (one === other) return one !== "";
  if (one.length < 2) return false;
  if (one.length > moreUnits && other.includes(one) && other.length - one.length <= moreUnits) return true;
  return dice(pairs(one), pairs(other)) >= alike || abbreviates(one, other);
}

/**
 * Whether one name is another one with characters left out, which keeps the first character and at
 * least half of all: 西安交大 for 西安交通大学.
 */
function abbreviates(one: string, other: string): boolean {
  if (one.length < 3 || one[0] !== other[0] || one.length * 2 < other.length) return false;
  let at = 0;
  for (const character of one) {
    at = other.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function bare(name: string): string {
  return fold(name).replace(indifferent, "");
}

function pairs(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
}

/** Dice's coefficient of two lists: twice the common items, divided by the items of both. */
function dice(a: readonly string[], b: readonly string[]): number {
  const rest = [...b];
  let common = 0;
  for (const pair of a) {
    const at = rest.indexOf(pair);
    if (at < 0) continue;
    rest.splice(at, 1);
    common++;
  }
  return (2 * common) / (a.length + b.length);
}
