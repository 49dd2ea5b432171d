import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openSource } from "../../src/sources/open-source.ts";
import type { SourceEntry } from "../../src/sources/source-entry.ts";
import { makePipe, temporaryFolder, writeFiles } from "../workspace.ts";
import { entriesAmong, entriesOf, rows, saved, textOf, told } from "./entries.ts";

test("files of a folder and of all folders in it come in the order of their names, hidden ones aside", async () => {
  const files = {
    "b.html": "b",
    "a/2.html": "2",
    "a/10.html": "10",
    ".git/x.html": "x",
    ".hidden.html": "x",
    "a/pic.jpg": "p",
    "a/read.me": "r",
  };
  const entries = await entriesAmong(files);
  expect(entries.map(({ kind, place }) => `${kind} ${place}`)).toEqual([
    "saved a/10.html",
    "saved a/2.html",
    "saved a/pic.jpg",
    "saved a/read.me",
    "saved b.html",
  ]);
  expect(await Promise.all(saved(entries).map(textOf))).toEqual(["10", "2", "p", "r", "b"]);
});

test("a file below a folder with the name of a host has the address of its path, another one none", async () => {
  const entries = await entriesAmong({
    "save/www.a.edu.cn/info/1.htm": "1",
    "save/www.a.edu.cn/view.asp?id=1": "2",
    "save/pages/1.htm": "3",
  });
  expect(saved(entries).map(({ place, url }) => [place, url])).toEqual([
    ["save/pages/1.htm", null],
    ["save/www.a.edu.cn/info/1.htm", "http://www.a.edu.cn/info/1.htm"],
    ["save/www.a.edu.cn/view.asp?id=1", "http://www.a.edu.cn/view.asp?id=1"],
  ]);
});

test("the folder itself may be that of a host", async () => {
  const folder = join(temporaryFolder(), "www.a.cn");
  writeFiles(folder, { "b/1.htm": "1" });
  expect(saved(await entriesOf(folder))[0]?.url).toBe("http://www.a.cn/b/1.htm");
});

test("tables and feeds are rows, but in a mirror they are files of the site", async () => {
  const files = {
    "list.csv": "标题,日期\n一,2020-01-01\n",
    "www.a.cn/list.csv": "标题,日期\n一,2020-01-01\n",
    "www.a.cn/feed.xml": "<rss/>",
  };
  const entries = await entriesAmong(files);
  expect(entries.map(({ kind, place }) => `${kind} ${place}`)).toEqual([
    "row list.csv#1",
    "saved www.a.cn/feed.xml",
    "saved www.a.cn/list.csv",
  ]);
});

test("pages as wget got them are taken instead of copies with changed links, and that is told once", async () => {
  const entries = await entriesAmong({
    "a.cn/1.html": "changed",
    "a.cn/1.html.orig": "original",
    "a.cn/view.asp?id=2.html": "changed",
    "a.cn/view.asp?id=2.orig": "original",
    "a.cn/3.html": "only",
    "a.cn/wget-log": "log",
    "wget-log.1": "log",
  });
  expect(await Promise.all(saved(entries).map(async (file) => [file.url, await textOf(file)]))).toEqual([
    ["http://a.cn/1.html", "original"],
    ["http://a.cn/3.html", "only"],
    ["http://a.cn/view.asp?id=2", "original"],
  ]);
  expect(told(entries).map((line) => line.replace(/^jiuwen-\w+/, "FOLDER"))).toEqual([
    "a.cn/wget-log: it was left by the program that saved the pages; it is passed over",
    "wget-log.1: it was left by the program that saved the pages; it is passed over",
    "FOLDER: of 2 pages the original that wget kept (.orig) is taken, and the copy with changed links passed over",
  ]);
});

test("what HTTrack leaves is passed over and told; its pages have no address by their names, its pictures have", async () => {
  const entries = await entriesAmong({
    "site/hts-cache/new.zip": "x",
    "site/hts-log.txt": "x",
    "site/index.html": "HTTrack's own",
    "site/backblue.gif": "x",
    "site/fade.gif": "x",
    "site/www.a.cn/index.html": "the site's own",
    "site/www.a.cn/fade.gif": "the site's own",
  });
  expect(saved(entries).map(({ place, url }) => [place, url])).toEqual([
    ["site/www.a.cn/fade.gif", "http://www.a.cn/fade.gif"],
    ["site/www.a.cn/index.html", null],
  ]);
  expect(told(entries).map((line) => line.split(":")[0])).toEqual([
    "site/backblue.gif",
    "site/fade.gif",
    "site/hts-cache",
    "site/hts-log.txt",
    "site/index.html",
  ]);
});

