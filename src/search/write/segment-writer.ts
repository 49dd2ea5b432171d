import { hash } from "node:crypto";
import { type Directory, hanOrder, startOrders, stepOrder, versionDigits, wordsOfList } from "../format/directory-file.ts";
import { lengthOf, stepFor } from "../format/posting-codes.ts";
import { isWordUnit, noKey } from "../format/unit-key.ts";
import { markCount } from "../text/number-marks.ts";
import { BitWriter } from "./bit-writer.ts";
import { toText } from "./digit-writer.ts";
import { createAlphabet } from "./segment-alphabet.ts";
import { eachTerm } from "./segment-terms.ts";
import { type Shard, ShardWriter } from "./shard-writer.ts";
import { readOccurrences, type Source } from "./unit-occurrences.ts";

/**
 * The version of the format. It is raised with every change, so that no browser mixes old files
 * with new ones.
 */
const format = "4";

/**
 * A file of the index: its name in its segment's folder, without extension, and the text that it
 * holds.
 */
export interface IndexFile {
  readonly name: string;
  readonly pieces: readonly (string | Uint8Array)[];
}

/** The articles of a segment. */
export interface SegmentSource extends Source {
  /** A hash that tells the segment from those with other texts. */
  readonly digest: string;
}

/**
 * Makes the files of a segment of the index, and hands them on one after the other. All texts are
 * read before the first file is made.
 */
export function writeSegment(source: SegmentSource, put: (file: IndexFile) => void): void {
  const { articles, digest } = source;
  const { readUnits, alphabet } = createAlphabet();
  const occurrences = readOccurrences(source, readUnits);
  const { words, units, bodyLengths } = occurrences;

  const folded = Array.from(alphabet.folded, ([from, to]) => from + to).sort();
  const letters = [...alphabet.letters].sort().join("");
  const blocks = blocksFor(units.length);
  const version = hash("sha256", [format, blocks, digest, letters, ...folded].join("\n"), "base64url").slice(0, versionDigits);
  const steps = bodyLengths.map(stepFor);

  const hans: number[] = [];
  const starts: Shard["first"][] = [];
  const shards = new ShardWriter({
    lengths: Uint32Array.from(steps, lengthOf),
    blocks,
    put: ({ digits, first }) => {
      put({ name: String(starts.length), pieces: [version, digits] });
      starts.push(first);
    },
  });
  eachTerm(occurrences, (term) => {
    const { first, second } = term.key;
    if (second === 0 && first > markCount && !isWordUnit(first)) hans.push(first);
    shards.add(term);
  });
  shards.finish();
  const inOrder = words.inOrder();
  const firstWords: string[] = [];
  for (let at = 0; at < inOrder.length; at += wordsOfList) {
    const list = Array.from(inOrder.subarray(at, at + wordsOfList), (number) => words.all[number] ?? "");
    put({ name: `words-${firstWords.length}`, pieces: [version, list.join(" ")] });
    firstWords.push(list[0] ?? "");
  }
  const directory: Directory = {
    version,
    articles,
    blocks,
    shards: starts.length,
    lengths: stepDigits(steps),
    words: firstWords,
    folded,
    letters,
    hans: hanDigits(hans),
    starts: startDigits(starts),
  };
  put({ name: "directory", pieces: [JSON.stringify(directory)] });
}

/** Shards have 8 KB, as every term loads at least one, or more where they would be too many. */
function blocksFor(units: number): number {
  return units < 60_000_000 ? 128 : 256;
}

function hanDigits(hans: readonly number[]): string {
  const writer = new BitWriter();
  for (const [at, han] of hans.entries()) writer.golomb(han - (hans[at - 1] ?? 0), hanOrder);
  // A gap is never 0, which ends the list.
  writer.golomb(0, hanOrder);
  return toText(writer);
}

function stepDigits(steps: readonly number[]): string {
  const writer = new BitWriter();
  for (const [at, step] of steps.entries()) {
    const difference = step - (steps[at - 1] ?? 0);
    writer.golomb(difference < 0 ? -2 * difference - 1 : 2 * difference, stepOrder);
  }
  return toText(writer);
}

function startDigits(starts: readonly Shard["first"][]): string {
  const writer = new BitWriter();
  let before = noKey;
  for (const start of starts) {
    writer.bits(Number(start !== null), 1);
    if (start === null) continue;
    const { key, offset } = start;
    writer.golomb(offset, startOrders.offset);
    writer.golomb(key.first - before.first, startOrders.first);
    writer.bits(Number(key.separated), 1);
    writer.golomb(key.second, startOrders.second);
    before = key;
  }
  return toText(writer);
}
