import fc from "fast-check";
import { DomUtils, parseDocument } from "htmlparser2";
import { expect, test } from "vitest";
import { cslJson } from "../../src/export/csl-json.ts";
import { pageReference } from "../../src/export/page-reference.ts";
import { ris } from "../../src/export/ris.ts";
import type { ArticleHeader } from "../../src/ingest/article.ts";
import { formatReaders } from "../../src/ingest/format-table.ts";
import articleTemplate from "../../templates/article.11ty.tsx";
import { sha256Of } from "../../templates/assets/script/sha256.ts";
import { article, markdownSeed } from "../articles.ts";
import { bare, bodyOfPage, inside, textOf } from "../html.ts";
import { seed } from "../workspace.ts";
import { hasWords, lines, meant, plannedOf } from "./planned.ts";

/** The article page of a file, from its bytes to HTML, as the only article of an archive. */
function pageOf(content: string, file = "meeting.txt"): string {
  return articleTemplate.render({ planned: plannedOf("article", content, file) });
}

const titleOf = (html: string) => textOf(inside(html, "<h1>", "</h1>"));
const bodyOf = (html: string) => textOf(bodyOfPage(html));

test("nothing of a title is lost on its page: heading and window title show it, white space aside", () => {
  fc.assert(
    fc.property(lines, (title) => {
      const html = pageOf(seed({ title }));
      expect(bare(titleOf(html))).toBe(bare(meant(title)));
      expect(bare(textOf(inside(html, "<title>", "</title>")))).toBe(bare(`${meant(title)} - 旧闻档案`));
    }),
  );
});

test("nothing of a body is lost on its page", () => {
  fc.assert(
    fc.property(fc.array(lines, { minLength: 1, maxLength: 5 }), (paragraphs) => {
      const body = paragraphs.join("\n");
      const words = formatReaders.txt.blocks(body).map(({ text }) => text);
      if (!/[<&]/.test(body)) expect(bare(words.join(""))).toBe(bare(body));
      fc.pre(hasWords(body));
      expect(bare(bodyOf(pageOf(seed({ body }))))).toBe(bare(words.join("")));
    }),
  );
});

/** What a header may say, by the name that the field has in front matter. */
const header: Readonly<Record<keyof ArticleHeader, string>> = {
  title: "记标题",
  source: "记来源",
  author: "记作者",
  column: "记栏目",
  url: "https://example.org/original",
  formerAddresses: "/2019/05/记旧址/",
  original: "记副本.html",
  tags: "记标签",
  pictures: "记图片.jpg",
  attachments: "记附件.pdf",
  credits: "记审核",
  extra: "记其余",
};

test("whatever its header says of an article is read, and shown on its page", () => {
  // A credit stands under whatever name it has.
  const names: Partial<Record<string, string>> = { credits: "审核", formerAddresses: "permalink", original: "original.file" };
  const front = Object.entries(header).map(([name, value]) => `${names[name] ?? name}: ${value}`);
  const content = markdownSeed({ front: [...front, "date: 2024-04-24", "views: 1"].join("\n") });
  for (const [name, value] of Object.entries(article("a.md", content).header)) {
    expect([name, JSON.stringify(value)]).toEqual([name, expect.stringContaining(header[name as keyof ArticleHeader])]);
  }
  const shown = textOf(pageOf(content, "a.md"));
  expect(Object.values(header).filter((value) => !shown.includes(value))).toEqual([]);
});

test("no text of an article becomes markup, wherever on its page it stands", () => {
  fc.assert(
    fc.property(lines, lines, (a, b) => {
      const value = JSON.stringify(a);
      const front = `title: ${value}\ndate: 2024-04-24\nviews: 1\nsource: ${value}\nauthor: ${value}\ncolumn: ${value}\ntags: [${value}]\nurl: ${value}\nnote: ${value}\n${JSON.stringify(`x${b}`)}: ${value}`;
      // Throws where anything is neither a whole tag nor one of the five escapes.
      const text = bare(textOf(pageOf(markdownSeed({ front }), "<b>&amp;.md")));
      for (const label of ["来源：", "作者：", "栏目："]) expect(text).toContain(label + bare(meant(a)));
    }),
  );
});

