import { expect, test } from "vitest";
import { groupBy } from "../../src/lib/group-by.ts";
import { publishedFolder } from "../../src/output/published-folder.ts";
import { siteChanges } from "../../src/output/site-changes.ts";
import type { SitePath } from "../../src/site/paths.ts";

/** Folders of a site with files, each with what stands for its hash. */
function folders(files: Readonly<Record<string, string>>) {
  const byFolder = groupBy(Object.entries(files), ([path]) => path.slice(0, path.lastIndexOf("/")));
  return new Map(
    Array.from(byFolder, ([folder, ofFolder]) => {
      const published = ofFolder.map(([path, sha256]) => [path as SitePath, { input: `of ${sha256}`, sha256, bytes: 1 }] as const);
      return [folder, publishedFolder("", new Map(published))] as const;
    }),
  );
}

test("a site differs from the one before by files that came, went, or have other bytes", () => {
  const before = folders({ "2024/05/same": "1", "2024/05/other": "2", "2024/05/gone": "3", "2023/01/gone": "4", "2022/01/same": "5" });
  const after = folders({ "2024/05/same": "1", "2024/05/other": "9", "2024/05/new": "6", "2025/01/new": "7", "2022/01/same": "5" });
  expect(siteChanges(before, after)).toEqual({
    added: ["2024/05/new", "2025/01/new"],
    changed: ["2024/05/other"],
    removed: ["2024/05/gone", "2023/01/gone"],
  });
});

test("a file that is made from something else, and yet has the same bytes, has not changed", () => {
  const [one, other] = ["a", "b"].map((input) => publishedFolder("", new Map([["2024/x" as SitePath, { input, sha256: "1", bytes: 1 }]])));
  if (!one || !other) throw new Error("there are no two folders");
  expect(siteChanges(new Map([["2024", one]]), new Map([["2024", other]]))).toEqual({ added: [], changed: [], removed: [] });
});
