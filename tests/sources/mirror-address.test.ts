import { expect, test } from "vitest";
import { isHostName, isPageFile, mirrorAddress } from "../../src/sources/mirror-address.ts";

test.each<[string, readonly string[], string]>([
  ["a page", ["www.a.edu.cn", "info", "1002", "1.htm"], "http://www.a.edu.cn/info/1002/1.htm"],
  ["an address with a question mark, on Unix", ["www.a.cn", "view.asp?id=123"], "http://www.a.cn/view.asp?id=123"],
  ["the same on Windows", ["www.a.cn", "view.asp@id=123"], "http://www.a.cn/view.asp?id=123"],
  ["an index page with one", ["a.cn", "index.html?p=3"], "http://a.cn/index.html?p=3"],
  ["what wget -E has added", ["a.cn", "view.asp?id=123.html"], "http://a.cn/view.asp?id=123"],
  ["what wget -E has added on Windows", ["a.cn", "view.asp@id=123.html"], "http://a.cn/view.asp?id=123"],
  ["what wget -E has added behind a name", ["a.cn", "news.php.html"], "http://a.cn/news.php"],
  ["an original", ["a.cn", "1.html.orig"], "http://a.cn/1.html"],
  ["an original beside a page with an added extension", ["a.cn", "view.asp?id=1.orig"], "http://a.cn/view.asp?id=1"],
  ["a page that ends in .html by itself", ["a.cn", "about.html"], "http://a.cn/about.html"],
  ["a name with a number sign", ["a.cn", "a#b.html"], "http://a.cn/a%23b.html"],
  ["a name in Chinese", ["a.cn", "新闻.html"], "http://a.cn/%E6%96%B0%E9%97%BB.html"],
  ["a name that is escaped already", ["a.cn", "%E6%96%B0.html"], "http://a.cn/%E6%96%B0.html"],
  ["a host with its port", ["127.0.0.1:8080", "1.html"], "http://127.0.0.1:8080/1.html"],
  ["a host with its port on Windows", ["a.cn+8080", "1.html"], "http://a.cn:8080/1.html"],
  ["an address that has an @ of its own", ["a.cn", "img@2x.png"], "http://a.cn/img@2x.png"],
])("%s leads to its address", (_name, names, address) => {
  expect(mirrorAddress(names)).toBe(address);
});

test.each([
  [true, ["www.a.edu.cn", "a.com", "WWW.A.CN", "news.xhu.edu.cn:8080", "a.cn+81", "localhost", "localhost:3000", "127.0.0.1", "新闻.中国"]],
  [
    false,
    [
      "news",
      "page_files",
      "index.files",
      "2019.10",
      "v1.0",
      "a.html",
      "backup.zip",
      "node.js",
      ".cn",
      "a..cn",
      "notes.md",
      "a.b.c.docx",
      "a.cn:99999",
      "127.0.0.1:70000",
      "999.1.1.1",
    ],
  ],
])("a folder is that of a host: %s", (isHost, folders) => {
  expect(folders.filter((folder) => isHostName(folder) !== isHost)).toEqual([]);
});

test.each([
  [true, ["1.htm", "index.HTML", "1.html.orig", "view.asp?id=1", "view.asp@id=1", "a.jspx", "show", "index.php"]],
  [false, ["1.json", "news.csv", "README", "CNAME", "wget-log", "wget-log.1", "a.html5.png", "feed.xml"]],
])("a file is a page by its name: %s", (isPage, names) => {
  expect(names.filter((name) => isPageFile(name) !== isPage)).toEqual([]);
});
