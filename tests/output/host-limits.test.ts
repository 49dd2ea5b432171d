import { describe, expect, test } from "vitest";
import { excessesOf, hostNames, hosts, largeFile, type Measure, sourcesFor } from "../../src/output/host-limits.ts";
import type { SiteSize } from "../../src/output/site-size.ts";

const small: SiteSize = { files: 1, bytes: 1, folders: 0, fullest: { folder: ".", files: 1 }, large: [] };

/** A site that has so much of what is measured, and little of all else. */
function sized(measure: Measure, found: number): SiteSize {
  const sites: Readonly<Record<Measure, SiteSize>> = {
    bytes: { ...small, bytes: found },
    files: { ...small, files: found },
    entries: { ...small, files: 10, folders: found - 10 },
    fileBytes: { ...small, large: [{ path: "a.pdf", bytes: found }] },
    folderFiles: { ...small, fullest: { folder: "tags", files: found } },
  };
  return sites[measure];
}

const limits = hosts.flatMap(({ name, limits }) => limits.map((limit) => ({ name, ...limit })));

test.each(limits)("$name takes $written, and not one more", ({ name, measure, most }) => {
  expect(excessesOf(sized(measure, most), [name])).toEqual([]);
  const paths = { bytes: [], files: [], entries: [], fileBytes: ["a.pdf"], folderFiles: ["tags"] }[measure];
  expect(excessesOf(sized(measure, most + 1), [name])).toEqual([{ host: name, measure, most, found: most + 1, paths }]);
});

test.each(limits)("that of $name, $written, has a page of the host's documentation and a day on which it was read", ({ source, seen }) => {
  expect(new URL(source).hostname).toMatch(/^(?:docs|developers)\.(?:github|gitlab|cloudflare|netlify)\.com$/);
  expect(new URL(source).protocol).toBe("https:");
  expect(new Date(seen).toISOString().slice(0, 10)).toBe(seen);
});

describe("which hosts do not take a site", () => {
  test("is told of all, where none is named", () => {
    const site: SiteSize = { ...small, files: 150_000, folders: 60_000, bytes: 2 ** 30 + 1 };
    expect(excessesOf(site).map(({ host, measure, found }) => [host, measure, found])).toEqual([
      ["github-pages", "bytes", 2 ** 30 + 1],
      ["gitlab-pages", "bytes", 2 ** 30 + 1],
      ["gitlab-pages", "entries", 210_000],
      ["cloudflare-pages", "files", 150_000],
      ["cloudflare-pages-paid", "files", 150_000],
    ]);
    expect(excessesOf(site, ["netlify"])).toEqual([]);
  });

  test("is nothing of a small one", () => {
    expect(excessesOf(small, hostNames)).toEqual([]);
  });

  test("is told of each file that is too large, the largest as what was found", () => {
    const large = [
      { path: "b.pdf", bytes: 40_000_000 },
      { path: "a.pdf", bytes: 30_000_000 },
    ];
    expect(excessesOf({ ...small, large }, ["cloudflare-pages"])).toMatchObject([{ found: 40_000_000, paths: ["b.pdf", "a.pdf"] }]);
  });
});

test.each([
  [null, 1_000_000, 2 ** 31, "beside", "beside"],
  [null, 1, 1, "packed", "packed"],
  ["cloudflare-pages", 20_000, 2 ** 31, "beside", "beside"],
  ["cloudflare-pages", 20_001, 1, "beside", "packed"],
  ["cloudflare-pages", 20, 1, "packed", "packed"],
  ["cloudflare-pages-paid", 20_001, 1, "beside", "beside"],
  ["cloudflare-pages-paid", 100_001, 1, "beside", "packed"],
  ["gitlab-pages", 200_001, 1, "beside", "packed"],
  ["github-pages", 1_000_000, 2 ** 30, "beside", "beside"],
  ["github-pages", 1, 2 ** 30 + 1, "beside", "packed"],
  ["netlify", 1_000_000, 2 ** 31, "beside", "beside"],
] as const)("for %s, a site of %i files and %i bytes that asks for sources %s has them %s", (host, files, bytes, asked, chosen) => {
  expect(sourcesFor(host, { files, bytes, fullest: 54_000 }, asked)).toBe(chosen);
});

test("sources are packed for a host that does not take so many files in the folder of a month", () => {
  expect(sourcesFor("netlify", { files: 54_002, bytes: 1, fullest: 54_002 }, "beside")).toBe("packed");
  expect(sourcesFor("github-pages", { files: 54_002, bytes: 1, fullest: 54_002 }, "beside")).toBe("beside");
});

test("a file is named as large where any host takes no such file", () => {
  expect(largeFile).toBe(Math.min(...limits.flatMap(({ measure, most }) => (measure === "fileBytes" ? most : []))));
});
