import { describe, expect, test } from "vitest";
import { buildLine, checkLine, siteLine, sizeLine } from "../../src/cli/build-summary.ts";
import type { Diagnostic } from "../../src/lib/diagnostics.ts";
import { noChanges } from "../../src/output/publish.ts";
import { jiuwenIn, printedBelow, seed, temporaryFolder, writeFiles } from "../workspace.ts";
import { alike, diagnostic, noViews } from "./diagnostics.ts";

const findings = (diagnostics: readonly Diagnostic[], leftOut = 0) => ({
  diagnostics,
  leftOut: Array.from({ length: leftOut }, (_, index) => ({ file: `${index}.txt`, isArticle: true, reasons: [] })),
  shown: diagnostics.filter(({ rule }) => rule !== "other-format"),
});
const published = { articles: 812, pages: 900, tags: 1, files: 46_296, bytes: 361_234_567, changes: noChanges };
const unread = ["a.html", "b.HTML", "c.csv"].map((file) => diagnostic({ file, level: "info", rule: "other-format" }));
const draft = diagnostic({ file: "d.md", level: "info", rule: "draft" });

describe("a build is counted in one line:", () => {
  test("what there is none of is not named", () => {
    expect(buildLine(published, findings([]))).toBe("812 articles published");
  });

  test("articles, those left out, drafts, files that are not read by their extensions, and messages by level", () => {
    const found = findings([...alike(4), ...alike(1, noViews), draft, ...unread], 3);
    expect(buildLine(published, found)).toBe(
      "812 articles published, 3 left out, 1 draft held back, 3 files not read (2 .html, 1 .csv; see jiuwen import), 4 errors, 1 warning, 1 note",
    );
  });

  test("where nothing is published, nothing is left out", () => {
    expect(buildLine(null, findings(alike(2), 2))).toBe("0 articles published, 2 errors");
  });

  test("the site has another line", () => {
    expect(siteLine(published, 514)).toBe("900 pages, 1 tag, 0.51 s");
  });

  test.each([
    [1, 0, "1 file, 0 MB"],
    [2, 1, "2 files, 0.1 MB"],
    [46_296, 361_234_567, "46,296 files, 362 MB"],
    [1_000_000, 9_900_001, "1,000,000 files, 10 MB"],
    [3, 999_999_999, "3 files, 1000 MB"],
    [3, 1_171_000_001, "3 files, 1.18 GB"],
  ])("what is to be deployed has one too: %i files, %i bytes", (files, bytes, said) => {
    expect(sizeLine({ ...published, files, bytes }, 0, "_site")).toBe(`Site: ${said}`);
  });

  test("with the files that lie beside it", () => {
    expect(sizeLine(published, 1, "_site")).toBe("Site: 46,296 files, 362 MB (1 other file in _site is not counted)");
    expect(sizeLine(published, 3, "_site")).toBe("Site: 46,296 files, 362 MB (3 other files in _site are not counted)");
  });
});

describe("a check is counted in one line:", () => {
  test("that nothing is wrong is said, also where files are not read", () => {
    expect(checkLine(1, findings([]))).toBe("1 sound article, nothing wrong");
    expect(checkLine(2, findings(unread))).toBe("2 sound articles, 3 files not read (2 .html, 1 .csv; see jiuwen import), nothing wrong");
  });

  test("errors, warnings and notes are counted apart", () => {
    const found = findings([...alike(2), ...alike(3, noViews), draft], 1);
    expect(checkLine(0, found)).toBe("0 sound articles, 1 faulty file, 1 draft held back, 2 errors, 3 warnings, 1 note");
  });

  test("and are as many as are shown, files that are not read only where they are named one by one", () => {
    const folder = temporaryFolder();
    writeFiles(folder, { "in/a.txt": seed({ views: null }), "in/b.html": "", "in/c": "" });
    const short = jiuwenIn(folder, ["check", "in"]);
    expect(printedBelow(short)).toBe("1 sound article, 2 files not read (1 .html, 1 without extension; see jiuwen import), 1 warning\n");
    expect(short.stderr).not.toContain("other-format");
    const long = jiuwenIn(folder, ["check", "in", "--verbose"]);
    expect(printedBelow(long)).toBe(
      "1 sound article, 2 files not read (1 .html, 1 without extension; see jiuwen import), 1 warning, 2 notes\n",
    );
    expect(long.stderr).toContain("info other-format (2 files): only .txt and .md files are read as articles\n  in/b.html\n  in/c\n");
  });
});
