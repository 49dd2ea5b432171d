import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createCache } from "../../src/cache/cache.ts";
import { listSeeds } from "../../src/input/article-files.ts";
import { readSettings } from "../../src/input/settings.ts";
import { readSettingsFolder } from "../../src/input/settings-folder.ts";
import { seed, temporaryFolder, writeFiles } from "../workspace.ts";

const files = { "theme/style.css": "p {}", "pages/说明.md": "说明", "pages/a.txt": seed(), "theme/.DS_Store": "", "theme/Thumbs.db": "" };

test("beside an archive.yaml, theme/ and pages/ belong to the settings, and nothing in them is an article", () => {
  const folder = temporaryFolder();
  writeFiles(folder, { ...files, "archive.yaml": "", "a.txt": seed(), "news/pages/b.txt": seed() });
  mkdirSync(join(folder, "theme/img"));
  const { files: found, unread } = readSettingsFolder(folder);
  expect([...found.keys()]).toEqual(["archive.yaml", "theme/style.css", "pages/a.txt", "pages/说明.md"]);
  expect(unread).toEqual(["theme/img"]);
  const { seeds, diagnostics, passedOver } = listSeeds(folder, []);
  expect(seeds.map(({ file }) => file)).toEqual(["a.txt", "news/pages/b.txt"]);
  expect([diagnostics, passedOver]).toEqual([[], 0]);
});

test("without one they are folders like any other, which may hold articles", () => {
  const folder = temporaryFolder();
  writeFiles(folder, files);
  expect(readSettingsFolder(folder).files.size).toBe(0);
  expect(listSeeds(folder, []).seeds.map(({ file }) => file)).toEqual(["pages/a.txt", "pages/说明.md"]);
});

test("a link that leads out of the archive is not followed", () => {
  const folder = temporaryFolder();
  writeFiles(folder, { "archive/archive.yaml": "", "archive/theme/x": "", "logo.svg": "<svg/>" });
  symlinkSync(join(folder, "logo.svg"), join(folder, "archive/theme/logo.svg"));
  expect(readSettingsFolder(join(folder, "archive")).files.get("theme/logo.svg")).toMatchObject({
    fault: expect.stringContaining("leads out of the input folder"),
  });
});

test("where an archive.yaml is missing beside what needs one, that is told", async () => {
  const folder = temporaryFolder();
  writeFiles(folder, { "theme/style.css": "p {}", "pages/a.txt": seed(), "a.txt": seed() });
  const { settings } = await readSettings(folder, "test", createCache(join(folder, "cache")));
  expect(settings.diagnostics).toMatchObject([
    { file: "theme/style.css", level: "warning", reason: expect.stringContaining("beside an archive.yaml") },
  ]);
});

test("a file of such a name is a file like any other", () => {
  const folder = temporaryFolder();
  writeFiles(folder, { "archive.yaml": "", theme: "", "pages.txt": seed(), "a.txt": seed() });
  expect(listSeeds(folder, []).others.map(({ file }) => file)).toEqual(["theme"]);
});
