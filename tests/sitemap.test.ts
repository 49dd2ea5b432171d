import { posix } from "node:path";
import { DomUtils, parseDocument } from "htmlparser2";
import { beforeAll, describe, expect, test } from "vitest";
import { archiveOf, built, textAt } from "./built.ts";
import { hostileSeeds, hostileSettings, newsSeeds } from "./samples.ts";
import { type Files, pagesOf, reachable } from "./site-check.ts";
import { seed } from "./workspace.ts";
import { children, only, parseXml } from "./xml.ts";

const address = "https://archive.example.org/a&b/";

/** Hostile articles, and enough harmless ones for sealed pages. */
const seeds = { ...newsSeeds(15, "2020-01-05"), ...hostileSeeds(), "archive.yaml": `${hostileSettings}pageSize: 5\n` };

/** One address of a sitemap, as a path of the site, and the date given for it. */
interface Listed {
  readonly part: string;
  readonly path: string;
  readonly modified: string | null;
}

const namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

/** What a sitemap or an index of sitemaps lists, by the rules of sitemaps.org. */
function listed(files: Files, part: string, [root, item]: readonly [string, string]): Listed[] {
  const document = parseXml(files.get(part) ?? Buffer.of());
  expect(document).toMatchObject({ name: root, namespace });
  expect(document.children.length).toBeGreaterThan(0);
  return document.children.map((entry) => {
    expect(entry).toMatchObject({ name: item, namespace });
    const [modified, ...more] = children(entry, "lastmod").map(({ text }) => text);
    expect(more).toEqual([]);
    const location = only(entry, "loc").text;
    expect(location.slice(0, address.length)).toBe(address);
    expect(location.length).toBeLessThan(2048);
    return { part, path: decodeURIComponent(location.slice(address.length)), modified: modified ?? null };
  });
}

/** A date with or without a time, as W3C's note on dates has it. */
const w3cDate = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d[+-]\d\d:\d\d)?$/;

let site: Files;
let parts: Listed[];
let found: Listed[];
beforeAll(() => {
  site = built(seeds, ["--url", address]);
  parts = listed(site, "sitemap.xml", ["sitemapindex", "sitemap"]);
  found = parts.flatMap(({ path }) => listed(site, path, ["urlset", "url"]));
});

test("the index names a part for each year and one for the pages of none, and every part is there", () => {
  expect(parts.map(({ path }) => path).sort()).toEqual(["sitemap-1988.xml", "sitemap-2020.xml", "sitemap-2024.xml", "sitemap-pages.xml"]);
  expect([...site.keys()].filter((path) => /sitemap(?!\.xml$)/.test(path))).toEqual(parts.map(({ path }) => path).sort());
});

// sitemaps.org, "Sitemap file location": a sitemap may name only what is in or below its own folder.
test("every address begins with that of the folder in which the sitemap that names it stands", () => {
  for (const path of ["sitemap.xml", ...parts.map((part) => part.path)]) {
    const folder = new URL(".", new URL(path, address)).href;
    const locations = parseXml(site.get(path) ?? Buffer.of()).children.map((entry) => only(entry, "loc").text);
    expect(locations.length).toBeGreaterThan(0);
    expect(locations.filter((location) => !location.startsWith(folder))).toEqual([]);
  }
});

test("each page to be found is in exactly one part: all but 404.html, the search and those that only lead on", () => {
  const pages = [...pagesOf(site)].filter(([path, html]) => path !== "404.html" && !/http-equiv="refresh"|content="noindex"/.test(html));
  expect(pages.length).toBeLessThan(pagesOf(site).size - 1);
  expect(found.map(({ path }) => path).sort()).toEqual(pages.map(([path]) => path).sort());
});

test("what is of a year stands in the year's part", () => {
  const misplaced = found.filter(({ part, path }) => part !== `sitemap-${/^\d{4}(?=\/)/.exec(path)?.[0] ?? "pages"}.xml`);
  expect(misplaced).toEqual([]);
});

test("an address is that of the page's own canonical link", () => {
  for (const { path } of found) {
    const canonical = DomUtils.getElementsByTagName("link", parseDocument(textAt(site, path))).find(
      ({ attribs }) => attribs["rel"] === "canonical",
    );
    expect(decodeURIComponent(canonical?.attribs["href"]?.slice(address.length) ?? "")).toBe(path);
  }
});

