import { expect, test } from "vitest";
import { chineseDate, chineseDays, chineseMonths } from "../../templates/components/date.ts";

test.each([
  ["2021-09-18", "2024-04-24", "2021年9月18日—2024年4月24日"],
  ["2021-09-18T22:24", "2024-04-24T18:29:30", "2021年9月18日—2024年4月24日"],
  ["2024-04-23", "2024-04-24", "2024年4月23日—2024年4月24日"],
  ["2024-04-24", "2024-04-24", "2024年4月24日"],
  ["2024-04-24T00:00", "2024-04-24T23:59", "2024年4月24日"],
  ["2024-04-24", "2024-04-24T18:29", "2024年4月24日"],
  ["2019", "2024-04", "2019年—2024年4月"],
  ["2019", "2019", "2019年"],
])("the days from %s to %s are %s", (first, last, expected) => {
  expect(chineseDays(first, last)).toBe(expected);
});

test.each([
  ["2019", "2019年"],
  ["2019-05", "2019年5月"],
  ["2019-05-03", "2019年5月3日"],
  ["2019-05-03T08:05", "2019年5月3日 08:05"],
  ["2019-12-31T23:59:59", "2019年12月31日 23:59:59"],
  ["0618-06-18", "618年6月18日"],
])("%s is printed %s, and no more exact", (date, expected) => {
  expect(chineseDate(date)).toBe(expected);
});

test.each([
  ["2023-11-30", "2024-04-24T18:29", "2023年11月—2024年4月"],
  ["2024-04-01", "2024-04", "2024年4月"],
  ["2019", "2019-05-03", "2019年—2019年5月"],
  ["2019", "2019", "2019年"],
])("the months from %s to %s are %s", (first, last, expected) => {
  expect(chineseMonths(first, last)).toBe(expected);
});
