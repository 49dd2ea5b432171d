import { expect, test } from "vitest";
import { columnOfTrail, dateBelowTitle, factsOfTwo, isOnlyFacts, lineFacts } from "../../src/webpage/fact-lines.ts";

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
  ["发表于␟2014-08-24 21:30␟| ␟1164次阅读␟| 来源␟江报␟| 0 条评论", { date: "2014-08-24 21:30", views: "1164" }],
  ["发表于 2020-3-23 18:31 ␟|␟ ␟来自PC浏览器␟ ␟[复制链接]␟ ␟直达", { date: "2020-3-23 18:31" }],
  ["Dec ␟28 ␟Sat ␟2013 ␟00:28", { date: "Dec 28 Sat 2013 00:28" }],
  ["September 4, 2009", { date: "September 4, 2009" }],
  ["2015-05-21 来源: 江报(临江) 举报", { date: "2015-05-21", source: "江报(临江)" }],
  // What leads to another article, and what tells of the site, has no date of this one.
  ["上一篇 : 今日行情--2019年8月19日", {}],
  ["Copyright © 2014-01-01 江报", {}],
  ["点击：[加载中]次", {}],
  ["他在2023年6月1日的会上说，来源于生活的文学才是有生命的文学，而文学的来源从来只有一个。", {}],
])("%s", (line, expected) => {
  expect(Object.fromEntries(lineFacts(line).map(({ field, value }) => [field, value]))).toEqual(expected);
});

test.each([
  ["当前位置：首页 > 校园新闻 > 正文", "校园新闻"],
  ["首页 >> 通知公告", "通知公告"],
  ["网站首页 -> 新闻中心 --> 通知公告 -> 正文", "通知公告"],
  ["当前位置：首页 > 天文航天 > 文章详情", "天文航天"],
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

test.each<[string, string | undefined]>([
  ["http://a.example␟ 2009年11月09日11:30 ␟江报␟ ␟我要评论(0)", "2009年11月09日11:30"],
  ["[手机版本]␟ ␟[扫描分享]␟ ␟发布时间：2019年11月11日", "2019年11月11日"],
  // A subtitle may name a day, and a list has days without a time.
  ["写在2009年11月9日校庆之际", undefined],
  ["校庆筹备工作启动␟2009-11-09", undefined],
])("the date below a title in %s is %s", (line, date) => {
  expect(dateBelowTitle(line)[0]?.value).toBe(date);
});

test.each<[string, string, Record<string, string>]>([
  ["发布日期：", "2018-03-02", { date: "2018-03-02" }],
  ["浏览次数：", "23", { views: "23" }],
  ["来源：", "本报讯　昨日上午，我市举行庆祝会", {}],
  ["发布日期", "2018-03-02", {}],
])("%s over %s", (label, value, expected) => {
  expect(Object.fromEntries(factsOfTwo(label, value).map((one) => [one.field, one.value]))).toEqual(expected);
});
