import { textHash } from "../../lib/text-hash.ts";

/** A unit of a text: a Han character or the mark of a number by its number, or a word. */
export type TextUnit = number | string;

/** What postings are kept for: a unit by itself, or two units that follow one another. */
export interface Term {
  readonly first: TextUnit;
  /** Whether white space or punctuation stands between the first and the second. */
  readonly separated: boolean;
  /** Null for a unit by itself. */
  readonly second: TextUnit | null;
}

/** A text that no other term has. */
export function termName({ first, separated, second }: Term): string {
  return second === null ? unitName(first) : `${unitName(first)} ${separated ? "|" : ""}${unitName(second)}`;
}

/** A word is a text without quotation marks, so that none is taken for a number. */
function unitName(unit: TextUnit): string {
  return typeof unit === "number" ? String(unit) : `"${unit}`;
}

/**
 * Whether the places of a term's hits are kept, and not only how many there are: a phrase is found
 * by its pairs of units.
 */
export function hasPlaces({ second }: Pick<Term, "second">): boolean {
  return second !== null;
}

/**
 * The way of a term in the trees of shards (`ShardForest`): 16 bits that follow from its first
 * unit, and 16 from what follows that. They are hashes, so that terms spread evenly.
 */
export interface TermPath {
  readonly first: number;
  readonly second: number;
}

/** How many bits each half of a path has. */
export const pathBits = 16;

export function pathOf({ first, separated, second }: Term): TermPath {
  return { first: firstPath(first), second: secondPath(separated, second) };
}

export function firstPath(first: TextUnit): number {
  return unitHash(first) >>> (32 - pathBits);
}

export function secondPath(separated: boolean, second: TextUnit | null): number {
  return second === null ? 0 : mixed(unitHash(second) + Number(separated)) >>> (32 - pathBits);
}

/** A hash of 32 bits. */
function unitHash(unit: TextUnit): number {
  if (typeof unit === "number") return mixed(unit);
  return mixed(textHash(unit));
}

/** The end of MurmurHash3, by which numbers that are alike become unlike. */
function mixed(number: number): number {
  let hash = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
