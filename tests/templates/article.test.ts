import fc from "fast-check";
import { expect, test } from "vitest";
import { createArchive } from "../../src/archive/archive.ts";
import { bodyHtml } from "../../src/ingest/body.ts";
import { readBody } from "../../src/ingest/seed.ts";
import type { Page } from "../../src/site/page.ts";
import { planSite } from "../../src/site/plan.ts";
import articleTemplate from "../../templates/article.11ty.tsx";
import { article, markdownSeed, noVocabulary } from "../articles.ts";
import { bare, textOf } from "../html.ts";
import { seed } from "../workspace.ts";

/** The article page of a file, from its bytes to HTML, as the only article of an archive. */
function pageOf(content: string, file = "meeting.txt"): string {
  const only = article(file, content);
  const planned = planSite(createArchive([only], noVocabulary), {
    site: { title: "旧闻档案", description: "历年新闻的静态存档。", publisher: null, url: "https://example.org/" },
    timeZone: "Asia/Shanghai",
    pageSize: 20,
    leftOut: [],
  }).find((page) => page.kind === "article");
  if (!planned) throw new Error("no article page was planned");
  const body = bodyHtml(readBody(file, new TextEncoder().encode(content)), only.format);
  const page: Page<"article"> = { ...planned, props: { ...planned.props, body } };
  return articleTemplate.render({ planned: page });
}

/** What stands between a tag that occurs once and its end. */
function inside(html: string, open: string, close: string): string {
  const parts = html.split(open);
  if (parts.length !== 2) throw new Error(`${parts.length - 1} times ${open}`);
  return parts[1]?.split(close)[0] ?? "";
}

const titleOf = (html: string) => textOf(inside(html, "<h1>", "</h1>"));
const bodyOf = (html: string) => textOf(inside(html, '<div class="body">', '</div><footer class="after">'));

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
const lines = fc
  .array(fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), fc.constantFrom(...markup)), { minLength: 1 })
  .map((parts) => parts.join("").replace(/[\0\r\n]/g, ""))
  .filter((line) => line.trim() !== "");

test("nothing of a title is lost on its page: heading and window title show it, white space aside", () => {
  fc.assert(
    fc.property(lines, (title) => {
      const html = pageOf(seed({ title }));
      expect(bare(titleOf(html))).toBe(bare(title));
      expect(bare(textOf(inside(html, "<title>", "</title>")))).toBe(bare(`${title} - 旧闻档案`));
    }),
  );
});

test("nothing of a body is lost on its page", () => {
  fc.assert(
    fc.property(fc.array(lines, { minLength: 1, maxLength: 5 }), (paragraphs) => {
      const body = paragraphs.join("\n");
      expect(bare(bodyOf(pageOf(seed({ body }))))).toBe(bare(body));
    }),
  );
});

test("no text of an article becomes markup, wherever on its page it stands", () => {
  fc.assert(
    fc.property(lines, lines, (a, b) => {
      const value = JSON.stringify(a);
      const front = `title: ${value}\ndate: 2024-04-24\nviews: 1\nsource: ${value}\nauthor: ${value}\ncolumn: ${value}\ntags: [${value}]\nurl: ${value}\nnote: ${value}\n${JSON.stringify(`x${b}`)}: ${value}`;
      // Throws where anything is neither a whole tag nor one of the five escapes.
      const text = bare(textOf(pageOf(markdownSeed({ front }), "<b>&amp;.md")));
      for (const label of ["来源：", "作者：", "栏目："]) expect(text).toContain(label + bare(a));
    }),
  );
});

test.each([
  ["https://example.org/1.html", '<dd><a href="https://example.org/1.html">https://example.org/1.html</a></dd>'],
  ["HTTP://example.org/?a=1&b=2", '<dd><a href="HTTP://example.org/?a=1&amp;b=2">HTTP://example.org/?a=1&amp;b=2</a></dd>'],
  // What the report calls no web address is shown as text.
  ["example.org", "<dd>example.org</dd>"],
  ["https:example.org", "<dd>https:example.org</dd>"],
  ["javascript:alert(1)", "<dd>javascript:alert(1)</dd>"],
  ["ftp://example.org/", "<dd>ftp://example.org/</dd>"],
])("the original's address %s", (url, html) => {
  expect(pageOf(seed({ more: `原文链接: ${url}\n` }))).toContain(html);
});

test("unknown views are not shown at all, none are shown as 0", () => {
  expect(pageOf(seed({ views: null }))).not.toContain("浏览");
  expect(pageOf(seed({ views: "0" }))).toContain("浏览 0 次");
});

test("the date is shown as written, and given to machines with the zone's offset on that day", () => {
  const shown = (date: string) => inside(pageOf(seed({ date })), "<li><time ", "</time>");
  expect(shown("2024-04-24 18:29")).toBe('datetime="2024-04-24T18:29:00+08:00">2024年4月24日 18:29');
  expect(shown("1988-07-01 08:00:05")).toBe('datetime="1988-07-01T08:00:05+09:00">1988年7月1日 08:00:05');
  expect(shown("2024-04-24")).toBe('datetime="2024-04-24">2024年4月24日');
});

test("the source is named with its length, encoding and SHA-256, and linked", () => {
  // `printf '标题:甲\n日期:2024-04-24\n正文:乙' | sha256sum`
  const html = pageOf("标题:甲\n日期:2024-04-24\n正文:乙", "a/000_98bcdf8a17d63228.txt");
  expect(html).toContain('<a href="98bcdf8a17d63228.txt">a/000_98bcdf8a17d63228.txt</a>（39 字节，UTF-8，');
  expect(html).toContain("<code>d3adc1a0bc0d11491504b3c89be9db984d3f93c791f73701136e224b1b174aae</code>");
});
