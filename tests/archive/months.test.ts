import { expect, test } from "vitest";
import { months, weeks, years } from "../../src/archive/months.ts";
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

test("articles are grouped by month and months by year, newest first; months without any are not there", () => {
  const dates = ["2024-04-24 18:29", "2024-04-24", "2024-01-31", "2022-12-31 23:59", "2022-12-01"];
  const articles = dates.map((date, index) => article(`${index}.txt`, seed({ date })));
  const monthly = months(articles);
  expect(monthly.map(({ year, month, articles: found }) => [year, month, found.map(({ summary: { id } }) => id)])).toEqual([
    ["2024", "04", ["0", "1"]],
    ["2024", "01", ["2"]],
    ["2022", "12", ["3", "4"]],
  ]);
  expect(years(monthly).map(({ year, count, months: found }) => [year, count, found.map(({ month }) => month)])).toEqual([
    ["2024", 3, ["04", "01"]],
    ["2022", 2, ["12"]],
  ]);
  expect(years(months([]))).toEqual([]);
});
