import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";

const need = z.strictObject({
  /** What a reader types, without spaces, and the same as an expert would space it. */
  typed: z.string(),
  spaced: z.string(),
  about: z.string(),
  kind: z.enum(["words2", "words34", "question", "number"]),
  /** Whether relevant articles do not have all of the words. */
  paraphrase: z.boolean().optional(),
  /** Articles by their ids: 2 what is wanted, 1 partly or in passing, 0 not. */
  judged: z.record(z.string(), z.int().min(0).max(2)),
});

/** What a reader wants to find, and which articles serve that. */
export type Need = z.infer<typeof need>;

const slip = z.strictObject({ typed: z.string(), meant: z.string() });

/** What a reader types by a slip or in pinyin, and means. */
export type Slip = z.infer<typeof slip>;

const folder = join(import.meta.dirname, "../../../search/needs");

/** The judged needs of readers of a collection. */
export function readNeeds(): Need[] {
  return z.array(need).parse(parse(readFileSync(join(folder, "cctv-news.yaml"), "utf8")));
}

/** The slips of readers of the same collection. */
export function readSlips(): Slip[] {
  return z.array(slip).parse(parse(readFileSync(join(folder, "cctv-news-slips.yaml"), "utf8")));
}
