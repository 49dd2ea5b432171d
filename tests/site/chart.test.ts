import { expect, test } from "vitest";
import { createArchive } from "../../src/archive/archive.ts";
import { createChart } from "../../src/site/chart.ts";
import { type Chart, withEmptyYears } from "../../src/site/monthly-chart.ts";
import { monthPath, yearPath } from "../../src/site/paths.ts";
import type { LinkTarget } from "../../src/site/view-models.ts";
import { article, noVocabulary } from "../articles.ts";
import { seed } from "../workspace.ts";

function chartOf(...dates: string[]): Chart<LinkTarget> {
  const articles = dates.map((date, index) => article(`a${index}.txt`, seed({ date })));
  return createChart(createArchive(articles, noVocabulary).years, {
    targetOf: ({ year, month, articles: ofMonth }) => ({ path: monthPath(year, month), fragment: ofMonth[0]?.summary.id ?? null }),
    yearPathOf: yearPath,
  });
}

/** A chart's rows, as `2024: 0 0 1 …` and `2022–2023`. */
const rowsOf = (chart: Chart<LinkTarget>) =>
  chart.years.map((row) => ("months" in row ? `${row.year}: ${row.months.map(({ count }) => count).join(" ")}` : `${row.from}–${row.to}`));

test("a year has twelve bars, January first, and those without articles are there too", () => {
  expect(rowsOf(chartOf("2024-04-24", "2024-04-01", "2024-12-31", "2024-01-01"))).toEqual(["2024: 1 0 0 2 0 0 0 0 0 0 0 1"]);
});

test("time goes from the oldest year to the newest, and years without articles are one row where they were", () => {
  expect(rowsOf(chartOf("2024-01-31", "2023-12-31", "2021-02-28", "2017-07-01"))).toEqual([
    "2017: 0 0 0 0 0 0 1 0 0 0 0 0",
    "2018–2020",
    "2021: 0 1 0 0 0 0 0 0 0 0 0 0",
    "2022–2022",
    "2023: 0 0 0 0 0 0 0 0 0 0 0 1",
    "2024: 1 0 0 0 0 0 0 0 0 0 0 0",
  ]);
});

test("a date that was misread by a thousand years costs one row, its years written with four digits", () => {
  expect(rowsOf(chartOf("2024-04-24", "0618-06-18"))).toEqual([
    "0618: 0 0 0 0 0 1 0 0 0 0 0 0",
    "0619–2023",
    "2024: 0 0 0 1 0 0 0 0 0 0 0 0",
  ]);
});

test("each bar leads to its month, one without articles nowhere, and each year to its page", () => {
  const [year, ...others] = chartOf("2024-04-24", "2024-04-01", "2024-12-31").years;
  expect(others).toEqual([]);
  expect(year).toMatchObject({ year: "2024", count: 3, to: { path: "2024/index.html", fragment: null } });
  expect(year && "months" in year && year.months.map(({ month, to }) => [month, to])).toEqual([
    ...["01", "02", "03"].map((month) => [month, null]),
    ["04", { path: "2024/04/index.html", fragment: "a0" }],
    ...["05", "06", "07", "08", "09", "10", "11"].map((month) => [month, null]),
    ["12", { path: "2024/12/index.html", fragment: "a2" }],
  ]);
});

test("the highest bar is that of the month with the most articles, in whatever year", () => {
  expect(chartOf("2024-04-24", "2024-05-01", "2021-09-18", "2021-09-19", "2021-09-19").peak).toBe(3);
});

test("a chart without months is empty", () => {
  expect(chartOf()).toEqual({ years: [], peak: 0 });
});

test.each([
  [["2024"], ["2024"]],
  [
    ["2024", "2023"],
    ["2024", "2023"],
  ],
  [
    ["2024", "2022"],
    ["2024", "2023–2023", "2022"],
  ],
  [
    ["2024", "2020", "2019", "1949"],
    ["2024", "2021–2023", "2020", "2019", "1950–2018", "1949"],
  ],
  [[], []],
])("the years %j, newest first, stand in rows %j", (years, rows) => {
  const written = withEmptyYears(years.map((year) => ({ year }))).map((row) => ("year" in row ? row.year : `${row.from}–${row.to}`));
  expect(written).toEqual(rows);
});

test("an article without a month is in no bar, but in the number of its year", () => {
  const chart = chartOf("2024-04-24", "2024-04", "2024", "2024", "2022");
  expect(rowsOf(chart)).toEqual(["2022: 0 0 0 0 0 0 0 0 0 0 0 0", "2023–2023", "2024: 0 0 0 2 0 0 0 0 0 0 0 0"]);
  expect(chart.years.map((row) => "months" in row && [row.count, row.withoutMonth])).toEqual([
    [1, { count: 1, to: { path: "2022/index.html", fragment: "month-unknown" } }],
    false,
    [4, { count: 2, to: { path: "2024/index.html", fragment: "month-unknown" } }],
  ]);
  expect(chart.peak).toBe(2);
});
