import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, symlinkSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { traces } from "./incremental/builds.ts";
import { copyProject, jiuwen, projectRoot, seed, temporaryFolder, writeFiles } from "./workspace.ts";

test("check touches nothing, neither in the folder it reads nor in its own, whatever is wrong", () => {
  const folder = temporaryFolder();
  const root = copyProject(join(folder, "jiuwen"));
  cpSync(join(projectRoot, "dist"), join(root, "dist"), { recursive: true });
  const input = join(folder, "in");
  writeFiles(input, {
    "archive.yaml": "pageSize: 0\n",
    "tags.yaml": "- {name: 校史, kind: 主题}\n",
    "sound.txt": seed(),
    "2024/sound.txt": seed(),
    "2023/sound.txt": seed({ views: null }),
    "faulty.md": "---\n",
    "damaged.txt": Buffer.from([0xff, 0xfe, 0xfd]),
    "other.json": "{}",
  });
  mkdirSync(join(input, "empty"));
  symlinkSync("nowhere", join(input, "link.txt"));
  const before = traces(folder);
  const { status, stderr } = spawnSync(process.execPath, ["dist/src/cli.js", "check", input], { cwd: root, encoding: "utf8" });
  expect(stderr).toContain("bad-config");
  expect(status).toBe(1);
  expect(traces(folder)).toEqual(before);
});

test("a date in the future is told as long as it lies there, by check and by every build, and the article is published", () => {
  const folder = temporaryFolder();
  writeFiles(folder, { "in/a.txt": seed(), "in/b.txt": seed({ date: "2999-01-01" }) });
  const past = new Date("2026-01-01");
  for (const name of ["a.txt", "b.txt"]) utimesSync(join(folder, "in", name), past, past);
  const build = ["build", join(folder, "in"), "--output", join(folder, "site")];
  for (const args of [["check", join(folder, "in")], build, build])
    expect(jiuwen(args)).toMatchObject({ status: 0, stderr: expect.stringContaining("the date 2999-01-01 is in the future") });
  expect(existsSync(join(folder, "site/2999/01/b.html"))).toBe(true);
});

test("where all that could be articles is passed over by its name, that is said", () => {
  const folder = temporaryFolder();
  writeFiles(folder, { "_news/2020-01-01-a.md": seed(), "_about.md": seed() });
  expect(jiuwen(["check", folder])).toMatchObject({ status: 1, stderr: expect.stringContaining("as what begins with _ is (2 here)") });
  expect(jiuwen(["check", join(folder, "_news")]).stdout).toMatch(/^Reading .*_news: 1 \.md$/m);
});
