import { expect, test } from "vitest";
import { gatherFiles } from "../../src/import/file-index.ts";
import { createFileNames, createNaming, withoutMarks } from "../../src/import/seed-files.ts";
import type { MediaType } from "../../src/media/media-type.ts";
import { type SavedFile, unsaid } from "../../src/sources/source-entry.ts";

const jpg: MediaType = { type: "image/jpeg", extension: "jpg", use: "picture", width: 1, height: 1, fault: null };
const pdf: MediaType = { ...jpg, type: "application/pdf", extension: "pdf", use: "document" };
const text: MediaType = { ...pdf, type: "text/plain", extension: "txt" };
const page: MediaType = { ...jpg, type: "text/html", extension: "txt", use: "document" };

test.each<[string, MediaType, string]>([
  ["/images/1.jpg?w=100", jpg, "1.jpg"],
  ["/upload/%E5%9B%BE 1.jpg", jpg, "图-1.jpg"],
  ["/show.php?id=5", jpg, "show.jpg"],
  ["/down.jsp?id=5", pdf, "down.pdf"],
  ["/a.php", page, "a.text"],
  ["/evil.html", page, "evil.text"],
  ["../../../etc/passwd.jpg", jpg, "passwd.jpg"],
  ["..%2f..%2f.bashrc", jpg, "bashrc.jpg"],
  ["data:image/png;base64,AAAA", jpg, "picture.jpg"],
  ["/.hidden/_x.jpg", jpg, "x.jpg"],
  ["/readme.pdf", pdf, "file-readme.pdf"],
  ["/con.jpg", jpg, "file-con.jpg"],
  ["/NUL.JPG", jpg, "file-NUL.JPG"],
  ["/LPT1.pdf", pdf, "file-LPT1.pdf"],
  ["/console.jpg", jpg, "console.jpg"],
  ["/a.txt", text, "a.text"],
  ["/a.md", text, "a.text"],
  ["/a.MARKDOWN", text, "a-MARKDOWN.text"],
  ["/a.mkd", text, "a.text"],
  ["/a.csv", text, "a.csv"],
  ["/import-report.csv", text, "file-import-report.csv"],
  ["/archive.yaml", text, "archive.text"],
  ["/show.php?name=a.txt", text, "show.text"],
])("%s is called as what it is: $2", (address, type, name) => {
  expect(createFileNames()(address, type)).toBe(name);
});

test("two files of one name beside a seed get two, whatever their case", () => {
  const nameFor = createFileNames();
  expect([nameFor("/a/1.jpg", jpg), nameFor("/b/1.JPG", jpg), nameFor("/c/1.jpg", jpg)]).toEqual(["1.jpg", "1-2.JPG", "1-3.jpg"]);
});

const from = { source: 0, place: "c.warc#1", url: "http://a.cn/info/1.htm" };

function saved(url: string, mediaType: string | null = null): SavedFile {
  return { kind: "saved", ...unsaid, place: "c.warc#2", url, mediaType, read: async () => Buffer.from("x") };
}

function naming(...files: readonly SavedFile[]) {
  const gathering = gatherFiles();
  for (const file of files) gathering.add(0, file);
  return createNaming(gathering.done(), from, () => null);
}

test("what was saved gets a mark, and what was not its address on the web", async () => {
  const { rewrite, wanted, missing } = naming(saved("http://a.cn/1.jpg", "image/jpeg"), saved("http://a.cn/d.jsp?id=1", "application/pdf"));
  const [picture, document] = [rewrite({ use: "shown", address: "/1.jpg" }), rewrite({ use: "linked", address: "/d.jsp?id=1" })];
  expect([...wanted.values()].map(({ mark }) => mark)).toEqual([picture, document]);
  expect(rewrite({ use: "shown", address: "/1.jpg" })).toBe(picture);
  expect(rewrite({ use: "shown", address: "/2.jpg" })).toBe("http://a.cn/2.jpg");
  expect(rewrite({ use: "linked", address: "file/3.pdf" })).toBe("http://a.cn/info/file/3.pdf");
  expect([...missing]).toEqual(["/2.jpg", "file/3.pdf"]);
  expect(withoutMarks(`![](${picture}) [](${document})`, new Map([[picture, "1.jpg"]]), "info-1")).toBe(
    `![](info-1/1.jpg) [](${document})`,
  );
});

test("a link to a page is no file, and neither is one to a mailbox or within the page", () => {
  const { rewrite, wanted, missing } = naming(saved("http://a.cn/info/2.htm", "text/html"));
  expect(rewrite({ use: "linked", address: "2.htm" })).toBe("http://a.cn/info/2.htm");
  expect(rewrite({ use: "linked", address: "mailto:a@b.cn" })).toBe("mailto:a@b.cn");
  expect(rewrite({ use: "linked", address: "#top" })).toBe("#top");
  expect([wanted.size, missing.size]).toEqual([0, 0]);
});

test("a picture that is written out in the page is read from it", async () => {
  const { rewrite, wanted } = naming();
  rewrite({ use: "shown", address: "data:image/gif;base64,R0lGODlh" });
  rewrite({ use: "shown", address: "data:image/svg+xml,%3Csvg/%3E" });
  const bytes = await Promise.all([...wanted.values()].map(({ read }) => read()));
  expect(bytes.map((one) => Buffer.from(one).toString())).toEqual(["GIF89a", "<svg/>"]);
});
