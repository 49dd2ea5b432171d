import type { FieldNames, NameMeaning } from "../ingest/field-names.ts";
import type { FieldKey } from "../ingest/header-field.ts";
import { excelDate } from "../sources/excel-date.ts";
import type { SourceRow } from "../sources/source-entry.ts";
import { looksLikeHtml, markdownOfHtml, markdownOfWordpress } from "../webpage/markdown/html-to-markdown.ts";
import { markdownOfText } from "../webpage/markdown/text-to-markdown.ts";
import type { BodyFile, MarkdownBody, RewriteAddress } from "../webpage/page-reading.ts";
import { articleOf, asValue, type DateRules, type FoundArticle, type NoArticle } from "./found-article.ts";

/** The names of columns that hold a body, the best first, beside those that text files know. */
const bodyColumns = ["content:encoded", "content_html", "contents", "html", "text", "article", "详细内容", "文章正文"];

/** Columns that stand in for a body where there is none. */
const shortBodies = ["description", "summary", "摘要", "简介"];

/** Names that tables have for fields, and headers have not. */
const exportNames: Readonly<Record<string, FieldKey>> = {
  link: "url",
  creator: "author",
  "dc:creator": "author",
  "dc:date": "date",
  "dc:source": "source",
};

/** Columns that tell of the export and not of the article, or that are read by their names. */
const ownColumns = new Set(["status", "type", "post_id", "post_parent", "thumbnail_id", "attachment_url", "excerpt", "id"]);

/** What exports of WordPress say of a record that is no published article. */
const hiddenStatus = new Set(["draft", "private", "pending", "trash", "auto-draft", "inherit", "future", "password"]);

/** What the columns of a table mean. */
export interface ColumnMeanings {
  readonly meaningOf: (name: string) => NameMeaning;
  /** The addresses of pictures by the numbers under which WordPress has them. */
  readonly pictures: ReadonlyMap<string, string>;
}

/** Creates the meanings of columns; `names` are those of the archive with those of the map. */
export function columnMeanings(names: FieldNames, pictures: ReadonlyMap<string, string>): ColumnMeanings {
  return {
    pictures,
    meaningOf: (name) => {
      const bare = name.trim();
      const inText = names.inText(bare);
      if (inText.is !== "unknown") return inText;
      const known = names.inFrontMatter(bare);
      if (known.is !== "unknown") return known;
      const key = exportNames[bare.toLowerCase()];
      return key === undefined ? known : { is: "field", key };
    },
  };
}

/** A record as an article, with the columns that meant nothing, or why it is none. */
export interface RowReading {
  readonly article: FoundArticle | NoArticle;
  readonly unused: readonly string[];
}

/** Reads a record of a table, a feed or an export. */
export function readRow(
  { place, values }: SourceRow,
  { meaningOf, pictures }: ColumnMeanings,
  rules: DateRules,
  rewrite: RewriteAddress,
): RowReading {
  const hidden = whyHidden(values);
  if (hidden !== null) return { article: { result: "draft", reason: hidden }, unused: [] };
  const found = new Map<FieldKey, { readonly rank: number; readonly value: string }>();
  const credits: { readonly name: string; readonly value: string }[] = [];
  const aliases: string[] = [];
  const unused: string[] = [];
  let body: string | null = null;
  for (const [name, written] of values) {
    const value = asValue(written);
    const meaning = meaningOf(name);
    if (value === null) continue;
    if (meaning.is === "body") body ??= written;
    else if (meaning.is === "credit") credits.push({ name: name.trim(), value });
    else if (meaning.is === "field" || meaning.is === "stand-in") {
      const rank = meaning.is === "field" ? -1 : meaning.rank;
      const known = found.get(meaning.key);
      if (meaning.key === "permalink") aliases.push(value);
      else if (known === undefined || rank < known.rank) found.set(meaning.key, { rank, value });
    } else if (meaning.is === "unknown" && !isReadByName(name)) unused.push(name);
  }
  body ??= columnOf(values, bodyColumns) ?? columnOf(values, shortBodies);
  const value = (key: FieldKey) => found.get(key)?.value ?? null;
  if (isYes(value("draft"))) return { article: { result: "draft", reason: "it says that it is a draft" }, unused };
  // As in front matter, this is a day, or says whether the article is to be seen.
  const published = value("published");
  if (published !== null && /^(?:false|no|0|否)$/i.test(published))
    return { article: { result: "draft", reason: "it says that it is not published" }, unused };
  const date = value("date") ?? (published !== null && /\d{4}/.test(published) ? published : null);
  const isOfWordpress = values.has("post_id");
  const [column, ...others] = (value("categories") ?? "")
    .split(/[、,，;；]/)
    .filter((name) => !/^(?:uncategorized|未分类|\s*)$/i.test(name));
  const written = {
    ...{
      title: value("title"),
      date: dateIn(date, place),
      source: value("source"),
      author: authorIn(value("author")),
      views: value("views"),
    },
    ...{ column: value("column") ?? column ?? null, tags: [...others, value("tags") ?? ""].join("、"), url: value("url"), fetched: null },
    ...{
      aliases: aliases.filter(isAddress),
      credits,
      beside: [
        ...files(pictures.get(values.get("thumbnail_id") ?? "") ?? null, "shown"),
        ...files(value("pictures"), "shown"),
        ...files(value("attachments"), "linked"),
      ],
    },
  };
  return { article: articleOf(written, body === null ? null : bodyOf(body, isOfWordpress, rewrite), rules), unused };
}

