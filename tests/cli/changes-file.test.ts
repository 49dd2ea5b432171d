import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { jiuwen, readFiles, seed, temporaryFolder, writeFiles } from "../workspace.ts";

test("what a host gets by the list of changes alone is the site, also after a build whose list was not used at once", () => {
  const folder = temporaryFolder();
  const [input, site, list] = [join(folder, "news"), join(folder, "site"), join(folder, "changes.txt")];
  const host = new Map<string, string>();
  const copy = () => {
    const there = readFiles(site);
    for (const line of readFileSync(list, "utf8").trimEnd().split("\n")) {
      const [, action, path = ""] = /^(put|delete) (.+)$/.exec(line) ?? [];
      if (action === "put") host.set(path, String(there.get(path)));
      else if (action === "delete") host.delete(path);
      else throw new Error(line);
    }
    writeFiles(folder, { "changes.txt": "" });
  };
  const build = () => expect(jiuwen(["build", input, "--output", site, "--changes", list])).toMatchObject({ status: 0, stderr: "" });
  const isTheSite = () => expect([...host].sort()).toEqual([...readFiles(site)].map(([path, bytes]) => [path, String(bytes)]));
  writeFiles(input, { "a.txt": seed(), "b.txt": seed({ date: "2020-02-02" }) });
  build();
  copy();
  isTheSite();
  writeFiles(input, { "c.txt": seed({ date: "2021-03-04" }) });
  build();
  writeFiles(input, { "a.txt": seed({ title: "改题" }), "b.txt": seed({ date: "2022-02-02" }) });
  build();
  copy();
  isTheSite();
  build();
  expect(readFileSync(list, "utf8")).toBe("");
  // Somebody has removed the site meanwhile, and an article is gone.
  rmSync(site, { recursive: true });
  rmSync(join(input, "c.txt"));
  build();
  copy();
  isTheSite();
});

test("a list whose last line has no end goes on", () => {
  const folder = temporaryFolder();
  writeFiles(folder, { "news/a.txt": seed(), list: "put a.html\ndelete gone.html" });
  const run = jiuwen(["build", join(folder, "news"), "--output", join(folder, "site"), "--changes", join(folder, "list")]);
  expect(run.status).toBe(0);
  expect(readFileSync(join(folder, "list"), "utf8")).toMatch(/^put a\.html\ndelete gone\.html\nput /);
});

test.each(["mine\n", "mine", "put a.html\nmine"])(
  "a file that is no list of changes, %j, is left alone, and nothing is published",
  (mine) => {
    const folder = temporaryFolder();
    writeFiles(folder, { "news/a.txt": seed(), "mine.txt": mine });
    const run = jiuwen(["build", join(folder, "news"), "--output", join(folder, "site"), "--changes", join(folder, "mine.txt")]);
    expect(run).toMatchObject({ status: 2, stderr: expect.stringContaining("mine.txt is no list of changes") });
    expect([...readFiles(folder).keys()].filter((path) => !path.includes(".cache"))).toEqual(["mine.txt", "news/a.txt"]);
    expect(readFileSync(join(folder, "mine.txt"), "utf8")).toBe(mine);
  },
);

test("a list that cannot be written is named before anything is published", () => {
  const folder = temporaryFolder();
  writeFiles(folder, { "news/a.txt": seed() });
  const run = jiuwen(["build", join(folder, "news"), "--output", join(folder, "site"), "--changes", join(folder, "none/list")]);
  expect(run).toMatchObject({ status: 2, stderr: expect.stringContaining("none/list cannot be written") });
  expect([...readFiles(folder).keys()]).toEqual(["news/a.txt"]);
});

test("a list that would be an article of the archive is refused, and one that begins with _ is none", () => {
  const folder = temporaryFolder();
  writeFiles(folder, { "a.txt": seed() });
  const build = (list: string) => jiuwen(["build", folder, "--output", `${folder}/_site`, "--changes", `${folder}/${list}`]);
  expect(build("changes.txt")).toMatchObject({ status: 2, stderr: expect.stringContaining("changes.txt would be taken for an article") });
  expect(existsSync(join(folder, "_site"))).toBe(false);
  for (const _ of [1, 2]) expect(build("_changes.txt")).toMatchObject({ status: 0, stderr: "" });
});