test("a title comes back from its page's data for machines as it was, and from its tags for reference managers but for white space", () => {
  fc.assert(
    fc.property(lines, (title) => {
      const document = parseDocument(pageOf(seed({ title })));
      const [data, ...more] = DomUtils.getElementsByTagName("script", document).filter(({ attribs }) => attribs["type"] !== undefined);
      expect(JSON.parse(DomUtils.textContent(data ?? [])).headline).toBe(meant(title));
      expect(more).toEqual([]);
      const tags = DomUtils.getElementsByTagName("meta", document).filter(({ attribs }) => attribs["name"] === "citation_title");
      expect(tags.map(({ attribs }) => visible(attribs["content"] ?? ""))).toEqual([visible(meant(title))]);
    }),
  );
});

test("whatever a title holds, it is whole in what a script makes of the page to cite the article, white space aside", () => {
  fc.assert(
    fc.property(lines, (title) => {
      const [data] = DomUtils.getElementsByTagName("script", parseDocument(pageOf(seed({ title }))));
      const page = {
        jsonLd: DomUtils.textContent(data ?? []),
        publication: "旧闻档案",
        location: "https://example.org/a.html",
        id: undefined,
      };
      const { reference } = pageReference(page, sha256Of);
      expect(visible(JSON.parse(cslJson(reference))[0].title)).toBe(visible(meant(title)));
      expect(visible(/^TI {2}- (.*)$/m.exec(ris(reference))?.[1] ?? "")).toBe(visible(meant(title)));
    }),
  );
});

/** A text without white space and control characters, of which citations keep none. */
function visible(text: string): string {
  return text.replace(/[\s\p{Cc}]/gu, "");
}

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

test("views of five digits and more are grouped", () => {
  expect(pageOf(seed({ views: "9999" }))).toContain("浏览 9999 次");
  expect(pageOf(seed({ views: "123456" }))).toContain("浏览 123,456 次");
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

test.each([
  ["2019年5月", "2019-05", "2019年5月", ["首页", "2019年", "5月", "正文"]],
  ["二〇一九年", "2019", "2019年", ["首页", "2019年", "正文"]],
])("an article of %s says so wherever its date stands, and no more", (written, iso, shown, trail) => {
  const html = pageOf(seed({ date: written }));
  const document = parseDocument(html);
  const named = (name: string) => DomUtils.getElementsByTagName(name, document);
  const time = named("time").find(({ attribs }) => attribs["datetime"] === iso);
  expect(time && DomUtils.textContent(time)).toBe(shown);
  const meta = named("meta").flatMap(({ attribs: { name, property, content } }) => [
    [name, content],
    [property, content],
  ]);
  expect(meta).toContainEqual(["citation_date", iso]);
  // Open Graph has no date that is less than a day.
  expect(meta.map(([name]) => name)).not.toContain("article:published_time");
  const [data] = named("script").filter(({ attribs }) => attribs["type"] === "application/ld+json");
  expect(JSON.parse(data ? DomUtils.textContent(data) : "{}")).toMatchObject({ datePublished: iso });
  expect(textOf(html)).toContain(`[EB/OL]. （${iso}）[`);
  const crumbs = named("nav")
    .filter(({ attribs }) => attribs["class"] === "breadcrumbs")
    .flatMap((nav) => DomUtils.getElementsByTagName("li", nav));
  expect(crumbs.map((item) => DomUtils.textContent(item).trim())).toEqual(trail);
  expect(html).not.toMatch(/2019-05-01|2019-01-01|2019年1月/);
});

test("others with the same text stand on its page, each with its date and source, and near ones say that they are", () => {
  const body = "四月二十四日，学校在南校区图书馆召开工作会议，部署本学期的重点工作。会议要求各单位抓紧落实，把每一件实事办好办实。";
  const others = [
    { summary: article("b.txt", seed({ date: "2024-05-01", title: "校报转载" })).summary, source: "校报", isIdentical: true },
    { summary: article("c.txt", seed({ date: "2024-05-02", title: "另一篇" })).summary, source: null, isIdentical: false },
  ];
  const page = plannedOf("article", seed({ body }));
  const html = articleTemplate.render({ planned: { ...page, props: { ...page.props, sameTexts: others } } });
  const section = inside(html, '<section class="same-texts"', "</section>");
  expect(section.match(/<time>[^<]*|href="[^"]*"|<span>[^<]*/g)).toEqual([
    expect.stringContaining("2024-05-01"),
    'href="../05/b.html"',
    "<span>来源：校报",
    expect.stringContaining("2024-05-02"),
    'href="../05/c.html"',
    "<span>文字大致相同",
  ]);
  expect(pageOf(seed({ body }))).not.toContain("同文");
});
