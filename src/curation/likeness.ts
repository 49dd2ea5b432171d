import { fold } from "../lib/fold.ts";

/**
 * What two spellings of a name may differ in: quotation marks, dots, spaces, and words that join.
 */
const indifferent = /[\s“”‘’「」『』《》〈〉"'·・\-—、的与和及暨]/g;

/**
 * How much longer one of two names may be for the other to be the same in short, in UTF-16 units.
 */
const moreUnits = 2;

/** From which share of common pairs of characters on two names are alike (Dice's coefficient). */
const alike = 0.6;

/**
 * Whether two names may be the same: but for marks and joining words, one within the other, one in
 * short for the other, or with most pairs of characters in common.
 */
export function areAlike(a: string, b: string): boolean {
  const [one, other] = [bare(a), bare(b)].sort((x, y) => x.length - y.length) as [string, string];
  if (one === other) return one !== "";
  if (one.length < 2) return false;
  if (one.length > moreUnits && other.includes(one) && other.length - one.length <= moreUnits) return true;
  return dice(pairs(one), pairs(other)) >= alike || abbreviates(one, other);
}

/**
 * Whether one name is another with characters left out, from its beginning on, and at least half of
 * it: 西安交大 is 西安交通大学.
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

/** Twice what is in both, divided by what is in either. */
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
