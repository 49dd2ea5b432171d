import { expect, test } from "vitest";
import { chineseDays } from "../../templates/components/date.ts";

test.each([
  ["2021-09-18", "2024-04-24", "2021年9月18日—2024年4月24日"],
  ["2021-09-18T22:24", "2024-04-24T18:29:30", "2021年9月18日—2024年4月24日"],
  ["2024-04-23", "2024-04-24", "2024年4月23日—2024年4月24日"],
  ["2024-04-24", "2024-04-24", "2024年4月24日"],
  ["2024-04-24T00:00", "2024-04-24T23:59", "2024年4月24日"],
  ["2024-04-24", "2024-04-24T18:29", "2024年4月24日"],
])("the days from %s to %s are %s", (first, last, expected) => {
  expect(chineseDays(first, last)).toBe(expected);
});
