import type { Place } from "../diagnostics.ts";

/** What the header of a seed can say. */
export type FieldKey = "title" | "date" | "views" | "source" | "author" | "tags" | "column" | "url" | "id";

/** One header field as the source has it; the place is that of its value. */
export interface Field extends Place {
  readonly name: string;
  /** A text, or the items of a YAML list. */
  readonly value: string | readonly string[];
}

/** A seed taken apart into fields and body, before any of them is understood. `body.line` is the source line the body begins on. */
export interface Seed {
  readonly fields: ReadonlyMap<FieldKey, Field>;
  /** Fields that Jiuwen has no use for. They are kept and shown. */
  readonly extra: readonly Field[];
  readonly body: { readonly text: string; readonly line: number };
}

/** Field names in Chinese, as news sites and their scrapers write them. */
const chinese: Record<string, FieldKey> = {
  标题: "title",
  题目: "title",
  发布日期: "date",
  日期: "date",
  发布时间: "date",
  时间: "date",
  浏览次数: "views",
  点击数: "views",
  点击量: "views",
  阅读次数: "views",
  浏览量: "views",
  来源: "source",
  作者: "author",
  标签: "tags",
  栏目: "column",
  原文链接: "url",
};

const english: Record<string, FieldKey> = {
  title: "title",
  date: "date",
  views: "views",
  source: "source",
  author: "author",
  tags: "tags",
  column: "column",
  url: "url",
  id: "id",
};

/** The names of the line that ends a text seed's header. */
const bodyMarkers = new Set(["正文内容", "内容", "正文"]);

/** Inner white space does not count: 标　题 is typeset 标题. */
function bare(name: string): string {
  return name.replace(/\s+/g, "");
}

export function textSeedKey(name: string): FieldKey | "body" | null {
  const key = bare(name);
  if (bodyMarkers.has(key)) return "body";
  return Object.hasOwn(chinese, key) ? (chinese[key] ?? null) : null;
}

export function frontMatterKey(name: string): FieldKey | null {
  const key = bare(name).toLowerCase();
  if (Object.hasOwn(english, key)) return english[key] ?? null;
  return Object.hasOwn(chinese, key) ? (chinese[key] ?? null) : null;
}

/** The field's value as one line of text; the items of a list are joined as Chinese lists are. */
export function fieldText(field: Field | undefined): string {
  if (!field) return "";
  return (typeof field.value === "string" ? field.value : field.value.join("、")).trim();
}

/** The field's value as a list: a YAML list as it is, a text split at 、,，;； and white space. */
export function fieldItems(field: Field | undefined): string[] {
  if (!field) return [];
  const items =
    typeof field.value === "string" ? field.value.split(/[、,，;；\s]+/) : field.value.map((item) => item.trim().replace(/\s+/g, " "));
  return items.filter((item) => item !== "");
}
