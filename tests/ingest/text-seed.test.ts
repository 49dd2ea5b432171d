import { expect, test } from "vitest";
import { parseTextSeed } from "../../src/ingest/text-seed.ts";
import { article, bodyIn, ingested, names } from "../articles.ts";
import { seed } from "../workspace.ts";

/** What a header says, key by key, as the seed has it. */
function fieldsOf(text: string) {
  return Object.fromEntries([...parseTextSeed(text, "meeting.txt", names).seed.fields].map(([key, { value }]) => [key, value]));
}

test.each([
  ["标题: 甲", { title: "甲" }],
  ["题目: 甲", { title: "甲" }],
  ["发布日期: 甲", { date: "甲" }],
  ["日期: 甲", { date: "甲" }],
  ["发布时间: 甲", { date: "甲" }],
  ["时间: 甲", { date: "甲" }],
  ["浏览次数: 甲", { views: "甲" }],
  ["点击数: 甲", { views: "甲" }],
  ["点击量: 甲", { views: "甲" }],
  ["阅读次数: 甲", { views: "甲" }],
  ["浏览量: 甲", { views: "甲" }],
  ["来源: 甲", { source: "甲" }],
  ["作者: 甲", { author: "甲" }],
  ["标签: 甲", { tags: "甲" }],
  ["栏目: 甲", { column: "甲" }],
  ["原文链接: 甲", { url: "甲" }],
  // Colons of both widths, white space around and inside of names.
  ["标题：甲", { title: "甲" }],
  ["标题:甲", { title: "甲" }],
  ["标题 : 甲", { title: "甲" }],
  ["　标题　：　甲　", { title: "甲" }],
  ["\t标题\t:\t甲\t", { title: "甲" }],
  ["标　题：甲", { title: "甲" }],
  ["标\u00A0题：甲", { title: "甲" }],
  // The first colon ends the name; a value may hold more.
  ["标题: 快讯: 甲", { title: "快讯: 甲" }],
  ["标题：快讯：甲", { title: "快讯：甲" }],
  ["标题: 标题: 甲", { title: "标题: 甲" }],
  ["原文链接: https://example.org:8080/1.html", { url: "https://example.org:8080/1.html" }],
  // What YAML would trip over.
  ['标题: [甲] "乙" % & * # !', { title: '[甲] "乙" % & * # !' }],
  ["标题: 甲 #1", { title: "甲 #1" }],
  ["标题: 甲　　乙", { title: "甲　　乙" }],
  ["标题:", { title: "" }],
  ["标题", {}],
])("the header line %j", (line, fields) => {
  expect(fieldsOf(`${line}\n正文:\n`)).toEqual(fields);
});

test("header lines stand in any order, blank lines between them", () => {
  const text = "浏览次数: 1\n\n　\n发布日期: 2\n标题: 3\n正文内容:\n标题: 4\n";
  expect(fieldsOf(text)).toEqual({ views: "1", date: "2", title: "3" });
});

test.each(["正文内容:", "正文内容：", "内容:", "正文：", "　正 文 内 容　：　"])("%j ends the header", (marker) => {
  const { seed: parsed, problems } = parseTextSeed(`标题: 甲\n${marker}\n来源: 乙\n`, "meeting.txt", names);
  expect(problems).toEqual([]);
  expect(parsed.body.text.trim()).toBe("来源: 乙");
});

test.each([
  ["lines that look like headers", "标题: 乙\n发布日期: 2000-01-01\n正文内容:\n内容：丙"],
  ["lines with colons", "记者：现在呢？\nhttps://example.org/"],
  ["front matter", "---\ntitle: 乙\n---"],
  ["blank lines and indents", "　　第一段。\n\n\n　　第二段。"],
])("a body may hold %s", (_name, body) => {
  expect(bodyIn("meeting.txt", seed({ body }))).toBe(`\n${body}\n`);
  expect(article("meeting.txt", seed({ body }))).toMatchObject({
    header: { title: "学校召开工作会议" },
    summary: { date: "2024-04-24T18:29" },
  });
});

test("text on the marker's own line is the beginning of the body", () => {
  expect(parseTextSeed("标题: 甲\n正文内容：　第一段：\n第二段。", "meeting.txt", names).seed.body).toEqual({
    text: "第一段：\n第二段。",
    line: 2,
  });
});

test("a field Jiuwen has no use for is kept as written", () => {
  const {
    header: { extra },
  } = article("meeting.txt", seed({ more: "届次：第三届：春\nid: 5\ntitle: 甲\n" }));
  expect(extra).toEqual([
    { name: "届次", value: "第三届：春" },
    { name: "id", value: "5" },
    { name: "title", value: "甲" },
  ]);
});

test.each(["__proto__", "constructor", "toString"])("a field named %s is a field like any other", (name) => {
  expect(article("meeting.txt", seed({ more: `${name}: 甲\n` })).header.extra).toEqual([{ name, value: "甲" }]);
});

