import { describe, expect, test } from "vitest";
import { jiuwenIn, type Run, seed, temporaryFolder, writeFiles } from "../workspace.ts";

/** Makes a folder of 500 faulty files, of five rules, a sound one, and others that are not read. */
function faultyFolder(): string {
  const folder = temporaryFolder();
  const faults = [{ title: null }, { date: null }, { date: "昨天", views: null }, { body: "" }, { title: null, date: "2024-02-30" }];
  const files = Array.from({ length: 500 }, (_, index) => [`in/${index % 7}/${index}.txt`, seed(faults[index % faults.length])]);
  writeFiles(folder, { ...Object.fromEntries(files), "in/sound.txt": seed(), "in/a.html": "", "in/b.html": "" });
  return folder;
}

const linesOf = ({ stdout, stderr }: Run) => `${stderr}${stdout}`.split("\n").slice(0, -1);

describe("of 500 faulty files", () => {
  test("every rule is named with the number of its files, in 60 lines at most", () => {
    const folder = faultyFolder();
    const build = ["build", "in", "--output", "site"];
    for (const args of [["check", "in"], build, [...build, "--skip-invalid"]]) {
      const run = jiuwenIn(folder, args);
      expect(linesOf(run).length).toBeLessThan(60);
      expect(run.stderr.match(/^(?:error|warning|info) .*?\)/gm)).toEqual([
        ...["warning no-views (100 files)", "error bad-date (200 files)", "error empty-body (100 files)"],
        ...["error no-date (100 files)", "error no-title (200 files)"],
      ]);
      expect(run.stderr.match(/ more \(--verbose lists all\)$/gm)).toHaveLength(args.includes("--skip-invalid") ? 6 : 5);
    }
  });

  test("all are named with --verbose, and so are files that are not read", () => {
    const folder = faultyFolder();
    const { stderr } = jiuwenIn(folder, ["build", "in", "--output", "site", "--skip-invalid", "--verbose"]);
    for (let index = 0; index < 500; index++) {
      expect(stderr).toMatch(new RegExp(`^ {2}in/${index % 7}/${index}\\.txt:\\d+:\\d+`, "m"));
      expect(stderr).toMatch(new RegExp(`^ {2}${index % 7}/${index}\\.txt$`, "m"));
    }
    expect(stderr).toContain("\n  in/a.html\n  in/b.html\n");
  });

  test("what `tags` says is as short, and names the command that lists all", () => {
    const run = jiuwenIn(faultyFolder(), ["tags", "in"]);
    expect(linesOf(run).length).toBeLessThan(60);
    expect(run.stderr.match(/ more \(`check --verbose` lists all\)$/gm)).toHaveLength(5);
  });
});

describe("--quiet", () => {
  const sound = { "in/a.txt": seed({ views: null }), "in/b.html": "", "in/draft.txt": seed({ more: "草稿: 是\n" }) };
  const faulty = { ...sound, "in/c.txt": seed({ date: "昨天" }) };
  const build = ["build", "in", "--output", "site", "--quiet"];

  test.each([["check", "in", "--quiet"], build, [...build, "--verbose"]])("%s prints nothing where there is no error", (...args) => {
    const folder = temporaryFolder();
    writeFiles(folder, { ...sound, "site/mine.txt": "mine" });
    expect(jiuwenIn(folder, args)).toMatchObject({ status: 0, stdout: "", stderr: "" });
  });

  test("prints errors alone, and why nothing was published", () => {
    const folder = temporaryFolder();
    writeFiles(folder, faulty);
    const errors = /^error bad-date \(1 file\): .*\n {2}in\/c\.txt:2:7\n\n$/;
    const check = jiuwenIn(folder, ["check", "in", "--quiet"]);
    expect(check).toMatchObject({ status: 1, stdout: "", stderr: expect.stringMatching(errors) });
    const run = jiuwenIn(folder, build);
    expect(run).toMatchObject({ status: 1, stdout: "" });
    const [said, why] = run.stderr.split(/(?=Nothing was published)/);
    expect(said).toMatch(errors);
    expect(why).toBe("Nothing was published: there are errors; --skip-invalid publishes the rest, and lists what it leaves out.\n");
  });

  test("prints errors, and not what was left out, where the rest is published", () => {
    const folder = temporaryFolder();
    writeFiles(folder, faulty);
    const run = jiuwenIn(folder, [...build, "--skip-invalid"]);
    expect(run).toMatchObject({ status: 0, stdout: "", stderr: expect.stringMatching(/^error bad-date .*\n.*\n\n$/) });
  });

  test("keeps warnings out of the annotations of GitHub Actions as well", () => {
    const folder = temporaryFolder();
    writeFiles(folder, faulty);
    const { stdout } = jiuwenIn(folder, ["check", "in", "--quiet"], { GITHUB_ACTIONS: "true" });
    expect(stdout).toMatch(/^::error .*\n$/);
  });

  test("does not silence a failure", () => {
    for (const command of ["check", "build"]) {
      const run = jiuwenIn(temporaryFolder(), [command, "nowhere", "--quiet"]);
      expect(run).toMatchObject({ status: 2, stdout: "", stderr: expect.stringContaining("Failed: ") });
    }
  });
});
