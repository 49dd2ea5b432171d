import { expect, test } from "vitest";
import { weeks, years } from "../../src/archive/months.ts";
import type { Article } from "../../src/ingest/article.ts";
import { article } from "../articles.ts";
import { seed } from "../workspace.ts";

const x = null;

// As printed calendars show them.
test.each([
  [
    "a month that begins on a Monday and fills four weeks",
    "2021",
    "02",
    [
      [1, 2, 3, 4, 5, 6, 7],
      [8, 9, 10, 11, 12, 13, 14],
      [15, 16, 17, 18, 19, 20, 21],
      [22, 23, 24, 25, 26, 27, 28],
    ],
  ],
  [
    "a month that begins on a Sunday and takes six",
    "2023",
    "10",
    [
      [x, x, x, x, x, x, 1],
      [2, 3, 4, 5, 6, 7, 8],
      [9, 10, 11, 12, 13, 14, 15],
      [16, 17, 18, 19, 20, 21, 22],
      [23, 24, 25, 26, 27, 28, 29],
      [30, 31, x, x, x, x, x],
    ],
  ],
  [
    "the February of a leap year",
    "2024",
    "02",
    [
      [x, x, x, 1, 2, 3, 4],
      [5, 6, 7, 8, 9, 10, 11],
      [12, 13, 14, 15, 16, 17, 18],
      [19, 20, 21, 22, 23, 24, 25],
      [26, 27, 28, 29, x, x, x],
    ],
  ],
  [
    "the February of 1900, which was none",
    "1900",
    "02",
    [
      [x, x, x, 1, 2, 3, 4],
      [5, 6, 7, 8, 9, 10, 11],
      [12, 13, 14, 15, 16, 17, 18],
      [19, 20, 21, 22, 23, 24, 25],
      [26, 27, 28, x, x, x, x],
    ],
  ],
  [
    "April 2024",
    "2024",
    "04",
    [
      [1, 2, 3, 4, 5, 6, 7],
      [8, 9, 10, 11, 12, 13, 14],
      [15, 16, 17, 18, 19, 20, 21],
      [22, 23, 24, 25, 26, 27, 28],
      [29, 30, x, x, x, x, x],
    ],
  ],
])("%s", (_name, year, month, expected) => {
  expect(weeks(year, month)).toEqual(expected);
});

test("every month of a century has each of its days once, in weeks of seven", () => {
  for (let year = 1950; year < 2050; year++) {
    for (let month = 1; month <= 12; month++) {
      const calendar = weeks(String(year), String(month).padStart(2, "0"));
      const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
      expect(calendar.flat().filter((day) => day !== null)).toEqual(Array.from({ length }, (_, index) => index + 1));
      for (const week of calendar) {
        expect(week).toHaveLength(7);
        expect(week.some((day) => day !== null)).toBe(true);
      }
    }
  }
});

const dated = (...dates: string[]) => dates.map((date, index) => article(`${index}.txt`, seed({ date })));
const idsOf = (articles: readonly Article[]) => articles.map(({ summary: { id } }) => id);

test("articles are grouped by year and month, newest first; months without any are not there", () => {
  const yearly = years(dated("2024-04-24 18:29", "2024-04-24", "2024-01-31", "2022-12-31 23:59", "2022-12-01"));
  expect(yearly.map(({ year, articles }) => [year, idsOf(articles)])).toEqual([
    ["2024", ["0", "1", "2"]],
    ["2022", ["3", "4"]],
  ]);
  expect(yearly.flatMap(({ months }) => months).map(({ year, month, articles }) => [year, month, idsOf(articles)])).toEqual([
    ["2024", "04", ["0", "1"]],
    ["2024", "01", ["2"]],
    ["2022", "12", ["3", "4"]],
  ]);
  expect(years([])).toEqual([]);
});

test("an article of a month without a day is in the month, one of a year alone in no month", () => {
  const yearly = years(dated("2019-05-03", "2019-05", "2019-04", "2019", "2019", "2017", "2016-12-31"));
  expect(yearly.map(({ year, articles, withoutMonth }) => [year, idsOf(articles), idsOf(withoutMonth)])).toEqual([
    ["2019", ["0", "1", "2", "3", "4"], ["3", "4"]],
    ["2017", ["5"], ["5"]],
    ["2016", ["6"], []],
  ]);
  expect(yearly.flatMap(({ months }) => months).map(({ year, month, articles }) => [year, month, idsOf(articles)])).toEqual([
    ["2019", "05", ["0", "1"]],
    ["2019", "04", ["2"]],
    ["2016", "12", ["6"]],
  ]);
});
