import { expect, test } from "vitest";
import { article } from "../articles.ts";
import { seed } from "../workspace.ts";
import { pageOf, pagesOf, plan } from "./plans.ts";

const pagesWith = (...dates: string[]) => plan(dates.map((date, index) => article(`a${index}.txt`, seed({ date }))));
/** The days before and after each day, as their pages link to them. */
const neighbours = (...dates: string[]) =>
  pagesOf(pagesWith(...dates), "day").map(({ props: { month, day, previous, next } }) => [
    previous?.label ?? null,
    `${month}-${day}`,
    next?.label ?? null,
  ]);

test("the index has each day of the year once, by month, with the number of its articles of all years", () => {
  const pages = pagesWith("2024-04-24 18:29", "2024-04-24", "1988-04-24", "2023-04-01", "2020-02-29");
  expect(pageOf(pages, "days", "on-this-day/index.html").props).toEqual({
    months: [
      { month: "02", days: [{ label: "29", path: "on-this-day/02-29.html", count: 1 }] },
      {
        month: "04",
        days: [
          { label: "1", path: "on-this-day/04-01.html", count: 1 },
          { label: "24", path: "on-this-day/04-24.html", count: 3 },
        ],
      },
    ],
  });
});

test("a day's page has its articles year by year, the newest first, each year with the place of the day in its month", () => {
  const { props } = pageOf(pagesWith("1988-04-09", "2024-04-09", "2024-04-09 18:29"), "day", "on-this-day/04-09.html");
  const about = { columns: [], headline: "学校召开工作会议", views: 2425, excerpt: "四月二十四日，学校召开会议。" };
  const summary = (id: string, date: string) => ({ ...about, id, date });
  expect(props).toEqual({
    ...{ month: "04", day: "09", previous: null, next: null },
    years: [
      {
        year: "2024",
        to: { path: "2024/04/index.html", fragment: "day-9" },
        articles: [summary("a2", "2024-04-09T18:29"), summary("a1", "2024-04-09")],
      },
      { year: "1988", to: { path: "1988/04/index.html", fragment: "day-9" }, articles: [summary("a0", "1988-04-09")] },
    ],
  });
});

test.each([
  [
    "days follow each other without regard to years, and the last is before the first",
    ["2020-03-01", "2024-02-29", "1999-12-31"],
    [
      ["12月31日", "02-29", "3月1日"],
      ["2月29日", "03-01", "12月31日"],
      ["3月1日", "12-31", "2月29日"],
    ],
  ],
  [
    "of two days each is before and after the other",
    ["2024-04-24", "2023-10-01"],
    [
      ["10月1日", "04-24", "10月1日"],
      ["4月24日", "10-01", "4月24日"],
    ],
  ],
  [
    "days of the same number in two months are two days",
    ["2024-04-24", "2023-10-24"],
    [
      ["10月24日", "04-24", "10月24日"],
      ["4月24日", "10-24", "4月24日"],
    ],
  ],
  ["a day alone has no neighbour", ["2024-04-24", "2023-04-24"], [[null, "04-24", null]]],
])("%s", (_name, dates, expected) => {
  expect(neighbours(...dates)).toEqual(expected);
});

test("a neighbour's link leads to its page", () => {
  const { previous, next } = pageOf(pagesWith("2024-02-29", "2024-03-01", "2024-12-31"), "day", "on-this-day/03-01.html").props;
  expect([previous?.path, next?.path]).toEqual(["on-this-day/02-29.html", "on-this-day/12-31.html"]);
});

test("a month page leads from each of its days to that day of every year", () => {
  const { props } = pageOf(pagesWith("2024-04-24", "2024-04-01"), "month");
  expect(props.days.map(({ day, onThisDay }) => [day, onThisDay])).toEqual([
    [24, "on-this-day/04-24.html"],
    [1, "on-this-day/04-01.html"],
  ]);
});

test("home knows all days that have a page, each once, in order", () => {
  const pages = pagesWith("2024-12-31", "2024-02-29", "2023-04-24", "2020-04-24");
  const { days } = pageOf(pages, "home").props;
  expect(days).toEqual(["02-29", "04-24", "12-31"]);
  expect(days.map((day) => `on-this-day/${day}.html`)).toEqual(pagesOf(pages, "day").map(({ path }) => path));
});
