import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { parseHTML } from "linkedom";
import { describe, expect, onTestFinished, test } from "vitest";
import { explainPage } from "../../src/webpage/explain-page.ts";
import type { NoArticleReason, PageField, PageOrigin } from "../../src/webpage/page-reading.ts";
import { readPage } from "../../src/webpage/read-page.ts";
import { parseMap } from "../../src/webpage/selector-map.ts";
import { rounds } from "../rounds.ts";

/** What `expected.json` says of a page; what it leaves out does not matter. */
interface Expected {
  readonly why?: NoArticleReason;
  readonly told?: string;
  readonly fields?: Readonly<Partial<Record<PageField, string>>>;
  readonly system?: string | null;
  readonly charset?: string;
  readonly part?: number;
}

const corpus = join(import.meta.dirname, "pages");
const unknown: PageOrigin = { url: null, charset: null };
const options = { map: null, rewrite: ({ address }: { address: string }) => address, zone: "Asia/Shanghai" };

function read(html: string | Uint8Array, origin = unknown) {
  return readPage(typeof html === "string" ? new TextEncoder().encode(html) : html, origin, options);
}

describe("a page of the corpus", () => {
  test.each(readdirSync(corpus))("%s is read as its folder says", (name) => {
    const expected = JSON.parse(readFileSync(join(corpus, name, "expected.json"), "utf8")) as Expected;
    const reading = read(readFileSync(join(corpus, name, "page.html")));
    expect(reading.why?.reason ?? null).toBe(expected.why ?? null);
    if (expected.fields) {
      expect(Object.fromEntries(Object.entries(reading.fields).map(([field, { value }]) => [field, value]))).toEqual(expected.fields);
    }
    if (expected.told !== undefined) expect(reading.why?.told).toContain(expected.told);
    if (expected.system !== undefined) expect(reading.system).toBe(expected.system);
    if (expected.charset !== undefined) expect(reading.charset).toMatchObject({ name: expected.charset, lost: 0 });
    expect(reading.part?.number).toBe(expected.part);
    const markdown = join(corpus, name, "expected.md");
    if (existsSync(markdown)) expect(`${reading.body?.markdown.trim()}\n`).toBe(readFileSync(markdown, "utf8"));
    else expect(reading.why).not.toBeNull();
  });
});

const prose = "<p>本报讯　昨日上午，临江市第三中学迎来了建校六十周年，全校师生与各地返校的校友一千余人在操场上举行了庆祝会。</p>\n".repeat(
  5,
);
const dated = `<h1>学校举行庆祝会</h1><p>时间：2023-06-01</p>${prose}`;

describe("a page is refused with a reason, and soon,", () => {
  test.each<[string, string | Uint8Array, string]>([
    ["if it is empty", " \n\0", "empty"],
    ["if it has more than 50 MB", new Uint8Array(50_000_001), "more than 50 MB"],
    ["if it has a million tags", "<p>字</p>".repeat(1_000_000), "tags"],
    ["if its elements are nested too deep", "<div>".repeat(1_500), "nested more than"],
    ["if hundreds of thousands of elements are open", "<b>".repeat(400_000), "not closed"],
    ["if it is nothing but signs", "<".repeat(5_000_000), "tags"],
    ["if it is nothing but references", "&amp;".repeat(1_000_000), "references"],
    ["if it has far too much text", `<p>${"文".repeat(5_000_001)}`, "characters of text"],
    ["if an element has ten thousand attributes", `<p ${"a=1 ".repeat(10_001)}>`, "attributes"],
    ["if an element has a million classes", `<p class="${"a\tb\t".repeat(500_000)}">`, "classes"],
  ])("%s", (_name, html, told) => {
    const { why, fields, body } = read(html);
    expect(why?.reason).toBe("unreadable");
    expect(why?.told).toContain(told);
    expect([fields, body]).toEqual([{}, null]);
  });
});

test("any HTML gives an answer, and scripts are in no body", () => {
  const pieces = fc.constantFrom(
    ...["<div>", "</div>", "<p>", "</p>", "<table><tr><td>", "<script>alert(1)</script>", "<!--", "-->", "<h1>", "</h1>", "<br>", "<head>"],
    ...[
      "</head>",
      "<body>",
      "<ul><li>",
      "<a href=x>",
      "<img src=a.jpg>",
      "<div id=vsb_content>",
      "<title>",
      "来源：校报 ",
      "2023-06-01 ",
      "文字。",
    ],
    ...[
      "<style>p{}</style>",
      "相关新闻",
      "上一篇：",
      '<script type="application/ld+json">{"@type":"NewsArticle"}</script>',
      "<form><input type=password>",
    ],
  );
  // A `<?` would make the tag behind it a comment, and the script words that everybody sees.
  const words = fc.string().map((text) => text.replaceAll("<", ""));
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, words), { maxLength: 60 }), (parts) => {
      const reading = read(parts.join(""));
      expect(reading.body?.markdown ?? "").not.toContain("alert(1)");
      expect(explainPage(reading).length).toBeGreaterThan(3);
    }),
    { numRuns: rounds(500) },
  );
});

test("any bytes give an answer", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
      expect(read(bytes)).toHaveProperty("why");
    }),
    { numRuns: rounds(500) },
  );
});

