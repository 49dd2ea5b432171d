import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { openSource } from "../../src/sources/open-source.ts";
import { usualLimits } from "../../src/sources/source-limits.ts";
import { makePipe, temporaryFolder, writeFiles } from "../workspace.ts";
import { entriesAmong, entriesIn, entriesOf, saved, textOf, told, values } from "./entries.ts";

test("a page is a file whose source says nothing of it", async () => {
  const [file] = saved(await entriesIn("a.html", "<p>一</p>"));
  expect({ ...file, read: null }).toEqual({
    kind: "saved",
    place: "a.html",
    ...{ url: null, fetched: null, status: null, mediaType: null, charset: null, location: null, read: null },
  });
  expect(await textOf(file)).toBe("<p>一</p>");
});

test("what is compressed by gzip is read as what it unpacks to", async () => {
  expect(await textOf(saved(await entriesIn("a.html.gz", gzipSync("<p>一</p>")))[0])).toBe("<p>一</p>");
  expect(values(await entriesIn("a.json.gz", gzipSync('[{"a":1}]')))).toEqual([{ a: "1" }]);
  expect(values(await entriesIn("a.csv.gz", gzipSync("a,b\n1,2\n")))).toEqual([{ a: "1", b: "2" }]);
  expect(values(await entriesIn("a.xml.gz", gzipSync("<rss><item><title>一</title></item></rss>")))).toEqual([{ title: "一" }]);
  expect(values(await entriesIn("a.jsonl.gz", gzipSync('{"a":1}')))).toEqual([{ a: "1" }]);
});

test("another file that is compressed is a file as it is", async () => {
  const bytes = gzipSync("anything");
  expect(Buffer.from((await saved(await entriesIn("a.tar.gz", bytes))[0]?.read()) ?? [])).toEqual(bytes);
});

test.each<[string, string, Uint8Array | string, string]>([
  [
    "an old workbook",
    "a.xls",
    Buffer.from("d0cf11e0a1b11ae1", "hex"),
    "a.xls: workbooks of this kind are not read; open it in Excel or WPS and save it as .xlsx or CSV",
  ],
  ["a sitemap", "a.xml", "<urlset/>", "a.xml: it is a sitemap, which lists addresses and has no articles; name it with --against"],
  ["a list of feeds", "a.opml", "<opml/>", "a.opml: it is a list of feeds (OPML), which has no articles"],
  [
    "a crawl in Zstandard",
    "a.warc.zst",
    Buffer.from("28b52ffd", "hex"),
    "a.warc.zst: crawls compressed by Zstandard are not read; unpack it with `zstd -d` and import the .warc",
  ],
  [
    "a workbook within gzip",
    "a.xlsx.gz",
    gzipSync("PK\x03\x04"),
    "a.xlsx.gz: it is compressed twice; unpack it with `gunzip` and import what comes out",
  ],
  [
    "a table within gzip that is cut off",
    "a.csv.gz",
    gzipSync("a,b\n1,2\n").subarray(0, 20),
    "a.csv.gz: its compressed bytes end too early, as in a copy that was cut off; copy it again",
  ],
])("%s is told", async (_name, name, content, line) => {
  const entries = await entriesIn(name, content);
  expect([entries.length, ...told(entries)]).toEqual([1, line]);
});

test.each([
  ["as it is", "a.html", Buffer.alloc(60_000), "it has 0.1 MB, more than the 0.1 MB that a page or file may have; save it smaller"],
  ["as it unpacks", "a.html.gz", gzipSync(Buffer.alloc(60_000)), "it unpacks to more than 0.1 MB; it is not read"],
])("a page that is too large %s rejects when it is read", async (_name, name, content, reason) => {
  await expect(saved(await entriesIn(name, content, { fileBytes: 50_000 }))[0]?.read()).rejects.toThrow(reason);
});

test("a source that is not there is a failure, and so is one that is a pipe", async () => {
  const folder = temporaryFolder();
  const first = (path: string) => openSource(path)[Symbol.asyncIterator]().next();
  await expect(first(join(folder, "gone"))).rejects.toThrow(`${join(folder, "gone")} is not there; look at its name`);
  makePipe(join(folder, "a.csv"));
  expect(told(await entriesOf(join(folder, "a.csv")))).toEqual(["a.csv: it is no regular file"]);
});

test("what a program gave is told from a page by its bytes", async () => {
  const given = { "download.jsp?id=7": "%PDF-1.4\n%%EOF\n", "view.asp?id=7": "<p>一</p>", "a.pdf": "%PDF-1.4\n" };
  const files = Object.fromEntries(Object.entries(given).map(([name, content]) => [`www.a.edu.cn/${name}`, content]));
  const types = saved(await entriesAmong(files)).map(({ place, mediaType }) => [place, mediaType]);
  expect(Object.fromEntries(types)).toEqual({
    "www.a.edu.cn/download.jsp?id=7": "application/pdf",
    "www.a.edu.cn/view.asp?id=7": null,
    "www.a.edu.cn/a.pdf": null,
  });
});

test("whatever is wrong with one file of a folder, even a mistake of the program, the others are read", async () => {
  const folder = temporaryFolder();
  writeFiles(folder, { "a.csv": "标题\n一\n", "b.html": "<p>二" });
  const limits = {
    ...usualLimits,
    get rowLength(): number {
      throw new TypeError("it is not a function");
    },
  };
  const places: string[] = [];
  for await (const entry of openSource(folder, { limits }))
    places.push(`${entry.place}: ${entry.kind === "fault" ? entry.reason : entry.kind}`);
  expect(places).toEqual(["a.csv: it cannot be read (it is not a function); please report this", "b.html: saved"]);
});