test("the optional fields are in the article as written", () => {
  const more = "来源：新闻中心\n作者： 张三 \n栏目：校园\n原文链接：https://example.org/a?b=1:2\n";
  expect(article("meeting.txt", seed({ more }))).toMatchObject({
    header: { source: "新闻中心", author: "张三", column: "校园", url: "https://example.org/a?b=1:2", extra: [] },
  });
});

test.each([
  ["甲、乙", ["甲", "乙"]],
  ["甲,乙", ["甲", "乙"]],
  ["甲，乙", ["甲", "乙"]],
  ["甲;乙", ["甲", "乙"]],
  ["甲；乙", ["甲", "乙"]],
  ["甲 乙　丙", ["甲", "乙", "丙"]],
  ["、甲，， 乙；", ["甲", "乙"]],
  ["C/C++", ["C/C++"]],
  ["", []],
  ["、", []],
])("the tags %j", (written, tags) => {
  expect(article("meeting.txt", seed({ more: `标签: ${written}\n` })).header.tags).toEqual(tags);
});

test.each(["pubDate", "publishDate", "published_at", "post_date", "updated"])("%s stands in for the date that is missing", (name) => {
  expect(article("meeting.txt", seed({ date: null, more: `${name}: 2024-05-10\n` }))).toMatchObject({
    ...{ summary: { date: "2024-05-10" }, header: { extra: [] } },
  });
});

test.each(["post_views", "hits", "clicks", "pageviews", "view_count", "read_count"])("%s stands in for views, in each format", (name) => {
  const markdown = `---\ntitle: 甲\ndate: 2024-05-10\n${name}: 7\n---\n乙`;
  expect(article("meeting.txt", seed({ views: null, more: `${name}: 7\n` })).summary.views).toBe(7);
  expect(article("a.md", markdown).summary.views).toBe(7);
});

test.each([
  ["CRLF", "\r\n"],
  ["LF", "\n"],
  ["CR alone", "\r"],
])("%s ends lines", (_name, end) => {
  const text = seed({ more: "来源：新闻中心\n", body: "第一段。\n\n第二段。" }).replaceAll("\n", end);
  expect(article("meeting.txt", text)).toMatchObject({
    header: { title: "学校召开工作会议", source: "新闻中心" },
    summary: { excerpt: "第一段。" },
  });
  expect(bodyIn("meeting.txt", text)).toBe("\n第一段。\n\n第二段。\n");
});

test.each(["\uFEFF", "\uFEFF\uFEFF"])("byte order marks are not part of the first name: %j", (marks) => {
  expect(article("meeting.txt", marks + seed()).header.title).toBe("学校召开工作会议");
  expect(bodyIn("meeting.txt", marks + seed({ body: "甲。" }))).toBe("\n甲。\n");
});

test("a body needs no line end after it", () => {
  expect(article("meeting.txt", "标题:甲\n日期:2024-04-24\n点击量:1\n正文:乙")).toMatchObject({
    header: { title: "甲" },
    summary: { views: 1, excerpt: "乙" },
  });
});

test.each([".txt", ".TXT", ".Txt"])("%s is the text format", (extension) => {
  expect(article(`meeting${extension}`).origin.format).toBe("txt");
});

test.each([".md", ".markdown", ".MDOWN", ".mkd"])("%s is the format of Markdown", (extension) => {
  const found = article(`meeting${extension}`, "---\ntitle: 甲\ndate: 2024-05-10\n---\n乙");
  expect([found.origin.format, found.summary.id]).toEqual(["md", "meeting"]);
});

// Lines and columns count from 1, and point at the value.
test.each([
  ["an empty title", seed({ title: "" }), "no-title", 1, 5],
  ["a bad date", seed({ date: "　　2024-02-30" }), "bad-date", 2, 9],
  ["bad views", seed({ views: "-5" }), "bad-views", 3, 7],
  ["a line without a colon", seed({ more: "\n　本报讯\n" }), "bad-header-line", 5, 2],
  ["a field said twice", seed({ more: "  题目: 乙\n" }), "duplicate-field", 4, 1],
  ["a bad address", seed({ more: "原文链接：　example.org\n" }), "bad-url", 4, 7],
  ["a character outside the basic plane, which counts as two", seed({ more: "𠀀：甲\n𠀀\uFFFD：甲\n" }), "lost-text", 5, 3],
])("%s is reported where it stands", (_name, text, rule, line, column) => {
  expect(ingested(text).problems).toMatchObject([{ rule, line, column }]);
});

test("all that is wrong with one file is reported at once", () => {
  const rules = ingested("日期: 昨天\n点击量: 很多\n本报讯\n正文:\n", "index.txt").problems.map(({ rule }) => rule);
  expect(rules.sort()).toEqual(["bad-date", "bad-header-line", "bad-id", "bad-views", "empty-body", "no-title"]);
});