test("the address at which a page was fetched is believed before what it says itself", () => {
  const html = `<link rel="canonical" href="https://a.example/own.htm">${dated}`;
  expect(read(html).fields.url).toEqual({ value: "https://a.example/own.htm", from: "link[rel=canonical]" });
  expect(read(html, { url: "http://b.example/1.htm", charset: null }).fields.url?.value).toBe("http://b.example/1.htm");
});

test("an address of the home page is none of an article", () => {
  expect(read(`<link rel="canonical" href="https://a.example/">${dated}`).fields.url).toBeUndefined();
});

test("a map says where a page has what, and is believed before all else", () => {
  const map = parseMap("title: .t\ndate: .d@title\nbody: .own\nremove: .gone\nsites:\n  www.b.example:\n    title: h1");
  if (!map.ok) throw new Error("The map is sound");
  const html = `<meta name=ArticleTitle content=别的标题><h1>大标题在此</h1><b class=t>小标题在此</b><i class=d title=2020-01-02></i><div class=own>正文一句。<p class=gone>不要</p></div>${prose}`;
  const bytes = new TextEncoder().encode(html);
  const reading = readPage(bytes, unknown, { ...options, map: map.value });
  expect(reading.fields).toMatchObject({ title: { value: "小标题在此", from: ".t, as the map has it" }, date: { value: "2020-01-02" } });
  expect(reading.body?.markdown.trim()).toBe("正文一句。");
  expect(reading.choice.removed).toEqual(["p.gone: 不要"]);
  const ofSite = readPage(bytes, { url: "http://b.example/1.htm", charset: null }, { ...options, map: map.value });
  expect(ofSite.fields.title?.value).toBe("大标题在此");
});

test("what was taken from where is told in words", () => {
  const lines = explainPage(read(readFileSync(join(corpus, "related-and-controls", "page.html"))));
  expect(lines).toContain("This is an article.");
  expect(lines).toContain("title: 临江市第三中学举行建校六十周年庆祝会 — from title");
  expect(lines).toContain("views: nothing was found");
  expect(lines.join("\n")).toMatch(/taken out: div\.related: 相关新闻/);
  expect(lines.join("\n")).toMatch(/Body: div\.article-content.+\n {2}begins: 本报讯/);
});

test("attributes in capital letters are read as those in small ones", () => {
  expect(read(`<META NAME="PubDate" CONTENT="2001-02-03"><H1>学校举行庆祝会</H1><DIV ID="zoom">${prose}</DIV>`).fields.date?.value).toBe(
    "2001-02-03",
  );
});

test("characters that could not be read are counted", () => {
  const bytes = new Uint8Array([...new TextEncoder().encode(dated), 0xff, 0xfe, ...new TextEncoder().encode(prose)]);
  expect(read(bytes).charset).toEqual({ name: "UTF-8", from: "its bytes", lost: 2 });
});

test.each([
  ["博达 VSB", (links: string) => `<div class="winstyle1">${links}</div><div id="vsb_content">${prose}</div>`],
  ["博达 VSB, in its text", (links: string) => `<div class="winstyle1"><div id="vsb_content">${prose}${links}</div></div>`],
  ["Discuz!", (links: string) => `<div id="pt"><div class="z">${links}</div></div><div id="article_content" class="d">${prose}</div>`],
  ["PHPCMS", (links: string) => `<div id="Article"><h1>题</h1><div class="crumbs">${links}</div><div class="content">${prose}</div></div>`],
])("twice as many links in one element make at most twice the work: %s", (_, pageOf) => {
  const nodesListed = (count: number) => listedIn(() => read(`${dated}${pageOf("名为<a href=a.pdf>名单</a><br>".repeat(count))}`));
  const [few, many] = [nodesListed(400), nodesListed(800)];
  expect(many).toBeLessThan(2.5 * few + 100);
});

/** How many nodes are handed out in lists of children, which are made anew each time. */
function listedIn(work: () => void): number {
  let listed = 0;
  let owner = Object.getPrototypeOf(parseHTML("<p>").document.createElement("p"));
  while (owner !== null && !Object.hasOwn(owner, "childNodes")) owner = Object.getPrototypeOf(owner);
  const own = Object.getOwnPropertyDescriptor(owner, "childNodes");
  if (own?.get === undefined) throw new Error("elements have children");
  const { get } = own;
  const restore = () => Object.defineProperty(owner, "childNodes", own);
  onTestFinished(restore);
  Object.defineProperty(owner, "childNodes", {
    ...own,
    get(this: Node) {
      const nodes = get.call(this);
      listed += nodes.length;
      return nodes;
    },
  });
  work();
  restore();
  return listed;
}

test.each([
  ["the last one", '<div class="winstyle1"><a>首页</a> > <a>新闻</a> > <a>校园新闻</a></div><div id="vsb_content">', "校园新闻"],
  [
    "the one before it",
    '<div id="pt"><div class="z"><a>首页</a> <a>校园新闻</a> <a>题</a></div></div><div id="article_content" class="d">',
    "校园新闻",
  ],
])("of the links of the way to a page %s is its column, as its system has it", (_, html, column) => {
  expect(read(`${dated}${html}${prose}</div>`).fields.column?.value).toBe(column);
});
