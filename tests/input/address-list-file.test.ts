import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { textAt } from "../built.ts";
import { textOf } from "../html.ts";
import { jiuwenIn, readFiles, seed, temporaryFolder, writeFiles } from "../workspace.ts";

const old = "http://www.example.edu.cn/info";
const sitemap = (...paths: string[]) => `<urlset>${paths.map((path) => `<url><loc>${old}/${path}</loc></url>`).join("")}</urlset>`;
const many = Array.from({ length: 400 }, (_, index) => `2/${String(index).padStart(3, "0")}.htm`);

/** Runs a command on an archive of one article that stood at `1/1.htm`, with more files. */
function run(files: Readonly<Record<string, string | Uint8Array>>, command: readonly string[]) {
  const folder = temporaryFolder();
  writeFiles(join(folder, "in"), { "a.txt": seed({ more: `原文链接: ${old}/1/1.htm\n` }) });
  writeFiles(folder, files);
  return { ...jiuwenIn(folder, command), folder };
}

const check = ["check", "in", "--against", "list"];

describe("check --against", () => {
  test.each([
    ["a sitemap", sitemap("1/1.htm", ...many)],
    ["a packed one", gzipSync(sitemap("1/1.htm", ...many))],
    ["a text", ["1/1.htm", ...many].map((path) => `${old}/${path}`).join("\n")],
    ["an index", "<sitemapindex><sitemap><loc>http://www.example.edu.cn/maps/more.xml.gz</loc></sitemap></sitemapindex>"],
  ])("%s tells what the archive lacks, five addresses of each folder", (_, list) => {
    const { stdout, status } = run({ list, "more.xml.gz": gzipSync(sitemap("1/1.htm", ...many, "index.htm")) }, check);
    expect(stdout).toContain(
      `Old site: ${_ === "an index" ? "402 addresses, 1 in the archive, 400 pages and 1 that is no article not" : "401 addresses, 1 in the archive, 400 pages not"}\n`,
    );
    expect(stdout).toContain(`Missing in ${old}/2/ (400)\n  ${old}/2/000.htm\n`);
    expect(stdout).toContain("  and 395 more (--verbose lists all)\n");
    expect(status).toBe(0);
  });

  test("names all with --verbose, and in JSON", () => {
    const list = sitemap("1/1.htm", ...many);
    expect(run({ list }, [...check, "--verbose"]).stdout).toContain(`  ${old}/2/399.htm\n`);
    const { oldSite } = JSON.parse(run({ list }, [...check, "--format", "json"]).stdout);
    expect(oldSite).toMatchObject({ pages: 401, kept: 1, others: [], missing: [{ folder: `${old}/2/` }] });
    expect(oldSite.missing[0].addresses).toHaveLength(400);
    expect(JSON.parse(run({}, ["check", "in", "--format", "json"]).stdout).oldSite).toBeNull();
  });

  test.each([
    ["<html>404</html>", "it is XML, but no sitemap (<html>)"],
    ["标题: 会议\n", "line 1 is no address"],
    [gzipSync("x").subarray(0, 12), "unexpected end of file"],
    ["<sitemapindex><sitemap><loc>http://a.cn/gone.xml</loc></sitemap></sitemapindex>", "gone.xml"],
  ])("a file that is no list, such as %j, is told", (list, reason) => {
    const { stderr, status } = run({ list }, check);
    expect(stderr).toContain("cannot be read as a list of addresses");
    expect(stderr).toContain(reason);
    expect(status).toBe(2);
  });
});

describe("formerSitemap", () => {
  const settings = "formerSitemap: old/map.txt\n";
  const list = ["1/1.htm", ...many, ""].map((path) => `${old}/${path}`).join("\n");

  test("has the page about the archive tell it, with 300 addresses at most, and is no article itself", () => {
    const { stderr, folder } = run({ "in/archive.yaml": settings, "in/old/map.txt": list }, ["build", "in", "-o", "site"]);
    expect(stderr).toBe("");
    const about = textAt(readFiles(join(folder, "site")), "about/index.html");
    expect(textOf(about)).toContain("旧站共有 402 个网址，本存档收录 1 个，缺 400 个；另有 1 个不是文章（栏目页、列表页等），不计在内。");
    expect(textOf(about)).toContain("此外还有 100 个。");
    expect(about).toContain(`<p class="folder">${old}/2/<span class="count">400 个</span></p>`);
    expect(about).toContain("<li>299.htm</li>");
    expect(about).not.toContain("300.htm");
    // A longer list is heeded by the next build.
    writeFiles(join(folder, "in"), { "old/map.txt": `${list}\n${old}/3/1.htm` });
    expect(jiuwenIn(folder, ["build", "in", "-o", "site"]).stdout).toContain("Files: 0 new, 1 changed, 0 removed");
  });

  test("is compared by check without its option, which has precedence", () => {
    const files = { "in/archive.yaml": settings, "in/old/map.txt": list, list: sitemap("1/1.htm") };
    expect(run(files, ["check", "in"]).stdout).toContain("Old site: 402 addresses");
    expect(run(files, check).stdout).toContain("Old site: 1 address, 1 in the archive, 0 pages not\n");
  });

  test("is a fault where there is no such file, or no list, or one outside of the folder", () => {
    const faults = (files: Readonly<Record<string, string>>) => run({ "in/archive.yaml": settings, ...files }, ["check", "in"]);
    expect(faults({})).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("error bad-config (1 file): `formerSitemap`: old/map.txt cannot be read"),
    });
    expect(faults({ "in/old/map.txt": "正文。" }).stderr).toContain("line 1 is no address");
    expect(faults({ "in/archive.yaml": "formerSitemap: ../map.txt\n" }).stderr).toContain(
      "expected the path of a file in the archive's folder",
    );
    const folder = temporaryFolder();
    writeFiles(folder, { "in/archive.yaml": "formerSitemap: map.txt\n", "in/a.txt": seed(), "out.txt": list });
    symlinkSync(join(folder, "out.txt"), join(folder, "in/map.txt"));
    expect(jiuwenIn(folder, ["check", "in"]).stderr).toContain("it lies outside of the archive's folder");
  });
});
