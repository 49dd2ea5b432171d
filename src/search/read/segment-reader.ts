import type { Directory } from "../format/directory-file.ts";
import { hasPlaces, pathOf, type Term, type TermPath, termName } from "../format/index-term.ts";
import {
  followerName,
  longRoot,
  nodesBelow,
  ownRoot,
  pathBit,
  type ShardForest,
  type ShardNode,
  type ShardTree,
  shardName,
  sharedRoot,
} from "../format/shard-forest.ts";
import { type Counts, countsWithin, firstFrom, joined, joinedCounts } from "./counts.ts";
import { readHans } from "./directory-reader.ts";
import { readForest } from "./forest-reader.ts";
import type { Hits } from "./hit-positions.ts";
import { readLengths } from "./lengths-reader.ts";
import { memoize, memoizeBy } from "./memoize.ts";
import { LoadFailure, type LoadFile } from "./search-interface.ts";
import { readShard, type ShardTerm, type ShardTerms } from "./shard-reader.ts";

/** A term of a segment. Its postings are loaded when they are asked for. */
export interface TermEntry {
  /** How many shards have its counts, or its counts and places together; 0 if no article has it. */
  readonly shards: number;
  readonly counts: () => Promise<Counts>;
  /**
   * The hits with their places, only for terms that have them (`hasPlaces`). Where articles are
   * given, in order, those in others may be left out, so that less is loaded.
   */
  readonly hits: (among?: Uint32Array) => Promise<Hits>;
}

/** A segment of the index, as a browser reads it. */
export interface SegmentReader {
  readonly directory: Directory;
  readonly hans: ReadonlySet<number>;
  /** The length of each article's body in places, rounded up. */
  readonly lengths: () => Promise<Uint32Array>;
  readonly find: (term: Term) => TermEntry;
}

/** A shard, and its place in the tree. */
interface Shard {
  readonly node: ShardNode;
  readonly check: string;
}

/**
 * Opens a segment by loading its directory. Rejects with a `LoadFailure` if that cannot be loaded
 * or is damaged.
 */
export async function openSegment(segment: string, load: LoadFile): Promise<SegmentReader> {
  const { directory, forest, hans } = opened(segment, await load(`${segment}/directory`, ""));
  const { articles, placeOrder } = directory;

  const loadShard = memoizeBy(
    ({ node }: Shard) => shardName(node),
    async ({ node, check }: Shard): Promise<string> => {
      const name = `${segment}/${shardName(node)}`;
      const text = await load(name, check);
      if (!text.startsWith(check)) throw new LoadFailure(`${name} is not of this edition of the index`);
      return text;
    },
  );
  const readOne = memoizeBy(
    ({ shard }: { readonly shard: Shard; readonly beside: readonly Shard[] }) => shardName(shard.node),
    async ({ shard, beside }): Promise<ShardTerms> => {
      // Places can only be read by the counts of the same articles, which other shards have.
      const others = await Promise.all(beside.filter((other) => overlap(other, shard)).map((other) => read(other)));
      const text = await loadShard(shard);
      try {
        return readShard(text, shard.node, placeOrder, (name) => countsWithin(countsOf(others, name), shard.node));
      } catch {
        throw new LoadFailure(`${segment}/${shardName(shard.node)} is damaged`);
      }
    },
  );
  const read = (shard: Shard, beside: readonly Shard[] = []) => readOne({ shard, beside });

  const find = (term: Term): TermEntry => {
    const name = termName(term);
    const { counts: counted, places } = shardsOf(term, articles, forest);
    const entryIn = async (shard: Shard) => (await read(shard, shard.node.kind === "places" ? counted : [])).get(name);
    return {
      shards: counted.length,
      counts: memoize(async () => countsOf(await Promise.all(counted.map((shard) => read(shard))), name)),
      hits: async (among) => {
        const wanted = (places ?? counted).filter(({ node }) => !among || isAmong(node, among));
        const found = await Promise.all(wanted.map(entryIn));
        return hitsOf(found.filter((entry) => entry !== undefined));
      },
    };
  };
  return { directory, hans, lengths: memoize(async () => readLengths(await load(`${segment}/body-lengths`, ""), articles)), find };
}

/**
 * The shards that a term leads to, if any has it: those that have its counts, and those of its
 * places if these are in others.
 */
function shardsOf(
  term: Term,
  articles: number,
  { shared, own }: ShardForest<string>,
): { readonly counts: readonly Shard[]; readonly places: readonly Shard[] | null } {
  const path = pathOf(term);
  const ofUnit = own.get(term.first);
  if (!ofUnit) return { counts: shardFor(path, sharedRoot(articles), shared), places: null };
  const follower = followerName(term.separated, term.second);
  const long = ofUnit.long.get(follower);
  if (!long) return { counts: shardFor(path, ownRoot(term.first, articles), ofUnit.shared), places: null };
  const below = (kind: "counts" | "places") => shardsBelow(longRoot(term.first, follower, kind, articles), long[kind]);
  return { counts: below("counts"), places: hasPlaces(term) ? below("places") : null };
}

/** The shard to which a path leads, if there is one. */
function shardFor(path: TermPath, root: ShardNode, tree: ShardTree<string>): Shard[] {
  let [node, own] = [root, tree];
  while (own !== null && "zero" in own) {
    const [zero, one] = nodesBelow(node);
    [node, own] = pathBit(path, node) === 0 ? [zero, own.zero] : [one, own.one];
  }
  return own === null ? [] : [{ node, check: own.leaf }];
}

function shardsBelow(node: ShardNode, tree: ShardTree<string>): Shard[] {
  if (tree === null) return [];
  if ("leaf" in tree) return [{ node, check: tree.leaf }];
  const [zero, one] = nodesBelow(node);
  return [...shardsBelow(zero, tree.zero), ...shardsBelow(one, tree.one)];
}

function overlap(a: Shard, b: Shard): boolean {
  return a.node.from < b.node.to && b.node.from < a.node.to;
}

/** Whether one of some articles, which are in order, is in the range of a node. */
function isAmong({ from, to }: ShardNode, articles: Uint32Array): boolean {
  return (articles[firstFrom(articles, from)] ?? to) < to;
}

/** The counts of a term in shards that follow one another. */
function countsOf(shards: readonly ShardTerms[], name: string): Counts {
  return joinedCounts(shards.flatMap((terms) => terms.get(name)?.counts ?? []));
}

/** The hits of a term in shards that follow one another. */
function hitsOf(found: readonly ShardTerm[]): Hits {
  const counts = joinedCounts(found.map((entry) => entry.counts));
  return { articles: counts.articles, starts: startsOf(counts.hits), places: joined(found.flatMap(({ places }) => places ?? [])) };
}

/**
 * The index at which each article's hits begin when all stand in one list, and at last where the
 * list ends.
 */
function startsOf(counts: Uint32Array): Uint32Array {
  const starts = new Uint32Array(counts.length + 1);
  for (const [at, count] of counts.entries()) starts[at + 1] = (starts[at] ?? 0) + count;
  return starts;
}

/** A directory and all that is read from it. */
function opened(segment: string, text: string) {
  try {
    const directory = JSON.parse(text) as Directory;
    return { directory, forest: readForest(directory), hans: readHans(directory) };
  } catch {
    throw new LoadFailure(`${segment}/directory is damaged`);
  }
}
