import { expect, test } from "vitest";
import { articlePath } from "../../src/site/paths.ts";
import { article } from "../articles.ts";
import { seed } from "../workspace.ts";
import { pageOf, pagesOf, plan } from "./plans.ts";

const viewed = (id: string, date: string, views: string | null) => article(`${id}.txt`, seed({ date, views }));

const pages = plan([
  viewed("spring", "2024-04-24", "801"),
  viewed("winter", "2024-01-01", "2425"),
  viewed("unread", "2023-06-01", null),
  viewed("old", "2021-09-18", "1774"),
]);

test("the ranking of all time takes every year together", () => {
  const { year, ranks } = pageOf(pages, "ranking", "ranking/index.html").props;
  expect(year).toBeNull();
  expect(ranks.map((rank) => [articlePath(rank), rank.views])).toEqual([
    ["2024/01/winter.html", 2425],
    ["2021/09/old.html", 1774],
    ["2024/04/spring.html", 801],
  ]);
});

test("a year's ranking takes the articles of all its months, and of no other year", () => {
  const { year, ranks } = pageOf(pages, "ranking", "ranking/2024.html").props;
  expect(year).toBe("2024");
  const summary = { columns: [], headline: "学校召开工作会议", excerpt: "四月二十四日，学校召开会议。" };
  expect(ranks).toEqual([
    { ...summary, id: "winter", date: "2024-01-01", views: 2425 },
    { ...summary, id: "spring", date: "2024-04-24", views: 801 },
  ]);
});

test("a year in which no views are known has no ranking, and none leads there", () => {
  const rankings = pagesOf(pages, "ranking");
  expect(rankings.map(({ path }) => path)).toEqual(["ranking/index.html", "ranking/2024.html", "ranking/2021.html"]);
  for (const { props } of rankings) {
    expect(props.years).toEqual([
      { label: "2024年", path: "ranking/2024.html" },
      { label: "2021年", path: "ranking/2021.html" },
    ]);
  }
});

test("where no views are known at all, there is no ranking", () => {
  expect(pagesOf(plan([viewed("a", "2024-04-24", null)]), "ranking")).toEqual([]);
});
