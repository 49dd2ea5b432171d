import { shardByHash } from "../../lib/shard-by-hash.ts";
import {
  areOthersFewer,
  type CommonLabels,
  countOrder,
  type LabelFile,
  type LabelKind,
  labelKey,
  labelKinds,
} from "../format/label-file.ts";
import { gapOrder } from "../format/posting-codes.ts";
import { normalised } from "../text/text-units.ts";
import { type BitReader, bitsOf } from "./bit-reader.ts";
import { foldedCharacters } from "./folded-names.ts";
import type { KnownCharacters } from "./known-characters.ts";
import { memoize } from "./memoize.ts";
import { LoadFailure, type LoadFile } from "./search-interface.ts";

/** A label, and the articles that bear it, by their numbers in the archive in order. */
export interface Label {
  readonly kind: LabelKind;
  readonly name: string;
  readonly folded: string;
  readonly articles: Uint32Array;
}

/** The labels of an archive. */
export interface LabelReader {
  /** Those that most articles bear. */
  readonly common: readonly Label[];
  /** All labels of a kind whose names count as the same as a text; common ones among them. */
  readonly find: (kind: LabelKind, text: string) => Promise<readonly Label[]>;
}

/**
 * Reads the labels of an archive with so many articles, of a version. Rejects with a `LoadFailure`
 * if a file cannot be loaded, is damaged, or of another version.
 */
export async function readLabels(
  load: LoadFile,
  { version, articles }: { readonly version: string; readonly articles: number },
  { charactersFor }: KnownCharacters,
): Promise<LabelReader> {
  const read = async <T extends LabelFile>(name: string) => {
    const text = await load(`labels/${name}`, version);
    try {
      const file: T = JSON.parse(text);
      if (file.version !== version) throw new RangeError("these are other labels");
      return { file, labels: labelsIn(file, articles) };
    } catch {
      throw new LoadFailure(`labels/${name} is damaged`);
    }
  };
  const { file, labels: common } = await read<CommonLabels>("common");
  const shardAt = memoize(async (shard: number) => (await read(String(shard))).labels);
  return {
    common,
    find: async (kind, text) => {
      const folded = foldedCharacters(text, await charactersFor(normalised(text))).join("");
      const isMeant = (label: Label) => label.kind === kind && label.folded === folded;
      const others = file.shards === 0 ? [] : await shardAt(shardByHash(labelKey(kind, folded), file.shards));
      return [...common, ...others].filter(isMeant);
    },
  };
}

function labelsIn({ names, postings }: LabelFile, articles: number): Label[] {
  const bits = bitsOf(postings);
  return labelKinds.flatMap((kind) =>
    names[kind].map((written) => {
      const [name, folded] = typeof written === "string" ? [written, written] : written;
      return { kind, name, folded, articles: readArticles(bits, articles) };
    }),
  );
}

function readArticles(bits: BitReader, all: number): Uint32Array {
  const count = bits.golomb(countOrder) + 1;
  if (count > all) throw new RangeError("these are other articles");
  const areOthers = areOthersFewer(count, all);
  const written = new Uint32Array(areOthers ? all - count : count);
  const order = gapOrder(Math.max(1, written.length), all);
  let next = 0;
  for (let at = 0; at < written.length; at++) {
    const article = next + bits.rice(order);
    written[at] = article;
    next = article + 1;
  }
  if (next > all || bits.isBeyond) throw new RangeError("these are other articles");
  return areOthers ? othersThan(written, all) : written;
}

function othersThan(articles: Uint32Array, all: number): Uint32Array {
  const own = new Set(articles);
  return Uint32Array.from({ length: all }, (_, article) => article).filter((article) => !own.has(article));
}
