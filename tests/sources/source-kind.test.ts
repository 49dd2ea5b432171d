import { expect, test } from "vitest";
import { sourceKindOf } from "../../src/sources/source-kind.ts";

const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, "utf16le");

test.each<[string, string | Uint8Array, string]>([
  ["a.warc", "WARC/1.1\r\n", "warc"],
  ["crawl", "WARC/1.0\r\n", "warc"],
  ["a.warc.zst", Buffer.from([0x28, 0xb5, 0x2f, 0xfd]), "warc-zstd"],
  ["a.wacz", "PK\x03\x04", "zip"],
  ["a.zip", "PK\x03\x04", "zip"],
  ["a.docx", "PK\x03\x04", "file"],
  ["a.xlsx", "PK\x03\x04", "excel"],
  ["a.csv", "PK\x03\x04", "excel"],
  ["a.xls", "PK\x03\x04", "excel"],
  ["a.xls", Buffer.from("d0cf11e0a1b11ae1", "hex"), "old-excel"],
  ["a.et", Buffer.from("d0cf11e0a1b11ae1", "hex"), "old-excel"],
  ["a.doc", Buffer.from("d0cf11e0a1b11ae1", "hex"), "file"],
  ["a.xls", "<html><table>", "old-excel"],
  ["a.xls", "标题\t日期\n", "table"],
  ["a.csv", "标题,日期\n", "table"],
  ["a.TSV", "标题\t日期\n", "table"],
  ["a.csv", "<!DOCTYPE html><html>", "file"],
  ["a.json", "[{}]", "json"],
  ["a.json", "<html>", "file"],
  ["a.jsonl", "{}\n", "json-lines"],
  ["a.ndjson", "{}\n", "json-lines"],
  ["a.xml", '<?xml version="1.0"?>\n<!-- a\n > b -->\n<rss version="2.0">', "feed"],
  ["a.xml", utf16('<?xml version="1.0"?><rss>'), "feed"],
  ["a.xml", "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'b'>]><rss>", "feed"],
  ["feed", "\uFEFF<feed xmlns='http://www.w3.org/2005/Atom'>", "feed"],
  ["a.rdf", "<rdf:RDF>", "feed"],
  ["sitemap.xml", "<urlset>", "sitemap"],
  ["sitemap.xml", "<sitemapindex>", "sitemap"],
  ["a.opml", "<opml>", "opml"],
  ["a.xml", "<?xml version='1.0'?><html>", "file"],
  ["a.xml", "<!-- that never ends", "file"],
  ["a.mht", "From: <Saved by Blink>\r\nContent-Type: multipart/related;\r\n", "mhtml"],
  ["a.mht", "MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n", "mhtml"],
  ["a.txt", "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n", "mhtml"],
  ["a.mht", "<html>", "mhtml"],
  ["a.mhtml", "", "mhtml"],
  ["a.txt", "标题: 一\n日期: 2020-01-01\n", "file"],
  ["a.html", "<p>", "file"],
  ["a.csv", "", "table"],
  ["a", "", "file"],
])("%s with the bytes %j is of kind %s", (name, bytes, kind) => {
  expect(sourceKindOf(name, Buffer.from(bytes))).toBe(kind);
});
