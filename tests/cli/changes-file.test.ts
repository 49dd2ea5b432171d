import { readFileSync } from "node:fs";
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
});

test("a file that is no list of changes is left alone, and nothing is published", () => {
  const folder = temporaryFolder();
  writeFiles(folder, { "news/a.txt": seed(), "mine.txt": "mine\n" });
  const run = jiuwen(["build", join(folder, "news"), "--output", join(folder, "site"), "--changes", join(folder, "mine.txt")]);
  expect(run).toMatchObject({ status: 2, stderr: expect.stringContaining("mine.txt is no list of changes") });
  expect([...readFiles(folder).keys()].filter((path) => !path.includes(".cache"))).toEqual(["mine.txt", "news/a.txt"]);
  expect(readFileSync(join(folder, "mine.txt"), "utf8")).toBe("mine\n");
});
