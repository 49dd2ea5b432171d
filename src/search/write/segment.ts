import { hash } from "node:crypto";
import { type Directory, hanOrder, offsetBits, startOrders, stepOrder, versionDigits, wordsOfList } from "../directory.ts";
import { isWordUnit, type Key, noKey, wordUnit } from "../key.ts";
import { lengthOf, stepFor } from "../postings.ts";
import { createAlphabet } from "./alphabet.ts";
import { BitWriter } from "./bits.ts";
import { toText } from "./digits.ts";
import { createDivision } from "./division.ts";
import { merged } from "./merge.ts";
import type { Term } from "./postings.ts";
import { termsInOrder } from "./run.ts";
import { shardsOf } from "./shards.ts";
import { type Store, spooledTerms, spoolTerms } from "./spool.ts";
import { type Texts, UnitStream } from "./stream.ts";

/** Raised with every change of what the files say, so that no browser takes old ones for new. */
const format = "1";

/** A file of the index: its name in its segment's folder, without extension, and the text that it holds. */
export interface IndexFile {
  readonly name: string;
  readonly pieces: readonly (string | Uint8Array)[];
}

/** What a segment is made of. */
export interface SegmentSource {
  /** How many articles it has; they are asked for by their number, the oldest being 0. Some are asked for twice. */
  readonly articles: number;
  readonly textsOf: (article: number) => Texts;
  /** Tells the segment from all others with other texts. */
  readonly digest: string;
  /** How many units may be in memory at a time with all that is worked out of them. */
  readonly unitsInMemory: number;
  /** Makes room outside the memory. */
  readonly createStore: () => Store;
}

/** The files of a segment of the index, one after the other. All texts are read before the first file is given. */
export function* segmentFiles({ articles, textsOf, digest, unitsInMemory, createStore }: SegmentSource): Iterable<IndexFile> {
  const { readUnits, alphabet } = createAlphabet();
  const isDivided = createDivision(articles, textsOf, readUnits);
  const runs: { readonly words: readonly string[]; readonly terms: (rankOf: (word: string) => number) => Iterable<Term> }[] = [];
  let units = 0;
  const stream = new UnitStream(readUnits);
  const putAway = () => {
    const store = createStore();
    const words = stream.words();
    const rank = new Map(words.map((word, at) => [word, at]));
    spoolTerms(
      termsInOrder(stream, (word) => rank.get(word) ?? 0, isDivided),
      store,
    );
    runs.push({ words, terms: (rankOf) => spooledTerms(store, reranked(Uint32Array.from(words, rankOf))) });
  };
  for (let article = 0; article < articles; article++) {
    if (stream.size >= unitsInMemory) {
      putAway();
      units += stream.size;
      stream.clear();
    }
    stream.add(article, textsOf(article));
  }
  units += stream.size;
  runs.push({ words: stream.words(), terms: (rankOf) => termsInOrder(stream, rankOf, isDivided) });

  const words = [...new Set(runs.flatMap((one) => one.words))].sort();
  const rank = new Map(words.map((word, at) => [word, at]));
  const folded = Array.from(alphabet.folded, ([from, to]) => from + to).sort();
  const letters = [...alphabet.letters].sort().join("");
  const blocks = blocksFor(units);
  const version = hash("sha256", [format, blocks, digest, letters, ...folded].join("\n"), "base64url").slice(0, versionDigits);
  const steps = stream.bodyLengths.map(stepFor);

  const hans: number[] = [];
  const starts: ({ readonly key: Key; readonly offset: number } | null)[] = [];
  const terms = noting(merged(runs.map((one) => one.terms((word) => rank.get(word) ?? 0))), hans);
  for (const { digits, first } of shardsOf(terms, { lengths: Uint32Array.from(steps, lengthOf), blocks, isDivided })) {
    yield { name: String(starts.length), pieces: [version, digits] };
    starts.push(first);
  }
  const firstWords: string[] = [];
  for (let at = 0; at < words.length; at += wordsOfList) {
    yield { name: `words-${firstWords.length}`, pieces: [version, words.slice(at, at + wordsOfList).join(" ")] };
    firstWords.push(words[at] ?? "");
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
  yield { name: "directory", pieces: [JSON.stringify(directory)] };
}

/** Small segments have small shards, as of each at least one is loaded for every term. */
function blocksFor(units: number): number {
  if (units < 12_000_000) return 64;
  return units < 60_000_000 ? 128 : 256;
}

/** Turns the units of a run into those of the segment: words have other ranks there. */
function reranked(ranks: Uint32Array): (unit: number) => number {
  return (unit) => (isWordUnit(unit) ? wordUnit(ranks[unit - wordUnit(0)] ?? 0) : unit);
}

/** Notes which Han characters pass. */
function* noting(terms: Iterable<Term>, hans: number[]): Iterable<Term> {
  for (const term of terms) {
    if (term.key.second === 0 && !isWordUnit(term.key.first)) hans.push(term.key.first);
    yield term;
  }
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

function startDigits(starts: readonly ({ readonly key: Key; readonly offset: number } | null)[]): string {
  const writer = new BitWriter();
  let before = noKey;
  for (const start of starts) {
    writer.bits(Number(start !== null), 1);
    if (start === null) continue;
    const { key, offset } = start;
    writer.bits(offset, offsetBits);
    writer.golomb(key.first - before.first, startOrders.first);
    writer.bits(Number(key.separated), 1);
    writer.golomb(key.second, startOrders.second);
    writer.bits(Number(key.third !== 0), 1);
    if (key.third !== 0) writer.golomb(key.third, startOrders.third);
    before = key;
  }
  return toText(writer);
}
