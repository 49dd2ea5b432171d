import { posix } from "node:path";
import { gzipSync } from "node:zlib";
import { DomUtils, parseDocument } from "htmlparser2";
import { describe, expect, test } from "vitest";
import { loadAssets } from "../src/render/assets.ts";
import { built, textAt } from "./built.ts";
import { bodyOfPage, textOf } from "./html.ts";
import { realSeeds } from "./samples.ts";
import { pagesOf } from "./site-check.ts";
import { seed } from "./workspace.ts";

const { getElementsByTagName } = DomUtils;

/** The five articles as they are published. */
const site = built(realSeeds(), ["--url", "https://archive.example.org/news/"]);
const articlePages = [...pagesOf(site)].filter(([path]) => /^\d{4}\/\d\d\/\w{16}\.html$/.test(path));

/** The length of a text as servers send it. */
const gzipped = (content: string | Uint8Array) => gzipSync(content, { level: 9 }).length;

/** What a browser loads for a page beside the page itself, by what asks for it; the manifest is loaded only when the site is installed. */
function loadedBy(path: string, html: string): { readonly element: string; readonly path: string }[] {
  const document = parseDocument(html);
  const links = getElementsByTagName("link", document).filter(
    ({ attribs }) => !["canonical", "alternate", "manifest"].includes(attribs["rel"] ?? ""),
  );
  const sources = DomUtils.findAll(({ attribs }) => attribs["src"] !== undefined || attribs["srcset"] !== undefined, document.children);
  return [
    ...links.map(({ attribs }) => ({ element: attribs["rel"] ?? "", address: attribs["href"] ?? "" })),
    ...sources.map(({ name, attribs }) => ({ element: name, address: attribs["src"] ?? attribs["srcset"] ?? "" })),
  ].map(({ element, address }) => ({ element, path: posix.join(posix.dirname(path), address) }));
}

test("five article pages are measured", () => {
  expect(articlePages.length).toBe(5);
});

describe.each(articlePages)("%s", (path, html) => {
  const loaded = loadedBy(path, html);

  test("costs 14 KB at most beyond its own text: page, style sheet and script, each gzipped, less the gzipped text of the body", () => {
    const code = loaded.filter(({ element }) => element !== "icon").map((file) => site.get(file.path) ?? Buffer.of());
    const sent = [html, ...code].reduce((sum, content) => sum + gzipped(content), 0);
    const text = textOf(bodyOfPage(html));
    expect(text.length).toBeGreaterThan(500);
    expect(sent - gzipped(text)).toBeLessThanOrEqual(14 * 1024);
  });

  test("takes four requests at most: the page, its style sheet, its script and its icon", () => {
    expect(loaded.map(({ element }) => element).sort()).toEqual(["icon", "script", "stylesheet"]);
    expect(loaded.filter((file) => !site.has(file.path))).toEqual([]);
  });

  test("has one script, which does not wait for the style sheet, and keeps no page longer from being shown than that: it is under a third of its size", () => {
    const scripts = getElementsByTagName("script", parseDocument(html)).filter(({ attribs }) => attribs["type"] !== "application/ld+json");
    expect(scripts.map(({ attribs }) => attribs)).toEqual([{ src: expect.stringMatching(/assets\/site-\w+\.js$/) }]);
    expect(html.indexOf("<script src=")).toBeLessThan(html.indexOf('<link rel="stylesheet"'));
    const [script = 0, sheet = 0] = ["script", "stylesheet"].map((element) =>
      gzipped(site.get(loaded.find((file) => file.element === element)?.path ?? "") ?? ""),
    );
    expect(script).toBeGreaterThan(0);
    expect(script).toBeLessThan(sheet / 3);
  });
});

