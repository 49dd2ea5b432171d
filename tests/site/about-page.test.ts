import { expect, test } from "vitest";
import { article } from "../articles.ts";
import { seed } from "../workspace.ts";
import { pageOf, plan } from "./plans.ts";

const aboutOf = (...seeds: Parameters<typeof seed>[0][]) =>
  pageOf(plan(seeds.map((parts, index) => article(`a${index}.txt`, seed(parts)))), "about", "about/index.html").props;

test("it says how many articles there are, from when to when, and how many characters", () => {
  const about = aboutOf(
    { date: "2024-04-24 18:29", body: "会议。" },
    { date: "1988-07-01", body: "召开会议。" },
    { date: "2023-06-01", body: "会。" },
  );
  expect(about).toMatchObject({ count: 3, first: "1988-07-01", last: "2024-04-24T18:29", characters: 10 });
});

test("its chart is that of home: each month's bar leads to the month, each year to the year", () => {
  const pages = plan([article("a.txt", seed({ date: "2024-04-24" })), article("b.txt", seed({ date: "2021-09-18" }))]);
  const { chart } = pageOf(pages, "about").props;
  expect(chart).toEqual(pageOf(pages, "home").props.chart);
  const years = chart.years.flatMap((row) => ("months" in row ? row : []));
  expect(years.map(({ to, months }) => [to?.path, months.flatMap(({ to }) => to ?? [])])).toEqual([
    ["2021/index.html", [{ path: "2021/09/index.html", fragment: null }]],
    ["2024/index.html", [{ path: "2024/04/index.html", fragment: null }]],
  ]);
});

test("the coverage calendar has the days with articles of each year, counted as if every year were a leap year, and what lies between years", () => {
  const dates = ["2024-12-31", "2024-02-29", "2024-02-29 08:00", "2024-03-01", "2023-12-31", "2023-03-01", "2023-01-01", "2019-07-01"];
  expect(aboutOf(...dates.map((date) => ({ date }))).coverage).toEqual([
    { year: "2024", path: "2024/index.html", days: [59, 60, 365] },
    { year: "2023", path: "2023/index.html", days: [0, 60, 365] },
    { from: "2020", to: "2022" },
    { year: "2019", path: "2019/index.html", days: [182] },
  ]);
});

test("it names the gaps", () => {
  expect(aboutOf({ date: "2023-12-31" }, { date: "2024-02-01" }).gaps).toEqual([{ from: "2024-01-01", to: "2024-01-31", days: 31 }]);
});

test("columns are counted by the articles that carry them as such, the most frequent first, ties by code point", () => {
  const about = aboutOf(
    { title: "【要闻】一", more: "标签: 校史\n" },
    { title: "【校史】二", more: "标签: 通讯\n" },
    { title: "三", more: "栏目: 要闻\n标签: 校史\n" },
    { title: "【主题教育】四" },
  );
  expect(about.columns).toEqual([
    { label: "要闻", path: "tags/要闻/index.html", count: 2 },
    { label: "主题教育", path: "tags/主题教育/index.html", count: 1 },
    { label: "校史", path: "tags/校史/index.html", count: 1 },
  ]);
});

test("sources are counted, the most frequent first, and lead to their pages, one of a single article to that", () => {
  const about = aboutOf({ more: "来源: 校报\n" }, { more: "来源: 新闻网\n" }, { more: "来源: 新闻网\n" }, {});
  expect(about.sources).toEqual([
    { label: "新闻网", path: "sources/新闻网/index.html", count: 2 },
    { label: "校报", path: "2024/04/a0.html", count: 1 },
  ]);
});

test("each year's file can be downloaded, the newest first", () => {
  expect(aboutOf({ date: "2023-06-01" }, { date: "2024-04-24" }, { date: "2024-01-01" }).downloads).toEqual([
    { label: "2024.jsonl.gz", path: "data/2024.jsonl.gz", count: 2 },
    { label: "2023.jsonl.gz", path: "data/2023.jsonl.gz", count: 1 },
  ]);
});

test("it says what was left out, and why", () => {
  const leftOut = [{ file: "bad.txt", isArticle: true, reasons: ["没有标题"] }];
  expect(pageOf(plan([article()], { leftOut }), "about").props.leftOut).toEqual(leftOut);
});

test("a year of which no day is known has articles all the same, and those without a day are counted", () => {
  const about = aboutOf({ date: "2024-04-24" }, { date: "2022" }, { date: "2022-05" });
  expect(about.coverage).toEqual([
    { year: "2024", path: "2024/index.html", days: [114] },
    { from: "2023", to: "2023" },
    { year: "2022", path: "2022/index.html", days: [] },
  ]);
  expect(about.withoutDay).toBe(2);
});

test("it knows with how many articles a tag has a feed, if one has", () => {
  const tagged = (count: number) => Array.from({ length: count }, () => ({ more: "标签: 通讯\n" }));
  expect(aboutOf(...tagged(10)).leastForTagFeed).toBe(10);
  expect(aboutOf(...tagged(9)).leastForTagFeed).toBeNull();
});
