import { expect, test } from "vitest";
import { createArchive } from "../../src/archive/archive.ts";
import { daysOfYear } from "../../src/archive/days-of-year.ts";
import { article, noVocabulary } from "../articles.ts";
import { seed } from "../workspace.ts";

/** The days of articles whose ids are their dates, each as `day: year id id, year id`. */
function daysOf(...dates: string[]): string[] {
  const articles = dates.map((date) => article(`${date.replace(/[ :]/g, "-")}.txt`, seed({ date })));
  return daysOfYear(createArchive(articles, noVocabulary).articles).map(
    ({ month, day, years }) =>
      `${month}-${day}: ${years.map(({ year, articles: ofYear }) => [year, ...ofYear.map(({ summary: { id } }) => id)].join(" ")).join(", ")}`,
  );
}

test.each([
  [
    "articles of one day are together, whatever their year, the newest year first",
    ["1988-07-01", "2024-07-01"],
    ["07-01: 2024 2024-07-01, 1988 1988-07-01"],
  ],
  [
    "days run from 1 January to 31 December, whatever their year",
    ["2024-12-31", "2020-01-01", "2022-06-30", "1999-10-01", "2021-09-18"],
    ["01-01: 2020 2020-01-01", "06-30: 2022 2022-06-30", "09-18: 2021 2021-09-18", "10-01: 1999 1999-10-01", "12-31: 2024 2024-12-31"],
  ],
  [
    "29 February is a day of its own, between its neighbours",
    ["2023-03-01", "2024-02-29", "2020-02-29", "2024-02-28"],
    ["02-28: 2024 2024-02-28", "02-29: 2024 2024-02-29, 2020 2020-02-29", "03-01: 2023 2023-03-01"],
  ],
  [
    "the articles of a day of one year run from the newest to the oldest, one without a time last",
    ["2024-04-24 00:00", "2024-04-24", "2024-04-24 23:59"],
    ["04-24: 2024 2024-04-24-23-59 2024-04-24-00-00 2024-04-24"],
  ],
  ["what is only of a month or a year is on no day", ["2024", "2024-04", "2024-04-24", "2023-04", "2023"], ["04-24: 2024 2024-04-24"]],
  ["without articles there are no days", [], []],
])("%s", (_name, dates, days) => {
  expect(daysOf(...dates)).toEqual(days);
});
