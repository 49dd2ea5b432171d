import { shardByHash } from "../lib/shard-by-hash.ts";

/** An article to which an old address leads. */
export interface MovedArticle {
  /** The path of its page from the site's root, percent-encoded. */
  readonly href: string;
  /** The title as written. */
  readonly title: string;
  /** Civil time, as exact as the source. */
  readonly date: string;
}

/**
 * A file of the look-up, as JSON: the addresses of one shard. Each is a path, the place of its host
 * in the list (-1 for none), and the article's page, title and date.
 */
export interface AddressShard {
  readonly hosts: readonly string[];
  readonly addresses: readonly (readonly [path: string, host: number, href: string, title: string, date: string])[];
}

/** How many bytes a shard has at most, about, so that most have half of it at least. */
const fullShard = 32_768;

/**
 * How many shards so many bytes make: a power of two, so that none changes with a new address
 * but the one that it comes into, until all are full.
 */
export function shardsFor(bytes: number): number {
  let shards = 1;
  while (bytes / shards > fullShard) shards *= 2;
  return shards;
}

/** A path in the form by which it is looked up whatever the case of its letters. */
export function foldedPath(path: string): string {
  return path.toLowerCase();
}

/** The shard of a path, from 0 on, of a power of two, whatever its case. */
export function shardOf(path: string, shards: number): number {
  return shardByHash(foldedPath(path), shards);
}
