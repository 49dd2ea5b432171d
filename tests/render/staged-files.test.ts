import { expect, test } from "vitest";
import type { StagedFile } from "../../src/render/stage.ts";
import { StagedFiles } from "../../src/render/staged-files.ts";
import type { SitePath } from "../../src/site/paths.ts";

const file = (path: string, bytes = path.length): StagedFile => ({
  path: path as SitePath,
  sha256: bytes.toString(16).padStart(64, "0"),
  bytes,
});
const home = file("index.html");
const [may, june, source] = [file("2024/05/a.html", 12_345), file("2024/06/b.html"), file("2024/05/a.txt", 0)];

test("staged files are given back as they came, folder by folder", () => {
  const staged = new StagedFiles([may, home, june]);
  staged.add([source]);
  staged.add([]);
  expect([...staged]).toEqual([may, source, home, june]);
  expect([...staged.paths()]).toEqual([may, source, home, june].map(({ path }) => path));
  expect(staged.length).toBe(4);
});

test("the files for a folder are those that stand in it, and not in its own folders", () => {
  const staged = new StagedFiles([may, file("2024/05/files/plan.pdf"), home, source]);
  expect([...staged.in("2024/05")]).toEqual([may, source]);
  expect([...staged.in(".")]).toEqual([home]);
  expect([...staged.in("2024")]).toEqual([]);
  expect([...staged.folders]).toEqual(["2024/05", "2024/05/files", "."]);
});

test("without files there is no folder", () => {
  const staged = new StagedFiles();
  expect([staged.length, [...staged], [...staged.folders]]).toEqual([0, [], []]);
});
