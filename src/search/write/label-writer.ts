import { hash } from "node:crypto";
import { byCodePoint } from "../../lib/code-point-order.ts";
import { shardByHash } from "../../lib/shard-by-hash.ts";
import {
  areOthersFewer,
  type CommonLabels,
  countOrder,
  type LabelFile,
  type LabelKind,
  type LabelName,
  labelKey,
  labelKinds,
  versionDigits,
} from "../format/label-file.ts";
import { gapOrder } from "../format/posting-codes.ts";
import { normalised } from "../text/text-units.ts";
import { BitWriter } from "./bit-writer.ts";
import { toText } from "./digit-writer.ts";
import { foldCharacter } from "./folding-table.ts";

/** The names of the labels that an article bears, each once. */
export type Labelled = Readonly<Record<LabelKind, readonly string[]>>;

/** The files of labels: the common ones, and the shards of all others. */
export interface LabelFiles {
  readonly version: string;
  readonly common: CommonLabels;
  readonly shards: readonly LabelFile[];
}

/** A label and the articles that bear it, by their numbers in order. */
interface Label {
  readonly kind: LabelKind;
  readonly name: string;
  readonly articles: readonly number[];
}

/**
 * How many bits the common labels may take: as much as 12 KB, or 6 for each article, as a reader
 * loads them who opens the filters.
 */
const commonBits = (articles: number) => Math.max(100_000, 6 * articles);

/** How many labels of articles, counted for each, a shard has at most, about: some 2 KB. */
const fullShard = 2000;

/**
 * How many shards so many labels of articles make: a power of two, so that a label seldom moves.
 * None where all are common in any case.
 */
export function labelShards(borne: number): number {
  if (borne < fullShard) return 0;
  let shards = 1;
  while (borne / shards > fullShard) shards *= 2;
  return shards;
}

/**
 * Writes the labels of articles, which come the oldest first and are read one after the other, into
 * so many shards.
 */
export function labelFiles(oldestFirst: Iterable<Labelled>, shards: number): LabelFiles {
  const { labels, articles } = labelsOf(oldestFirst);
  const all = labels.sort((a, b) => b.articles.length - a.articles.length || byCodePoint(a.name, b.name));
  const isCommon = commonAmong(all, articles, shards);
  const inShards = Array.from({ length: shards }, (): Label[] => []);
  const common: Label[] = [];
  for (const label of all) {
    const place = isCommon(label) ? common : inShards[shardByHash(labelKey(label.kind, folded(label.name)), shards)];
    place?.push(label);
  }
  const [first, ...others] = [common, ...inShards].map((labels) => contentOf(labels, articles));
  const version = hash("sha256", JSON.stringify([articles, first, others]), "base64url").slice(0, versionDigits);
  return {
    version,
    common: { version, shards, ...(first ?? contentOf([], 0)) },
    shards: others.map((content) => ({ version, ...content })),
  };
}

/** All labels, kind by kind, and the number of articles. */
function labelsOf(oldestFirst: Iterable<Labelled>): { readonly labels: Label[]; readonly articles: number } {
  const byKind = labelKinds.map((kind) => ({ kind, byName: new Map<string, number[]>() }));
  let article = 0;
  for (const labelled of oldestFirst) {
    for (const { kind, byName } of byKind) {
      for (const name of labelled[kind]) {
        const articles = byName.get(name);
        if (articles) articles.push(article);
        else byName.set(name, [article]);
      }
    }
    article++;
  }
  const labels = byKind.flatMap(({ kind, byName }) => Array.from(byName, ([name, articles]) => ({ kind, name, articles })));
  return { labels, articles: article };
}

/** Takes the labels of the most articles, as long as there is room; all, if there are no shards. */
function commonAmong(byCount: readonly Label[], articles: number, shards: number): (label: Label) => boolean {
  if (shards === 0) return () => true;
  let room = commonBits(articles);
  const rest = byCount.findIndex(({ articles: { length } }) => {
    room -= bitsFor(length, articles);
    return room < 0;
  });
  const common = new Set(rest < 0 ? byCount : byCount.slice(0, rest));
  return (label) => common.has(label);
}

/** About how many bits the articles of a label take. */
function bitsFor(count: number, articles: number): number {
  const written = Math.min(count, articles - count);
  return 8 + written * (gapOrder(Math.max(1, written), articles) + 1.7);
}

function contentOf(labels: readonly Label[], articles: number): Omit<LabelFile, "version"> {
  const writer = new BitWriter();
  const names: Record<LabelKind, LabelName[]> = { column: [], tag: [], author: [], source: [] };
  for (const kind of labelKinds) {
    for (const label of labels) {
      if (label.kind !== kind) continue;
      names[kind].push(nameOf(label.name));
      writeArticles(writer, label.articles, articles);
    }
  }
  return { names, postings: toText(writer) };
}

function nameOf(name: string): LabelName {
  const other = folded(name);
  return other === name ? name : [name, other];
}

function folded(name: string): string {
  let text = "";
  for (const character of normalised(name)) text += foldCharacter(character);
  return text;
}

function writeArticles(writer: BitWriter, articles: readonly number[], all: number): void {
  writer.golomb(articles.length - 1, countOrder);
  const written = areOthersFewer(articles.length, all) ? othersThan(articles, all) : articles;
  const order = gapOrder(Math.max(1, written.length), all);
  let next = 0;
  for (const article of written) {
    writer.rice(article - next, order);
    next = article + 1;
  }
}

function othersThan(articles: readonly number[], all: number): number[] {
  const own = new Set(articles);
  return Array.from({ length: all }, (_, article) => article).filter((article) => !own.has(article));
}
