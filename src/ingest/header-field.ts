import type { Position } from "../lib/diagnostics.ts";
import { inSimplified } from "../lib/simplified.ts";

/**
 * The header fields that mean something to Jiuwen, each with its names: in English, as front matter
 * may have it, and in Chinese, as news sites and their scrapers write them. Chinese names are in
 * simplified characters (see `bare`).
 */
export const fieldNames = {
  title: ["title", "标题", "题目"],
  date: ["date", "发布日期", "日期", "发布时间", "时间"],
  views: ["views", "浏览次数", "点击数", "点击量", "阅读次数", "浏览量"],
  source: ["source", "来源"],
  author: ["author", "作者"],
  tags: ["tags", "标签"],
  column: ["column", "栏目"],
  url: ["url", "原文链接"],
  id: ["id"],
  draft: ["draft", "草稿"],
  published: ["published"],
} as const satisfies Readonly<Record<string, readonly [string, ...string[]]>>;

/** A header field that means something to Jiuwen. */
export type FieldKey = keyof typeof fieldNames;

/** One header field as the source has it. Line and column are those of its value. */
export interface Field extends Position {
  readonly name: string;
  /** A text, or the items of a YAML list. */
  readonly value: string | readonly string[];
  /** Why there is no value and how to mend it, if YAML takes what is written for nothing. */
  readonly nothing?: string;
}

/**
 * A source file taken apart into fields and body, before any of them is interpreted. `body.line` is
 * the line of the file on which the body begins, counted from 1.
 */
export interface Seed {
  readonly fields: ReadonlyMap<FieldKey, Field>;
  /** Fields that Jiuwen has no use for. They are kept and shown. */
  readonly extra: readonly Field[];
  readonly body: { readonly text: string; readonly line: number };
}

/** The field that each name means. */
const keys: ReadonlyMap<string, FieldKey> = new Map(
  (Object.keys(fieldNames) as FieldKey[]).flatMap((key) => fieldNames[key].map((name) => [name, key])),
);

/**
 * The fields that can keep an article from being published. They have their English names in text
 * files too: Hugo has `draft`, Jekyll `published`.
 */
const marks: ReadonlySet<string> = new Set<FieldKey>(["draft", "published"]);

/** The names of the line that ends the header of a text file. */
const bodyMarkers = new Set(["正文内容", "内容", "正文"]);

/**
 * A field name without what does not count: white space (标　题 is a typeset 标题) and the script
 * (標題 is 标题).
 */
function bare(name: string): string {
  return inSimplified(name.replace(/\s+/g, ""));
}

/**
 * The key of a field in the header of a text file; `body` for the line that ends the header, and
 * null for a field without use.
 */
export function textSeedKey(name: string): FieldKey | "body" | null {
  const key = bare(name);
  if (bodyMarkers.has(key)) return "body";
  if (/\p{Script=Han}/u.test(key)) return keys.get(key) ?? null;
  const mark = key.toLowerCase();
  return marks.has(mark) ? (keys.get(mark) ?? null) : null;
}

/**
 * The key of a field in front matter, by its English or Chinese name; null for a field without use.
 */
export function frontMatterKey(name: string): FieldKey | null {
  return keys.get(bare(name).toLowerCase()) ?? null;
}

/** The field's value as a text; the items of a list are joined by 、, as Chinese lists are. */
export function fieldText(field: Field | undefined): string {
  if (!field) return "";
  return (typeof field.value === "string" ? field.value : field.value.join("、")).trim();
}

/**
 * The field's value as a list: the items of a YAML list, or a text split at 、,，;； and white
 * space.
 */
export function fieldItems(field: Field | undefined): string[] {
  if (!field) return [];
  const items =
    typeof field.value === "string" ? field.value.split(/[、,，;；\s]+/) : field.value.map((item) => item.trim().replace(/\s+/g, " "));
  return items.filter((item) => item !== "");
}
