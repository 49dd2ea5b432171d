import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { askedAddress, findMoved } from "../src/addresses/address-lookup.ts";
import type { AddressShard } from "../src/addresses/address-shard.ts";
import { textAt } from "./built.ts";
import type { Files } from "./site-check.ts";
import { jiuwen, readFiles, seed, sharedFolder, writeFiles } from "./workspace.ts";

const folder = sharedFolder();

/** An article with an address in each of the ways in which content systems write them. */
function addressed(n: number): string {
  const ways = [
    `http://www.a.cn/info/${1000 + (n % 9)}/${n}.htm`,
    `https://b.cn/view.asp?id=${n}`,
    `/2023/0601/c1a${n}/page.htm`,
    `/新闻/${n}/`,
  ];
  const more = n % 4 < 2 ? `原文链接: ${ways[n % 4]}\n` : `旧址: ${ways[n % 4]}\n`;
  return seed({ title: `【要闻】${"长".repeat(n % 30)}标题${n}`, date: `20${10 + (n % 9)}-05-0${1 + (n % 9)}`, more });
}

const written = (n: number) => /(?:原文链接|旧址): (.*)/.exec(addressed(n))?.[1] ?? "";

/** Builds the site anew, as far as it changes, and says what has. */
function build(): { readonly site: Files; readonly changes: Readonly<Record<"added" | "changed" | "removed", string[]>> } {
  const run = jiuwen([
    "build",
    join(folder, "seeds"),
    "--output",
    join(folder, "site"),
    "--format",
    "json",
    "--url",
    "https://archive.example.org/news/",
  ]);
  expect(run.status).toBe(0);
  return { site: readFiles(join(folder, "site")), changes: JSON.parse(run.stdout).published.changes };
}

/** The shards of a site, each as the script hands it over. */
function shardsOf(site: Files): AddressShard[] {
  const paths = [...site.keys()].filter((path) => path.startsWith("addresses/"));
  return paths
    .sort((a, b) => Number(/(\d+)\.js$/.exec(a)?.[1]) - Number(/(\d+)\.js$/.exec(b)?.[1]))
    .map((path) => {
      let handed = "";
      new Function("jiuwen", textAt(site, path))((name: string, text: string) => {
        expect(name).toBe(path.replace(/\.js$/, ""));
        handed = text;
      });
      return JSON.parse(handed) as AddressShard;
    });
}

const count = 1200;
let site: Files;

beforeAll(() => {
  writeFiles(join(folder, "seeds"), {
    "archive.yaml": "redirects: [netlify, nginx, apache]\n",
    ...Object.fromEntries(Array.from({ length: count }, (_, n) => [`n${n}.txt`, addressed(n)])),
  });
  ({ site } = build());
});

describe("a site of many old addresses", () => {
  test("has its look-up in shards of 16 to 32 KB, a power of two of them", () => {
    const sizes = [...site].filter(([path]) => path.startsWith("addresses/")).map(([, bytes]) => bytes.length);
    expect(Math.log2(sizes.length) % 1).toBe(0);
    const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
    expect(mean).toBeGreaterThan(12_000);
    expect(mean).toBeLessThan(36_000);
    expect(Math.max(...sizes)).toBeLessThan(48_000);
    for (const page of ["404.html", "search/index.html"]) expect(textAt(site, page)).toContain(`data-shards="${sizes.length}"`);
  });

  test("finds the article of each of them, at its page", async () => {
    const shards = shardsOf(site);
    for (let n = 0; n < count; n++) {
      const address = askedAddress(written(n));
      const found = address && (await findMoved(address, shards.length, async (at) => shards[at] ?? { hosts: [], addresses: [] }));
      expect(found).toMatchObject([
        { href: expect.stringMatching(new RegExp(`/n${n}\\.html$`)), title: expect.stringContaining(`标题${n}`) },
      ]);
      expect(site.has(found?.[0]?.href ?? "")).toBe(true);
    }
  });

  test("lists each in the table and in the files for servers, which lead to pages that are there", () => {
    expect(textAt(site, "data/addresses.csv").trimEnd().split("\r\n")).toHaveLength(count + 1);
    for (const [path, pattern] of [
      ["_redirects", /^(\/\S*)(?: \w+=\S*)* (\/news\/\S+) 301$/],
      ["redirects.nginx.map", /^"(\S+)" "(\S+)";$/],
      ["redirects.txt", /^(\S+) (\S+)$/],
    ] as const) {
      const rules = textAt(site, path)
        .split("\n")
        .filter((line) => line !== "" && !line.startsWith("#"));
      expect(rules.length).toBeGreaterThanOrEqual(count);
      const targets = rules.map((rule) => decodeURIComponent(pattern.exec(rule)?.[2] ?? ""));
      expect(targets.filter((target) => !site.has(target.replace("/news/", "")))).toEqual([]);
    }
  });

  test("is told of in the data package", () => {
    const { resources } = JSON.parse(textAt(site, "data/datapackage.json"));
    expect(resources).toContainEqual(expect.objectContaining({ name: "addresses", path: "addresses.csv" }));
  });

  test("changes one shard with a new article, and neither the search page nor that for missing pages", () => {
    writeFiles(join(folder, "seeds"), { "new.txt": seed({ date: "2018-06-01", more: "原文链接: http://www.a.cn/info/1/new.htm\n" }) });
    const { changes } = build();
    const all = [...changes.added, ...changes.changed, ...changes.removed];
    expect(all.filter((path) => path.startsWith("addresses/"))).toHaveLength(1);
    expect(all).toEqual(expect.arrayContaining(["data/addresses.csv", "redirects.txt"]));
    expect(all.filter((path) => path === "404.html" || path === "search/index.html")).toEqual([]);
  });

  test("changes nothing of them with an article that has none, or with a new text of one", () => {
    writeFiles(join(folder, "seeds"), {
      "plain.txt": seed({ date: "2018-06-02" }),
      "n5.txt": addressed(5).replace("学校召开会议", "学校开会"),
    });
    const { changes } = build();
    const all = [...changes.added, ...changes.changed, ...changes.removed];
    expect(all).toContain("2015/05/n5.html");
    expect(all.filter((path) => /^addresses\/|addresses\.csv$|redirects|404/.test(path))).toEqual([]);
  });
});

test("Cloudflare's limits are told by a warning that counts what is left out", () => {
  writeFiles(join(folder, "few"), {
    "archive.yaml": "redirects: cloudflare\n",
    "a.txt": seed({ more: "原文链接: http://a.cn/1.htm\n" }),
    "b.txt": seed({ more: "原文链接: http://a.cn/view.asp?id=1\n" }),
    "c.txt": seed({ more: "原文链接: http://a.cn/view.asp?id=2\n" }),
  });
  const run = jiuwen(["build", join(folder, "few"), "--output", join(folder, "few-site"), "--format", "json"]);
  const { messages } = JSON.parse(run.stdout);
  expect(messages).toContainEqual(
    expect.objectContaining({
      level: "warning",
      rule: "too-many-redirects",
      file: "archive.yaml",
      reason: expect.stringMatching(/^2 old addresses are not in _redirects/),
    }),
  );
  expect(textAt(readFiles(join(folder, "few-site")), "_redirects")).toBe("/1.htm /2024/04/a.html 301\n");
});
