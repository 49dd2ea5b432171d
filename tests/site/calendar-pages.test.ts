import { expect, test } from "vitest";
import { articlePath } from "../../src/site/paths.ts";
import { article } from "../articles.ts";
import { seed } from "../workspace.ts";
import { pageOf, pagesOf, plan } from "./plans.ts";

const dated = (id: string, date: string) => article(`${id}.txt`, seed({ date }));

test("a year's chart is of that year alone: a bar for each month, the highest being its own", () => {
  const busy = [1, 2, 3].map((day) => dated(`busy${day}`, `2023-05-0${day}`));
  const pages = plan([...busy, dated("a", "2024-04-24"), dated("b", "2024-04-01"), dated("c", "2024-12-31")]);
  const { chart, peak } = pageOf(pages, "year", "2024/index.html").props;
  expect(chart).toMatchObject({ year: "2024", count: 3, to: { path: "2024/index.html" } });
  expect(chart.months.map(({ count }) => count)).toEqual([0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 1]);
  expect(chart.months.map(({ to }) => to?.path ?? null)).toEqual([
    ...[null, null, null, "2024/04/index.html"],
    ...[null, null, null, null, null, null, null, "2024/12/index.html"],
  ]);
  expect(peak).toBe(2);
});

test("below it stand the months that have articles, newest first, each with its five newest", () => {
  const april = [1, 2, 3, 4, 5, 6].map((day) => dated(`april${day}`, `2024-04-0${day}`));
  const { newest } = pageOf(plan([...april, dated("may", "2024-05-01")]), "year").props;
  expect(newest.map(({ month, count, path, articles }) => [month, count, path, articles.map(articlePath)])).toEqual([
    ["05", 1, "2024/05/index.html", ["2024/05/may.html"]],
    ["04", 6, "2024/04/index.html", [6, 5, 4, 3, 2].map((day) => `2024/04/april${day}.html`)],
  ]);
});

test("a year leads to its ranking where the views of at least one of its articles are known, if only that there are none", () => {
  const viewed = (id: string, date: string, views: string | null) => article(`${id}.txt`, seed({ date, views }));
  const pages = plan([
    ...[viewed("a", "2024-04-24", null), viewed("b", "2024-12-31", "7")],
    ...[viewed("c", "2023-01-01", null), viewed("d", "2023-12-31", null)],
    viewed("e", "2022-06-01", "0"),
  ]);
  expect(pagesOf(pages, "year").map(({ path, props }) => [path, props.ranking])).toEqual([
    ["2024/index.html", "ranking/2024.html"],
    ["2023/index.html", null],
    ["2022/index.html", "ranking/2022.html"],
  ]);
  const ranked = new Set<string>(pagesOf(pages, "ranking").map(({ path }) => path));
  expect(pagesOf(pages, "year").filter(({ props }) => props.ranking !== null && !ranked.has(props.ranking))).toEqual([]);
});

test("years and months lead to those before and after them that have articles", () => {
  const pages = plan([dated("a", "2024-04-24"), dated("b", "2024-01-31"), dated("c", "2021-09-18")]);
  const year = pageOf(pages, "year", "2024/index.html").props;
  expect([year.previous, year.next]).toEqual([{ label: "2021年", path: "2021/index.html" }, null]);
  const month = pageOf(pages, "month", "2024/01/index.html").props;
  expect([month.previous, month.next]).toEqual([
    { label: "2021年9月", path: "2021/09/index.html" },
    { label: "2024年4月", path: "2024/04/index.html" },
  ]);
});

test("a month has its articles without a day apart from its days, and counts them", () => {
  const { count, weeks, days, withoutDay } = pageOf(
    plan([dated("a", "2019-05-03"), dated("b", "2019-05"), dated("c", "2019-05"), dated("d", "2019")]),
    "month",
    "2019/05/index.html",
  ).props;
  expect(count).toBe(3);
  expect(weeks.flat().reduce((sum, day) => sum + (day?.count ?? 0), 0)).toBe(1);
  expect(days.map(({ day, entries }) => [day, entries.map(({ id }) => id)])).toEqual([[3, ["a"]]]);
  expect(withoutDay.map(({ id }) => id)).toEqual(["c", "b"]);
});

test("a year has all of its articles without a month, which no month has", () => {
  const many = Array.from({ length: 7 }, (_, index) => dated(`y${index}`, "2019"));
  const pages = plan([dated("a", "2019-05"), ...many]);
  const { chart, newest, withoutMonth, previous } = pageOf(pages, "year", "2019/index.html").props;
  expect(chart).toMatchObject({ count: 8, withoutMonth: { count: 7 } });
  expect(newest.map(({ month, count }) => [month, count])).toEqual([["05", 1]]);
  expect(withoutMonth.map(({ id }) => id)).toEqual(["y6", "y5", "y4", "y3", "y2", "y1", "y0"]);
  expect(previous).toBeNull();
  expect(pagesOf(pages, "month").map(({ path }) => path)).toEqual(["2019/05/index.html"]);
});

test("a year with nothing but such articles has a page, and counts among its neighbours", () => {
  const pages = plan([dated("a", "2020-01-01"), dated("b", "2019"), dated("c", "2018-12-31")]);
  expect(pageOf(pages, "year", "2019/index.html").props).toMatchObject({ peak: 0, ranking: "ranking/2019.html", newest: [] });
  expect(pageOf(pages, "year", "2020/index.html").props.previous).toEqual({ label: "2019年", path: "2019/index.html" });
});
