import fc from "fast-check";
import { Parser } from "htmlparser2";
import { expect, test } from "vitest";
import { newsArticle } from "../../src/export/news-article.ts";
import { authorNames } from "../../src/ingest/authors.ts";
import type { Page } from "../../src/site/page.ts";
import { article, markdownSeed } from "../articles.ts";
import { rounds } from "../rounds.ts";
import { pageOf, plan, site } from "../site/plans.ts";
import { seed } from "../workspace.ts";
import { hostileText } from "./records.ts";

type Props = Page<"article">["props"];
type Parts = Partial<Omit<Props, "summary" | "header">> & {
  readonly summary?: Partial<Props["summary"]>;
  readonly header?: Partial<Props["header"]>;
};

function pageWith(parts: Parts = {}, of: Partial<Page["site"]> = {}): Page<"article"> {
  const front = "title: 【要闻】会议\ndate: 2024-04-24 18:29\nviews: 1\ntags: [通讯]";
  const planned = pageOf(plan([article("meeting.md", markdownSeed({ front }))]), "article");
  const summary = { ...planned.props.summary, ...parts.summary };
  const header = { ...planned.props.header, ...parts.header };
  return { ...planned, site: { ...site, ...of }, props: { ...planned.props, body: "<p>正文。</p>", ...parts, summary, header } };
}

const canonical = "https://example.org/news/2024/04/meeting.html";
const parsed = (page: Page<"article">, address: string | null = canonical) => JSON.parse(newsArticle(page, address));

test("search engines are told all that is known of an article", () => {
  const page = pageWith({ authors: ["张三", "李四"], header: { column: "综合新闻", url: "https://example.edu.cn/1.htm" } });
  expect(parsed(page)).toEqual({
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: "【要闻】会议",
    datePublished: "2024-04-24T18:29:00+08:00",
    url: canonical,
    author: [
      { "@type": "Person", name: "张三" },
      { "@type": "Person", name: "李四" },
    ],
    publisher: { "@type": "Organization", name: "西安交通大学" },
    articleSection: ["要闻", "综合新闻"],
    keywords: ["要闻", "通讯"],
    isBasedOn: "https://example.edu.cn/1.htm",
  });
});

test("what is not known is not there", () => {
  const page = pageWith({ summary: { columns: [] }, tags: [] }, { publisher: null, url: null });
  expect(parsed(page, null)).toEqual({
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: "【要闻】会议",
    datePublished: "2024-04-24T18:29:00+08:00",
  });
});

test.each([
  ["张三", "Person"],
  ["王 芳", "Person"],
  ["Smith, John", "Person"],
  ["阿卜杜拉·买买提", "Person"],
  ["本报记者", "Person"],
  ["党委宣传部", "Organization"],
  ["科研处", "Organization"],
  ["电气工程学院", "Organization"],
  ["国家能源局", "Organization"],
  ["交大新闻网", "Organization"],
  ["创新港建设服务中心", "Organization"],
  ["校长办公室", "Organization"],
  ["学生记者站", "Organization"],
  ["新华通讯社", "Organization"],
  ["学术委员会", "Organization"],
  ["校史学会", "Organization"],
  ["科学技术协会", "Organization"],
  ["西部能源研究所", "Organization"],
  ["中央电视台", "Organization"],
  ["陕西日报社", "Organization"],
  ["西安交通大学", "Organization"],
  ["附属学校", "Organization"],
  // Only where the name ends so: not where such a word stands in it.
  ["部先生", "Person"],
  ["处长张三", "Person"],
  ["中心记者", "Person"],
  ["记者站张三", "Person"],
  ["宣传部 张三", "Person"],
  ["大学生李四", "Person"],
])("the author %s is taken for one of the type %s", (name, type) => {
  expect(parsed(pageWith({ authors: [name] })).author).toEqual([{ "@type": type, name }]);
});

test("people and offices that sign together are authors in the order they stand in", () => {
  expect(parsed(pageWith({ authors: ["党委宣传部", "张三", "科研处"] })).author).toEqual([
    { "@type": "Organization", name: "党委宣传部" },
    { "@type": "Person", name: "张三" },
    { "@type": "Organization", name: "科研处" },
  ]);
});

test("an article without an author is by its publisher, and by nobody where there is none", () => {
  const found = parsed(pageWith({ authors: [] }));
  expect(found.author).toEqual({ "@type": "Organization", name: "西安交通大学" });
  expect(found.publisher).toEqual({ "@type": "Organization", name: "西安交通大学" });
  const without = parsed(pageWith({ authors: [] }, { publisher: null }));
  expect(without).not.toHaveProperty("author");
  expect(without).not.toHaveProperty("publisher");
});

test("whoever publishes is no author of an article that has one", () => {
  expect(parsed(pageWith({ authors: ["张三"] })).author).toEqual([{ "@type": "Person", name: "张三" }]);
});

test("a source whose author field holds nothing but a separator gives no author but the publisher", () => {
  const { header, authors } = pageOf(plan([article("meeting.txt", seed({ more: "作者: 、\n" }))]), "article").props;
  expect(header.author).toBe("、");
  expect(parsed(pageWith({ authors })).author).toEqual({ "@type": "Organization", name: "西安交通大学" });
});

test.each<[readonly string[], string | null, readonly string[] | undefined]>([
  [["要闻"], null, ["要闻"]],
  [["要闻", "校史"], "综合新闻", ["要闻", "校史", "综合新闻"]],
  [["要闻"], "要闻", ["要闻"]],
  [["要闻", "校史"], "要闻", ["要闻", "校史"]],
  [["要闻", "要闻"], null, ["要闻"]],
  [[], "要闻", ["要闻"]],
  [[], null, undefined],
])("with the columns %j in its title and the column %j it stands in the sections %j", (columns, column, sections) => {
  expect(parsed(pageWith({ summary: { columns }, header: { column } })).articleSection).toEqual(sections);
});

test.each([
  ["https://example.org/a.html", "https://example.org/a.html"],
  [null, undefined],
])("with the canonical address %j the article has that address, wherever the site stands", (address, expected) => {
  expect(parsed(pageWith(), address).url).toBe(expected);
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
  const json = newsArticle(pageWith({ header: { title } }), canonical);
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
      fc.record({
        title: texts,
        author: texts,
        publisher: texts,
        columns: list,
        column: fc.option(texts),
        labels: list,
      }),
      (all) => {
        const { title, author, publisher, columns, column, labels } = all;
        const authors = authorNames(author);
        const tags = labels.map((label) => ({ label, path: pageWith().path }));
        const parts = { summary: { columns }, header: { title, column }, authors, tags };
        const json = newsArticle(pageWith(parts, { publisher }), canonical);
        expect(json).not.toContain("<");
        expect(inPage(json).elements).toEqual(["script", "p"]);
        const found = JSON.parse(inPage(json).script);
        expect(found.headline).toBe(title);
        if (authors.length === 0) expect(found.author).toEqual(found.publisher);
        else {
          const type = expect.stringMatching(/^(?:Person|Organization)$/);
          expect(found.author).toEqual(authors.map((written) => ({ "@type": type, name: written })));
        }
        expect(found.publisher.name).toBe(publisher);
        const sections = column === null ? columns : [...columns, column];
        expect(found.articleSection ?? []).toEqual(sections.filter((one, index) => sections.indexOf(one) === index));
        expect(found.keywords ?? []).toEqual(labels);
      },
    ),
    { numRuns: rounds(200) },
  );
});