test("links that lead out, to nothing, in a circle or to folders are told, and pipes too; a link to a file in the folder is read", async () => {
  const [folder, outside] = [temporaryFolder(), temporaryFolder()];
  writeFiles(outside, { "secret.html": "secret" });
  writeFiles(folder, { "page.html": "page" });
  mkdirSync(join(folder, "sub"));
  symlinkSync(join(outside, "secret.html"), join(folder, "a.html"));
  symlinkSync(join(folder, "gone"), join(folder, "b.html"));
  symlinkSync("c.html", join(folder, "c.html"));
  symlinkSync("sub", join(folder, "d"));
  symlinkSync("page.html", join(folder, "e.html"));
  makePipe(join(folder, "f.html"));
  const entries = await entriesOf(folder);
  expect(told(entries)).toEqual([
    "a.html: a symbolic link that leads out of the folder is not followed; copy what it leads to",
    "b.html: this symbolic link leads to nothing; delete it",
    "c.html: this symbolic link leads in a circle; delete it",
    "d: a linked folder is not entered; what it leads to is read where it lies",
    "f.html: it is no regular file; it is not read",
  ]);
  expect(saved(entries).map(({ place }) => place)).toEqual(["e.html", "page.html"]);
});

test("the folder into which the articles go is no part of a source", async () => {
  const folder = temporaryFolder();
  writeFiles(folder, { "page.html": "1", "articles/2019/a.html": "2" });
  const entriesWith = async (source: string, output: string) => {
    const entries: SourceEntry[] = [];
    for await (const entry of openSource(source, { output })) entries.push(entry);
    return entries;
  };
  const within = await entriesWith(folder, join(folder, "articles"));
  expect(saved(within).map(({ place }) => place)).toEqual(["page.html"]);
  expect(told(within)).toEqual(["articles: it is the folder into which the articles go; it is passed over"]);
  const same = await entriesWith(folder, folder);
  expect(same.map(({ kind }) => kind)).toEqual(["fault"]);
  expect(told(same)[0]).toMatch(/: it is the folder into which the articles go; name another one with --output$/);
  // Saved pages may lie in the folder of articles, or beside it.
  expect(saved(await entriesWith(join(folder, "articles/2019"), join(folder, "articles")))).toHaveLength(1);
});

test("reports of imports have no articles, wherever they lie", async () => {
  const folder = temporaryFolder();
  writeFiles(folder, { "old/import-report.csv": "source,title\na,b\n", "old/news.csv": "标题\n一\n" });
  const entries: SourceEntry[] = [];
  for await (const entry of openSource(folder, { report: "import-report.csv" })) entries.push(entry);
  expect(rows(entries).map(({ place }) => place)).toEqual(["old/news.csv#1"]);
  expect(told(entries)).toEqual(["old/import-report.csv: it is a report of `jiuwen import`, which has no articles; it is passed over"]);
});

describe("a folder with the name of a host that is a source itself", () => {
  const read = async (files: Record<string, string>) => {
    const folder = join(temporaryFolder(), "json-president.gov.tw");
    writeFiles(folder, files);
    return await entriesOf(folder);
  };

  test("has records where no page is in it", async () => {
    const entries = await read({ "2019/news.json": '[{"title":"一"}]', "list.csv": "标题\n二\n", "a.png": "x" });
    expect(rows(entries).map(({ place }) => place)).toEqual(["2019/news.json#1", "list.csv#1"]);
    expect(told(entries)).toEqual([]);
  });

  test("is a mirror where there is one, and tells that its tables are files of the site", async () => {
    const entries = await read({ "news.json": '[{"title":"一"}]', "info/view.asp?id=1": "<p>页" });
    expect(saved(entries).map(({ url }) => url)).toEqual([
      "http://json-president.gov.tw/info/view.asp?id=1",
      "http://json-president.gov.tw/news.json",
    ]);
    expect(told(entries)).toEqual([
      "json-president.gov.tw: 1 of its tables, JSON files and feeds are files of the site, as it is a mirror by its name; to import one of them, name it",
    ]);
  });
});
