import { expect, test } from "vitest";
import type { FoundArticle, NoArticle } from "../../src/import/found-article.ts";
import { columnMeanings, isAttachment, type RowReading, readRow } from "../../src/import/row-article.ts";
import { createFieldNames, type OwnNames } from "../../src/ingest/field-names.ts";
import type { SourceRow } from "../../src/sources/source-entry.ts";

const rules = { timeZone: "Asia/Shanghai", dateOrder: null };

function row(values: Readonly<Record<string, string>>): SourceRow {
  return { kind: "row", place: "news.csv#1", values: new Map(Object.entries(values)) };
}

function read(values: Readonly<Record<string, string>>, own: OwnNames = {}, pictures: ReadonlyMap<string, string> = new Map()): RowReading {
  return readRow(row(values), columnMeanings(createFieldNames(own), pictures), rules, ({ address }) => address);
}

function articleIn(values: Readonly<Record<string, string>>, own: OwnNames = {}): FoundArticle {
  const { article } = read(values, own);
  if ("result" in article) throw new Error(article.reason);
  return article;
}

const plain = { 标题: "会议", 发布时间: "2024-05-10 16:05", 正文: "第一段。\n第二段。" };

test("columns are known by the names that headers of articles have", () => {
  const values = {
    ...plain,
    来源: "新闻网",
    作者: "张三",
    点击数: "12",
    栏目: "要闻",
    标签: "甲、乙",
    原文链接: "http://a.cn/1.htm",
    责任编辑: "李四",
  };
  expect(articleIn(values)).toMatchObject({
    ...{ title: "会议", date: "2024-05-10T16:05", source: "新闻网", author: "张三", views: "12", column: "要闻", tags: ["甲", "乙"] },
    ...{ url: "http://a.cn/1.htm", credits: [{ name: "责任编辑", value: "李四" }], body: { markdown: "第一段。\n\n第二段。\n" } },
  });
});

test.each(["正文", "内容", "新闻内容", "正文内容", "content", "body", "text", "html", "content:encoded"])(
  "%s is a column of bodies",
  (name) => {
    const { 正文: body, ...others } = plain;
    expect(articleIn({ ...others, [name]: body }).body.markdown).toContain("第二段");
  },
);

test("a description is a body where there is no better one", () => {
  const { 正文: _, ...others } = plain;
  expect(articleIn({ ...others, description: "简短。" }).body.markdown).toBe("简短。\n");
  expect(articleIn({ ...plain, description: "简短。" }).body.markdown).toContain("第二段");
});

test("a cell is text or HTML, and nothing in a text is markup", () => {
  expect(articleIn({ ...plain, 正文: "<p>第一<strong>段</strong>。</p>" }).body.markdown.trim()).toBe("第一**段**。");
  expect(articleIn({ ...plain, 正文: "*1* < 2" }).body.markdown).not.toMatch(/^\*1\*/);
});

test("a map says what other columns mean, and what is not taken is told", () => {
  const values = { 新闻名: "会议", 时刻: "2024-05-10", 全文: "正文。", 权限: "公开" };
  expect(articleIn(values, { 新闻名: "title", 时刻: "date", 全文: "body" }).title).toBe("会议");
  expect(read(values, { 新闻名: "title", 时刻: "date", 全文: "body" }).unused).toEqual(["权限"]);
});

test.each<[string, Readonly<Record<string, string>>, NoArticle["result"]]>([
  ["no title", { ...plain, 标题: " " }, "no-title"],
  ["no date", { ...plain, 发布时间: "" }, "no-date"],
  ["a date that is none", { ...plain, 发布时间: "昨天" }, "no-date"],
  ["no body", { ...plain, 正文: "" }, "no-body"],
  ["a draft", { ...plain, draft: "true" }, "draft"],
  ["a draft of WordPress", { ...plain, status: "draft" }, "draft"],
  ["what is private", { ...plain, status: "private" }, "draft"],
  ["what is in the trash", { ...plain, status: "trash" }, "draft"],
  ["what asks for a password", { ...plain, status: "password" }, "draft"],
  ["an entry of a menu", { ...plain, status: "publish", post_id: "7", type: "nav_menu_item" }, "draft"],
])("%s is no article", (_, values, result) => {
  expect(read(values).article).toMatchObject({ result, reason: expect.stringMatching(/\S/) });
});

test("of WordPress the first category is the column, the thumbnail a picture, and the number an address", () => {
  const values = { title: "会议", date: "2024-05-10 08:00:00", body: "正文。", status: "publish", type: "post", post_id: "7" };
  const more = { categories: "未分类、要闻、校园", tags: "甲", guid: "http://a.cn/?p=7", slug: "meeting", thumbnail_id: "9" };
  const { article, unused } = read({ ...values, ...more }, {}, new Map([["9", "http://a.cn/9.jpg"]]));
  expect(article).toMatchObject({ column: "要闻", tags: ["校园", "甲"], aliases: ["http://a.cn/?p=7"] });
  expect(article).toMatchObject({ beside: [{ use: "shown", address: "http://a.cn/9.jpg" }] });
  expect(unused).toEqual([]);
});

test("a file of WordPress's library is no article", () => {
  expect(isAttachment(row({ type: "attachment", attachment_url: "http://a.cn/1.jpg" }))).toBe(true);
  expect(isAttachment(row(plain))).toBe(false);
});

test("pictures and attachments that columns name lie beside the body", () => {
  const { beside } = articleIn({ ...plain, 图片: "/up/1.jpg;/up/2.jpg", 附件: "/up/表.pdf" });
  expect(beside).toEqual([
    { use: "shown", address: "/up/1.jpg" },
    { use: "shown", address: "/up/2.jpg" },
    { use: "linked", address: "/up/表.pdf" },
  ]);
});

test.each([
  ["in a column that elsewhere says whether it is to be seen", { published: "2018-12-13" }],
  ["as a list in a program's code", { 发布时间: "['2018年12月13日']" }],
  ["as a list with other marks", { 发布时间: '["2018-12-13"]' }],
])("a date is read %s", (_, dated) => {
  const { 发布时间: __, ...others } = plain;
  expect(articleIn({ ...others, ...dated }).date).toBe("2018-12-13");
});

test("what says that it is not published is left out", () => {
  expect(read({ ...plain, published: "false" }).article).toMatchObject({ result: "draft" });
  expect(articleIn({ ...plain, published: "true" }).date).toBe("2024-05-10T16:05");
});

test.each([
  ["news.xlsx#1", "38900", "2006-07-02"],
  ["news.xlsx#1", "38900.5", "2006-07-02T12:00"],
  ["news.csv#1", "38900", null],
  ["news.xlsx#1", "99999", null],
])("the number of a day is a date in a workbook alone: %s %s", (place, written, date) => {
  const values = { ...row({ ...plain, 发布时间: written }), place };
  const { article } = readRow(values, columnMeanings(createFieldNames({}), new Map()), rules, ({ address }) => address);
  expect("result" in article ? null : article.date).toBe(date);
});

test.each([
  ["admin", null],
  ["Administrator", null],
  ["admin 张三", "admin 张三"],
])("the author %s is %s", (author, expected) => {
  expect(articleIn({ ...plain, 作者: author }).author).toBe(expected);
});
