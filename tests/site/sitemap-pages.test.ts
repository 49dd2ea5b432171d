import fc from "fast-check";
import { expect, test } from "vitest";
import { listPath, sitemapPath } from "../../src/site/paths.ts";
import { pagePlanner } from "../../src/site/planned-page.ts";
import { sitemapPages } from "../../src/site/sitemap-pages.ts";
import { createVocabulary } from "../../src/vocabulary/vocabulary.ts";
import { article, withFields } from "../articles.ts";
import { rounds } from "../rounds.ts";
import { term } from "../terms.ts";
import { seed } from "../workspace.ts";
import { pageOf, pagesOf, plan, planned, type Shown, shown, site } from "./plans.ts";

const dated = (id: string, date: string, more = "") => article(`${id}.txt`, seed({ date, more }));
/** The addresses of each part, with what is said of them. */
const partsOf = (pages: readonly Shown[]) =>
  new Map(pagesOf(pages, "sitemap").map(({ path, props }) => [path as string, props.pages.map((page) => `${page.path} ${page.modified}`)]));

const pages = plan(
  [
    dated("newest", "2024-04-24 18:29", "标签: 通讯\n"),
    dated("day", "2024-04-24"),
    dated("summer", "1988-07-01 08:00:30", "标签: 通讯\n"),
    dated("eve", "2023-12-31 23:59", "标签: 纪事\n"),
    dated("leap", "2020-02-29"),
  ],
  { pageSize: 2 },
);

test("each year has a part with its pages, and what belongs to no year is in one, each page with the newest date on it", () => {
  expect([...partsOf(pages)]).toEqual([
    [
      "sitemap-pages.xml",
      [
        "index.html 2024-04-24",
        "page/1.html 2020-02-29",
        "on-this-day/index.html null",
        "on-this-day/02-29.html 2020-02-29",
        "on-this-day/04-24.html 2024-04-24",
        "on-this-day/07-01.html 1988-07-01",
        "on-this-day/12-31.html 2023-12-31",
        "ranking/index.html null",
        ...["2024", "2023", "2020", "1988"].map((year) => `ranking/${year}.html null`),
        "tags/index.html null",
        "tags/by-name.html null",
        "tags/通讯/index.html 2024-04-24",
        "tags/纪事/index.html 2023-12-31",
        "about/index.html 2024-04-24",
      ],
    ],
    [
      "sitemap-2024.xml",
      [
        "2024/04/newest.html 2024-04-24T18:29:00+08:00",
        "2024/04/day.html 2024-04-24",
        "2024/index.html 2024-04-24",
        "2024/04/index.html 2024-04-24",
      ],
    ],
    ["sitemap-2023.xml", ["2023/12/eve.html 2023-12-31T23:59:00+08:00", "2023/index.html 2023-12-31", "2023/12/index.html 2023-12-31"]],
    ["sitemap-2020.xml", ["2020/02/leap.html 2020-02-29", "2020/index.html 2020-02-29", "2020/02/index.html 2020-02-29"]],
    ["sitemap-1988.xml", ["1988/07/summer.html 1988-07-01T08:00:30+09:00", "1988/index.html 1988-07-01", "1988/07/index.html 1988-07-01"]],
  ]);
});

test("the index names every part with the newest date in it", () => {
  expect(pageOf(pages, "sitemap-index")).toMatchObject({
    path: "sitemap.xml",
    props: {
      url: "https://example.org/news/",
      parts: [
        { path: "sitemap-pages.xml", modified: "2024-04-24" },
        { path: "sitemap-2024.xml", modified: "2024-04-24T18:29:00+08:00" },
        { path: "sitemap-2023.xml", modified: "2023-12-31T23:59:00+08:00" },
        { path: "sitemap-2020.xml", modified: "2020-02-29" },
        { path: "sitemap-1988.xml", modified: "1988-07-01T08:00:30+09:00" },
      ],
    },
  });
});

// sitemaps.org, "Sitemap file location".
test("what a part names is in or below the folder of the part, and the parts are in or below that of the index", () => {
  const folderOf = (path: string) => path.slice(0, path.lastIndexOf("/") + 1);
  const named = [
    ...pagesOf(pages, "sitemap").flatMap((part) => part.props.pages.map(({ path }) => ({ by: part.path, path }))),
    ...pageOf(pages, "sitemap-index").props.parts.map(({ path }) => ({ by: sitemapPath, path })),
  ];
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter(({ by, path }) => !path.startsWith(folderOf(by)))).toEqual([]);
});

