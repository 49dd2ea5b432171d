import fc from "fast-check";
import { expect, test } from "vitest";
import { foldersOfShard, withinFolders } from "../../src/output/shard-folders.ts";
import type { SiteFile } from "../../src/render/site-file.ts";
import type { SitePath } from "../../src/site/paths.ts";

/** Folders with so many files, none of which weighs more than another. */
function files(folders: Readonly<Record<string, number>>): SiteFile[] {
  return Object.entries(folders).flatMap(([folder, count]) =>
    Array.from({ length: count }, (_, at) => ({
      kind: "asset" as const,
      path: `${folder === "." ? "" : `${folder}/`}${at}` as SitePath,
      bytes: Buffer.of(),
    })),
  );
}

const of = (count: number, all: readonly SiteFile[]) =>
  Array.from({ length: count }, (_, index) => [...foldersOfShard(all, { part: index + 1, of: count })]);

test("each folder is made by one shard, and the top of the site by none", () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.stringMatching(/^[a-c](\/[a-c])?$/), fc.integer({ min: 1, max: 9 })),
      fc.integer({ min: 1, max: 12 }),
      (folders, count) => {
        const given = of(count, files({ ...folders, ".": 3 })).flat();
        expect(given.sort()).toEqual(Object.keys(folders).sort());
      },
    ),
  );
});

test("the heaviest folders are given out first, each to the shard that has least", () => {
  expect(of(2, files({ a: 1, b: 5, c: 3, d: 2 }))).toEqual([
    ["b", "a"],
    ["c", "d"],
  ]);
});

test("all jobs agree, in whatever order the files come", () => {
  const all = files({ a: 2, b: 2, c: 2, "2024/05": 4 });
  expect(of(3, all.toReversed())).toEqual(of(3, all));
});

test("of a comparison a shard keeps what is in its folders", () => {
  const changed = files({ a: 1, "a/b": 1, ".": 1 });
  const folders = new Map(["a", "a/b", "."].map((folder) => [folder, { kind: "listed" as const, hash: folder, inputs: new Map() }]));
  const own = withinFolders({ folders, changed }, new Set(["a/b"]));
  expect([[...own.folders.keys()], own.changed.map(({ path }) => path)]).toEqual([["a/b"], ["a/b/0"]]);
});
