import { expect, test } from "vitest";
import { isLocal } from "../../src/media/address.ts";
import { createFileFinder } from "../../src/media/file-finder.ts";

test.each<readonly [string, string, string, string]>([
  ["beside the article", "1.jpg", "2024/a.md", "2024/1.jpg"],
  ["below it", "./img/1.jpg", "2024/a.md", "2024/img/1.jpg"],
  ["above it", "../img/1.jpg", "2024/05/a.md", "2024/img/1.jpg"],
  ["in a folder of the article's own name", "1.jpg", "_posts/hello.md", "_posts/hello/1.jpg"],
  ["from the top of the folder", "/img/1.jpg", "2024/a.md", "img/1.jpg"],
  ["from the top, without saying so", "img/1.jpg", "2024/a.md", "img/1.jpg"],
  ["among what Hugo publishes", "/img/1.jpg", "content/posts/a.md", "static/img/1.jpg"],
  ["among what VuePress publishes", "/img/1.jpg", "site/2024/a.md", "site/.vuepress/public/img/1.jpg"],
  ["among what Hexo publishes", "/img/1.jpg", "source/_posts/a.md", "source/img/1.jpg"],
  ["percent-encoded", "%E5%9B%BE%201.jpg", "a.md", "图 1.jpg"],
  ["as it is, percent sign and all", "50%.jpg", "a.md", "50%.jpg"],
  ["with a query", "1.jpg?w=300#x", "a.md", "1.jpg"],
  ["with a query in its name", "1.jpg?w=300", "a.md", "1.jpg?w=300"],
  ["in the other case", "IMG/1.JPG", "a.md", "img/1.jpg"],
  ["in decomposed characters", "e\u0301.jpg", "a.md", "é.jpg"],
  ["with the separators of Windows", "img\\1.jpg", "a.md", "img/1.jpg"],
])("a file is found %s", (_name, address, article, file) => {
  expect(createFileFinder([file, "other/2.jpg"])(address, article)).toEqual({ file });
});

test("the file beside the article comes before one from the top, and the very name before one in another case", () => {
  expect(createFileFinder(["1.jpg", "2024/1.jpg"])("1.jpg", "2024/a.md")).toEqual({ file: "2024/1.jpg" });
  expect(createFileFinder(["A.jpg", "a.jpg"])("a.jpg", "x.md")).toEqual({ file: "a.jpg" });
  expect(createFileFinder(["A.jpg", "a.jpg"])("a.JPG", "x.md")).toEqual({ fault: "missing" });
});

test.each<readonly [string, "missing" | "outside"]>([
  ["1.jpg", "missing"],
  ["/etc/passwd.jpg", "missing"],
  ["../../../secret.jpg", "outside"],
  ["..\\..\\..\\secret.jpg", "outside"],
  ["%2e%2e/%2e%2e/%2e%2e/secret.jpg", "outside"],
  ["C:\\Users\\admin\\1.jpg", "missing"],
  ["file:///C:/Users/1.jpg", "missing"],
])("%s leads to no file of the folder: %s", (address, fault) => {
  expect(createFileFinder(["secret.txt", "img/2.jpg"])(address, "2024/05/a.md")).toEqual({ fault });
});

test.each(["http://a.cn/1.jpg", "//a.cn/1.jpg", "mailto:a@b.cn", "data:image/png;base64,AA", "#top", "", " "])(
  "%j is no address of a local file",
  (address) => {
    expect(isLocal(address)).toBe(false);
  },
);

test.each(["1.jpg", "/1.jpg", "C:\\1.jpg", "file:///C:/1.jpg", "会议:纪要.pdf"])("%j is one", (address) => {
  expect(isLocal(address)).toBe(true);
});
