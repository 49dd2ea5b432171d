import { expect, test } from "vitest";
import { filesIn, folderHash, type PublishedFiles, publishedFolder } from "../../src/output/published-folder.ts";
import { folderOf } from "../../src/site/folder-of.ts";
import type { SitePath } from "../../src/site/paths.ts";

const file = { input: "f".repeat(22), sha256: "0".repeat(64), bytes: 7 };
const files = (...paths: readonly string[]): PublishedFiles => new Map(paths.map((path) => [path as SitePath, file]));

test.each([
  ["index.html", "."],
  ["2024/index.html", "2024"],
  ["tags/西迁 精神/1.html", "tags/西迁 精神"],
  ["2024", "."],
  [".", "."],
])("%s stands in the folder %s", (path, folder) => {
  expect(folderOf(path)).toBe(folder);
});

test.each([
  { folder: ".", paths: ["index.html", "西迁 精神.html"] },
  { folder: "2024/04", paths: ["2024/04/a.html", "2024/04/a.txt"] },
  { folder: "empty", paths: [] },
])("the files of $folder are read as they were written", ({ folder, paths }) => {
  expect(filesIn(folder, publishedFolder("hash", files(...paths)))).toEqual(files(...paths));
});

test("a folder's totals are those of its files", () => {
  const sizes = new Map([7, 30, 5].map((bytes, index) => [`${index}.html` as SitePath, { ...file, bytes }]));
  expect(publishedFolder("hash", sizes).totals).toEqual({ files: 3, bytes: 42, largest: 30 });
  expect(publishedFolder("hash", files()).totals).toEqual({ files: 0, bytes: 0, largest: 0 });
});

test("no file outside a folder is ever read as one of it", () => {
  const { lines } = publishedFolder("hash", files("2024/a.html"));
  for (const name of ["../a.html", "b/a.html", "..\\a.html"]) {
    expect([...filesIn("2024", { lines: lines.replace("a.html", name) }).keys()]).toEqual([]);
  }
});

test("what two folders are made from gives them different hashes, though it is the same in a row", () => {
  const lists = [[], [""], ["", ""], ["a", "b"], ["b", "a"], ["ab"], ["a\n1\nb"], ["a", "1\nb"]];
  expect(new Set(lists.map(folderHash)).size).toBe(lists.length);
});