describe("what pages load", () => {
  const assets = (name: RegExp) => [...site.keys()].filter((path) => name.test(path)).map((path) => textAt(site, path));

  test("loads nothing in turn, neither style sheet nor script: no import, no address, no font", () => {
    const texts = assets(/^assets\/(?:style|site)-\w+\.(?:css|js)$/);
    expect(texts.length).toBe(2);
    for (const text of texts)
      expect(text).not.toMatch(/@import|url\(|@font-face|https?:|\/\/|\bimport\b|\bfetch\b|XMLHttpRequest|sendBeacon|Worker/);
  });

  test("and the script for reference managers, which is loaded only when a citation comes near, is small and loads nothing", () => {
    const [script = "", ...others] = assets(/^assets\/citation-\w+\.js$/);
    expect(others).toEqual([]);
    expect(gzipped(script)).toBeLessThan(5 * 1024);
    // RIS has slashes in its dates.
    expect(script).not.toMatch(/https?:|["'`]\/\/|\bimport\b|\bfetch\b|XMLHttpRequest|sendBeacon|Worker|createElement\("script/);
  });

  test("and the script that marks hits, which is loaded only where an address asks for some, is small and loads nothing", () => {
    const [script = "", ...others] = assets(/^assets\/hits-\w+\.js$/);
    expect(others).toEqual([]);
    expect(gzipped(script)).toBeLessThan(2.5 * 1024);
    expect(script).not.toMatch(/https?:|\/\/|\bimport\b|\bfetch\b|XMLHttpRequest|sendBeacon|Worker|createElement\("script/);
  });

  test("but for the scripts of the search page and of the one for missing pages, which load files of the site and name no address in full", () => {
    const withAddress = built({ "a.txt": seed({ more: "原文链接: http://a.cn/1.htm\n" }) });
    const scripts = [...withAddress.keys()].filter((path) => /^assets\/(?:search|not-found)-\w+\.js$/.test(path));
    expect(scripts.length).toBe(2);
    // Addresses that readers ask for are read against one that leads nowhere (RFC 2606).
    const texts = scripts.map((path) => textAt(withAddress, path).replaceAll('"http://nowhere.invalid/"', "").replaceAll('"//"', ""));
    for (const text of texts) expect(text).not.toMatch(/https?:|\/\/|\bimport\b|XMLHttpRequest|sendBeacon|Worker/);
  });
});

test("the script for missing pages is small, and only where there are old addresses", () => {
  const path = (files: typeof site) => [...files.keys()].find((name) => /^assets\/not-found-/.test(name));
  expect([path(site), [...site.keys()].filter((name) => name.startsWith("addresses/"))]).toEqual([undefined, []]);
  for (const page of ["404.html", "search/index.html"]) expect(textAt(site, page)).not.toMatch(/not-found-|data-shards/);
  const withAddress = built({ "a.txt": seed({ more: "原文链接: http://a.cn/1.htm\n" }) });
  const script = path(withAddress) ?? "";
  expect(gzipped(textAt(withAddress, script))).toBeLessThan(3 * 1024);
  for (const [page, html] of pagesOf(withAddress)) expect([page, html.includes(script)]).toEqual([page, page === "404.html"]);
});

test("the icon draws itself: it loads nothing and runs nothing", () => {
  const icon = textAt(site, "assets/icon.svg");
  expect(icon.replace('xmlns="http://www.w3.org/2000/svg"', "")).not.toMatch(
    /https?:|href|url\((?!#)|<script|<style[^>]*>[^<]*@import|\bon\w+=/,
  );
});

test("no script looks behind in an expression, at which the oldest browsers fail with all of the script (Safari before 16.4)", async () => {
  const { files } = await loadAssets();
  const scripts = [...files].filter(([path]) => /^assets\/.*\.js$/.test(path));
  expect(scripts.length).toBe(7);
  for (const [path, bytes] of scripts)
    expect([
      path,
      Buffer.from(bytes)
        .toString()
        .match(/\(\?<[=!]/g),
    ]).toEqual([path, null]);
});
