import { describe, expect, test } from "vitest";
import { addressKey } from "../../src/addresses/page-address.ts";
import { byNewest } from "../../src/archive/archive.ts";
import { formerAddresses, sharedAddresses } from "../../src/archive/former-addresses.ts";
import { article, markdownSeed } from "../articles.ts";

/** The addresses of articles whose headers have these lines, each of a day after the one before it. */
function addressesIn(...headers: readonly string[]) {
  const articles = headers.map((more, day) =>
    article(`${day + 1}.md`, markdownSeed({ front: `title: 甲\ndate: 2024-01-0${day + 1}\n${more}` })),
  );
  return formerAddresses(articles.toSorted(byNewest));
}

describe("what stands in a header as an address is one", () => {
  test.each<[header: string, keys: string[]]>([
    ["url: http://www.a.cn/info/1.htm", ["a.cn/info/1.htm"]],
    ["url: http://www.a.cn/info/1.htm\naliases: [/1.htm, 'https://a.cn/info/1.htm', /2/]", ["a.cn/info/1.htm", "/1.htm", "/2"]],
    ["original: {url: 'http://a.cn/info/1.htm'}", ["a.cn/info/1.htm"]],
    ["url: http://a.cn/1.htm\noriginal: {url: 'http://a.cn/print.asp?id=1'}", ["a.cn/1.htm", "a.cn/print.asp?id=1"]],
    ["permalink: 2019/05/x.html", ["/2019/05/x.html"]],
    ["permalink: view.asp?id=1", ["/view.asp?id=1"]],
    ["slug: 10223.htm", ["/10223.htm"]],
    ["guid: http://a.cn/?p=12", ["a.cn/?p=12"]],
    ["slug: 运动会", []],
    ["slug: '10223'", []],
    ["slug: v5.2", []],
    ["guid: 4a17b156-aaaa", []],
    ["guid: urn:uuid:4a17b156", []],
    ["url: http://www.a.cn/", []],
    ["aliases: [/, /index.html]", []],
    ["aliases: ['/%E6%96%B0/', /新/index.htm]", ["/新"]],
  ])("%s", (header, keys) => {
    expect(addressesIn(header).all.map(({ address }) => addressKey(address))).toEqual(keys);
  });

  test("as it is written, with its article, from the oldest to the newest", () => {
    const { all } = addressesIn("url: HTTP://www.a.cn/b/../1.htm", "aliases: [/2/, /3/]");
    expect(all.map(({ written, article: { summary } }) => [written, summary.id])).toEqual([
      ["HTTP://www.a.cn/b/../1.htm", "1"],
      ["/2/", "2"],
      ["/3/", "2"],
    ]);
  });
});

describe("an address that several articles have", () => {
  const addresses = addressesIn("aliases: [/a/, /b/]", "permalink: /a/index.html", "permalink: /a");

  test("leads to the oldest of them, and is listed for each", () => {
    expect(addresses.leading.map(({ written, article: { summary } }) => [written, summary.id])).toEqual([
      ["/a/", "1"],
      ["/b/", "1"],
    ]);
    expect(addresses.all.map(({ written }) => written)).toEqual(["/a/", "/b/", "/a/index.html", "/a"]);
  });

  test("is told of in the files of the others", () => {
    expect(sharedAddresses(addresses)).toEqual([
      expect.objectContaining({ file: "2.md", level: "info", rule: "shared-address", reason: expect.stringContaining('of "1.md" too') }),
      expect.objectContaining({ file: "3.md", level: "info", rule: "shared-address" }),
    ]);
  });

  test("is not told of where there is none", () => {
    expect(sharedAddresses(addressesIn("permalink: /a/\naliases: [/a]", "permalink: /b/"))).toEqual([]);
  });
});
