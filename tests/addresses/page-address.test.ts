import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addressKey, pageAddress } from "../../src/addresses/page-address.ts";

const keyOf = (written: string) => {
  const address = pageAddress(written);
  return address && addressKey(address);
};

describe.each<[what: string, key: string | null, spellings: readonly string[]]>([
  [
    "scheme and www",
    "a.cn/info/1002/10223.htm",
    [
      "http://www.a.cn/info/1002/10223.htm",
      "https://a.cn/info/1002/10223.htm",
      "//a.cn/info/1002/10223.htm",
      "www.a.cn/info/1002/10223.htm",
      "a.cn/info/1002/10223.htm",
      "  HTTP://WWW.A.CN:80/info//1002/10223.htm  ",
      "https://a.cn:443/info/./1002/10223.htm?utm_source=x&from=timeline#top",
    ],
  ],
  ["a host in Punycode and in Unicode", "xn--fiq228c.cn/%25", ["http://中文.cn/%25", "https://www.xn--fiq228c.cn/%25", "中文.cn/%25"]],
  ["other ports", "a.cn:8080/x", ["http://a.cn:8080/x", "a.cn:8080/x/"]],
  ["an address in figures", "10.1.2.3/x.htm", ["http://10.1.2.3/x.htm", "10.1.2.3/x.htm"]],
  ["a folder and its index page", "/a", ["/a/", "/a/index.html", "a/index.shtml", "/a/Default.aspx", "/a/index.htm/", "/b/../a/"]],
  ["the root", "/", ["/", "/index.htm", "/print", "/index.php?"]],
  ["the root of a host", "a.cn/", ["http://a.cn", "www.a.cn", "a.cn/index.jsp"]],
  ["print versions", "/a/1.htm", ["/a/1_print.htm", "/a/1-print.htm", "/a/1.htm/print", "/a/1.htm?print=1&view=print"]],
  ["sessions", "/a.jsp?id=1", ["/a.jsp;jsessionid=0AB1?id=1", "/a.jsp?PHPSESSID=1&id=1", "a.jsp?id=1&"]],
  [
    "fields in any order",
    "/view.asp?class=2&id=123",
    ["/view.asp?id=123&class=2", "view.asp?class=2&id=123", "/view.asp?cl%61ss=2&id=123"],
  ],
  ["Chinese", "/新闻/1.htm", ["/新闻/1.htm", "/%E6%96%B0%E9%97%BB/1.htm", "/%e6%96%b0%e9%97%bb/1.htm"]],
  ["blanks, quotes and signs", `/a%20"b'$c%25%3F`, [`/a b".htm/../a%20%22b'%24c%25%3f`, `/a b"b/../a "b%27$c%25%3F`]],
  ["blanks behind the question mark", "/s?q=a%20b", ["/s?q=a+b", "/s?q=a%20b", "/s?q=a b"]],
  ["fields named like parts of objects", "/s?__proto__=1&constructor", ["/s?constructor&__proto__=1", "s?__proto__=1&constructor="]],
  ["bytes of GBK", "/s?q=%B9%AB&r=%A3", ["/s?q=%b9%ab&r=%A3", "/s?r=%A3&q=%B9%AB"]],
  ["a route of a script", "a.cn/#/news/1", ["http://a.cn/#/news/1", "a.cn/index.html#/news/1"]],
  [
    "what is no address",
    null,
    ["", "  ", "#top", "mailto:a@b.cn", "javascript:alert(1)", "tag:a.cn,2019:1", "http://", `/${"a".repeat(2000)}`],
  ],
])("%s", (_, key, spellings) => {
  test.each(spellings)("%j is one of the spellings", (written) => {
    expect(keyOf(written)).toBe(key);
  });
});

test.each([
  ["/a.htm", "/A.htm"],
  ["http://a.cn/1.htm", "http://b.cn/1.htm"],
  ["http://a.cn/1.htm", "/1.htm"],
  ["/s?q=%B9%AB", "/s?q=%C4%E3"],
  ["/s?a=b%26c=d", "/s?a=b&c=d"],
  ["/a%3Fb", "/a?b"],
  ["http://a.cn:8080/", "http://a.cn/"],
  ["/a.asp?id=1", "/a.asp?id=2"],
])("%j and %j are two pages", (one, other) => {
  expect(keyOf(one)).not.toBe(keyOf(other));
});

/** Parts from which addresses are made that have many spellings. */
const part = fc.oneof(
  fc.constantFrom(
    "index.htm",
    "print",
    "..",
    ".",
    "",
    "a_print.htm",
    "1.asp;jsessionid=1",
    "%2e%2e",
    "%25",
    "%2F",
    "%B9%AB",
    "新闻",
    "e\u0301",
  ),
  fc.string({ maxLength: 6, unit: "binary" }),
  fc.string({ maxLength: 6 }),
);
const field = fc.tuple(part, part).map(([name, value]) => `${name}=${value}`);
const address = fc
  .record({
    host: fc.constantFrom("", "http://www.a.cn", "https://中文.cn:81", "//b.com.cn", "www.www.c.cn", "10.0.0.1", "HTTP://User@A.cn:443"),
    path: fc.array(part, { maxLength: 5 }),
    query: fc.array(field, { maxLength: 3 }),
    hash: fc.constantFrom("", "#top", "#/a/1", "#!/新 闻", "#/%2520?x=%23"),
  })
  .map(({ host, path, query, hash }) => `${host}/${path.join("/")}${query.length > 0 ? `?${query.join("&")}` : ""}${hash}`);

describe("of whatever is written", () => {
  test("the form of an address is that of the page it means: read again, it is the same", () => {
    fc.assert(
      fc.property(fc.oneof(address, fc.string({ unit: "binary" })), (written) => {
        const once = pageAddress(written);
        if (once === null) return;
        expect(pageAddress(once.host === null ? once.path : `http://${addressKey(once)}`)).toEqual(once);
        expect(once.path).toMatch(/^\/[^\s]*$/);
      }),
      { numRuns: 3000 },
    );
  });

  test("a host has one form with and without scheme and www", () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 4 }), (parts) => {
        const path = `/${parts.join("/").trim()}`;
        const keys = ["http://news.a.cn", "https://www.news.a.cn", "//news.a.cn", "www.news.a.cn", "NEWS.A.CN"].map((host) =>
          keyOf(host + path),
        );
        expect(new Set(keys).size).toBe(1);
      }),
    );
  });

  test("browsers send no other page than the one that was written", () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 4 }), (parts) => {
        const written = `http://a.cn/${parts.join("/").trim()}`;
        expect(keyOf(new URL(written).href)).toBe(keyOf(written));
      }),
    );
  });

  test("a long address takes no long time", () => {
    for (const piece of ["/print", "a.", "%25", "?a=b", ";jsessionid=", "/index.htm", "//"]) {
      const start = performance.now();
      keyOf(piece.repeat(2000 / piece.length));
      keyOf(piece.repeat(1_000_000));
      expect(performance.now() - start).toBeLessThan(500);
    }
  });
});
