import type { Position, Problem } from "../lib/diagnostics.ts";

/**
 * The header fields that mean something to Jiuwen, each with its names: in English, as front matter
 * may have it, and in Chinese, as news sites, their content systems and their scrapers write them.
 * Chinese names are in simplified characters (see `bareName`).
 */
export const fieldNames = {
  title: ["title", "标题", "题目", "新闻标题", "文章标题", "标题名称"],
  date: ["date", "发布日期", "日期", "发布时间", "时间", "发布于", "发表于", "发表时间", "发表日期"],
  views: [
    ...["views", "浏览次数", "点击数", "点击量", "阅读次数", "浏览量"],
    ...["点击", "点击率", "点击次数", "阅读", "阅读量", "访问量", "浏览", "浏览数"],
  ],
  source: ["source", "来源", "稿源", "信息来源", "文章来源", "稿件来源"],
  author: ["author", "作者", "撰稿", "撰稿人", "文/图", "图/文", "authors"],
  tags: ["tags", "标签", "tag", "post_tag"],
  column: ["column", "栏目"],
  pictures: ["pictures", "图片", "配图", "题图", "封面", "images", "image", "cover", "featured_image", "thumbnail"],
  attachments: ["attachments", "附件", "附件下载", "相关附件", "attachment"],
  categories: ["categories", "category", "分类"],
  url: ["url", "原文链接", "网址", "链接", "原文网址", "来源链接"],
  permalink: ["permalink", "slug", "aliases", "alias", "redirect_from", "path", "guid", "abbrlink", "旧址"],
  id: ["id"],
  draft: ["draft", "草稿"],
  published: ["published"],
  "original.file": ["original.file"],
  "original.url": ["original.url"],
  "original.sha256": ["original.sha256"],
  "original.fetched": ["original.fetched"],
} as const satisfies Readonly<Record<string, readonly [string, ...string[]]>>;

/** A header field that means something to Jiuwen. */
export type FieldKey = keyof typeof fieldNames;

/** Whether a field tells of the web page of which an article was made: only front matter can. */
export function isOfOriginal(key: FieldKey): boolean {
  return key.startsWith("original.");
}

/** The fields that gather what several fields say, as each says something else. */
export const gathering: ReadonlySet<FieldKey> = new Set<FieldKey>(["permalink"]);

/**
 * Names of what can stand in for a field that is not there, the best first: when an article was
 * changed is when it was published, if nothing else is known. Beside the field itself it is kept as
 * it is.
 */
export const standIns = {
  date: [
    ...["pubdate", "pub_date", "publishdate", "publish_date", "published_at", "publishedat", "published_date", "published_time"],
    ...["post_date", "wp:post_date", "datepublished", "date_published", "posted", "created", "created_at", "createdat"],
    ...["录入时间", "录入日期", "添加时间", "创建时间", "更新时间", "更新日期", "修改时间"],
    ...["updated", "lastmod", "modified", "last_modified_at", "updateddate", "updated_at", "updatedat"],
  ],
  views: ["post_views", "postviews", "pageviews", "page_views", "view_count", "viewcount", "read_count", "readcount", "hits", "clicks"],
  tags: ["keywords", "关键词", "关键字"],
  pictures: ["featuredimage", "featuredimagepreview"],
} as const satisfies Partial<Readonly<Record<FieldKey, readonly string[]>>>;

/**
 * Names of those who had a part in an article beside its author. Each has a meaning of its own, so
 * the name stays as it is written.
 */
export const creditNames = [
  ...["编辑", "责任编辑", "责编", "审核", "审核人", "审稿", "校对", "终审"],
  ...["摄影", "供图", "供稿", "供稿人", "供稿单位", "发布人", "发布者", "发布单位", "通讯员"],
] as const;

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
  /** Those who had a part in it beside its author. */
  readonly credits: readonly Field[];
  /** Fields that Jiuwen has no use for. They are kept and shown. */
  readonly extra: readonly Field[];
  readonly body: { readonly text: string; readonly line: number };
}

/** What a file is taken apart into, and what is wrong with its header. */
export interface ParsedHeader {
  readonly seed: Seed;
  readonly problems: readonly Problem[];
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
