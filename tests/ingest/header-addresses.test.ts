import { expect, test } from "vitest";
import { ingested, markdownSeed } from "../articles.ts";
import { seed } from "../workspace.ts";

const read = (written: string) => ingested(markdownSeed({ front: `title: 甲\ndate: 2024-05-10\nviews: 1\n${written}` }), "a.md");

test.each([
  ["permalink: /2019/05/x.html", ["/2019/05/x.html"]],
  ["slug: kai-xue", ["kai-xue"]],
  ["slug: 开学典礼", ["开学典礼"]],
  ["aliases: [/a/, /b/, /a/]", ["/a/", "/b/"]],
  ["redirect_from: /a", ["/a"]],
  ["alias: http://old.example.org/1", ["http://old.example.org/1"]],
  ["guid: http://old.example.org/?p=1", ["http://old.example.org/?p=1"]],
  ["path: 2019/05/x", ["2019/05/x"]],
  ["aliases:\n  - /c%20d/\n  - /a/\npermalink: /b/\nslug: b", ["/c%20d/", "/a/", "/b/", "b"]],
  ["url: /a/b/", ["/a/b/"]],
  ["url: /", ["/"]],
  ["url: a/b.html", ["a/b.html"]],
  ["url: 2019/05/x", ["2019/05/x"]],
  ["url: a/", ["a/"]],
  ["permalink: /a/\nurl: /b/", ["/a/", "/b/"]],
  ["permalink: false", []],
  ["slug:", []],
  ["aliases: []", []],
])("%j: former addresses are kept as they are written, in order, each once", (written, addresses) => {
  const { article, problems } = read(written);
  expect(article?.header).toMatchObject({ formerAddresses: addresses, url: null, extra: [] });
  expect(problems).toEqual([]);
});

test("a web address at `url` is that of the original still", () => {
  expect(read("url: https://example.org/a/\npermalink: /a/").article?.header).toMatchObject({
    ...{ url: "https://example.org/a/", formerAddresses: ["/a/"] },
  });
});

test.each(["//example.org/a/", "example.org/a/", "ftp://example.org/", "N/A", "无", "见 /a/", "javascript:alert(1)//"])(
  "%s at `url` is neither, and is told and shown",
  (url) => {
    const { article, problems } = read(`url: ${url}`);
    expect(article?.header).toMatchObject({ url: null, formerAddresses: [], extra: [{ name: "url", value: url }] });
    expect(problems).toMatchObject([{ rule: "bad-url", level: "warning", line: 5 }]);
  },
);

test("a text file names them 旧址, perhaps several times", () => {
  const { article, problems } = ingested(seed({ more: "旧址: /info/1001/1.htm\n旧址：/info/1002/1.htm\n" }));
  expect(article?.header.formerAddresses).toEqual(["/info/1001/1.htm", "/info/1002/1.htm"]);
  expect(problems).toEqual([]);
});

test("more of them than a field may hold are left out, with a warning", () => {
  const many = Array.from({ length: 2_000 }, (_, index) => `/old/${index}/`);
  const { article, problems } = read(`aliases: [${many}]`);
  expect(article?.header.formerAddresses).toEqual([]);
  expect(problems).toMatchObject([{ rule: "long-field", level: "warning", line: 5 }]);
});

test.each([
  ["/posts/甲，乙/cover.jpg", ["/posts/甲，乙/cover.jpg"]],
  ["甲、乙/1.png", ["乙/1.png"], ["甲"]],
  ["a/1.jpg，b/2.jpg", ["a/1.jpg", "b/2.jpg"]],
  ["1.jpg，b/2.jpg", ["1.jpg", "b/2.jpg"]],
  ["https://example.org/a，b/2.jpg", ["https://example.org/a", "b/2.jpg"]],
  ["无 a/b，2.jpg", ["2.jpg"], ["无 a/b"]],
])("the pictures %j: a mark in the name of a folder parts no path", (written, pictures, others: string[] = []) => {
  const { article } = ingested(seed({ more: `图片: ${written}\n` }));
  expect([article?.header.pictures, article?.header.extra.map(({ value }) => value)]).toEqual([pictures, others]);
});

test("pictures are under the names that generators have for them", () => {
  expect(read("featuredImagePreview: b.jpg\nfeaturedImage: a.jpg").article?.header.pictures).toEqual(["a.jpg"]);
  expect(read("featuredImagePreview: b.jpg").article?.header.pictures).toEqual(["b.jpg"]);
  expect(read("abbrlink: 4a17b156").article?.header.formerAddresses).toEqual(["4a17b156"]);
});
