import { expect, test } from "vitest";
import { type FileIndex, gatherFiles, rootPath } from "../../src/import/file-index.ts";
import { savedKind } from "../../src/import/saved-page.ts";
import { type SavedFile, unsaid } from "../../src/sources/source-entry.ts";

function saved(place: string, fields: Partial<SavedFile> = {}): SavedFile {
  return { kind: "saved", ...unsaid, place, read: async () => new Uint8Array(), ...fields };
}

function index(...files: readonly SavedFile[]): FileIndex {
  const gathering = gatherFiles();
  for (const file of files) gathering.add(0, file);
  return gathering.done();
}

const page = { source: 0, place: "www.a.cn/info/1.htm", url: "http://www.a.cn/info/1.htm" };

test.each([
  ["../images/1.jpg"],
  ["/images/1.jpg"],
  ["//a.cn/images/1.jpg"],
  ["https://www.a.cn/images/1.jpg"],
  ["http://www.a.cn/images/1.jpg?spm=1"],
])("in a crawl %s is found by its address", (address) => {
  const picture = saved("crawl.warc.gz#7", { url: "http://www.a.cn/images/1.jpg" });
  expect(index(picture).find(address, { ...page, place: "crawl.warc.gz#1" })).toBe(picture);
});

test.each([["../images/1.jpg"], ["/images/1.jpg"], ["http://www.a.cn/images/1.jpg"], ["..\\images\\1.JPG"]])(
  "in a folder that does not tell addresses %s is found by its place",
  (address) => {
    const picture = saved("www.a.cn/images/1.jpg");
    expect(index(picture).find(address, { ...page, url: null })).toBe(picture);
  },
);

test("what was not saved is not found, nor what another site has under the same path", () => {
  const files = index(saved("crawl.warc.gz#7", { url: "http://www.a.cn/1.jpg" }), saved("1.jpg"));
  expect(files.find("http://b.cn/1.jpg", page)).toBeNull();
  expect(files.find("/2.jpg", page)).toBeNull();
});

test("redirections are followed, however often, and not for ever", () => {
  const to = (url: string, location: string) => saved("c.warc#1", { url, location, status: 302 });
  const target = saved("c.warc#2", { url: "http://a.cn/end.jpg", status: 200 });
  const files = index(
    to("http://a.cn/1", "/2"),
    to("http://a.cn/2", "http://a.cn/end.jpg"),
    target,
    to("http://a.cn/x", "/y"),
    to("http://a.cn/y", "/x"),
  );
  expect(files.find("/1", page)).toBe(target);
  expect(files.find("/x", page)).toBeNull();
  expect(files.leadingTo("a.cn/end.jpg")).toEqual(["http://a.cn/1", "http://a.cn/2"]);
});

test("what a server refused is no file", () => {
  expect(index(saved("c.warc#1", { url: "http://a.cn/1.jpg", status: 404 })).find("/1.jpg", page)).toBeNull();
});

test.each([
  [saved("a/1.htm"), "page"],
  [saved("view.asp?id=1"), "page"],
  [saved("view.asp?id=1.html"), "page"],
  [saved("info/1"), "page"],
  [saved("a.jpg"), "file"],
  [saved("down/a.pdf"), "file"],
  [saved("style.css"), "file"],
  [saved("c.warc#1", { url: "http://a.cn/x", mediaType: "text/html" }), "page"],
  [saved("c.warc#1", { url: "http://a.cn/x.html", mediaType: "image/png" }), "file"],
  [saved("c.warc#1", { mediaType: "text/html", status: 404 }), "failure"],
  [saved("c.warc#1", { mediaType: "text/html", status: 301, location: "/" }), "redirect"],
])("$place is a $1 before it is read", (file, kind) => {
  expect(savedKind(file)).toBe(kind);
});

test.each([
  ["2.htm", "info/1.htm", "/info/2.htm"],
  ["../2.htm", "info/1.htm", "/2.htm"],
  ["/a/2.htm", "info/1.htm", "/a/2.htm"],
  ["#top", "info/1.htm", null],
  ["mailto:a@b.cn", "info/1.htm", null],
])("where no address is known, %s in %s is %s from the top", (address, place, expected) => {
  expect(rootPath(address, place)).toBe(expected);
});
