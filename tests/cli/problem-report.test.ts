import { expect, test } from "vitest";
import { annotations, report } from "../../src/cli/problem-report.ts";
import type { Diagnostic, Level } from "../../src/lib/diagnostics.ts";

const diagnostic = (more: Partial<Diagnostic> = {}): Diagnostic => ({
  ...{ file: "meeting.txt", line: 2, column: 7, level: "error", rule: "bad-date", reason: "no date" },
  ...more,
});

test("nothing wrong is nothing to say", async () => {
  expect(await report([], "seeds", false)).toBe("");
  expect(annotations([], "seeds")).toBe("");
});

test("diagnostics are grouped by file, each with its place, level, reason and rule, and counted", async () => {
  const found = [
    diagnostic(),
    diagnostic({ file: "2024/旧闻.txt", level: "warning", rule: "no-views", line: 1, column: 1, reason: "no views" }),
    diagnostic({ file: "gbk.txt", level: "info", rule: "foreign-encoding", line: 1, column: 1, reason: "not UTF-8" }),
    diagnostic({ file: "link.txt", rule: "unsafe-link", line: null, column: null, reason: "a link" }),
    diagnostic({ line: 3, rule: "bad-views", reason: "no number" }),
  ];
  expect(await report(found, "seeds", false)).toBe(
    `seeds/2024/旧闻.txt
1:1 warning no views  no-views

seeds/gbk.txt
1:1 info    not UTF-8 foreign-encoding

seeds/link.txt
    error   a link    unsafe-link

seeds/meeting.txt
2:7 error   no date   bad-date
3:7 error   no number bad-views

5 messages (✖ 3 errors, ⚠ 1 warning)`,
  );
});

test("colour is used only where it is wanted", async () => {
  expect(await report([diagnostic()], "seeds", false)).not.toContain("\u001B");
  expect(await report([diagnostic()], "seeds", true)).toContain("\u001B[");
});

/** So many files with the same message. */
const alike = (files: number, more: Partial<Diagnostic> = {}) =>
  Array.from({ length: files }, (_, index) => diagnostic({ file: `${String(index + 1).padStart(3, "0")}.txt`, ...more }));
const noViews = { level: "warning", rule: "no-views", line: 1, column: 1, reason: "no views" } as const;

test("files with errors come last, as a terminal shows the end, with all that is wrong with them", async () => {
  const found = [
    diagnostic({ file: "a.txt" }),
    diagnostic({ file: "a.txt", ...noViews }),
    diagnostic({ file: "b.txt", ...noViews }),
    diagnostic({ file: "name ends in a space ", ...noViews, line: null, column: null }),
    diagnostic({ file: "z.txt", level: "info", rule: "foreign-encoding", reason: "not UTF-8" }),
  ];
  expect(await report(found, "seeds", false)).toBe(
    `seeds/b.txt
1:1 warning no views  no-views

seeds/name ends in a space
    warning no views  no-views

seeds/z.txt
2:7 info    not UTF-8 foreign-encoding

seeds/a.txt
1:1 warning no views  no-views
2:7 error   no date   bad-date

5 messages (✖ 1 error, ⚠ 3 warnings)`,
  );
});

test("a warning that more than three files share is one line, and each is counted", async () => {
  const found = [...alike(20, noViews), diagnostic({ file: "z.txt" })];
  expect(await report(found, "seeds", false)).toBe(
    `seeds: warning no views (20 files, such as 001.txt, 002.txt, 003.txt) no-views

seeds/z.txt
2:7 error no date bad-date

21 messages (✖ 1 error, ⚠ 20 warnings)`,
  );
  expect((await report(alike(3, noViews), "seeds", false)).split("\n")).toHaveLength(10);
});

test.each(["draft", "personal-data"] as const)("of what has to be judged file by file (%s) all places are named", async (rule) => {
  const found = Array.from({ length: 20 }, (_, index) =>
    diagnostic({ file: `${index}.md`, line: 5, column: 2, level: "warning", rule, reason: "那样" }),
  );
  const text = await report(found, "seeds", false);
  expect(text).toMatch(new RegExp(`^seeds: warning 那样 \\(20 files\\) ${rule}$`, "m"));
  for (let index = 0; index < 20; index++) expect(text).toContain(`  seeds/${index}.md:5:2`);
});

test("an error that more than ten files share is said once, and all of its places are named", async () => {
  const found = [...alike(11), diagnostic({ file: "a.txt", ...noViews })];
  expect((await report(found, "seeds", false)).split("\n")).toEqual([
    ...["seeds/a.txt", "1:1 warning no views no-views", "", "seeds: error no date (11 files) bad-date"],
    ...Array.from({ length: 11 }, (_, index) => `  seeds/${String(index + 1).padStart(3, "0")}.txt:2:7`),
    ...["", "12 messages (✖ 11 errors, ⚠ 1 warning)"],
  ]);
});

