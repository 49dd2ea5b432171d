import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { sha256 } from "../../src/lib/sha256.ts";
import { randomNews } from "../search/news.ts";
import { jiuwen, readFiles, seed, temporaryFolder, writeFiles } from "../workspace.ts";
import { createRandom } from "./random.ts";

const places = ["beside", "packed"] as const;

/** An archive of so many articles that its index has several shards, with its site. */
function builtArchive(sources: (typeof places)[number]) {
  const folder = temporaryFolder();
  const news = randomNews(300, createRandom(5)).map(({ title, body }, at) => {
    const date = `20${String(10 + (at % 10))}-05-${String(1 + (at % 28)).padStart(2, "0")}`;
    return [`in/${at}.txt`, seed({ title: title.replaceAll("\n", " "), date, body })] as const;
  });
  writeFiles(folder, { ...Object.fromEntries(news), "in/archive.yaml": `keywords: off\nsources: ${sources}\n` });
  const build = (output: string, ...options: string[]) =>
    jiuwen(["build", join(folder, "in"), "--output", join(folder, output), ...options]);
  const indexOf = (output: string) => new Map([...readFiles(join(folder, output))].filter(([path]) => path.startsWith("search/open/")));
  build("site");
  return { folder, build, indexOf, edit: (file: string, change: (text: string) => string) => edit(join(folder, "in", file), change) };
}

/** The files of an index as paths and hashes, which are quicker to compare, and to show. */
function hashesOf(index: ReadonlyMap<string, Buffer>): string[] {
  return Array.from(index, ([path, bytes]) => `${path} ${sha256(bytes)}`);
}

function edit(file: string, change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, "utf8")));
}

describe.each(places)("the index of an archive whose sources are %s", (sources) => {
  test("is updated where an article is edited: few of its files change, and all are as a clean build makes them", () => {
    const { build, indexOf, edit: editArticle } = builtArchive(sources);
    const before = indexOf("site");
    editArticle("7.txt", (text) => `${text.trimEnd()}文末补记。\n`);
    expect(build("site").status).toBe(0);
    const after = indexOf("site");
    build("clean", "--clean");
    expect(hashesOf(after)).toEqual(hashesOf(indexOf("clean")));
    const changed = [...after].filter(([path, bytes]) => !before.get(path)?.equals(bytes));
    expect(before.size).toBeGreaterThan(12);
    expect(changed.length).toBeGreaterThan(1);
    expect(changed.length).toBeLessThan(before.size / 2);
  });

  test("is made of all articles where the source in the output is not what it was", () => {
    const { folder, build, indexOf, edit: editArticle } = builtArchive(sources);
    for (const path of readFiles(join(folder, "site")).keys()) {
      // It is written in its place, so that no folder's stamp tells.
      if (sources === "packed" ? path.endsWith(".zip") : path.endsWith("/7.txt")) edit(join(folder, "site", path), () => "x");
    }
    editArticle("7.txt", (text) => `${text.trimEnd()}文末补记。\n`);
    expect(build("site")).toMatchObject({ status: 0 });
    build("clean", "--clean");
    expect(hashesOf(indexOf("site"))).toEqual(hashesOf(indexOf("clean")));
  });
});

test("a title that comes from the name of a file changes the index with that name", () => {
  const folder = temporaryFolder();
  const build = (output: string, ...options: string[]) =>
    jiuwen(["build", join(folder, "in"), "--output", join(folder, output), ...options]);
  const index = (output: string) => new Map([...readFiles(join(folder, output))].filter(([path]) => path.startsWith("search/")));
  writeFiles(folder, { "in/2019-05-03-开学典礼.md": "同学们好。\n", "in/a.txt": seed() });
  build("site");
  renameSync(join(folder, "in/2019-05-03-开学典礼.md"), join(folder, "in/2019-05-03-毕业典礼.md"));
  build("site");
  build("clean", "--clean");
  expect(hashesOf(index("site"))).toEqual(hashesOf(index("clean")));
  rmSync(folder, { recursive: true });
});
