import { expect, test } from "vitest";
import { createArchive } from "../../src/archive/archive.ts";
import { type PublishedFiles, type PublishedFolder, publishedFolder } from "../../src/output/published-folder.ts";
import { expectedSize, sizeOf } from "../../src/output/site-size.ts";
import type { SitePath } from "../../src/site/paths.ts";
import { createVocabulary } from "../../src/vocabulary/vocabulary.ts";
import { article } from "../articles.ts";
import { seed } from "../workspace.ts";

/** Folders with files of so many bytes. */
function folders(all: Readonly<Record<string, Readonly<Record<string, number>>>>): Map<string, PublishedFolder> {
  return new Map(
    Object.entries(all).map(([folder, sizes]) => {
      const files: PublishedFiles = new Map(
        Object.entries(sizes).map(([name, bytes]) => [
          (folder === "." ? name : `${folder}/${name}`) as SitePath,
          { input: "", sha256: "", bytes },
        ]),
      );
      return [folder, publishedFolder("", files)];
    }),
  );
}

test("a site has the files and bytes of all its folders, and every folder on the way to a file", () => {
  const site = folders({ ".": { "index.html": 10 }, "2024/04": { "a.html": 20, "b.html": 30 }, "2024/05": {}, "a/b/c": { "d.js": 0 } });
  expect(sizeOf(site, 100)).toEqual({ files: 4, bytes: 60, folders: 6, fullest: { folder: "2024/04", files: 2 }, large: [] });
});

test("files of more bytes than were asked for are named, the largest first", () => {
  const site = folders({
    ".": { "index.html": 100 },
    "2024/04": { "a.pdf": 101, "b.html": 30, "c.pdf": 300 },
    "2024/05": { "d.pdf": 200 },
  });
  expect(sizeOf(site, 100).large).toEqual([
    { path: "2024/04/c.pdf", bytes: 300 },
    { path: "2024/05/d.pdf", bytes: 200 },
    { path: "2024/04/a.pdf", bytes: 101 },
  ]);
});

test("an empty site has nothing", () => {
  expect(sizeOf(new Map(), 0)).toEqual({ files: 0, bytes: 0, folders: 0, fullest: { folder: ".", files: 0 }, large: [] });
});

test("pictures and documents count to what is expected, and the fullest month tells of the folders", () => {
  const [one, other] = ["a", "b"].map((id) => article(`${id}.txt`, seed({ date: `2024-05-0${id === "a" ? 1 : 2}` })));
  if (!one || !other) throw new Error("there are no two articles");
  const archive = createArchive([one, other], createVocabulary([]));
  const plain = expectedSize(archive);
  expect(plain.fullest).toBe(4);
  const picture = { ...{ name: "a.png", type: "image/png", width: 1, height: 1 }, use: "picture", bytes: 1000, sha256: "" } as const;
  const files = ["a.png", "b.png"].map((file) => ({ ...picture, file, addresses: [file] }));
  expect(expectedSize({ ...archive, filesOf: new Map([[one, files]]) })).toEqual({
    ...plain,
    files: plain.files + 2,
    bytes: plain.bytes + 2000,
  });
});