test("messages in other words are told apart, however many there are, and so are those of one file", async () => {
  const others = alike(20, noViews).map((one, index) => ({ ...one, reason: `${index} is no number` }));
  expect((await report(others, "seeds", false)).match(/no-views/g)).toHaveLength(20);
  const ofOne = alike(20, { ...noViews, file: "a.txt" });
  expect((await report(ofOne, "seeds", false)).match(/no-views/g)).toHaveLength(20);
});

test.each<{ readonly level: Level; readonly files: number; readonly expected: string }>([
  { level: "warning", files: 20_000, expected: "::warning title=no-views::100%25 gone (20000 files, such as 001.txt, 002.txt, 003.txt)" },
  { level: "info", files: 4, expected: "::notice title=no-views::100%25 gone (4 files, such as 001.txt, 002.txt, 003.txt)" },
  {
    level: "error",
    files: 11,
    expected: "::error file=seeds/001.txt,line=1,col=1,title=no-views::100%25 gone (11 files, such as 001.txt, 002.txt, 003.txt)",
  },
])("$files files that share one $level make one annotation", ({ level, files, expected }) => {
  expect(annotations(alike(files, { ...noViews, level, reason: "100% gone" }), "seeds")).toBe(expected);
});

test("what many files share is as harmless to a terminal as the rest", async () => {
  for (const level of ["warning", "error"] as const) {
    const found = alike(12, { level, reason: `"${hostile}"` }).map((one) => ({ ...one, file: `${hostile}${one.file}` }));
    expect((await report(found, hostile, false)).replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
    expect(annotations(found, hostile)).not.toMatch(/\p{Cc}/u);
  }
});

/** What moves a terminal's cursor, clears its screen, renames its window, or ends a line. */
const hostile = "a\u001B[2J\u001B]0;b\u0007\u009B1A\r\n\u0000\u007Fc";

test("quoted text cannot reach the terminal's controls", async () => {
  const text = await report([diagnostic({ reason: `"${hostile}" is not a date` })], "seeds", false);
  expect(text).toMatch(/^[^\n]*\n2:7 error [^\n]* bad-date\n\n[^\n]*$/);
  expect(text.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
  expect(text).toContain("is not a date");
});

test("neither can the name of a file or of the folder", async () => {
  const text = await report([diagnostic({ file: `${hostile}.txt` })], `seeds${hostile}`, false);
  expect(text.split("\n")).toHaveLength(4);
  expect(text.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
});

test("annotations are one workflow command each, by level", () => {
  const found = [
    diagnostic(),
    diagnostic({ level: "warning", rule: "no-views", line: 1, column: 1, reason: "no views" }),
    diagnostic({ level: "info", rule: "foreign-encoding", line: 1, column: 1, reason: "not UTF-8" }),
    diagnostic({ rule: "unsafe-link", line: null, column: null, reason: "a link" }),
  ];
  expect(annotations(found, "seeds").split("\n")).toEqual([
    "::error file=seeds/meeting.txt,line=2,col=7,title=bad-date::no date",
    "::warning file=seeds/meeting.txt,line=1,col=1,title=no-views::no views",
    "::notice file=seeds/meeting.txt,line=1,col=1,title=foreign-encoding::not UTF-8",
    "::error file=seeds/meeting.txt,title=unsafe-link::a link",
  ]);
});

test.each([
  ["100%", "100%25"],
  ["%0A", "%250A"],
  ["a: b, c", "a: b, c"],
  ["a\nb", "a%0Ab"],
  ["a\r\nb", "a%0D%0Ab"],
  ["::error::x", "::error::x"],
])("the reason %j is annotated as %j", (reason, written) => {
  expect(annotations([diagnostic({ reason })], "seeds")).toBe(`::error file=seeds/meeting.txt,line=2,col=7,title=bad-date::${written}`);
});

test.each([
  ["a,line=9.txt", "a%2Cline=9.txt"],
  ["a::b.txt", "a%3A%3Ab.txt"],
  ["100%.txt", "100%25.txt"],
  ["a\nb\r.txt", "a%0Ab%0D.txt"],
])("the file %j is annotated as %j", (file, written) => {
  expect(annotations([diagnostic({ file })], "seeds")).toBe(`::error file=seeds/${written},line=2,col=7,title=bad-date::no date`);
});

test("an annotation holds no control character either, and is always one line", () => {
  const text = annotations([diagnostic({ reason: hostile, file: `${hostile}.txt` })], "seeds");
  expect(text).not.toMatch(/\p{Cc}/u);
});
