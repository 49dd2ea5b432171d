import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type BuildDocument, type CheckDocument, documentText } from "../../src/cli/report-document.ts";
import { commandsIn } from "../workflow.ts";
import { jiuwen, jiuwenIn, seed, temporaryFolder, writeFiles } from "../workspace.ts";

/** A folder with what there is to tell of: sound and faulty articles, a draft, a warning, and files that are not read. */
function mixedFolder(): string {
  const folder = temporaryFolder();
  writeFiles(join(folder, "in"), {
    "2024/faulty.txt": seed({ date: "2024-02-30", title: null }),
    "draft.txt": seed({ more: "草稿: 是\n" }),
    "notes.CSV": "",
    "page.html": "",
    "page.csv": "",
    sound: "",
    "sound.txt": seed({ views: null }),
  });
  return folder;
}

/** The document that a run printed, of which it printed nothing else. */
function documentOf<T>({ stdout, stderr }: { readonly stdout: string; readonly stderr: string }): T {
  expect(stderr).toBe("");
  expect(stdout).toMatch(/^\{.*\}\n$/);
  return JSON.parse(stdout);
}

describe("--format json", () => {
  test("of a check is all that it has found, files that are not read among it", () => {
    const run = jiuwenIn(mixedFolder(), ["check", "in", "--format", "json"]);
    expect(run.status).toBe(1);
    const { messages, ...numbers } = documentOf<CheckDocument>(run);
    expect(numbers).toEqual({
      ...{ folder: "in", articles: 1, drafts: 1, oldSite: null, leftOut: ["2024/faulty.txt"] },
      unread: { ".csv": 2, ".html": 1, "": 1 },
    });
    expect(messages.map(({ file, line, column, level, rule }) => [file, line, column, level, rule])).toEqual([
      ...["notes.CSV", "page.csv", "page.html", "sound"].map((file) => [file, null, null, "info", "other-format"]),
      ["2024/faulty.txt", 1, 1, "error", "no-title"],
      ["2024/faulty.txt", 1, 7, "error", "bad-date"],
      ["draft.txt", 4, 5, "info", "draft"],
      ["sound.txt", 1, 1, "warning", "no-views"],
    ]);
    for (const { reason } of messages) expect(reason).toMatch(/\w/);
  });

  test("of a build that publishes nothing says why", () => {
    const run = jiuwenIn(mixedFolder(), ["build", "in", "--output", "site", "--format", "json"]);
    expect(run.status).toBe(1);
    expect(documentOf(run)).toMatchObject({
      ...{ folder: "in", articles: 0, drafts: 1, leftOut: ["2024/faulty.txt"], published: null },
      withheld: "there are errors; --skip-invalid publishes the rest, and lists what it leaves out",
    });
  });

  test("of a build that publishes has the numbers of the site, and what has changed in it", () => {
    const folder = mixedFolder();
    const build = () => jiuwenIn(folder, ["build", "in", "--output", "site", "--format", "json", "--skip-invalid"]);
    const run = build();
    const { published, ...others } = documentOf<BuildDocument>(run);
    expect([run.status, others.articles, others.withheld]).toEqual([0, 1, null]);
    expect(others.leftOut).toEqual(["2024/faulty.txt"]);
    expect(Object.keys(published ?? {})).toEqual(["articles", "pages", "tags", "files", "bytes", "changes"]);
    expect(published?.changes.added).toContain("2024/04/sound.html");
    const again = documentOf<BuildDocument>(build());
    expect(again).toEqual({ ...others, published: { ...published, changes: { added: [], changed: [], removed: [] } } });
  });

  test("is the same whatever else is asked for, also under GitHub Actions, whose annotations it leaves out", () => {
    const folder = mixedFolder();
    const [plain, ...others] = [
      jiuwenIn(folder, ["check", "in", "--format", "json"]),
      jiuwenIn(folder, ["check", "in", "--format", "json", "--quiet"]),
      jiuwenIn(folder, ["check", "in", "--format", "json", "--verbose"], { GITHUB_ACTIONS: "true" }),
    ].map(({ status, stdout, stderr }) => ({ status, stdout, stderr }));
    for (const other of others) expect(other).toEqual(plain);
  });

  test("of a failure is nothing: why it failed stands where it always does, with the exit code 2", () => {
    for (const command of ["check", "build"]) {
      const run = jiuwen([command, "nowhere", "--format", "json"]);
      expect(run).toMatchObject({ status: 2, stdout: "", stderr: expect.stringMatching(/^Failed: the folder nowhere does not exist/) });
    }
  });

  test.each(["check", "build"])("%s knows text and json, and any other format is wrong usage", (command) => {
    const wrong = jiuwenIn(mixedFolder(), [command, "in", "--format", "xml"]);
    expect(wrong).toMatchObject({ status: 2, stdout: "", stderr: expect.stringContaining("Allowed choices are text, json") });
    const text = jiuwenIn(mixedFolder(), [command, "in", "--format", "text"]);
    expect(text.stdout).toMatch(/^Reading in: /);
  });
});

test.each([
  "a\n::error::b",
  "\u2028::error::b",
  "\u0085::error::b",
  "##[error]b",
  "#\u200B#[error]b",
  "##vso[task.complete]",
  "\u001B[2J\u009B1A\u007F",
  "\u202Eabc\u{E0001}",
  '"旧闻" \\ 𠀀',
])("neither a terminal nor a CI system finds a command in %j, and whoever reads the document finds it as it was", (reason) => {
  const message = { file: reason, line: null, column: null, level: "error", rule: "bad-date", reason } as const;
  const document = {
    folder: reason,
    articles: 0,
    oldSite: null,
    drafts: 0,
    leftOut: [reason],
    unread: { [reason]: 1 },
    messages: [message],
  };
  const text = documentText(document);
  expect(JSON.parse(text)).toEqual(document);
  expect(commandsIn(text)).toEqual([]);
  expect(text).not.toMatch(/[\p{Cc}\u2028\u2029\u202A-\u202E]/u);
});
