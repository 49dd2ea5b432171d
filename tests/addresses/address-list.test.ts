import { expect, test } from "vitest";
import { parseAddressList } from "../../src/addresses/address-list.ts";

const sitemap = (inner: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${inner}</urlset>`;

test.each([
  [sitemap("<url><loc>\nhttp://a.cn/1.htm?a=1&amp;b=2 </loc><lastmod>2019</lastmod></url>"), ["http://a.cn/1.htm?a=1&b=2"]],
  [sitemap("<url><loc><![CDATA[http://a.cn/甲.htm]]></loc></url><url><loc/></url>"), ["http://a.cn/甲.htm"]],
  ['<s:urlset xmlns:s="a"><s:url><s:loc>http://a.cn/</s:loc><i:loc xmlns:i="b"/></s:url></s:urlset>', ["http://a.cn/"]],
  ["http://a.cn/1.htm\r\n\r\n# gone\n /info/2.htm \n", ["http://a.cn/1.htm", "/info/2.htm"]],
])("%j has the addresses %j", (text, addresses) => {
  expect(parseAddressList(text)).toEqual({ addresses, lists: [] });
});

test("an index names other lists", () => {
  expect(parseAddressList("<sitemapindex><sitemap><loc>http://a.cn/map-1.xml</loc></sitemap></sitemapindex>")).toEqual({
    ...{ addresses: [], lists: ["http://a.cn/map-1.xml"] },
  });
});

test.each([
  ["", "it has no address"],
  [sitemap(""), "it has no address"],
  ["<html><body>404</body></html>", "it is XML, but no sitemap (<html>)"],
  ["http://a.cn/1.htm\n标题: 会议\n", "line 2 is no address"],
  ["正文。\n", "line 1 is no address"],
  [sitemap("<url><loc>http://a.cn"), "unexpected close tag"],
  ['<!DOCTYPE a [<!ENTITY b "c">]><urlset><url><loc>&b;</loc></url></urlset>', "undefined entity"],
])("%j is none: %s", (text, reason) => {
  expect(() => parseAddressList(text)).toThrow(reason);
});
