import { expect, test } from "vitest";
import { createFieldNames, fieldMeant } from "../../src/ingest/field-names.ts";
import type { FieldKey } from "../../src/ingest/header-field.ts";
import { article, ingested, markdownSeed, names } from "../articles.ts";
import { seed } from "../workspace.ts";

const fields: readonly (readonly [string, FieldKey])[] = [
  ["標題", "title"],
  ["題目", "title"],
  ["發布日期", "date"],
  ["發佈日期", "date"],
  ["发佈日期", "date"],
  ["發佈時間", "date"],
  ["時間", "date"],
  ["瀏覽次數", "views"],
  ["瀏覽量", "views"],
  ["點擊數", "views"],
  ["點擊量", "views"],
  ["閱讀次數", "views"],
  ["來源", "source"],
  ["作者", "author"],
  ["標籤", "tags"],
  ["欄目", "column"],
  ["原文鏈接", "url"],
  ["標　題", "title"],
  ...["新闻标题", "文章标题", "标题名称"].map((name) => [name, "title"] as const),
  ...["发布于", "发表时间", "发表于"].map((name) => [name, "date"] as const),
  ...["点击", "点击率", "阅读", "阅读量", "访问量", "浏览"].map((name) => [name, "views"] as const),
  ...["稿源", "信息来源"].map((name) => [name, "source"] as const),
  ...["撰稿", "文/图"].map((name) => [name, "author"] as const),
  ...["网址", "链接", "原文网址", "来源链接"].map((name) => [name, "url"] as const),
];

test.each(fields)("%s is %s in headers of both kinds", (name, key) => {
  const meaning = { is: "field", key };
  expect([names.inText(name), names.inFrontMatter(name)]).toEqual([meaning, meaning]);
});

test.each(["正文內容", "內容", "正文"])("%s begins the body", (name) => {
  expect(names.inText(name)).toEqual({ is: "body" });
});

test.each(["constructor", "__proto__", "標", "title of it"])("%s is no field of ours", (name) => {
  expect([names.inText(name), names.inFrontMatter(name)]).toEqual([{ is: "unknown" }, { is: "unknown" }]);
});

test("an article in traditional characters is read as one in simplified ones, and its own words stay", () => {
  expect(article("a.txt", "標題：校慶活動\n發佈日期：2024-05-10\n瀏覽次數：12\n正文內容：\n繁體正文。")).toMatchObject({
    summary: { date: "2024-05-10", views: 12, excerpt: "繁體正文。" },
    header: { title: "校慶活動", extra: [] },
  });
  expect(article("a.md", markdownSeed({ front: "標題: 校慶\n日期: 2024-05-10\n標籤: [體育]" }))).toMatchObject({
    header: { title: "校慶", tags: ["體育"] },
  });
});

test.each(["编辑", "责任编辑", "審核", "审核人", "摄影", "供稿", "供稿单位", "发布人", "發布者"])(
  "%s had a part in the article",
  (name) => {
    expect([names.inText(name), names.inFrontMatter(name)]).toEqual([{ is: "credit" }, { is: "credit" }]);
  },
);

test("English names stand in for Chinese ones in text files, in any case, but for an id", () => {
  expect(["Title", "DATE", "url"].map(names.inText)).toEqual(["title", "date", "url"].map((key) => ({ is: "stand-in", key, rank: 0 })));
  expect(names.inText("id")).toEqual({ is: "unknown" });
  expect(article("a.txt", "Title: Meeting\nDate: 2024-05-10\nViews: 3\nContent:\nText.")).toMatchObject({
    summary: { date: "2024-05-10", views: 3, headline: "Meeting" },
  });
});

test("a time of change is the date where there is no other, and else a field like any other", () => {
  const more = "更新时间: 2024-06-01\n";
  expect(article("a.txt", seed({ date: null, more })).summary.date).toBe("2024-06-01");
  expect(article("a.txt", seed({ more }))).toMatchObject({
    summary: { date: "2024-04-24T18:29" },
    header: { extra: [{ name: "更新时间", value: "2024-06-01" }] },
  });
});

test.each([
  ["updated: 2030-01-01\npubDate: 2024-05-10", "2024-05-10"],
  ["lastmod: 2030-01-01\ncreated: 2024-05-10", "2024-05-10"],
  ["post_date: 2024-05-10 08:00:00", "2024-05-10T08:00:00"],
  ["wp:post_date: 2024-05-10", "2024-05-10"],
  ["published_at: 2024-05-10T00:00:00.000Z", "2024-05-10T08:00:00"],
  ["created:\nupdatedDate: 2024-05-10", "2024-05-10"],
  ["published: 2024-05-10", "2024-05-10"],
  ["published: 2030-01-01\ndate: 2024-05-10", "2024-05-10"],
])("of what can stand in for a date the best does: %j", (written, date) => {
  expect(article("a.md", markdownSeed({ front: `title: 甲\n${written}` })).summary.date).toBe(date);
});

test("keywords are the tags where there are none", () => {
  const tags = (written: string) => article("a.md", markdownSeed({ front: `title: 甲\ndate: 2024-05-10\n${written}` })).header.tags;
  expect(tags("keywords: 会议, 报告")).toEqual(["会议", "报告"]);
  expect(tags("keywords: 会议\ntags: [校庆]")).toEqual(["校庆"]);
  const ofText = (more: string) => article("a.txt", seed({ more })).header;
  expect(ofText("关键词: 新闻联播, 教育\n")).toMatchObject({ tags: ["新闻联播", "教育"], extra: [] });
  expect(ofText("關鍵字：会议\n").tags).toEqual(["会议"]);
  expect(ofText("标签: 校庆\n关键词: 会议\n")).toMatchObject({ tags: ["校庆"], extra: [{ name: "关键词", value: "会议" }] });
});

test("an archive may add names of its own, and one for the body", () => {
  const own = createFieldNames({ 责任者: "author", 篇名: "title", 全文: "body" });
  expect([own.inText("責任者"), own.inText("全文"), own.inFrontMatter("篇名"), own.inFrontMatter("全文")]).toEqual([
    { is: "field", key: "author" },
    { is: "body" },
    { is: "field", key: "title" },
    { is: "unknown" },
  ]);
});

test.each([
  ["新闻题目", "题目"],
  ["来源单位", "来源"],
  ["发布日期时间", "发布日期"],
  ["标题", null],
  ["标注", null],
  ["subtitle", null],
])("%s may mean %s", (name, meant) => {
  expect(fieldMeant(name)?.name ?? null).toBe(meant);
});

test("a name near to that of a field that is missing is asked about, and the field is kept", () => {
  const { article: found, problems } = ingested(seed({ more: "来源单位: 校报\n" }));
  expect(found?.header.extra).toEqual([{ name: "来源单位", value: "校报" }]);
  expect(problems).toMatchObject([{ level: "info", rule: "near-name", line: 4, reason: expect.stringContaining("did you mean `来源`?") }]);
  expect(ingested(seed({ more: "来源单位: 校报\n来源: 校报\n" })).problems).toEqual([]);
});
