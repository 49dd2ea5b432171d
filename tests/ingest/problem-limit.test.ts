import { expect, test } from "vitest";
import { limitProblems } from "../../src/ingest/problem-limit.ts";
import { type Level, problem } from "../../src/lib/diagnostics.ts";

const many = (count: number, level: Level = "error") =>
  Array.from({ length: count }, (_, index) => problem(level, "bad-header-line", "no field", { line: index + 1, column: 1 }));

test("twenty problems of a kind are all told", () => {
  expect(limitProblems(many(20))).toEqual(many(20));
});

test("of more than twenty the number is told, where the next of them is", () => {
  expect(limitProblems(many(21))).toEqual([
    ...many(20),
    problem("error", "bad-header-line", "and 1 more like this", { line: 21, column: 1 }),
  ]);
  const told = limitProblems(many(100_000));
  expect(told).toEqual([...many(20), problem("error", "bad-header-line", "and 99980 more like these", { line: 21, column: 1 })]);
});

test("problems of another rule or level are counted by themselves, and keep their places", () => {
  const other = problem("error", "bad-date", "no date", { line: 300, column: 1 });
  const told = limitProblems([...many(30), other, ...many(30, "warning")]);
  expect(told.map(({ reason }) => reason)).toEqual([
    ...Array(20).fill("no field"),
    "and 10 more like these",
    "no date",
    ...Array(20).fill("no field"),
    "and 10 more like these",
  ]);
});
