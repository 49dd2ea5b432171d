import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { record, warc, warcGz } from "../sources/warcs.ts";
import { zip } from "../sources/zips.ts";
import { readFiles, temporaryFolder, writeFiles } from "../workspace.ts";
import { bodyOf, gif, imported, savedPage, seedsIn } from "./saved-site.ts";

/** A page with a picture, and the picture, as a crawl has them. */
const page = {
  url: "http://www.a.cn/info/1.htm",
  http: "HTTP/1.1 200 OK\r\nContent-Type: text/html",
  body: savedPage({ body: `${bodyOf("一")}<p><img src="/a.gif"></p>` }),
};
const picture = { url: "http://www.a.cn/a.gif", http: "HTTP/1.1 200 OK\r\nContent-Type: image/gif", body: gif };

const mht = Buffer.from(
  [
    'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n',
    `--b\nContent-Type: text/html; charset=utf-8\nContent-Location: ${page.url}\n\n${page.body}\n`,
    `--b\nContent-Type: image/gif\nContent-Transfer-Encoding: base64\nContent-Location: ${picture.url}\n\n${gif.toString("base64")}\n--b--\n`,
  ].join("\n"),
);

test.each([
  ["crawl.warc", warc(page, picture), "crawl.warc#1"],
  ["crawl.warc.gz", warcGz(page, picture), "crawl.warc.gz#1"],
  ["crawl.wacz", zip({ "archive/data.warc.gz": { content: warcGz(page, picture), isStored: true } }), "data.warc.gz#1"],
  ["page.mht", mht, "page.mht#1"],
])("%s becomes a seed with its picture, its address and its place", (name, bytes, place) => {
  const folder = temporaryFolder();
  writeFiles(folder, { [name]: bytes });
  const run = imported(folder, [name]);
  expect(run).toMatchObject({ status: 0, stderr: "" });
  expect(run.stdout).toContain("1 article of 1 page or record, 1 seed written\nPictures and attachments: 1 found, 0 missing");
  const text = seedsIn(folder).get("2024/info-1.md") ?? "";
  expect(text).toContain("url: http://www.a.cn/info/1.htm\n");
  expect(text).toMatch(new RegExp(`file: \\S*${place}\n`));
  expect(readFiles(join(folder, "articles")).get("2024/info-1/a.gif")).toEqual(gif);
});

const gz = warcGz(page, { ...page, url: "http://www.a.cn/info/2.htm" });

test.each([
  [
    "a WACZ of which a file leads out of it",
    "crawl.wacz",
    zip({ "../../evil.md": "x", "archive/data.warc": warc(page) }),
    0,
    'crawl.wacz: its file "../../evil.md" leads out of the archive; nothing of the archive is read',
  ],
  [
    "a WARC that was cut off",
    "crawl.warc.gz",
    gz.subarray(0, gz.length - 30),
    1,
    `crawl.warc.gz: record 2, at byte ${gz.length / 2}: its compressed bytes end too early, as in a copy that was cut off; copy it again`,
  ],
  [
    "a record without an end",
    "crawl.warc",
    Buffer.concat([warc(page), record({ url: "http://www.a.cn/2.htm", body: "x", claimed: 999_999_999_999 })]),
    1,
    "as in a copy that was cut off; copy it again",
  ],
  [
    "a record that claims no number",
    "crawl.warc",
    Buffer.concat([warc(page), record({ body: "x", claimed: Number.NaN })]),
    1,
    'its Content-Length "NaN" is no number of bytes; the rest of the file is not read',
  ],
])("%s is a fault with its place, what was read before it is kept, and nothing is half done", (_, name, bytes, seeds, told) => {
  const folder = temporaryFolder();
  writeFiles(folder, { [name]: bytes });
  const run = imported(folder, [name], ["--quiet"]);
  expect(run).toMatchObject({ status: 1, stdout: "" });
  expect(run.stderr).toContain(told);
  expect(run.stderr).not.toMatch(/\n\s+at /);
  expect(seedsIn(folder).size).toBe(seeds);
  expect(readdirSync(join(folder, "articles")).filter((file) => file.startsWith("."))).toEqual([]);
  expect(readdirSync(folder).sort()).toEqual(["articles", name]);
});
