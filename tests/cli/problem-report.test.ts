import { expect, test } from "vitest";
import { report } from "../../src/cli/problem-report.ts";
import type { Diagnostic } from "../../src/lib/diagnostics.ts";
import { alike, diagnostic, hostile, noViews } from "./diagnostics.ts";

const text = (found: readonly Diagnostic[], lister: string | null = "--verbose", folder = "seeds") =>
  report(found, { folder, color: false, lister });

test("nothing wrong is nothing to say", () => {
  expect(text([])).toBe("");
});

test("what is wrong is grouped by level and rule, infos first and errors last, each place as an editor opens it", () => {
  const found = [
    diagnostic(),
    diagnostic({ file: "2024/旧闻.txt", ...noViews }),
    diagnostic({ file: "a.md", rule: "draft", level: "warning", reason: "perhaps a draft" }),
    diagnostic({ file: "b.md", rule: "draft", level: "info", reason: "a draft" }),
    diagnostic({ file: "gbk.txt", ...noViews, reason: "empty" }),
    diagnostic({ file: "link.txt", rule: "unsafe-link", line: null, column: null, reason: "a link" }),
    diagnostic({ file: "again.txt", line: 3, reason: "no day" }),
  ];
  expect(text(found)).toBe(
    `info draft (1 file): a draft
  seeds/b.md:2:7

warning draft (1 file): perhaps a draft
  seeds/a.md:2:7

warning no-views (2 files)
  seeds/2024/旧闻.txt:1:1: no views
  seeds/gbk.txt:1:1: empty

error bad-date (2 files)
  seeds/again.txt:3:7: no day
  seeds/meeting.txt:2:7: no date

error unsafe-link (1 file): a link
  seeds/link.txt`,
  );
});

test("a reason that all places share is said once, and five of them are named", () => {
  expect(text(alike(5, noViews)).split("\n")).toHaveLength(6);
  expect(text(alike(20, noViews))).toBe(
    `warning no-views (20 files): no views
  seeds/001.txt:1:1
  seeds/002.txt:1:1
  seeds/003.txt:1:1
  seeds/004.txt:1:1
  seeds/005.txt:1:1
  and 15 more (--verbose lists all)`,
  );
});

test("where a reason differs, each place that is named has its own", () => {
  const found = alike(20).map((one, index) => ({ ...one, reason: `${index} is no date` }));
  expect(text(found).split("\n")).toEqual([
    "error bad-date (20 files)",
    ...[0, 1, 2, 3, 4].map((index) => `  seeds/00${index + 1}.txt:2:7: ${index} is no date`),
    "  and 15 more (--verbose lists all)",
  ]);
});

test("a file that breaks a rule many times is as short, its places in the order of their lines", () => {
  const found = Array.from({ length: 20 }, (_, index) => diagnostic({ line: 20 - index }));
  expect(text(found).split("\n")).toEqual([
    "error bad-date (20 places in 1 file): no date",
    ...[1, 2, 3, 4, 5].map((line) => `  seeds/meeting.txt:${line}:7`),
    "  and 15 more (--verbose lists all)",
  ]);
});

test("such a file keeps no other from being named", () => {
  const found = [...Array.from({ length: 20 }, (_, index) => diagnostic({ file: "a.txt", line: index + 1 })), ...alike(3)];
  expect(text(found).split("\n")).toEqual([
    "error bad-date (23 places in 4 files): no date",
    ...["001.txt:2:7", "002.txt:2:7", "003.txt:2:7", "a.txt:1:7", "a.txt:2:7"].map((place) => `  seeds/${place}`),
    "  and 18 more (--verbose lists all)",
  ]);
});

test("all places are listed where they are asked for", () => {
  const found = [...alike(20), ...alike(9, { rule: "draft", level: "info" }), ...alike(9, { rule: "personal-data", level: "warning" })];
  const all = text(found, null);
  for (const { file } of found) expect(`${all}\n`).toContain(`  seeds/${file}:2:7\n`);
  expect(all.split("\n")).toHaveLength(found.length + 3 + 2);
  expect(all).not.toContain("more");
});

test.each(["draft", "personal-data"] as const)("of what has to be judged file by file (%s) five are named, as of any rule", (rule) => {
  const lines = text(alike(20, { rule, level: "warning" }), "`check --verbose`").split("\n");
  expect(lines).toHaveLength(7);
  expect(lines.at(-1)).toBe("  and 15 more (`check --verbose` lists all)");
});

test("what is wrong with the folder itself is not counted as a file", () => {
  expect(text([diagnostic({ file: ".", rule: "empty-folder", line: null, column: null, reason: "no article" })])).toBe(
    "error empty-folder (the folder): no article\n  seeds",
  );
});

test("the order in which files were looked at does not show", () => {
  const found = [...alike(9), ...alike(9, noViews)];
  expect(text([...found].reverse())).toBe(text(found));
});

test("colour is used only where it is wanted", () => {
  expect(report([diagnostic()], { folder: "seeds", color: false, lister: null })).not.toContain("\u001B");
  expect(report([diagnostic()], { folder: "seeds", color: true, lister: null })).toContain("\u001B[31merror\u001B[39m");
});

test("neither quoted text nor the name of a file or of the folder reaches the terminal's controls, whether it is shared or not", () => {
  const found = [
    diagnostic({ reason: `"${hostile}" is not a date`, file: `${hostile}.txt` }),
    ...alike(12, noViews).map((one, index) => ({ ...one, reason: `${hostile}${index}`, file: `${hostile}${one.file}` })),
  ];
  const printed = text(found, "--verbose", `seeds${hostile}`);
  expect(printed.split("\n")).toHaveLength(7 + 1 + 2);
  expect(printed.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
  expect(printed).toContain("is not a date");
});
