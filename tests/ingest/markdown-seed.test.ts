import { expect, test } from "vitest";
import { article, bodyIn, ingested, markdownSeed } from "../articles.ts";

/** Front matter that lacks nothing, and what a test adds to it. */
const front = (more: string) => `title: 学校召开工作会议\ndate: 2024-04-24 18:29\nviews: 2425\n${more}`;
const articleWith = (more: string) => article("meeting.md", markdownSeed({ front: front(more) }));
const problemsWith = (more: string) => ingested(markdownSeed({ front: front(more) }), "meeting.md").problems;

test.each([
  ["English", "title: 甲\ndate: 2024-04-24\nviews: 5\nsource: 乙\nauthor: 丙\ntags: 丁\ncolumn: 戊\nurl: https://example.org/"],
  ["Chinese", "标题: 甲\n发布日期: 2024-04-24\n浏览次数: 5\n来源: 乙\n作者: 丙\n标签: 丁\n栏目: 戊\n原文链接: https://example.org/"],
  ["other Chinese", "题目: 甲\n时间: 2024-04-24\n点击量: 5\n来源: 乙\n作者: 丙\n标签: 丁\n栏目: 戊\n原文链接: https://example.org/"],
  ["English in capitals", "Title: 甲\nDATE: 2024-04-24\nViews: 5\nSource: 乙\nAuthor: 丙\nTags: 丁\nColumn: 戊\nURL: https://example.org/"],
])("%s names", (_name, fields) => {
  expect(article("meeting.md", markdownSeed({ front: fields }))).toMatchObject({
    summary: { id: "meeting", date: "2024-04-24", views: 5 },
    header: { title: "甲", source: "乙", author: "丙", tags: ["丁"], column: "戊", url: "https://example.org/", extra: [] },
    origin: { format: "md" },
  });
});

// YAML guesses numbers, dates, truth and nothing; here every value is the text that was written.
test.each([
  ["012", "012"],
  ["1.0", "1.0"],
  ["0x1F", "0x1F"],
  ["18:29:00", "18:29:00"],
  ["2024-04-24", "2024-04-24"],
  ["yes", "yes"],
  ['"null"', "null"],
  ["'~'", "~"],
  ["nullify", "nullify"],
  [".inf", ".inf"],
  ['"快讯: 甲"', "快讯: 甲"],
  ["'【甲】'", "【甲】"],
  ["|\n  甲\n  乙", "甲\n乙"],
])("%s is the text %s", (written, value) => {
  expect(articleWith(`note: ${written}`).header.extra).toEqual([{ name: "note", value }]);
});

test.each([
  ["tags: 甲、乙，丙 丁", ["甲", "乙", "丙", "丁"]],
  ["tags: [甲, 乙 丙]", ["甲", "乙 丙"]],
  ["tags:\n  - 甲、乙\n  - C/C++", ["甲、乙", "C/C++"]],
  ['tags: ["", " 甲  乙 "]', ["甲 乙"]],
  ["tags: []", []],
  ["tags:", []],
])("%j", (written, tags) => {
  expect(articleWith(written).header.tags).toEqual(tags);
});

test("a list of texts where one is wanted is joined as Chinese lists are", () => {
  expect(articleWith("author: [张三, 李四]").header.author).toBe("张三、李四");
});

test("a field Jiuwen has no use for is kept", () => {
  expect(articleWith("editor: 王五\n审核: [甲, 乙]\n届次: [三, 四]\n__proto__: 丙").header).toMatchObject({
    credits: [{ name: "审核", value: "甲、乙" }],
    extra: [
      { name: "editor", value: "王五" },
      { name: "届次", value: "三、四" },
      { name: "__proto__", value: "丙" },
    ],
  });
});

test("a `---` in the body is a line of it", () => {
  const content = markdownSeed({ body: "第一段。\n\n---\n\n第二段。" });
  expect(bodyIn("meeting.md", content).trim()).toBe("第一段。\n\n---\n\n第二段。");
});

test.each([
  ["CRLF", (text: string) => text.replaceAll("\n", "\r\n")],
  ["CR alone", (text: string) => text.replaceAll("\n", "\r")],
  ["a byte order mark", (text: string) => `\uFEFF${text}`],
  ["spaces behind the fences", (text: string) => text.replace(/^---$/gm, "--- \t")],
])("%s changes nothing", (_name, change) => {
  const content = change(markdownSeed({ body: "第一段。" }));
  expect(article("meeting.md", content)).toMatchObject({
    header: { title: "学校召开工作会议" },
    summary: { views: 2425, excerpt: "第一段。" },
  });
  expect(bodyIn("meeting.md", content).trim()).toBe("第一段。");
});

