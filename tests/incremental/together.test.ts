import { existsSync, readdirSync, readFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { deadProcess } from "../processes.ts";
import { isLong } from "../rounds.ts";
import { newsSeeds } from "../samples.ts";
import { readFiles, seed, writeFiles } from "../workspace.ts";
import { build, cleanSite, createProject, differences, type Project, start } from "./builds.ts";

const waits = { timeout: 60_000, interval: 2 };

/** A project of so many articles, or of 2,000 where there is time. */
function projectOf(articles: number): Project {
  const project = createProject();
  writeFiles(project.seeds, newsSeeds(isLong ? 2_000 : articles, "1960-01-05"));
  return project;
}

/** The lock of a project's output folder. */
function lockOf({ folder }: Pick<Project, "folder">): string {
  return join(folder, ".site.jiuwen-lock");
}

describe("of builds into one output folder", () => {
  test("the one that comes second says so and gives way, and the first ends as if it were alone", async () => {
    // Its first build takes so long that the second comes in the middle of it.
    const project = projectOf(600);
    const first = start(project);
    await expect.poll(() => existsSync(lockOf(project)) && readFileSync(lockOf(project), "utf8"), waits).toContain(`${first.process.pid}`);
    const second = await start(project).ended;
    expect(second.stderr).toBe(
      `Failed: another build is writing ${project.site} (process ${first.process.pid} on ${hostname()}); wait for it to end, or stop it (if there is none, delete ${lockOf(project)})\n`,
    );
    expect(second).toMatchObject({ status: 2, stdout: "" });
    expect(first.process.exitCode).toBe(null);
    expect(await first.ended).toMatchObject({ status: 0, stderr: "" });
    expect(differences(readFiles(project.site), await cleanSite(project))).toEqual([]);
    expect(readdirSync(project.folder).sort()).toEqual(["seeds", "site"]);
  });

  test.each([
    { when: "and nothing is there", lock: null },
    { when: "over the lock of a dead process", lock: JSON.stringify({ host: hostname(), process: deadProcess(), birth: null }) },
    { when: "over a lock that says nothing", lock: "" },
  ])("no two work at once when four start at the same moment $when", async ({ lock }) => {
    const project = createProject();
    writeFiles(project.seeds, newsSeeds(isLong ? 200 : 40, "1990-01-05"));
    if (lock !== null) writeFiles(project.folder, { ".site.jiuwen-lock": lock });
    const runs = await Promise.all(Array.from({ length: 4 }, () => start(project).ended));
    expect(runs.some(({ status }) => status === 0)).toBe(true);
    for (const { status, stderr } of runs) {
      if (status === 0) expect(stderr).toBe("");
      else expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining("another build is writing") });
    }
    expect(differences(readFiles(project.site), await cleanSite(project))).toEqual([]);
    expect(readdirSync(project.folder).sort()).toEqual(["seeds", "site"]);
  });

  test("one that waits for the end of the other is not kept out by what was", async () => {
    const project = createProject();
    writeFiles(project.seeds, { "a.txt": seed() });
    for (let time = 0; time < 3; time++) {
      await build(project);
      expect(existsSync(lockOf(project))).toBe(false);
    }
  });
});

describe("a lock is taken over", () => {
  test.each([
    { of: "a process that has ended", lock: () => JSON.stringify({ host: hostname(), process: deadProcess(), birth: null }) },
    { of: "an earlier process with the number of one that lives", lock: () => lockOfOurs("1c9d0a4e-earlier-boot 12345") },
    { of: "a build that was cut off before it wrote into it", lock: () => "" },
    { of: "a build that was cut off while it wrote into it", lock: () => '{"host":"' },
  ])("from $of", async ({ lock }) => {
    const project = createProject();
    writeFiles(project.folder, { "seeds/a.txt": seed(), ".site.jiuwen-lock": lock() });
    expect(await build(project)).toMatchObject({ stderr: "", stdout: expect.stringContaining("1 article published") });
    expect(readdirSync(project.folder).sort()).toEqual(["seeds", "site"]);
  });
});

describe("a lock is respected", () => {
  test.each([
    {
      of: "a process of another machine, of which nobody here knows whether it lives",
      lock: () => JSON.stringify({ host: "another.example.org", process: deadProcess(), birth: null }),
      named: () => /\(process \d+ on another\.example\.org\)/,
    },
    {
      of: "a process that lives",
      lock: () => lockOfOurs(birth()),
      named: () => new RegExp(`\\(process ${process.pid} on `),
    },
  ])("of $of", async ({ lock, named }) => {
    const project = createProject();
    const held = lock();
    writeFiles(project.folder, { "seeds/a.txt": seed(), ".site.jiuwen-lock": held });
    const { status, stderr } = await start(project).ended;
    expect(stderr).toMatch(/^Failed: another build is writing /);
    expect(stderr).toMatch(named());
    expect(stderr).toContain(`delete ${lockOf(project)}`);
    expect(status).toBe(2);
    expect(readFileSync(lockOf(project), "utf8")).toBe(held);
    expect(readdirSync(project.folder).sort()).toEqual([".site.jiuwen-lock", "seeds"]);
  });
});

test("two builds of one input into two output folders at once both succeed, first of all and once more", async () => {
  const one = projectOf(60);
  const other = { ...createProject(), seeds: one.seeds };
  const clean = await cleanSite(one);
  for (let time = 0; time < 2; time++) {
    const runs = await Promise.all([start(one, ["--jobs", "2"]).ended, start(other, ["--jobs", "1"]).ended]);
    expect(runs).toMatchObject([
      { status: 0, stderr: "" },
      { status: 0, stderr: "" },
    ]);
    for (const { site } of [one, other]) expect(differences(readFiles(site), clean)).toEqual([]);
  }
});

/** A lock that names the process of these tests. */
function lockOfOurs(birth: string | null): string {
  return JSON.stringify({ host: hostname(), process: process.pid, birth });
}

/** When the process of these tests began, as its lock would say it: the boot, and the 22nd field of its state; nothing where there is no `/proc`. */
function birth(): string | null {
  if (!existsSync("/proc/self/stat")) return null;
  const [, fields = ""] = readFileSync(`/proc/${process.pid}/stat`, "latin1").split(/\) (?=[A-Z] )/);
  return `${readFileSync("/proc/sys/kernel/random/boot_id", "latin1").trim()} ${fields.split(" ")[19]}`;
}
