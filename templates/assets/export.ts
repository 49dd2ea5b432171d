import { bibtex } from "../../src/export/bibtex.ts";
import { type Reference, referenceOf } from "../../src/export/reference.ts";
import { ris } from "../../src/export/ris.ts";
import { byteOrderMark, csvCell, lineEnd, listSeparator } from "../../src/lib/csv-cell.ts";
import type { SearchResult } from "../../src/search/format/result.ts";
import { today } from "./script/day.ts";
import { offerTool } from "./script/search/tool.ts";
import { sha256Of } from "./script/sha256.ts";

// This script is loaded when the reader saves what was found.

/** What the search page knows of the site. */
type SiteFacts = Partial<Readonly<Record<"title" | "publisher" | "url", string>>>;

/** An article as the saved files tell of it. Keys of the downloads mean the same here. */
interface ExportedArticle {
  readonly id: string;
  /** The path of its page from the top of the site. */
  readonly path: string;
  readonly title: string;
  readonly date: string;
  readonly views: number | null;
  readonly authors: readonly string[];
  readonly source: string | null;
  readonly labels: readonly string[];
  /** The address of its page, where it is known where the site stands. */
  readonly address: string | null;
}

const keys = [
  "id",
  "path",
  "title",
  "date",
  "views",
  "authors",
  "source",
  "labels",
  "address",
] as const satisfies readonly (keyof ExportedArticle)[];

/** How each format is written. */
const formats: Readonly<Record<string, { readonly type: string; readonly extension: string; readonly write: Write }>> = {
  csv: { type: "text/csv", extension: "csv", write: (articles) => csvOf(articles.map(exported)) },
  bibtex: {
    type: "application/x-bibtex",
    extension: "bib",
    write: (articles) => articles.map(({ reference }) => bibtex(reference)).join("\n"),
  },
  ris: {
    type: "application/x-research-info-systems",
    extension: "ris",
    write: (articles) => articles.map(({ reference }) => ris(reference)).join(""),
  },
  json: { type: "application/json", extension: "json", write: (articles) => `${JSON.stringify(articles.map(exported), null, 1)}\n` },
};

type Write = (articles: readonly Found[]) => string;

interface Found {
  readonly result: SearchResult;
  readonly reference: Reference;
}

const tool = {
  /** A file with results in a format: `csv`, `bibtex`, `ris` or `json`. */
  fileOf: (format: string, results: readonly SearchResult[], { title = "", publisher = "", url = "" }: SiteFacts) => {
    const { type, extension, write } = formats[format] ?? {};
    if (!type || !extension || !write) throw new Error(`there is no format ${format}`);
    const site = { title, publisher: publisher || null };
    const accessed = url === "" ? null : today();
    const found = results.map((result) => ({
      result,
      reference: { ...referenceOf(result, site, url === "" ? null : url + result.href, sha256Of), accessed },
    }));
    return { type, extension, text: write(found) };
  },
};

export type ExportTool = typeof tool;

function exported({ result, reference }: Found): ExportedArticle {
  const { id, href, title, date, views, authors, source, tags } = result;
  return { ...{ id, path: decodeURIComponent(href), title, date, views, authors, source, labels: tags }, address: reference.url };
}

/** A table after RFC 4180, like that of all articles. */
function csvOf(articles: readonly ExportedArticle[]): string {
  const rows = articles.map((article) => keys.map((key) => cellOf(article[key])).join(","));
  return byteOrderMark + [keys.join(","), ...rows, ""].join(lineEnd);
}

function cellOf(value: ExportedArticle[keyof ExportedArticle]): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  return csvCell(typeof value === "string" ? value : value.join(listSeparator));
}

offerTool(tool);
