import { hanNumbers } from "../text/han-numbers.ts";
import type { ShardNode } from "./shard-forest.ts";

/**
 * A term as a shard writes it: units are numbers, and words have numbers behind those of all marks
 * and Han characters, by their rank among the words of the shard.
 */
export interface Key {
  readonly first: number;
  readonly separated: boolean;
  /** 0 if there is no second unit. */
  readonly second: number;
}

/** The number, among units, of the word with a rank. */
export function wordUnit(rank: number): number {
  return hanNumbers + rank;
}

/** The rank of the word with a number. */
export function wordRank(unit: number): number {
  return unit - hanNumbers;
}

/** Whether a unit is a word, and neither a Han character nor the mark of a number. */
export function isWordUnit(unit: number): boolean {
  return unit >= hanNumbers;
}

/** The rank of a key among all: by its first unit, whether the second is separated, and that. */
export function rankOf({ first, separated, second }: Key): number {
  return (2 * first + Number(separated)) * mostUnits + second;
}

/** More than all units of a shard: words are fewer than Han characters. */
const mostUnits = 2 * hanNumbers;

/** The key before all others. */
export const noKey: Key = { first: 0, separated: false, second: 0 };

/**
 * The orders of the codes of a key: of how much the first unit is more; of a second one that none
 * comes before; and of how much a second one is more.
 */
export interface KeyOrders {
  readonly first: number;
  readonly alone: number;
  readonly second: number;
}

/**
 * These orders for a shard: the more bits lead to one of a unit's own, the fewer second units it
 * has.
 */
export function keyOrders({ by, bits }: Pick<ShardNode, "by" | "bits">): KeyOrders {
  return { first: 7, alone: 13, second: by === "first" ? 7 : 4 + Math.min(8, bits.length) };
}

/** The order of the code of how many terms a shard has. */
export const termsOrder = 7;

/** Stands between two words of a shard, and behind the last; no word and no digit is like these. */
export const [betweenWords, behindWords] = [" ", "!"];
