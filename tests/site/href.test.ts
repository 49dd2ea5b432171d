import fc from "fast-check";
import { expect, test } from "vitest";
import { absoluteUrl, href } from "../../src/site/href.ts";
import {
  aboutPath,
  assetPath,
  dayPath,
  homePath,
  listPath,
  monthPath,
  notFoundPath,
  recordsPath,
  type SitePath,
  tagFeedPath,
  tagListPath,
  tagPath,
  tagsByNamePath,
  tagsPath,
  yearPath,
} from "../../src/site/paths.ts";
import { rounds } from "../rounds.ts";

test.each([
  [homePath, homePath, "index.html"],
  [homePath, listPath(1), "page/1.html"],
  [listPath(1), homePath, "../index.html"],
  [listPath(2), listPath(1), "1.html"],
  [yearPath("2024"), monthPath("2024", "04"), "04/index.html"],
  [monthPath("2024", "04"), yearPath("2024"), "../index.html"],
  [monthPath("2024", "04"), monthPath("2024", "04"), "index.html"],
  [monthPath("2024", "04"), monthPath("2024", "05"), "../05/index.html"],
  [monthPath("2024", "04"), monthPath("2023", "04"), "../../2023/04/index.html"],
  [yearPath("2024"), yearPath("2023"), "../2023/index.html"],
  [tagsPath, tagPath("C/C++"), "C~2FC%2B%2B/index.html"],
  [tagPath("C/C++"), tagPath("C"), "../C/index.html"],
  [tagPath("C"), tagListPath("C", 1), "1.html"],
  [tagPath("100%"), tagPath("a b"), "../a%20b/index.html"],
  [tagPath("a b"), tagPath("100%"), "../100%25/index.html"],
  [tagPath("甲"), tagPath("%2F"), "../%252F/index.html"],
  [homePath, tagPath("党"), "tags/%E5%85%9A/index.html"],
  [tagPath("党"), tagFeedPath("党"), "feed.xml"],
  [tagsByNamePath, tagsPath, "index.html"],
  [tagsByNamePath, tagPath("党"), "%E5%85%9A/index.html"],
  [monthPath("2024", "04"), dayPath("04", "24"), "../../on-this-day/04-24.html"],
  [aboutPath, recordsPath("2024"), "../data/2024.jsonl.gz"],
  [notFoundPath, assetPath("site-4XTTKBKD.css"), "assets/site-4XTTKBKD.css"],
])("from %s to %s leads %s", (from, to, expected) => {
  expect(href(from, to)).toBe(expected);
});

test("a part of a page is percent-encoded too", () => {
  expect(href(homePath, yearPath("2024"), "一 #2%")).toBe("2024/index.html#%E4%B8%80%20%232%25");
});

test.each([
  ["https://example.org/", "https://example.org/tags/C~2FC%2B%2B/index.html"],
  ["https://example.org/news/", "https://example.org/news/tags/C~2FC%2B%2B/index.html"],
])("under %s a file has the address %s", (site, address) => {
  expect(absoluteUrl(site, tagPath("C/C++"))).toBe(address);
});

const names = fc.oneof(
  fc.string({ unit: "binary", minLength: 1, maxLength: 30 }),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 100 }),
  fc.constantFrom("..", ".", "C/C++", "%2F", "%", "#", "?", "a b", "~2F", "http://example.org/", "//", "javascript:alert(1)"),
);
const paths: fc.Arbitrary<SitePath> = fc.oneof(
  fc.constantFrom(
    homePath,
    tagsPath,
    listPath(1),
    yearPath("2024"),
    monthPath("2024", "04"),
    monthPath("2024", "05"),
    monthPath("2023", "04"),
  ),
  names.map(tagPath),
  names.map((name) => tagListPath(name, 1)),
  names.map(tagFeedPath),
);

/** Where a browser goes, as a path below the site's root. */
function follow(link: string, from: SitePath, site: string): string {
  const page = new URL(from.split("/").map(encodeURIComponent).join("/"), site);
  const target = new URL(link, page).href;
  expect(target.startsWith(site)).toBe(true);
  return target.slice(site.length).split("/").map(decodeURIComponent).join("/");
}

test.each(["https://example.org/", "https://example.org/a/b/", "file:///media/usb/site/"])(
  "under %s every link leads to the file it names, percent-encoded exactly once",
  (site) => {
    fc.assert(
      fc.property(paths, paths, (from, to) => {
        const link = href(from, to);
        expect(link).toMatch(/^[\x21-\x7E]+$/);
        expect(follow(link, from, site)).toBe(to);
        expect(follow(absoluteUrl(site, to), from, site)).toBe(to);
      }),
      { numRuns: rounds(2000) },
    );
  },
);
