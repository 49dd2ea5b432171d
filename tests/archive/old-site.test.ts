import { expect, test } from "vitest";
import { compareOldSite, missingPages } from "../../src/archive/old-site.ts";
import { article, markdownSeed } from "../articles.ts";

const news = (id: string, header: string) =>
  article(`${id}.md`, markdownSeed({ front: `title: ${id}\ndate: 2024-05-10\nviews: 1\n${header}` }));

const articles = [news("a", "url: http://www.example.edu.cn/info/1.htm"), news("b", "aliases: [/info/2.htm]")];

test("what is there is counted once however it is spelled, and what is missing stands by folder, the one with most first", () => {
  const site = compareOldSite(
    [
      ...["https://example.edu.cn/info/1.htm", "http://www.example.edu.cn/info/1.htm", "http://www.example.edu.cn/info/2.htm"],
      ...["http://www.example.edu.cn/a/9.htm", "http://www.example.edu.cn/info/4.htm", "http://www.example.edu.cn/info/3.htm"],
      ...["http://www.example.edu.cn/info/3.htm?from=timeline"],
    ],
    articles,
    { formerHosts: null, noArticles: [] },
  );
  expect(site).toEqual({
    ...{ pages: 5, kept: 2, others: [] },
    missing: [
      {
        folder: "http://www.example.edu.cn/info/",
        addresses: ["http://www.example.edu.cn/info/3.htm", "http://www.example.edu.cn/info/4.htm"],
      },
      { folder: "http://www.example.edu.cn/a/", addresses: ["http://www.example.edu.cn/a/9.htm"] },
    ],
  });
  expect(missingPages(site)).toBe(3);
});

test.each([
  "/",
  "/info/",
  "/info/index.htm",
  "/index_2.html",
  "/info/list.htm",
  "/info/list12.aspx",
  "/more.php?page=2",
  "/default.asp",
  "/images/logo.gif",
  "/a.css",
])("%s is by its form no article that is missing", (path) => {
  const written = `http://www.example.edu.cn${path}`;
  expect(compareOldSite([written], articles, { formerHosts: null, noArticles: [] })).toEqual({
    pages: 1,
    kept: 0,
    missing: [],
    others: [written],
  });
});

test.each(["/info/3.htm", "/view.asp?id=3", "/listening.htm", "/a/moreover"])("%s is a page", (path) => {
  expect(compareOldSite([`http://www.example.edu.cn${path}`], articles, { formerHosts: null, noArticles: [] })).toMatchObject({
    others: [],
    missing: [{}],
  });
});

test("what an import has found to be no article is not missing, however it is spelled", () => {
  const noArticles = ["https://example.edu.cn/xwdt/2.htm"];
  const list = ["http://www.example.edu.cn/xwdt/2.htm", "http://www.example.edu.cn/xwdt/3.htm"];
  expect(compareOldSite(list, articles, { formerHosts: null, noArticles })).toMatchObject({
    ...{ others: [list[0]], missing: [{ addresses: [list[1]] }] },
  });
});

test("addresses may be paths alone", () => {
  expect(
    compareOldSite(["/info/1.htm", "/info/2.htm", "/info/3.htm"], articles, { formerHosts: ["example.edu.cn"], noArticles: [] }),
  ).toMatchObject({
    ...{ pages: 3, kept: 2, missing: [{ folder: "/info/", addresses: ["/info/3.htm"] }] },
  });
});