/** An author; a name that programs give to log in is none. */
function authorIn(written: string | null): string | null {
  return /^(?:admin|administrator|root|webmaster)$/i.test(written ?? "") ? null : written;
}

/** A date of a workbook, which has the number of a day where its cell was not set to be a date. */
function dateIn(written: string | null, place: string): string | null {
  const isNumber = written !== null && /\.xlsx(?:#|$)/i.test(place) && /^[2-5]\d{4}(?:\.\d{1,12})?$/.test(written);
  return isNumber ? excelDate(Number(written), false) : written;
}

function bodyOf(written: string, isOfWordpress: boolean, rewrite: RewriteAddress): MarkdownBody {
  if (isOfWordpress) return markdownOfWordpress(written, rewrite);
  if (looksLikeHtml(written)) return markdownOfHtml(written, rewrite);
  const characters = written.replace(/[\s\uDC00-\uDFFF]/g, "").length;
  return { markdown: markdownOfText(written), files: [], characters, kept: characters };
}

function isReadByName(name: string): boolean {
  const bare = name.trim().toLowerCase();
  return ownColumns.has(bare) || bodyColumns.includes(bare) || shortBodies.includes(bare);
}

function columnOf(values: ReadonlyMap<string, string>, names: readonly string[]): string | null {
  const byName = new Map(Array.from(values, ([name, value]) => [name.trim().toLowerCase(), value]));
  const found = names.map((name) => byName.get(name)).find((value) => value !== undefined && value.trim() !== "");
  return found ?? null;
}

/** Why an export holds a record back; null if it was public. */
function whyHidden(values: ReadonlyMap<string, string>): string | null {
  const status = columnOf(values, ["status", "wp:status"])?.trim().toLowerCase();
  if (status !== undefined && hiddenStatus.has(status)) return `its status is ${status}`;
  const type = values.has("post_id") ? columnOf(values, ["type"])?.trim() : undefined;
  return type === undefined || type === "post" || type === "page" ? null : `it is no article, but of the type ${type}`;
}

function isYes(written: string | null): boolean {
  return written !== null && /^(?:true|yes|1|是)$/i.test(written);
}

/** Whether a former address is one, and not the number of a record. */
function isAddress(written: string): boolean {
  return /^(?:https?:\/\/|\/)\S+$/i.test(written) || /^[^\s:]+\.(?:html?|php|aspx?|jsp)(?:\?\S*)?$/i.test(written);
}

function files(written: string | null, use: BodyFile["use"]): readonly BodyFile[] {
  const items = (written ?? "").split(/[;；，、|\s]+|,(?=\S)/).filter((item) => /[./]/.test(item));
  return items.map((address) => ({ use, address }));
}

/** Whether a record of WordPress is a picture or a document, and no article. */
export function isAttachment({ values }: SourceRow): boolean {
  return values.get("type") === "attachment" && values.has("attachment_url");
}
