import { describe, expect, test } from "vitest";
import { byNewest } from "../../src/archive/archive.ts";
import { formerAddresses } from "../../src/archive/former-addresses.ts";
import { type RedirectFormat, redirectFormats } from "../../src/settings/archive-config.ts";
import { redirectsOf } from "../../src/site/redirects.ts";
import { article, markdownSeed } from "../articles.ts";

/** The redirects to articles `1`, `2` … of which each has these former addresses. */
function redirected(format: RedirectFormat, addresses: readonly (readonly string[])[], { base = "/news/", pages = [] as string[] } = {}) {
  const articles = addresses.map((own, day) =>
    article(`${day + 1}.md`, markdownSeed({ front: `title: 甲\ndate: 2024-01-${10 + day}\naliases: ${JSON.stringify(own)}` })),
  );
  const { redirects, leftOut } = redirectsOf(format, formerAddresses(articles.toSorted(byNewest)).leading, base, new Set(pages));
  return { leftOut, lines: redirects.map(({ from, query, to }) => `${from}${query === "" ? "" : `?${query}`} ${to}`) };
}

describe("an address leads to its article's page below the folder of the site", () => {
  test.each<[address: string, from: string[]]>([
    ["http://www.a.cn/info/1002/1.htm", ["/info/1002/1.htm"]],
    ["www.a.cn/info/1002/1.htm", ["/info/1002/1.htm"]],
    ["view.asp?id=123&class=新", ["/view.asp?id=123&class=%E6%96%B0", "/view.asp?class=%E6%96%B0&id=123"]],
    ["/2019/05/x/", ["/2019/05/x/", "/2019/05/x"]],
    ["/2019/05/x/index.html", ["/2019/05/x/index.html", "/2019/05/x", "/2019/05/x/"]],
    ['/新 闻/"$1%25".htm', ["/%E6%96%B0%20%E9%97%BB/%22$1%25%22.htm"]],
    ["/a_print.htm?print=1", ["/a_print.htm?print=1", "/a.htm"]],
    ["http://a.cn/#/news/1", []],
  ])("%s", (address, from) => {
    expect(redirected("nginx", [[address]]).lines).toEqual(from.map((one) => `${one} /news/2024/01/1.html`));
  });

  test("an address of two articles leads to the older one, whatever the hosts", () => {
    expect(redirected("apache", [["http://a.cn/1.htm"], ["http://b.cn/1.htm", "/2.htm"]]).lines).toEqual([
      "/1.htm /news/2024/01/1.html",
      "/2.htm /news/2024/01/2.html",
    ]);
  });

  test("nginx, which does not tell letters apart by case, is told of one of two such addresses", () => {
    const addresses = [["/A.htm"], ["/a.htm"]];
    expect(redirected("nginx", addresses).lines).toEqual(["/A.htm /news/2024/01/1.html"]);
    expect(redirected("apache", addresses).lines).toHaveLength(2);
  });
});

describe("where the site has a page it needs no redirect", () => {
  test.each([
    ...["/2024/01/1.html", "/about/", "/about/index.html", "/tags/体育/", "/2024/01/1.html?from=list"],
    // To nginx and to some hosts this is the same page, which would lead on to itself.
    ...["/About/index.html", "/2024/01/%31.HTML"],
  ])("%s", (address) => {
    const pages = ["2024/01/1.html", "about/index.html", "tags/体育/index.html"];
    for (const format of redirectFormats) expect(redirected(format, [[address]], { base: "/", pages }).lines).toEqual([]);
    expect(redirected("nginx", [[address]], { base: "/news/", pages }).lines.length).toBeGreaterThan(0);
    expect(redirected("nginx", [[`/news${address}`]], { base: "/news/", pages }).lines).toEqual([]);
  });
});

test("the folder of the site leads home, however it is spelled", () => {
  for (const address of ["/n/", '"/n/', "/n", "/N"])
    expect(redirected("nginx", [[address]], { base: "/n/", pages: ["index.html"] }).lines.filter((line) => /^\/n\/? /i.test(line))).toEqual(
      [],
    );
});

describe("what a host cannot be told is counted", () => {
  test("Cloudflare: what is behind `?`, and signs that mean something else", () => {
    const { lines, leftOut } = redirected("cloudflare", [["/view.asp?id=1", "/1.htm", "/a*b.htm", "/c/:id.htm", "http://a.cn/#/x"]]);
    expect([lines, leftOut]).toEqual([["/1.htm /news/2024/01/1.html"], 3]);
  });

  test("Cloudflare: what is above 2,000, of which spellings that nobody wrote come last", () => {
    const folders = Array.from({ length: 19 }, (_, article) => Array.from({ length: 105 }, (_, n) => `/${article}/${n}/`));
    const { lines, leftOut } = redirected("cloudflare", [...folders, Array.from({ length: 10 }, (_, n) => `/x${n}.htm`)]);
    expect([lines.length, leftOut]).toEqual([2000, 5]);
    expect(lines.every((line) => /^\/(?:\d+\/\d+\/|x\d+\.htm) /.test(line))).toBe(true);
  });

  test("Netlify: signs that mean something else", () => {
    const { lines, leftOut } = redirected("netlify", [["/view.asp?id=1", "/a*b.htm"]]);
    expect([lines, leftOut]).toEqual([["/view.asp?id=1 /news/2024/01/1.html"], 1]);
  });
});
