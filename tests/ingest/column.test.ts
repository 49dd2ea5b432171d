import { expect, test } from "vitest";
import { article, ingested, markdownSeed } from "../articles.ts";
import { seed } from "../workspace.ts";

test.each([
  ["categories: 新闻", "新闻", []],
  ["category: 新闻", "新闻", []],
  ["categories: 校园新闻, 通知，公告", "校园新闻", ["通知", "公告"]],
  ["categories: Campus News", "Campus News", []],
  ["categories: [新闻, 通知, 新闻]", "新闻", ["通知"]],
  ["categories:\n- [新闻, 要闻]\n- [通知]\n- 公告", "新闻", ["要闻", "通知", "公告"]],
  ["categories: [新闻]\ntags: [会议]", "新闻", ["会议"]],
  ["categories: [新闻, 会议]\ntags: [会议, 报告]", "新闻", ["会议", "报告"]],
  ["column: 要闻\ncategories: [新闻, 要闻]", "要闻", ["新闻"]],
  ["categories: []", null, []],
  ["categories:", null, []],
  ["分类: 新闻", "新闻", []],
])("%j: the first category is the column where there is no other, the rest are tags", (written, column, tags) => {
  const { article: found, problems } = ingested(markdownSeed({ front: `title: 甲\ndate: 2024-05-10\nviews: 1\n${written}` }), "a.md");
  expect(found?.header).toMatchObject({ column, tags, extra: [] });
  expect(problems).toEqual([]);
});

test("so it is in a text file", () => {
  expect(article("a.txt", seed({ more: "分类: 新闻、通知\n" })).header).toMatchObject({ column: "新闻", tags: ["通知"] });
});

test("too many categories are too many tags, and told where they stand", () => {
  const many = Array.from({ length: 120 }, (_, index) => `类${index}`).join(", ");
  const { problems } = ingested(markdownSeed({ front: `title: 甲\ndate: 2024-05-10\nviews: 1\ncategories: [${many}]` }), "a.md");
  expect(problems).toMatchObject([{ rule: "too-many-tags", level: "error", line: 5 }]);
});
