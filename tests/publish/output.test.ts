import { linkSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { forgetManifest } from "../../src/publish/manifest.ts";
import { publish } from "../../src/publish/output.ts";
import type { SitePath } from "../../src/site/paths.ts";
import { readFiles, temporaryFolder, writeFiles } from "../workspace.ts";

/** An output folder that sites, given as texts by path, can be published into. */
function publisher() {
  const folder = temporaryFolder();
  const [staging, output] = [join(folder, "staging"), join(folder, "site")];
  onTestFinished(() => forgetManifest(output));
  return {
    output,
    publish: (site: Readonly<Record<string, string>>) => {
      mkdirSync(staging, { recursive: true });
      writeFiles(staging, site);
      return publish(Object.keys(site) as SitePath[], staging, output, { rewrite: false });
    },
  };
}

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
