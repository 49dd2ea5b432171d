import { expect, test } from "vitest";
import { futureDates } from "../../src/archive/future-dates.ts";
import { dayAt } from "../../src/archive/zoned-time.ts";
import { article } from "../articles.ts";
import { seed } from "../workspace.ts";

const dated = (date: string) => article(`${date.slice(0, 10)}.txt`, seed({ date }));

test("an article of a later day is told, one of today is not", () => {
  const told = futureDates(["2026-11-28", "2026-11-29 23:59", "2026-11-30 00:00", "2044-01-01"].map(dated), "2026-11-29");
  expect(told.map(({ file, level, rule, reason }) => [file, level, rule, reason.slice(0, 38)])).toEqual([
    ["2026-11-30.txt", "warning", "future-date", "the date 2026-11-30 is in the future; "],
    ["2044-01-01.txt", "warning", "future-date", "the date 2044-01-01 is in the future; "],
  ]);
});

test("a year or a month is in the future if it has not begun", () => {
  const told = futureDates(["2026", "2026-11", "2026-12", "2027", "2027-01"].map(dated), "2026-11-29");
  expect(told.map(({ file, reason }) => [file, reason.split(";")[0]])).toEqual([
    ["2026-12.txt", "the date 2026-12 is in the future"],
    ["2027-01.txt", "the date 2027-01 is in the future"],
    ["2027.txt", "the date 2027 is in the future"],
  ]);
});

test.each([
  { moment: "2026-11-29T15:59:59Z", zone: "Asia/Shanghai", day: "2026-11-29" },
  { moment: "2026-11-29T16:00:00Z", zone: "Asia/Shanghai", day: "2026-11-30" },
  { moment: "2026-11-30T04:59:59Z", zone: "America/New_York", day: "2026-11-29" },
])("today is the day in the archive's zone: at $moment in $zone it is $day", ({ moment, zone, day }) => {
  expect(dayAt(Date.parse(moment), zone)).toBe(day);
});