test("a file that was refused once is refused again", () => {
  // gray-matter without options keeps a cache, and gives {} the second time.
  const content = markdownSeed({ front: "title: [甲" });
  expect(ingested(content, "meeting.md").problems).toHaveLength(1);
  expect(ingested(content, "meeting.md")).toEqual(ingested(content, "meeting.md"));
  expect(ingested(content, "meeting.md").article).toBeNull();
});

test.each(["js", "javascript", "JS", " js", "coffee", "json", "toml", "yaml", "constructor", "toString", "__proto__", ";js"])(
  "front matter in the language %j is refused",
  (language) => {
    const { article: read, problems } = ingested(`---${language}\ntitle: 甲\n---\n乙`, "meeting.md");
    expect(read).toBeNull();
    expect(problems).toMatchObject([{ rule: "executable-front-matter", level: "error", line: 1, column: 1 }]);
  },
);

test.each([
  ["no fence", "title: 甲\n\n乙", "no-front-matter", 1, 1],
  ["a blank line before the fence", "\n---\ntitle: 甲\n---\n乙", "no-front-matter", 1, 1],
  ["four dashes", "----\ntitle: 甲\n----\n乙", "no-front-matter", 1, 1],
  ["an empty file", "", "empty-body", 1, 1],
  ["no second fence", "---\ntitle: 甲\n\n乙", "unclosed-front-matter", 1, 1],
  ["nothing but a fence", "---", "unclosed-front-matter", 1, 1],
  ["a second fence with text behind it", "---\ntitle: 甲\n--- 乙\n丙", "unclosed-front-matter", 1, 1],
  ["a bracket left open", "---\ntitle: [甲\n---\n乙", "bad-front-matter", 2, 10],
  ["a colon in a value", "---\ntitle: 快讯: 甲\n---\n乙", "bad-front-matter", 2, 8],
  ["a line that is no field", "---\ntitle: 甲\n乙丙\n---\n丁", "bad-front-matter", 3, 1],
  ["a text instead of fields", "---\n甲\n---\n乙", "bad-front-matter", 2, 1],
  ["a tag that names a type", '---\ntitle: !!js/function "甲"\n---\n乙', "bad-front-matter", 2, 8],
  ["a NUL in an escape", '---\ntitle: "甲\\0"\n---\n乙', "bad-front-matter", 2, 8],
  ["half a character in an escape", '---\ntitle: "\\uD800"\n---\n乙', "bad-front-matter", 2, 8],
])("%s is reported where it stands, alone", (_name, content, rule, line, column) => {
  expect(ingested(content, "meeting.md").problems).toMatchObject([{ rule, level: "error", line, column }]);
});

test.each([
  ["a bad address", "url: ftp://example.org/", "bad-url", 5, 6],
  ["a field said twice", "title: 乙", "duplicate-field", 5, 1],
  ["a field said twice by two names", "标题: 乙", "duplicate-field", 5, 1],
  ["a list of lists", "tags: [甲, [乙]]", "nested-field", 5, 7],
  ["a list of another field said twice", "source: 甲\n来源: 乙", "duplicate-field", 6, 1],
  ["a bad id", "id:   a/b", "bad-id", 5, 7],
])("%s is reported on its own line", (_name, written, rule, line, column) => {
  expect(problemsWith(written)).toMatchObject([{ rule, line, column }]);
});

test("an entity that doubles itself is refused before it grows", () => {
  const laughs = "a: &a [甲, 乙]\nb: &b [*a, *a]\nc: [*b, *b]";
  expect(problemsWith(laughs).every(({ rule }) => rule === "bad-front-matter")).toBe(true);
  expect(problemsWith(laughs)).not.toEqual([]);
});

test("an empty body is reported on the line it should begin on", () => {
  expect(ingested("---\ntitle: 甲\ndate: 2024-04-24\nviews: 1\n---\n\n", "meeting.md").problems).toMatchObject([
    { rule: "empty-body", line: 6, column: 1 },
  ]);
});

test("fields without a title before a line `---` may be a body, and are told to get an opening line", () => {
  const [only, ...others] = ingested("date: 2024-04-24\ntags:\n- 乙\n- 丙\n---\n丁", "meeting.md").problems;
  expect(only?.reason).toBe("the front matter has no opening line `---`; put one before the first line");
  expect(others).toEqual([]);
});
