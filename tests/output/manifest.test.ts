import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { sha256 } from "../../src/lib/sha256.ts";
import { recallFolders, recallManifest, rememberFolders, rememberJournal, rememberState, shortHash } from "../../src/output/manifest.ts";
import { folderStamp } from "../../src/output/output-survey.ts";
import { publishedFolder } from "../../src/output/published-folder.ts";
import { folderOf } from "../../src/site/folder-of.ts";
import type { SitePath } from "../../src/site/paths.ts";
import { traces } from "../incremental/builds.ts";
import { writeFiles } from "../workspace.ts";
import { publisher } from "./publisher.ts";

describe("a manifest that names what is outside of the output folder, as only somebody's hand can write it,", () => {
  /** Ways out of an output folder, in which there is a folder `2024`, to a folder beside it. */
  const waysOut = [
    { way: "../outside" },
    { way: "2024/../../outside" },
    { way: "../site/../outside" },
    { way: "./../outside" },
    { way: "/outside" },
    { way: "OUTSIDE" },
  ];

  /** Publishes a site, and plants a manifest by which a file beside it, and empty folders, are Jiuwen's own: the state of each folder is the real one. */
  function planted(written: string) {
    const { output, publish, kept } = publisher();
    const outside = join(dirname(output), "outside");
    const way = written.replace("OUTSIDE", outside);
    publish({ "index.html": "home", "2024/a.html": "a", "2024/b.html": "b" });
    writeFiles(outside, { "mine.html": "mine" });
    mkdirSync(join(outside, "empty/inner"), { recursive: true });
    const own = recallFolders(kept);
    const file = (path: string, text: string) =>
      publishedFolder("hash", new Map([[path as SitePath, { input: "", sha256: sha256(Buffer.from(text)), bytes: text.length }]]));
    const folders = new Map([
      ...own,
      [way, file(`${way}/mine.html`, "mine")] as const,
      [`${way}/empty`, file(`${way}/empty/gone.html`, "")] as const,
    ]);
    rememberFolders(kept, folders, new Map());
    // All folders on the way, so that it is gone.
    const stamps = new Map(recallManifest(kept).stamps);
    for (const folder of [".", ...own.keys(), ...folders.keys()])
      for (let on = folder, stamp = folderStamp(output, on); on !== "."; on = folderOf(on), stamp = folderStamp(output, on))
        if (stamp !== null) stamps.set(on, stamp);
    rememberState(kept, { lastBuild: { state: null, outcome: "", version: null }, stamps, foreign: [] });
    const hashOfMine = shortHash(sha256(Buffer.from("mine")));
    const entries = [`${way}/mine.html`, `${way}/empty/inner/gone.html`].map((path) => [path as SitePath, hashOfMine] as const);
    rememberJournal(kept, { arrived: entries, unsettled: entries });
    return { output, outside, publish, own, kept };
  }

  test.each(waysOut)("by $way, is believed of nothing there", ({ way }) => {
    const { own, kept } = planted(way);
    expect(recallManifest(kept).journal).toEqual({ arrived: [], unsettled: [] });
    expect([...recallFolders(kept).keys()]).toEqual([...own.keys()]);
  });

  test.each(waysOut)("by $way, removes no file and no folder there", ({ way }) => {
    const { outside, publish } = planted(way);
    const before = traces(outside);
    expect(publish({ "index.html": "home", "2024/a.html": "another" })).toEqual({ added: 0, changed: 1, removed: 1 });
    expect(traces(outside)).toEqual(before);
  });
});

test("what is remembered of an output folder comes back, and names with two dots in them are names", () => {
  const { publish, kept } = publisher();
  publish({ "index.html": "home", "tags/a..b/index.html": "a", "2024/..x.html": "b" });
  const folders = recallFolders(kept);
  expect([...folders.keys()].sort()).toEqual([".", "2024", "tags/a..b"]);
  expect(folders.get(".")?.totals).toEqual({ files: 1, bytes: 4, largest: 4 });
  const journal = { arrived: [["tags/..c/index.html" as SitePath, "1"]], unsettled: [["2024/..x.html" as SitePath, "2"]] } as const;
  rememberJournal(kept, journal);
  expect(recallManifest(kept).journal).toEqual(journal);
});

test.each([0, 1, 9_999, 10_000, 10_001, 20_000])("a journal of %d files comes back whole", (count) => {
  const { kept } = publisher();
  const entries = Array.from({ length: count }, (_, number) => [`2024/${number}.html` as SitePath, `“${number}”\n`] as const);
  rememberJournal(kept, { arrived: entries, unsettled: entries.slice(0, 2) });
  expect(recallManifest(kept).journal).toEqual({ arrived: entries, unsettled: entries.slice(0, 2) });
});
