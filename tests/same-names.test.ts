import { beforeAll, expect, test } from "vitest";
import { pageReference } from "../src/export/page-reference.ts";
import { sha256Of } from "../templates/assets/script/sha256.ts";
import { built, textAt } from "./built.ts";
import { brokenLinks, type Files, invalidMarkup, pagesOf } from "./site-check.ts";
import { seed } from "./workspace.ts";

/** Files that are numbered anew in each folder, of one day of each month, with a tag in common. */
const seeds = Object.fromEntries(
  ["2021/01", "2021/02", "2022/01"].flatMap((month) =>
    [1, 2].map((number) => [
      `${month}/${number}.txt`,
      seed({
        title: `【要闻】${month} 的第${number}篇`,
        date: `${month.replace("/", "-")}-05`,
        views: "3",
        more: "标签: 通讯\n",
        body: `${month} 的正文之${number}。`,
      }),
    ]),
  ),
);
const articles = Object.keys(seeds).map((file) => file.replace(".txt", ".html"));
const archive = {
  ...seeds,
  "tags.yaml": "[]\n",
  "archive.yaml": "url: https://archive.example.org/\npageSize: 2\n",
};

let site: Files;
beforeAll(() => {
  site = built(archive);
});

test("files of one name in several months are so many articles, each with its own text and source", () => {
  for (const path of articles) {
    const [month, number] = [path.slice(0, 7), path.slice(8, 9)];
    expect(textAt(site, path)).toContain(`${month} 的正文之${number}。`);
    expect(textAt(site, path.replace(".html", ".txt"))).toBe(seeds[path.replace(".html", ".txt")]);
  }
});

test("every link of every page leads to its own article", () => {
  expect(brokenLinks(site, "https://archive.example.org/")).toEqual([]);
  expect(invalidMarkup(site)).toEqual([]);
  for (const [page, html] of pagesOf(site)) {
    for (const [, href = "", month, number] of html.matchAll(
      /<a href="([^"]*)"[^>]*>(?:<span class="column">[^<]*<\/span>)?(\d{4}\/\d{2}) 的第(\d)篇</g,
    )) {
      const target = new URL(href, `https://archive.example.org/${page}`).pathname;
      expect(`${page} -> ${target}`).toBe(`${page} -> /${month}/${number}.html`);
    }
  }
});

test("no page stands for two: each is linked to from home, its month, its tag and the sitemap", () => {
  const everywhere = [...pagesOf(site)].map(([, html]) => html).join("\n");
  for (const path of articles) {
    expect(textAt(site, `${path.slice(0, 8)}index.html`)).toContain(`href="${path.slice(8)}"`);
    expect(textAt(site, `sitemap-${path.slice(0, 4)}.xml`)).toContain(`https://archive.example.org/${path}`);
    expect(everywhere).toContain(path.slice(2));
  }
});

test("ids in feeds, keys of citations and records of the dataset differ", () => {
  const distinct = (found: readonly (string | undefined)[]) => [found.length, new Set(found).size];
  const ids = [...textAt(site, "feed.xml").matchAll(/<entry>\s*<id>([^<]*)/g)].map(([, id]) => id);
  expect(distinct(ids)).toEqual([6, 6]);
  const keys = articles.map((path) => {
    const [, jsonLd = ""] = /<script type="application\/ld\+json">([^<]*)</.exec(textAt(site, path)) ?? [];
    const page = { jsonLd, publication: "", location: `https://archive.example.org/${path}`, id: undefined };
    return pageReference(page, sha256Of).reference.key;
  });
  expect(distinct(keys)).toEqual([6, 6]);
  const records = ["2021", "2022"].flatMap((year) => textAt(site, `data/${year}.jsonl.gz`).trim().split("\n"));
  const { resources }: { resources: { schema: { primaryKey: string[] } }[] } = JSON.parse(textAt(site, "data/datapackage.json"));
  for (const { schema } of resources) {
    const key = (record: string) => schema.primaryKey.map((name) => JSON.parse(record)[name]).join("\n");
    expect(distinct(records.map(key))).toEqual([6, 6]);
  }
});
