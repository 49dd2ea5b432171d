import { expect, test } from "vitest";
import { inOrderOfRemoval } from "../../src/output/removal.ts";
import type { SitePath } from "../../src/site/paths.ts";

test("what lists articles or leads to files goes first, then articles, then what has no links; of each kind by path", () => {
  const paths = [
    "2024/01/b.txt",
    "2024/01/b.html",
    "tags/t/index.html",
    "assets/x.js",
    "2024/01/a.html",
    "2024/index.html",
    "index.html",
    "site.webmanifest",
  ];
  expect(inOrderOfRemoval(paths as SitePath[])).toEqual([
    "2024/index.html",
    "index.html",
    "site.webmanifest",
    "tags/t/index.html",
    "2024/01/a.html",
    "2024/01/b.html",
    "2024/01/b.txt",
    "assets/x.js",
  ]);
});
