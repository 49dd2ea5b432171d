import { readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { PlannedKind } from "../src/site/planned-page.ts";
import { built, textAt } from "./built.ts";
import { indented } from "./indented.ts";
import type { Files } from "./site-check.ts";
import { projectRoot, seed } from "./workspace.ts";

/** Three short articles, and pages so short that two of them are sealed. */
const seeds = {
  "春.txt": seed({
    title: "【要闻】春季运动会开幕",
    date: "2023-04-24 08:30",
    views: "120",
    more: "来源: 校报\n作者: 张三、李四\n标签: 体育\n原文链接: https://example.org/a?b=1&c=2\n届次: 第三届\n",
    body: "四月二十四日，运动会开幕。",
  }),
  "秋.md":
    "---\ntitle: 秋季运动会 < 开幕\ndate: 2024-10-05\nviews: 1.2万\nsource: 校报\nauthor: 张三,王五\ntags: [体育, C/C++]\n---\n\n# 赛程\n\n**十月五日**，运动会开幕。\n",
  "冬.txt": seed({ title: "【要闻】冬至", date: "2024-12-21", views: null, body: "教务处处长高峰吃饺子。" }),
  "tags.yaml": "- name: 运动会\n  kind: 主题\n  note: 春秋两季。\n- name: 高峰\n  kind: 人物\n- name: 教务处\n  kind: 机构\n",
  "pages/使用说明.md": "---\nplace: navigation\n---\n\n按[标签](tags)找，另见[版权](版权.md)。\n\n- 每页都有引文\n",
  "pages/版权.md": "# 版权声明\n\n归原發布者所有。\n",
  "pages/about.md": "由档案馆维护，见[版权](版权.md)。\n",
  "archive.yaml":
    "title: 小档案\ndescription: 三篇文章。\npublisher: 某校\nurl: https://archive.example.org/\npageSize: 1\nredirects: nginx\n",
};

/** For each kind of page, one that stands for all. So small an archive has no shards of labels, and this one no packed sources. */
const pages = {
  home: "index.html",
  list: "page/2.html",
  forward: "page/3.html",
  article: "2023/04/春.html",
  year: "2024/index.html",
  month: "2024/12/index.html",
  days: "on-this-day/index.html",
  day: "on-this-day/04-24.html",
  ranking: "ranking/index.html",
  tags: "tags/index.html",
  tag: "tags/体育/index.html",
  "name-index": "people/index.html",
  "byline-index": "authors/index.html",
  byline: "sources/校报/index.html",
  about: "about/index.html",
  "own-page": "pages/使用说明.html",
  search: "search/index.html",
  "not-found": "404.html",
  feed: "feed.xml",
  "json-feed": "feed.json",
  sitemap: "sitemap-2024.xml",
  "sitemap-index": "sitemap.xml",
  robots: "robots.txt",
  "web-manifest": "site.webmanifest",
  records: "data/2024.jsonl.gz",
  table: "data/articles.csv",
  "address-table": "data/addresses.csv",
  "address-shard": "addresses/1/0.js",
  redirects: "redirects.nginx.map",
  "search-start": "search/start.js",
  "search-pages": "search/pages.js",
  "search-names": "search/names.js",
  "search-segment": "search/open/directory.js",
  "search-views": "search/open/articles/views.js",
  "search-labels": "search/labels/common.js",
  "search-results": "search/open/articles/0.js",
} satisfies Readonly<Record<Exclude<PlannedKind, "search-label-shard" | "source-pack">, string>>;

/**
 * A page as its golden file has it: of HTML what stands in `<main>`, one element a line; anything
 * else whole, XML one element a line. What could not be seen in the file, and some editors change,
 * is shown.
 */
function golden(path: string, text: string): string {
  if (path.endsWith(".html")) return indented(`<main${text.split("<main")[1]?.split("</main>")[0]}</main>`, "html");
  return path.endsWith(".xml") ? indented(text, "xml") : text.replaceAll("\r", "␍").replaceAll("\uFEFF", "⟨BOM⟩");
}

let site: Files;
beforeAll(() => {
  site = built(seeds);
});

const folder = join(projectRoot, "tests/golden");

// `npx vitest run tests/golden.test.ts -u` writes what has changed on purpose. In CI a file that is
// missing fails, as Vitest writes none there.
describe("a page is as its golden file shows it", () => {
  test.each(Object.entries(pages))("%s", async (kind, path) => {
    await expect(golden(path, textAt(site, path))).toMatchFileSnapshot(join(folder, `${kind}.txt`));
  });

  test("what stands around every page", async () => {
    const page = textAt(site, pages.article)
      .replace(/<main.*<\/main>/s, "<main></main>")
      .replace(/(assets\/\w+-)\w{8}\./g, "$1HASH.")
      .replace(/(<script type="application\/ld\+json">).*?<\/script>/, "$1JSON</script>");
    await expect(indented(page, "html")).toMatchFileSnapshot(join(folder, "shell.txt"));
  });
});

test("there is no golden file that no page is compared with", () => {
  expect(readdirSync(folder).sort()).toEqual([...Object.keys(pages), "shell"].map((name) => `${name}.txt`).sort());
});

describe("the golden pages are indented without a character of text lost", () => {
  test("what is short stands on one line", () => {
    expect(indented('<p>甲<b class="x">乙</b> 丙<br/></p>\n<p>&lt;丁</p>', "html")).toBe(
      '<p>甲<b class="x">乙</b> 丙<br></p>\n<p>&lt;丁</p>\n',
    );
    expect(indented('<?xml version="1.0"?>\n<link><a/>]]&gt;</link>', "xml")).toBe('<?xml version="1.0"?>\n<link><a></a>]]&gt;</link>\n');
  });

  test("what is long has a line for each element and each text in it", () => {
    const long = "字".repeat(100);
    expect(indented(`<div><p>${long}<b>乙</b> 丙</p>\n<p>丁</p></div>`, "html")).toBe(
      ["<div>", "  <p>", `    ${long}`, "    <b>乙</b>", "     丙", "  </p>", "  <p>丁</p>", "</div>", ""].join("\n"),
    );
  });
});
