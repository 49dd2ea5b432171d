import { expect, test } from "vitest";
import { seedFault } from "../../src/import/seed-check.ts";
import { markdownSeed, names, noVocabulary } from "../articles.ts";

const options = { timeZone: "Asia/Shanghai", names, strict: false, vocabulary: noVocabulary, readSubjects: null };
const expected = { title: "学校召开工作会议", date: "2024-04-24T18:29", body: "四月二十四日，学校召开会议。" };
const faultOf = (change: Partial<typeof expected>, seed = markdownSeed()) =>
  seedFault("2024/a.md", Buffer.from(seed), { ...expected, ...change }, options);

test("a seed that reads back as what it was made of has no fault", () => {
  expect(faultOf({})).toBeNull();
});

test.each([
  ["its title", { title: "学校" }, "title"],
  ["its date", { date: "2024-04-24" }, "date"],
  ["its body", { body: "四月。" }, "body"],
])("%s must be what was meant", (_, change, told) => {
  expect(faultOf(change)).toContain(told);
});

test("what would be no article is told by its own fault", () => {
  expect(faultOf({}, markdownSeed({ front: "title: 学校" }))).toContain("date");
});
