import { expect, test } from "vitest";
import { dayOf, lastPart, monthOf, withoutTime, yearOf } from "../../src/lib/date-parts.ts";

test.each([
  ["2019", "2019", null, null, "2019"],
  ["2019-05", "2019", "2019-05", null, "2019-05"],
  ["2019-05-03", "2019", "2019-05", "2019-05-03", "2019-05-03"],
  ["2019-05-03T18:29", "2019", "2019-05", "2019-05-03", "2019-05-03"],
  ["2019-05-03T18:29:30", "2019", "2019-05", "2019-05-03", "2019-05-03"],
])("%s has the year %s, the month %s, the day %s, and is %s without its time", (date, year, month, day, without) => {
  expect([yearOf(date), monthOf(date), dayOf(date), withoutTime(date)]).toEqual([year, month, day, without]);
});

test.each([
  ["2019-05", "05"],
  ["2019-05-31", "31"],
])("the last part of %s is %s", (period, expected) => {
  expect(lastPart(period)).toBe(expected);
});
