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
/**
 * One line of any text, mixed with what could be taken for markup: but for NUL, which no seed may
 * hold, and for marks of direction, of which a page keeps only those that have their partner
 * (tests/lib/text-direction.test.ts).
 */
export const lines = fc
  .array(fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), fc.constantFrom(...markup)), { minLength: 1 })
  .map((parts) => parts.join("").replace(/[\0\r\n\u202A-\u202E\u2066-\u2069]/g, ""))
  .filter((line) => line.trim() !== "");
