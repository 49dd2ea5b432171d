import fc from "fast-check";
import { Parser } from "htmlparser2";
import { expect, test } from "vitest";
import { newsArticle } from "../../src/export/news-article.ts";
import { namesIn } from "../../src/export/reference.ts";
import type { Page } from "../../src/site/page.ts";
import { article, markdownSeed } from "../articles.ts";
import { pageOf, plan, site } from "../site/plans.ts";
import { seed } from "../workspace.ts";
import { hostileText } from "./records.ts";

type Parts = Partial<Page<"article">["props"]>;

function pageWith(parts: Parts = {}, of: Partial<Page["site"]> = {}): Page<"article"> {
  const front = "title: 【要闻】会议\ndate: 2024-04-24 18:29\nviews: 1\ntags: [通讯]";
  const planned = pageOf(plan([article("meeting.md", markdownSeed({ front }))]), "article");
  return { ...planned, site: { ...site, ...of }, props: { ...planned.props, body: "<p>正文。</p>", ...parts } };
}

const canonical = "https://example.org/news/2024/04/meeting.html";
const parsed = (page: Page<"article">, address: string | null = canonical) => JSON.parse(newsArticle(page, address));

test("search engines are told all that is known of an article", () => {
  const page = pageWith({ author: "张三、李四", url: "https://example.edu.cn/1.htm" });
  expect(parsed(page)).toEqual({
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: "【要闻】会议",
    datePublished: "2024-04-24T18:29:00+08:00",
    inLanguage: "zh-Hans",
    description: "四月二十四日，学校召开会议。",
    url: canonical,
    mainEntityOfPage: canonical,
    author: [
      { "@type": "Person", name: "张三" },
      { "@type": "Person", name: "李四" },
    ],
    publisher: { "@type": "Organization", name: "西安交通大学" },
    articleSection: ["要闻"],
    keywords: ["要闻", "通讯"],
    isBasedOn: "https://example.edu.cn/1.htm",
    isPartOf: { "@type": "WebSite", name: "旧闻档案", url: "https://example.org/news/" },
  });
});

test("what is not known is not there", () => {
  const page = pageWith({ columns: [], tags: [] }, { publisher: null, url: null });
  expect(parsed(page, null)).toEqual({
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: "【要闻】会议",
    datePublished: "2024-04-24T18:29:00+08:00",
    inLanguage: "zh-Hans",
    description: "四月二十四日，学校召开会议。",
    isPartOf: { "@type": "WebSite", name: "旧闻档案" },
  });
});

test.each([
  ["张三", ["张三"]],
  ["张三， 李四；王五、", ["张三", "李四", "王五"]],
  ["Zhang San and Li Si", ["Zhang San and Li Si"]],
  // Whoever publishes is an author where the field says so, and only there.
  ["西安交通大学", ["西安交通大学"]],
])("each name in the author field %j is an author", (author, names) => {
  expect(parsed(pageWith({ author })).author).toEqual(names.map((name) => ({ "@type": "Person", name })));
});

test.each([null, "", " ", "、", "，, ；;"])("with the author field %j there is no author, and the publisher is none", (author) => {
  const found = parsed(pageWith({ author }));
  expect(found).not.toHaveProperty("author");
  expect(found.publisher).toEqual({ "@type": "Organization", name: "西安交通大学" });
});

test("a source whose author field holds nothing but a separator gives no author", () => {
  const { author } = pageOf(plan([article("meeting.txt", seed({ more: "作者: 、\n" }))]), "article").props;
  expect(author).toBe("、");
  expect(parsed(pageWith({ author }))).not.toHaveProperty("author");
});

test.each([
  ["https://example.org/a.html", { url: "https://example.org/a.html", mainEntityOfPage: "https://example.org/a.html" }],
  [null, {}],
])("with the canonical address %j the article has that address, wherever the site stands", (address, expected) => {
  const { url, mainEntityOfPage, isPartOf } = parsed(pageWith(), address);
  expect({ url, mainEntityOfPage }).toEqual(expected);
  expect(isPartOf.url).toBe("https://example.org/news/");
});

/** What an HTML parser finds in a page of nothing but the script and an end mark: the script's text, and the elements of the page. */
function inPage(json: string): { readonly script: string; readonly elements: readonly string[] } {
  const elements: string[] = [];
  let script = "";
  const parser = new Parser({
    onopentag: (name) => elements.push(name),
    ontext: (text) => {
      if (elements.at(-1) === "script") script += text;
    },
    oncomment: () => elements.push("comment"),
  });
  parser.end(`<script type="application/ld+json">${json}</script><p>`);
  return { script, elements };
}

const ends = [
  "</script>",
  "</SCRIPT >",
  "<!--",
  "-->",
  "<script>",
  "<!--<script>",
  "]]>",
  "\\u003c",
  "\\",
  '"',
  "\u2028",
  "\u2029",
  "&lt;",
  "<",
];

test.each(ends)("a title with %j comes back, and ends nothing", (end) => {
  const title = `会议${end}alert(1)${end}`;
  const json = newsArticle(pageWith({ title }), canonical);
  expect(json).not.toContain("<");
  expect(inPage(json).elements).toEqual(["script", "p"]);
  expect(JSON.parse(inPage(json).script).headline).toBe(title);
});

test("whatever its texts, the JSON in the page is what was told, and begins no element and no comment", () => {
  const texts = fc.oneof(
    hostileText,
    fc.constantFrom(...ends),
    fc.tuple(hostileText, fc.constantFrom(...ends)).map((parts) => parts.join("")),
  );
  const list = fc.array(texts, { maxLength: 3 });
  fc.assert(
    fc.property(
      fc.record({ title: texts, excerpt: texts, author: texts, publisher: texts, name: texts, columns: list, labels: list }),
      (all) => {
        const { title, excerpt, author, publisher, name, columns, labels } = all;
        const tags = labels.map((label) => ({ label, path: pageWith().path }));
        const json = newsArticle(pageWith({ title, excerpt, author, columns, tags }, { title: name, publisher }), canonical);
        expect(json).not.toContain("<");
        expect(inPage(json).elements).toEqual(["script", "p"]);
        const found = JSON.parse(inPage(json).script);
        expect(found).toMatchObject({ headline: title, description: excerpt, isPartOf: { name } });
        expect(found.author ?? []).toEqual(namesIn(author).map((written) => ({ "@type": "Person", name: written })));
        expect(found.publisher.name).toBe(publisher);
        expect(found.articleSection ?? []).toEqual(columns);
        expect(found.keywords ?? []).toEqual(labels);
      },
    ),
    { numRuns: 200 },
  );
});