test("links lead from home to every page that search engines are told of", () => {
  const reached = reachable(site);
  expect(found.map(({ path }) => path).filter((path) => !reached.has(path || "index.html"))).toEqual([]);
});

test("no character of an address stands unescaped: not & ' \" < or >", () => {
  for (const path of ["sitemap.xml", ...parts.map(({ path }) => path)]) {
    const locations = [...textAt(site, path).matchAll(/<loc>(.*?)<\/loc>/gs)].map(([, location = ""]) => location);
    expect(locations.length).toBeGreaterThan(0);
    expect(locations.filter((location) => !/^(?:[^&'"<>\s]|&amp;|&apos;|&#39;)*$/.test(location))).toEqual([]);
  }
});

/** The date of each article, to the day, by the path of its page. */
const dayOf = new Map<string, string>(
  archiveOf(seeds).articles.map(({ summary: { date, id } }) => [`${date.slice(0, 4)}/${date.slice(5, 7)}/${id}.html`, date.slice(0, 10)]),
);

/** The newest day of the articles that a page lists. */
function newestListed(path: string): string | undefined {
  const links = DomUtils.getElementsByTagName("a", parseDocument(textAt(site, path)));
  const targets = links.map(({ attribs }) => posix.join(posix.dirname(path), decodeURIComponent(attribs["href"]?.split("#")[0] ?? "")));
  return targets
    .flatMap((target) => dayOf.get(target) ?? [])
    .sort()
    .at(-1);
}

describe("the date given for a page is true", () => {
  test("an article's is its own, as exact as the source has it", () => {
    const given = found.filter(({ path }) => dayOf.has(path));
    expect(given.length).toBe(dayOf.size);
    for (const { path, modified } of given)
      expect(/<ul class="facts"><li><time datetime="([^"]*)">/.exec(textAt(site, path))?.[1]).toBe(modified);
  });

  test("a list's is that of the newest article on it", () => {
    const lists = found.filter(({ path }) =>
      /^(?:index|page\/\d+|(?:tags|authors|sources)\/[^/]+\/(?:index|\d+)|on-this-day\/\d\d-\d\d|\d{4}\/(?:\d\d\/)?index)\.html$/s.test(
        path,
      ),
    );
    expect(lists.length).toBeGreaterThan(80);
    for (const { path, modified } of lists) expect(modified, path).toBe(newestListed(path));
  });

  test("the about page's is that of the archive's newest article", () => {
    expect(found.find(({ path }) => path === "about/index.html")?.modified).toBe([...dayOf.values()].sort().at(-1));
  });

  test("pages that any article can change have none", () => {
    const without = found.filter(({ modified }) => modified === null).map(({ path }) => path);
    expect(without.sort()).toEqual(
      [
        "authors/index.html",
        "on-this-day/index.html",
        "ranking/2020.html",
        "ranking/2024.html",
        "ranking/1988.html",
        "ranking/index.html",
        "sources/index.html",
        "tags/by-name.html",
        "tags/index.html",
      ].sort(),
    );
  });

  test("a part's is the newest in it", () => {
    for (const { path, modified } of parts) {
      const dates = found.filter(({ part }) => part === path).flatMap((one) => one.modified ?? []);
      expect(dates.sort().at(-1)).toBe(modified);
    }
  });

  test("all are dates as W3C writes them", () => {
    expect([...parts, ...found].flatMap(({ modified }) => modified ?? []).filter((modified) => !w3cDate.test(modified))).toEqual([]);
  });
});

describe("robots.txt", () => {
  /** Its lines as crawlers read them (RFC 9309): fields and values, without comments. */
  const lines = (files: Files) =>
    textAt(files, "robots.txt")
      .split("\n")
      .map((line) => line.replace(/#.*/, "").trim())
      .filter((line) => line !== "");

  test("lets every crawler read everything, and leads to the sitemap", () => {
    expect(lines(site)).toEqual(["User-agent: *", "Allow: /", `Sitemap: ${address}sitemap.xml`]);
  });

  test("names no sitemap when it is not known where the site stands, as there is none", () => {
    const files = built({ "a.txt": seed() });
    expect(lines(files)).toEqual(["User-agent: *", "Allow: /"]);
    expect([...files.keys()].filter((path) => path.startsWith("sitemap"))).toEqual([]);
  });
});
