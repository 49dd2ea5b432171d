import { describe, expect, test } from "vitest";
import { redirectLines } from "../../src/export/redirect-file.ts";
import type { RedirectFormat } from "../../src/settings/archive-config.ts";
import type { Redirect } from "../../src/site/redirects.ts";

const to = "/news/2023/06/x.html";

/** What browsers send of addresses with Chinese, blanks, quotation marks and signs. */
const redirects: Redirect[] = [
  { from: "/info/1002/1.htm", query: "", to },
  { from: "/view.asp", query: "id=123&class=%E6%96%B0", to },
  { from: "/%E6%96%B0%20%E9%97%BB/%22$1%25'{.htm".replace("{", "%7B"), query: "", to: "/news/2023/06/%E6%98%A5%24.html" },
  { from: "/a;b.htm", query: "q=a=b\\c&d", to },
];

const written = (format: RedirectFormat, list = redirects) => [...redirectLines({ format, base: "/news/", redirects: list })].join("");
const rules = (format: RedirectFormat) =>
  written(format)
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));

const asked = ({ from, query }: Redirect) => (query === "" ? from : `${from}?${query}`);
const pairs = redirects.map((redirect) => [asked(redirect), redirect.to]);

test("nginx reads every redirect as it was meant, by its own rules for quoted words", () => {
  const words = rules("nginx").map((line) => {
    expect(line).toMatch(/^(?:"(?:[^"\\]|\\["\\])*" ?){2};$/);
    return [...line.matchAll(/"((?:[^"\\]|\\["\\])*)"/g)].map(([, word = ""]) => word.replace(/\\(["\\])/g, "$1"));
  });
  expect(words).toEqual(pairs);
  // A dollar sign in the second word would be a variable.
  for (const [, target] of words) expect(target).not.toContain("$");
});

test("Apache reads every redirect as it was meant: two words and no more", () => {
  expect(rules("apache").map((line) => line.split(/\s+/))).toEqual(pairs);
});

test("Netlify reads a path, fields, the page and the code", () => {
  expect(rules("netlify")).toEqual([
    `/info/1002/1.htm ${to} 301`,
    `/view.asp id=123 class=%E6%96%B0 ${to} 301`,
    "/%E6%96%B0%20%E9%97%BB/%22$1%25'%7B.htm /news/2023/06/%E6%98%A5%24.html 301",
    `/a;b.htm q=a%3Db\\c d= ${to} 301`,
  ]);
});

test("Cloudflare reads a path, the page and the code, and nothing else", () => {
  expect(written("cloudflare", redirects.slice(0, 1))).toBe(`/info/1002/1.htm ${to} 301\n`);
});

describe("the file says how its server is told of it", () => {
  test("nginx, with hashes in which its words fit", () => {
    const long = { from: `/${"a".repeat(500)}`, query: "", to };
    const many = Array.from({ length: 3000 }, (_, n) => ({ from: `/${n}`, query: "", to }));
    expect(written("nginx")).toContain("#   map $request_uri $jiuwen_address { include /srv/news/redirects.nginx.map; }\n");
    expect(written("nginx", [long])).toContain("#   map_hash_bucket_size 1024;\n");
    expect(written("nginx", many)).toContain("#   map_hash_max_size 8192;\n");
  });

  test("Apache", () => {
    expect(written("apache")).toContain('#   RewriteMap jiuwen "txt:/srv/news/redirects.txt"\n');
    expect(written("apache")).toContain(`#   RewriteCond "\${jiuwen:%1}" "^(/.*)"\n`);
  });
});
