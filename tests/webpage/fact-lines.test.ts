import { expect, test } from "vitest";
import { columnOfTrail, isOnlyFacts, lineFacts } from "../../src/webpage/fact-lines.ts";

test.each<[string, Record<string, string>]>([
  ["来源：校报　时间：2023-06-01 10:20　点击：123次", { source: "校报", date: "2023-06-01 10:20", views: "123" }],
  ["2023年06月01日 10:20 来源：江声网", { date: "2023年06月01日 10:20", source: "江声网" }],
  ["来 源：校报 作 者：王小川", { source: "校报", author: "王小川" }],
  ["[ 作者：何川 ] [ 来源：本报 ] [ 时间：2008-8-8 ]", { author: "何川", source: "本报", date: "2008-8-8" }],
  ["稿源：日报 | 2009-09-01 | 人气：64", { source: "日报", date: "2009-09-01", views: "64" }],
  ["发布者：校办␟发布时间：2018-12-03␟浏览次数：␟742", { date: "2018-12-03", views: "742" }],
  ["来源：校报 字号：大 中 小", { source: "校报" }],
  ["2023-05-30 18:05", { date: "2023-05-30 18:05" }],
  ["阅读 1234", { views: "1234" }],
  ["点击：[加载中]次", {}],
  ["他在2023年6月1日的会上说，来源于生活的文学才是有生命的文学，而文学的来源从来只有一个。", {}],
])("%s", (line, expected) => {
  expect(Object.fromEntries(lineFacts(line).map(({ field, value }) => [field, value]))).toEqual(expected);
});

test.each([
  ["当前位置：首页 > 校园新闻 > 正文", "校园新闻"],
  ["首页 >> 通知公告", "通知公告"],
  ["您现在的位置： 首页", null],
  ["首页上有一条新闻", null],
])("the column of %s is %s", (line, column) => {
  expect(columnOfTrail(line)).toBe(column);
});

test("a line of facts with anything beside them is more than facts", () => {
  expect(isOnlyFacts("来源：校报 时间：2023-06-01")).toBe(true);
  expect(isOnlyFacts("来源：校报 编辑：李青")).toBe(false);
  expect(isOnlyFacts("时间：早上。他来了。")).toBe(false);
});
