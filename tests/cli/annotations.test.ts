import { expect, test } from "vitest";
import { annotations } from "../../src/cli/annotations.ts";
import type { Level } from "../../src/lib/diagnostics.ts";
import { alike, diagnostic, hostile, noViews } from "./diagnostics.ts";

const lines = (...given: Parameters<typeof annotations>) =>
  annotations(...given)
    .split("\n")
    .slice(0, -1);

test("nothing wrong is nothing to annotate", () => {
  expect(annotations([], "seeds")).toBe("");
});

test("annotations are one workflow command each, by level", () => {
  const found = [
    diagnostic(),
    diagnostic({ ...noViews }),
    diagnostic({ level: "info", rule: "foreign-encoding", line: 1, column: 1, reason: "not UTF-8" }),
    diagnostic({ rule: "unsafe-link", line: null, column: null, reason: "a link" }),
  ];
  expect(lines(found, "seeds")).toEqual([
    "::error file=seeds/meeting.txt,line=2,col=7,title=bad-date::no date",
    "::error file=seeds/meeting.txt,title=unsafe-link::a link",
    "::warning file=seeds/meeting.txt,line=1,col=1,title=no-views::no views",
    "::notice file=seeds/meeting.txt,line=1,col=1,title=foreign-encoding::not UTF-8",
  ]);
});

test.each<{ readonly level: Level; readonly rest: string }>([
  { level: "error", rest: "::error::There are 11 more errors; the summary of this step has all." },
  { level: "warning", rest: "::warning::There are 11 more warnings; the summary of this step has all." },
  { level: "info", rest: "::notice::There are 11 more notes; the summary of this step has all." },
])("of each $level there are ten at most, as GitHub shows no more, and the last counts the others", ({ level, rest }) => {
  expect(lines(alike(10, { level }), "seeds")).toHaveLength(10);
  const many = lines(alike(20, { level }), "seeds");
  expect(many).toHaveLength(10);
  expect(many.at(-1)).toBe(rest);
});

test("every level has its ten", () => {
  const levels = ["error", "warning", "info"] as const;
  const found = levels.flatMap((level) => alike(30, { level }));
  expect(lines(found, "seeds").map((line) => /^::(\w+)/.exec(line)?.[1])).toEqual(
    ["error", "warning", "notice"].flatMap((command) => Array(10).fill(command)),
  );
});

test("the first place of every rule comes before a second one of any", () => {
  const found = [...alike(500), diagnostic({ file: "x.txt", rule: "no-title" }), diagnostic({ file: "y.txt", rule: "empty-body" })];
  const titles = lines(found, "seeds").map((line) => /title=([\w-]+)/.exec(line)?.[1]);
  expect(titles.slice(0, 3)).toEqual(["bad-date", "empty-body", "no-title"]);
  expect(titles.slice(3, 9)).toEqual(Array(6).fill("bad-date"));
});

test("as many files as may be are annotated, however often one breaks a rule", () => {
  const often = Array.from({ length: 20 }, (_, index) => diagnostic({ file: "000.txt", line: index + 1 }));
  const files = lines([...often, ...alike(8)], "seeds").slice(0, 9);
  expect(new Set(files.map((line) => /file=([^,]+)/.exec(line)?.[1])).size).toBe(9);
});

test.each([
  ["100%", "100%25"],
  ["%0A", "%250A"],
  ["a: b, c", "a: b, c"],
  ["a\nb", "a%0Ab"],
  ["a\r\nb", "a%0D%0Ab"],
  ["::error::x", "::error::x"],
])("the reason %j is annotated as %j", (reason, written) => {
  expect(lines([diagnostic({ reason })], "seeds")).toEqual([`::error file=seeds/meeting.txt,line=2,col=7,title=bad-date::${written}`]);
});

test.each([
  ["a,line=9.txt", "a%2Cline=9.txt"],
  ["a::b.txt", "a%3A%3Ab.txt"],
  ["100%.txt", "100%25.txt"],
  ["a\nb\r.txt", "a%0Ab%0D.txt"],
])("the file %j is annotated as %j", (file, written) => {
  expect(lines([diagnostic({ file })], "seeds")).toEqual([`::error file=seeds/${written},line=2,col=7,title=bad-date::no date`]);
});

test("an annotation holds no control character either, and is always one line", () => {
  const [line, ...others] = lines([diagnostic({ reason: hostile, file: `${hostile}.txt` })], hostile);
  expect(line).not.toMatch(/\p{Cc}/u);
  expect(others).toEqual([]);
});
