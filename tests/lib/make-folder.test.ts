import { once } from "node:events";
import { existsSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { expect, test } from "vitest";
import { makeFolderBelow } from "../../src/lib/make-folder.ts";
import { projectRoot, temporaryFolder } from "../workspace.ts";

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

test("threads may make the same folders at once, as each of them stages pages of a month", async () => {
  const workerData = {
    root: temporaryFolder(),
    module: pathToFileURL(join(projectRoot, "dist/src/lib/make-folder.js")).href,
    arrived: new Int32Array(new SharedArrayBuffer(4)),
  };
  const code = `
    const { root, module, arrived } = require("node:worker_threads").workerData;
    import(module).then(({ makeFolderBelow }) => {
      for (let turn = 1; turn <= 200; turn++) {
        Atomics.add(arrived, 0, 1);
        while (Atomics.load(arrived, 0) < 2 * turn);
        makeFolderBelow(root, turn + "/01/");
      }
    });`;
  const threads = [1, 2].map(() => new Worker(code, { eval: true, workerData }));
  // One that fails ends both, as the other would wait for it.
  await Promise.all(threads.map((thread) => once(thread, "exit"))).finally(() => threads.map((thread) => thread.terminate()));
  expect(readdirSync(workerData.root)).toHaveLength(200);
});
