import fc from "fast-check";
import { expect, test } from "vitest";
import { createArchive } from "../../src/archive/archive.ts";
import { type Coverage, coverage } from "../../src/archive/coverage.ts";
import { article, noVocabulary } from "../articles.ts";
import { seed } from "../workspace.ts";

function coverageOf(seeds: readonly Parameters<typeof seed>[0][]): Coverage {
  const articles = seeds.map((parts, index) => article(`a${index}.txt`, seed(parts)));
  return coverage(createArchive(articles, noVocabulary).articles);
}

const coverageOfDays = (...dates: string[]) => coverageOf(dates.map((date) => ({ date })));

test("the characters of an archive are those of all its bodies", () => {
  expect(coverageOf([{ body: "会议。" }, { body: "学校\n　　召开 会议。" }]).characters).toBe(10);
});

test("days run from the oldest to the newest, each once, however many articles it has", () => {
  expect(coverageOfDays("2024-04-24 18:29", "2021-09-18 22:24", "2024-04-24", "2024-04-24 18:30", "2023-06-01").days).toEqual([
    "2021-09-18",
    "2023-06-01",
    "2024-04-24",
  ]);
});

test("an article of a month or a year is on no day and ends no gap, but it is counted", () => {
  const found = coverageOfDays("2023-12-31", "2024", "2024-01", "2024-01", "2024-02-01");
  expect(found).toMatchObject({ days: ["2023-12-31", "2024-02-01"], withoutDay: 3, gaps: [{ days: 31 }] });
  expect(coverageOfDays("2024", "2023-05")).toMatchObject({ days: [], withoutDay: 2, gaps: [] });
});

// Counted on a wall calendar.
test.each([
  ["2023-12-31", "2024-02-01", "2024-01-01 to 2024-01-31: 31"],
  ["2023-12-31", "2024-01-31", "none"],
  ["2023-12-30 23:59", "2024-01-31 00:00", "2023-12-31 to 2024-01-30: 31"],
  ["2023-11-30", "2024-01-01", "2023-12-01 to 2023-12-31: 31"],
  // February has 28 days, in leap years 29; 1900 was none, 2000 was one.
  ["2023-01-31", "2023-03-03", "none"],
  ["2023-01-31", "2023-03-04", "2023-02-01 to 2023-03-03: 31"],
  ["2024-01-31", "2024-03-03", "2024-02-01 to 2024-03-02: 31"],
  ["2024-02-28", "2024-04-01", "2024-02-29 to 2024-03-31: 32"],
  ["2023-02-28", "2023-04-01", "2023-03-01 to 2023-03-31: 31"],
  ["2024-02-29", "2024-04-01", "2024-03-01 to 2024-03-31: 31"],
  ["1900-02-28", "1900-04-01", "1900-03-01 to 1900-03-31: 31"],
  ["2000-02-28", "2000-04-01", "2000-02-29 to 2000-03-31: 32"],
  // Clocks were put forward in May 1986 and back in September; days are days.
  ["1986-04-20", "1986-06-01", "1986-04-21 to 1986-05-31: 41"],
  ["1986-08-31", "1986-10-02", "1986-09-01 to 1986-10-01: 31"],
  ["1949-10-01", "2024-04-24", "1949-10-02 to 2024-04-23: 27233"],
  ["2024-04-24", "2024-04-25", "none"],
  ["2024-04-24 00:00", "2024-04-24 23:59", "none"],
])("between %s and %s there is this gap: %s", (first, last, expected) => {
  const [gap = null, ...others] = coverageOfDays(first, last).gaps;
  expect(gap ? `${gap.from} to ${gap.to}: ${gap.days}` : "none").toBe(expected);
  expect(others).toEqual([]);
});

test("the longest gap comes first, and of gaps as long the earlier", () => {
  const { gaps } = coverageOfDays("2020-01-01", "2020-03-01", "2020-05-01", "2020-12-01", "2021-02-01", "2021-04-01");
  expect(gaps.map(({ from, days }) => [from, days])).toEqual([
    ["2020-05-02", 213],
    ["2020-12-02", 61],
    ["2020-03-02", 60],
    ["2020-01-02", 59],
    ["2021-02-02", 58],
  ]);
  const equal = coverageOfDays("2023-05-31", "2023-04-29", "2023-07-02");
  expect(equal.gaps).toEqual([
    { from: "2023-04-30", to: "2023-05-30", days: 31 },
    { from: "2023-06-01", to: "2023-07-01", days: 31 },
  ]);
});

test("ten gaps are named, and the shortest is not", () => {
  const dates = Array.from({ length: 12 }, (_, index) => new Date(Date.UTC(2020, 0, 1 + 40 * index - (index === 6 ? 1 : 0))));
  const { gaps } = coverageOfDays(...dates.map((date) => date.toISOString().slice(0, 10)));
  expect(gaps.map(({ days }) => days)).toEqual([40, ...Array<number>(9).fill(39)]);
});

test("gaps are the runs of 31 days and more that a walk over every day of the calendar meets", () => {
  const days = fc.uniqueArray(fc.integer({ min: 0, max: 900 }), { maxLength: 15 });
  const dayAt = (offset: number) => new Date(Date.UTC(2019, 11, 1 + offset)).toISOString().slice(0, 10);
  fc.assert(
    fc.property(days, (offsets) => {
      const walked: string[][] = [];
      for (let offset = Math.min(...offsets), run: string[] = []; offset <= Math.max(...offsets); offset++) {
        if (!offsets.includes(offset)) run.push(dayAt(offset));
        else if (run.length > 0) walked.push(run.splice(0));
      }
      const long = walked.filter(({ length }) => length >= 31).map((run) => ({ from: run.at(0), to: run.at(-1), days: run.length }));
      expect(coverageOfDays(...offsets.map(dayAt)).gaps).toEqual(long.sort((a, b) => b.days - a.days).slice(0, 10));
    }),
  );
});

test("an archive without articles covers nothing", () => {
  expect(coverage([])).toEqual({ characters: 0, days: [], withoutDay: 0, gaps: [] });
});
