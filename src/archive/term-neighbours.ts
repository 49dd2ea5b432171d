import { placeBeginsAt, placeEndsAt } from "../language/terms/places.ts";

/** What stands on one side of a term in titles: each character with the number of its titles. */
type Side = Map<number, number>;

/**
 * The neighbours of a term in titles, by which a term is told from a piece of a longer one: 博览会
 * after 中俄 alone is a piece, as its left side is always the same.
 */
export interface TermNeighbours {
  titles: number;
  readonly left: Side;
  readonly right: Side;
}

/** Neighbours of a term that no title has shown yet. */
export function noNeighbours(): TermNeighbours {
  return { titles: 0, left: new Map(), right: new Map() };
}

/**
 * Adds what stands beside the term from `start` to `end` of one title more. A place beside a term
 * sets it free: 论坛 in 北京论坛 is whole.
 */
export function addTitle(neighbours: TermNeighbours, title: string, start: number, end: number): void {
  neighbours.titles++;
  // Punctuation and the edge of a title set a term free as well.
  const [before, after] = [title.charCodeAt(start - 1), title.charCodeAt(end)];
  if (!isBoundary(before) && !placeEndsAt(title, start)) count(neighbours.left, before);
  if (!isBoundary(after) && !placeBeginsAt(title, end)) count(neighbours.right, after);
}

function count(side: Side, neighbour: number): void {
  side.set(neighbour, (side.get(neighbour) ?? 0) + 1);
}

const punctuation = Uint8Array.from({ length: 0x10000 }, (_, unit) => (/[\p{L}\p{N}]/u.test(String.fromCharCode(unit)) ? 0 : 1));

function isBoundary(unit: number): boolean {
  return Number.isNaN(unit) || punctuation[unit] === 1;
}

/**
 * Whether both sides of a term are free. The entropy of its neighbours is at least two bits, or,
 * where it has too few titles for that, most of what they can give.
 */
export function isFree({ titles, left, right }: TermNeighbours): boolean {
  const least = Math.min(2, 0.85 * Math.log2(titles));
  return entropy(left, titles) >= least && entropy(right, titles) >= least;
}

/**
 * The entropy of a side, in bits, where each title without a neighbour counts as one of its own.
 */
function entropy(side: Side, titles: number): number {
  let bits = 0;
  let free = titles;
  for (const count of side.values()) {
    bits -= (count / titles) * Math.log2(count / titles);
    free -= count;
  }
  return bits + (free / titles) * Math.log2(titles);
}
