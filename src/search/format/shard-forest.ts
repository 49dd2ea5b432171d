import { pathBits, type TermPath, type TextUnit } from "./index-term.ts";

/**
 * Shards as a binary tree: a node whose hits weigh more than a shard may hold is divided by the
 * next bit. So where a term is follows from the term, and from how much is around it: no shard
 * moves when another one grows.
 */
export type ShardTree<Leaf> =
  /** Nothing leads here. */
  null | { readonly leaf: Leaf } | { readonly zero: ShardTree<Leaf>; readonly one: ShardTree<Leaf> };

/**
 * All shards of a segment. Most units share a tree, which is divided by the first half of the paths
 * of their terms. A unit whose terms would fill more than half a shard has shards of its own.
 */
export interface ShardForest<Leaf> {
  readonly shared: ShardTree<Leaf>;
  /** By the names of units. */
  readonly own: ReadonlyMap<TextUnit, OwnShards<Leaf>>;
}

/**
 * The shards of the terms that begin with a unit. Most share a tree, which is divided by the second
 * half of their paths; a term that would fill more than half a shard has shards of its own.
 */
export interface OwnShards<Leaf> {
  readonly shared: ShardTree<Leaf>;
  /** By what follows the unit (`followerName`). */
  readonly long: ReadonlyMap<string, LongTerm<Leaf>>;
}

/** A term whose counts and places are apart, each divided by the numbers of their articles. */
export interface LongTerm<Leaf> {
  readonly separated: boolean;
  readonly second: TextUnit | null;
  readonly counts: ShardTree<Leaf>;
  /** Null also where the term has no places. */
  readonly places: ShardTree<Leaf>;
}

/** A place in a tree, and what a shard there holds. */
export interface ShardNode {
  /** What the names of all shards of the tree begin with, and the bits that lead to the node. */
  readonly tree: string;
  readonly bits: string;
  /** By what the tree is divided: by either half of a path, or by articles. */
  readonly by: "first" | "second" | "article";
  /** Counts and places of its terms, or either alone. */
  readonly kind: "whole" | "counts" | "places";
  /** The articles whose hits it has, by their numbers: from the first one to before the last. */
  readonly from: number;
  readonly to: number;
}

/** The root of the tree that most units share, in a segment with so many articles. */
export function sharedRoot(articles: number): ShardNode {
  return { tree: "s-", bits: "", by: "first", kind: "whole", from: 0, to: articles };
}

/** The root of the tree that most terms of a unit share. */
export function ownRoot(unit: TextUnit, articles: number): ShardNode {
  return { tree: `${fileName(unit)}-`, bits: "", by: "second", kind: "whole", from: 0, to: articles };
}

/** The root of the counts or of the places of a long term. */
export function longRoot(unit: TextUnit, follower: string, kind: "counts" | "places", articles: number): ShardNode {
  return { tree: `${fileName(unit)}-${follower}-${kind[0]}`, bits: "", by: "article", kind, from: 0, to: articles };
}

/** What follows a unit in a term, as a part of a file's name. */
export function followerName(separated: boolean, second: TextUnit | null): string {
  return second === null ? "x" : `${separated ? "y" : "z"}${fileName(second)}`;
}

/** A unit as a part of a file's name: a number, or a word as hexadecimal UTF-16. */
function fileName(unit: TextUnit): string {
  if (typeof unit === "number") return String(unit);
  return `w${Array.from({ length: unit.length }, (_, at) => unit.charCodeAt(at).toString(16)).join(".")}`;
}

/** Whether the shards of a unit may be named after it: words have the length of a file's name. */
export function mayBeOwn(unit: TextUnit): boolean {
  return typeof unit === "number" || unit.length <= 16;
}

/** The two nodes below a node. */
export function nodesBelow(node: ShardNode): readonly [ShardNode, ShardNode] {
  const [zero, one] = [`${node.bits}0`, `${node.bits}1`];
  if (node.by !== "article")
    return [
      { ...node, bits: zero },
      { ...node, bits: one },
    ];
  const middle = middleOf(node);
  return [
    { ...node, bits: zero, to: middle },
    { ...node, bits: one, from: middle },
  ];
}

/** The article at which a range is divided: the first part has a power of two. */
export function middleOf({ from, to }: Pick<ShardNode, "from" | "to">): number {
  return from + 2 ** (31 - Math.clz32(Math.max(1, to - from - 1)));
}

/** Whether a node can be divided further. */
export function isDivisible({ bits, by, from, to }: ShardNode): boolean {
  return by === "article" ? to - from > 1 : bits.length < pathBits;
}

/** The bit of a path by which a node is divided that has terms with this path. */
export function pathBit(path: TermPath, { bits, by }: ShardNode): number {
  return (path[by === "first" ? "first" : "second"] >>> (pathBits - 1 - bits.length)) & 1;
}

/**
 * The name of the shard of a node: behind that of its tree five bits a character, and at the end a
 * one before those that are left.
 */
export function shardName({ tree, bits }: ShardNode): string {
  let name = tree;
  let at = 0;
  for (; at + 5 <= bits.length; at += 5) name += Number.parseInt(bits.slice(at, at + 5), 2).toString(32);
  return name + Number.parseInt(`1${bits.slice(at)}`, 2).toString(32);
}

/** How many digits the check of a shard has: 13 bits of CRC-32, by which editions are told. */
export const checkDigits = 2;

/** The leaves of all trees, in the order in which a directory has them. */
export function* leavesOf<Leaf>({ shared, own }: ShardForest<Leaf>): Iterable<Leaf> {
  yield* leavesIn(shared);
  for (const { shared: others, long } of own.values()) {
    yield* leavesIn(others);
    for (const { counts, places } of long.values()) {
      yield* leavesIn(counts);
      yield* leavesIn(places);
    }
  }
}

/** The leaves of a tree from left to right. */
export function* leavesIn<Leaf>(tree: ShardTree<Leaf>): Iterable<Leaf> {
  if (tree === null) return;
  if ("leaf" in tree) yield tree.leaf;
  else {
    yield* leavesIn(tree.zero);
    yield* leavesIn(tree.one);
  }
}

/** The names of all shards of a segment with so many articles. */
export function* shardNames({ shared, own }: ShardForest<unknown>, articles: number): Iterable<string> {
  yield* namesBelow(sharedRoot(articles), shared);
  for (const [unit, { shared: others, long }] of own) {
    yield* namesBelow(ownRoot(unit, articles), others);
    for (const [follower, { counts, places }] of long) {
      yield* namesBelow(longRoot(unit, follower, "counts", articles), counts);
      yield* namesBelow(longRoot(unit, follower, "places", articles), places);
    }
  }
}

function* namesBelow(node: ShardNode, tree: ShardTree<unknown>): Iterable<string> {
  if (tree === null) return;
  if ("leaf" in tree) yield shardName(node);
  else {
    const [zero, one] = nodesBelow(node);
    yield* namesBelow(zero, tree.zero);
    yield* namesBelow(one, tree.one);
  }
}

/**
 * The orders of the codes in a forest: of how far a unit is from the one before, and of a second
 * one.
 */
export const forestOrders = { unit: 5, second: 12 };
