import type { Directory } from "../format/directory-file.ts";
import { pathBits, type TextUnit } from "../format/index-term.ts";
import { lengthOf, placeOrderFor, stepFor } from "../format/posting-codes.ts";
import { leavesOf, nodesBelow, type OwnShards, pathBit, type ShardNode, shardNames, sharedRoot } from "../format/shard-forest.ts";
import { inOrder, writeForest } from "./forest-writer.ts";
import { lengthsText } from "./lengths-writer.ts";
import { CharacterCounter, type CharacterCounts, characterTables, createBuildReader } from "./segment-characters.ts";
import { type SegmentTerms, segmentTerms } from "./segment-terms.ts";
import {
  type BuiltForest,
  type BuiltShard,
  type BuiltTree,
  buildOwn,
  buildTree,
  isOwn,
  type ShardOptions,
  shardLimit,
} from "./shard-builder.ts";
import type { TermHits } from "./term-hits.ts";
import { readOccurrences, type Source } from "./unit-occurrences.ts";

/**
 * A file of the index: its name in its segment's folder, without extension, and the text that it
 * holds.
 */
export interface IndexFile {
  readonly name: string;
  readonly pieces: readonly (string | Uint8Array)[];
}

/** What must be known of a segment to make it anew where only some of its articles have changed. */
export interface SegmentState {
  readonly forest: BuiltForest;
  readonly characters: CharacterCounts;
  /** The step of each article's length (`stepFor`). */
  readonly steps: readonly number[];
}

/**
 * Makes the files of a segment of the index, and hands them on one after the other. All texts are
 * read before the first file is made.
 */
export function writeSegment(source: Source, put: (file: IndexFile) => void): SegmentState {
  const characters = new CharacterCounter();
  const occurrences = readOccurrences(source, createBuildReader(), (texts) => characters.add(texts));
  const steps = occurrences.bodyLengths.map(stepFor);
  const terms = segmentTerms(occurrences);
  const forest = buildForest(terms, {
    articles: source.articles,
    limit: shardLimit(terms.units.reduce((sum, { weight }) => sum + weight, 0)),
    placeOrder: placeOrderOf(steps),
    put: (name, pieces) => put({ name, pieces }),
  });
  const state = { forest, characters: characters.counts(), steps };
  for (const file of segmentFiles(state)) put(file);
  return state;
}

/**
 * The order of the code of places (`placeOrderFor`) in a segment whose articles have these lengths.
 */
export function placeOrderOf(steps: readonly number[]): number {
  return placeOrderFor(steps.reduce((sum, step) => sum + lengthOf(step), 0) / Math.max(1, steps.length));
}

/** The names of all files of a segment. */
export function fileNamesOf({ forest, steps }: SegmentState): string[] {
  return [...shardNames(forest, steps.length), lengthsName, directoryName];
}

const [lengthsName, directoryName] = ["body-lengths", "directory"];

/** The files of a segment beside its shards. */
export function segmentFiles({ forest, characters, steps }: SegmentState): IndexFile[] {
  const checks = Array.from(leavesOf(forest), ({ check }) => check).join("");
  const { digits, words } = writeForest(forest);
  const directory: Directory = {
    articles: steps.length,
    placeOrder: placeOrderOf(steps),
    ...{ forest: digits, words, checks },
    ...characterTables(characters),
  };
  return [
    { name: lengthsName, pieces: [lengthsText(steps)] },
    { name: directoryName, pieces: [JSON.stringify(directory)] },
  ];
}

/**
 * Builds the shards of all terms. The tree that most units share is divided by what these weigh, so
 * that never more terms are in memory than those of one shard, or of one unit.
 */
function buildForest({ units, next }: SegmentTerms, options: ShardOptions): BuiltForest {
  const shared = units.filter(({ name, weight }) => !isOwn(name, weight, options));
  const isShared = new Set(shared);
  const own = new Map<TextUnit, OwnShards<BuiltShard>>();
  let at = 0;
  /**
   * The terms of the next so many units that share a tree. Those before them are built on the way.
   */
  const takeShared = (count: number): TermHits[] => {
    const terms: TermHits[][] = [];
    for (; at < units.length && (terms.length < count || count === 0); at++) {
      const unit = units[at];
      if (!unit) break;
      if (isShared.has(unit)) terms.push(next());
      else own.set(unit.name, buildOwn(unit.name, next(), options));
    }
    return terms.flat();
  };
  const build = (from: number, to: number, node: ShardNode): BuiltTree => {
    if (from === to) return null;
    const weight = shared.slice(from, to).reduce((sum, unit) => sum + unit.weight, 0);
    if (weight <= options.limit || node.bits.length === pathBits) return buildTree(takeShared(to - from), node, options);
    let middle = from;
    while (middle < to && pathBit({ first: shared[middle]?.path ?? 0, second: 0 }, node) === 0) middle++;
    const [zero, one] = nodesBelow(node);
    return { zero: build(from, middle, zero), one: build(middle, to, one) };
  };
  const tree = build(0, shared.length, sharedRoot(options.articles));
  takeShared(0);
  return inOrder({ shared: tree, own });
}
