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
  expect(chart).toMatchObject({ year: "2024", count: 3, path: "2024/index.html" });
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
