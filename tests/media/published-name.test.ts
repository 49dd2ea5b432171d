import { expect, test } from "vitest";
import type { MediaType } from "../../src/media/media-type.ts";
import { publishedName } from "../../src/media/published-name.ts";

const none = { width: null, height: null, fault: null };
const picture = (extension: string): MediaType => ({ type: `image/${extension}`, extension, use: "picture", ...none });
const document = (type: string, extension: string | null): MediaType => ({ type, extension, use: "document", ...none });
const page = document("text/html", "txt");
const badSvg: MediaType = {
  type: "image/svg+xml",
  extension: "svg",
  use: "document",
  width: null,
  height: null,
  fault: "it holds <script>",
};

test.each<readonly [string, MediaType, string]>([
  ["2024/开学 典礼.JPG", picture("jpg"), "开学 典礼.JPG"],
  ["a.jpg", picture("png"), "a.jpg"],
  ["show.php", picture("png"), "show.php.png"],
  ["show", picture("gif"), "show.gif"],
  ["a.txt", picture("png"), "a.txt.png"],
  ["a.png", { ...picture("svg"), type: "image/svg+xml" }, "a.png.svg"],
  ["a.svg", { ...picture("svg"), type: "image/svg+xml" }, "a.svg"],
  ["a.svg", badSvg, "a.svg.txt"],
  ["a.pdf", document("application/pdf", "pdf"), "a.pdf"],
  ["down", document("application/pdf", "pdf"), "down.pdf"],
  ["down.aspx", document("application/zip", "zip"), "down.aspx.zip"],
  ["a.doc", document("application/x-cfb", "cfb"), "a.doc"],
  ["a.pdf", page, "a.pdf.txt"],
  ["a.html", page, "a.html.txt"],
  ["a.txt", page, "a.txt"],
  ["a.js", document("text/plain", "txt"), "a.js.txt"],
  [".htaccess", document("text/plain", "txt"), ".htaccess.txt"],
  ["a.php", document("application/octet-stream", null), "a.php.bin"],
  ["a.exe", document("application/x-msdownload", "exe"), "a.exe"],
  ["a.caj", document("application/octet-stream", null), "a.caj"],
])("%s is published under a name by which nothing runs it", (file, type, expected) => {
  expect(publishedName(file, type)).toBe(expected);
});
