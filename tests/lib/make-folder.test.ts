import { existsSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeFolderBelow } from "../../src/lib/make-folder.ts";
import { temporaryFolder } from "../workspace.ts";

test.each(["", ".", "a", "a/", "a/b/c", "2024/01"])("the folder %j is made with those between, and is there the second time", (path) => {
  const root = temporaryFolder();
  makeFolderBelow(root, path);
  makeFolderBelow(root, path);
  expect(readdirSync(join(root, path))).toEqual([]);
});

test("a folder that is gone is not made anew, whatever is to stand in it", () => {
  const gone = join(temporaryFolder(), "gone");
  for (const path of ["", "a", "a/b/c"]) expect(() => makeFolderBelow(gone, path)).toThrow("ENOENT");
  expect(existsSync(gone)).toBe(false);
});

test("a link to a folder is as good as one, and a file in its place is told", () => {
  const root = temporaryFolder();
  symlinkSync(temporaryFolder(), join(root, "link"));
  makeFolderBelow(root, "link/a");
  expect(readdirSync(join(root, "link"))).toEqual(["a"]);
  writeFileSync(join(root, "file"), "");
  expect(() => makeFolderBelow(root, "file")).toThrow("EEXIST");
  expect(() => makeFolderBelow(root, "file/a")).toThrow("ENOTDIR");
});