// A sitemap has days and instants alone (its schema at sitemaps.org).
test("a page is not said to have changed in a month or a year", () => {
  const parts = partsOf(plan([dated("a", "2019"), dated("b", "2019-05"), dated("c", "2018-05-03")]));
  expect(parts.get("sitemap-2019.xml")).toEqual([
    ...["2019/05/b.html null", "2019/a.html null", "2019/index.html null", "2019/05/index.html null"],
  ]);
  expect(parts.get("sitemap-2018.xml")).toContain("2018/05/c.html 2018-05-03");
  expect(parts.get("sitemap-pages.xml")).toContain("index.html null");
});

test("robots.txt leads to the index by its full address", () => {
  expect(pageOf(pages, "robots").props).toEqual({ sitemap: "https://example.org/news/sitemap.xml" });
});

test("without the site's address there is no sitemap, and robots.txt leads to none", () => {
  const without = plan([dated("a", "2024-04-24")], { site: { ...site, url: null } });
  expect([...pagesOf(without, "sitemap"), ...pagesOf(without, "sitemap-index")]).toEqual([]);
  expect(pageOf(without, "robots").props).toEqual({ sitemap: null });
});

test("every page for people is in exactly one part, but for those that only lead on, and nothing else is", () => {
  const days = fc.integer({ min: 0, max: 1500 }).map((day) => new Date(Date.UTC(2019, 0, day)).toISOString().slice(0, 10));
  fc.assert(
    fc.property(fc.array(days, { minLength: 1, maxLength: 12 }), (dates) => {
      const planned = plan(
        dates.map((date, index) => dated(`a${index}`, date, index % 2 === 0 ? "标签: 通讯\n" : "")),
        { pageSize: 2 },
      );
      const listed = pagesOf(planned, "sitemap").flatMap(({ props }) => props.pages.map(({ path }) => path));
      const forPeople = planned.filter(
        ({ kind, path }) => path.endsWith(".html") && kind !== "forward" && kind !== "search" && kind !== "not-found",
      );
      expect(listed.toSorted()).toEqual(forPeople.map(({ path }) => path).toSorted());
      const indexed = pageOf(planned, "sitemap-index").props.parts.map(({ path }) => path);
      expect(indexed).toEqual(pagesOf(planned, "sitemap").map(({ path }) => path));
    }),
    { numRuns: rounds(30) },
  );
});

test("every page that a reader can land on is in it, of whatever kind: of HTML all but the search, the 404 page and what only leads on", () => {
  const people = [{ name: "高峰", offices: [{ title: "处长", institution: "教务处" }] }];
  const articles = ["01", "02", "03", "04"].map((day) =>
    withFields(dated(`of-${day}`, `2024-01-${day}`, "标签: 通讯\n"), { text: { people } }),
  );
  const terms = [term("高峰", { kind: "人物" }), term("教务处", { kind: "机构" }), term("通讯", { formerly: ["旧闻"] })];
  const all = plan(articles, { pageSize: 1 }, createVocabulary(terms));
  const html = all.filter(({ path }) => path.endsWith(".html"));
  // What stands here is written by hand, so that no list of the code is compared with itself.
  const paths = html.map(({ path }) => path as string);
  for (const path of ["people/index.html", "institutions/index.html", "tags/通讯/index.html", "tags/旧闻/index.html", "404.html"])
    expect(paths).toContain(path);
  const landing = html.filter(({ kind, path }) => kind !== "forward" && path !== "404.html" && path !== "search/index.html");
  const told = pagesOf(all, "sitemap").flatMap(({ props }) => props.pages.map(({ path }) => path));
  expect([...told].sort()).toEqual(landing.map(({ path }) => path).sort());
});

// sitemaps.org: 50,000 addresses are the most a sitemap may hold.
test.each([
  [50_000, [["sitemap-2024.xml", 50_000]]],
  [
    50_001,
    [
      ["sitemap-2024.xml", 50_000],
      ["sitemap-2024-2.xml", 1],
    ],
  ],
  [
    100_001,
    [
      ["sitemap-2024.xml", 50_000],
      ["sitemap-2024-2.xml", 50_000],
      ["sitemap-2024-3.xml", 1],
    ],
  ],
])("%i articles of a year stand in the parts %j", (count, expected) => {
  const [one] = planned([dated("day", "2024-04-24")]).filter((page) => page.kind === "article");
  if (!one) throw new Error("no article was planned");
  const articles = Array.from({ length: count }, (_, index) => ({ ...one, path: listPath(index) }));
  const made = sitemapPages(pagePlanner(site), articles, site.url).map(shown);
  const parts = pagesOf(made, "sitemap");
  expect(parts.map(({ path, props }) => [path, props.pages.length])).toEqual(expected);
  expect(parts.flatMap(({ props }) => props.pages.map(({ path }) => path))).toEqual(articles.map(({ path }) => path));
  expect(pageOf(made, "sitemap-index", sitemapPath).props.parts.map(({ path }) => path)).toEqual(parts.map(({ path }) => path));
});
