import { linkSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { Failure } from "../../src/failure.ts";
import { groupBy } from "../../src/group.ts";
import type { Edition } from "../../src/publish/edition.ts";
import { digestOf, folderOf } from "../../src/publish/folder.ts";
import { forgetManifest, recallManifest } from "../../src/publish/manifest.ts";
import { publish } from "../../src/publish/publish.ts";
import { createStage, type StagedFile } from "../../src/publish/stage.ts";
import { survey } from "../../src/publish/survey.ts";
import type { SitePath } from "../../src/site/paths.ts";
import { readFiles, temporaryFolder, writeFiles } from "../workspace.ts";

/** Folders with these files, which are as if made from their bytes. */
function plannedFolders(staged: readonly StagedFile[]): Edition["folders"] {
  const folders = [...groupBy(staged, ({ path }) => folderOf(path))];
  return new Map(
    folders.map(([folder, files]) => {
      const fingerprints = new Map(files.map(({ path, sha256 }) => [path, sha256]));
      return [folder, { digest: digestOf([...fingerprints.values()]), paths: () => new Set(fingerprints.keys()), fingerprints }];
    }),
  );
}

/** An output folder that sites, given as texts by path, can be published into. */
function publisher() {
  const folder = temporaryFolder();
  const [staging, output] = [join(folder, "staging"), join(folder, "site")];
  onTestFinished(() => forgetManifest(output));
  return {
    output,
    publish: (site: Readonly<Record<string, string>>) => {
      mkdirSync(staging, { recursive: true });
      const stage = createStage(staging);
      for (const [path, text] of Object.entries(site)) stage.put(path as SitePath, Buffer.from(text));
      const staged = stage.files;
      const found = survey(output, recallManifest(output));
      const origin = { state: null, outcome: "" };
      return publish({ folders: plannedFolders(staged), staged, sections: null }, { staging, output, found, rewrite: false, origin });
    },
  };
}

test("what is the same is not touched, what is new is added, what differs is changed, what is gone is removed", () => {
  const { output, publish } = publisher();
  publish({ "index.html": "home", "a.html": "a", "b.html": "b" });
  expect(publish({ "index.html": "home", "b.html": "another b", "c.html": "c" })).toEqual({ added: 1, changed: 1, removed: 1 });
  expect([...readFiles(output)].map(([path, bytes]) => `${path} ${bytes}`)).toEqual(["b.html another b", "c.html c", "index.html home"]);
});

test("a file renamed in case alone is removed under its old name", () => {
  const { output, publish } = publisher();
  publish({ "index.html": "home", "2024/ABC.html": "article" });
  expect(publish({ "index.html": "home", "2024/abc.html": "article" })).toEqual({ added: 1, changed: 0, removed: 1 });
  expect([...readFiles(output).keys()]).toEqual(["2024/abc.html", "index.html"]);
});

test("on a disk that knows no case, where both names are one file, it is not", () => {
  const { output, publish } = publisher();
  publish({ "index.html": "home", "2024/abc.html": "article" });
  // As such a disk shows it: the name it was first published under leads to the same file.
  linkSync(join(output, "2024/abc.html"), join(output, "2024/ABC.html"));
  publish({ "index.html": "home", "2024/abc.html": "article", "2024/ABC.html": "article" });
  expect(publish({ "index.html": "home", "2024/abc.html": "article" }).removed).toBe(0);
  expect([...readFiles(output).keys()]).toContain("2024/abc.html");
});

test("nothing is removed when it is not known what was published", () => {
  const { output, publish } = publisher();
  publish({ "index.html": "home", "old.html": "old" });
  forgetManifest(output);
  expect(publish({ "index.html": "home" })).toEqual({ added: 0, changed: 0, removed: 0 });
  expect([...readFiles(output).keys()]).toEqual(["index.html", "old.html"]);
});

describe("what stands in the way is named, and nothing moves:", () => {
  test.each([
    {
      what: "a file where a folder should be",
      there: { "2024": "mine" },
      at: "2024",
      needs: "is a file, but the site needs a folder there",
    },
    {
      what: "a folder where a file should be",
      there: { "a.html/x": "mine" },
      at: "a.html",
      needs: "is no file, but the site needs one there",
    },
  ])("$what", ({ there, at, needs }) => {
    const { output, publish } = publisher();
    writeFiles(output, there);
    const before = readFiles(output);
    const site = { "index.html": "home", "a.html": "a", "2024/b.html": "b" };
    expect(() => publish(site)).toThrow(new Failure(`${join(output, at)} ${needs}; move it away and build again`));
    expect(readFiles(output)).toEqual(before);
  });
});
