import fc from "fast-check";
import { formatReaders } from "../../src/ingest/format-table.ts";
import { readBody } from "../../src/ingest/seed.ts";
import { completePage } from "../../src/site/complete-page.ts";
import type { Kind, Page } from "../../src/site/page.ts";
import { isPage } from "../../src/site/page-kinds.ts";
import { article } from "../articles.ts";
import { planned, site } from "../site/plans.ts";
import { seed } from "../workspace.ts";

/** The first page of a kind as its template gets it, in an archive whose only article is this file. */
export function plannedOf<K extends Kind>(kind: K, content: string, file = "meeting.txt"): Page<K> {
  const bytes = new TextEncoder().encode(content);
  const options = { site: { ...site, publisher: null, url: "https://example.org/" } };
  const found = article(file, bytes);
  const page = planned([found], options)
    .filter(isPage)
    .find((page) => page.kind === kind);
  if (!page) throw new Error(`no ${kind} was planned`);
  // TypeScript cannot see that a page of a kind is one of that kind.
  return completePage(page, () => readBody(bytes, found.origin)) as Page<K>;
}

/**
 * What a title means: what is left of HTML in it stands for something else
 * (tests/ingest/html/html-remains.test.ts).
 */
export const meant = (title: string) => article("meeting.txt", seed({ title })).header.title;

/** Whether anything of a body is left to read. Without its HTML it may be empty, which is an error. */
export const hasWords = (body: string) =>
  /[^\s\p{Default_Ignorable_Code_Point}]/u.test(
    formatReaders.txt
      .blocks(body)
      .map(({ text }) => text)
      .join(""),
  );

const markup = [
  "<script>",
  "</h1>",
  "</title>",
  "<!--",
  "-->",
  "&amp;",
  "&lt;",
  "&",
  "【",
  "】",
  "**",
  '"',
  "'",
  ">",
  "]]>",
  "http://a.cn/",
  "{{",
  "${",
];
/** One line of any text but NUL, which no seed may hold, mixed with what could be taken for markup. */
export const lines = fc
  .array(fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), fc.constantFrom(...markup)), { minLength: 1 })
  .map((parts) => parts.join("").replace(/[\0\r\n]/g, ""))
  .filter((line) => line.trim() !== "");
