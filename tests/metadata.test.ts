import { DomUtils, parseDocument } from "htmlparser2";
import { beforeAll, describe, expect, test } from "vitest";
import { zonedTime } from "../src/archive/zoned-time.ts";
import { createReference } from "../src/export/article-reference.ts";
import { bibtex } from "../src/export/bibtex.ts";
import { cslJson } from "../src/export/csl-json.ts";
import { gbt7714 } from "../src/export/gbt7714.ts";
import { ris } from "../src/export/ris.ts";
import type { Article } from "../src/ingest/article.ts";
import { absoluteUrl, articlePath } from "../src/site/paths.ts";
import { archiveOf, built, textAt } from "./built.ts";
import { hostileSeeds, hostileSettings, newsSeeds } from "./samples.ts";
import { type Files, pagesOf } from "./site-check.ts";
import { seed } from "./workspace.ts";

const { findOne, getElementsByTagName, getElementsByClassName, textContent } = DomUtils;

const address = "https://archive.example.org/news/";
const settings = { title: "旧闻</title>&\"'档案'\" ]]>", publisher: "甲<大学> & 'B, Ltd.'" };
const seeds = { ...hostileSeeds(), ...newsSeeds(2, "2020-01-05"), "archive.yaml": hostileSettings };
const { articles } = archiveOf(seeds);

let site: Files;
beforeAll(() => {
  site = built(seeds, ["--url", address]);
});

const documentOf = (article: Article, files = site) => parseDocument(textAt(files, articlePath(article.summary)));

/** What the `<meta>` tags of a page say, by name or property. */
function metaOf(document: ReturnType<typeof parseDocument>): Record<string, string[]> {
  const said: Record<string, string[]> = {};
  for (const { attribs } of getElementsByTagName("meta", document)) {
    const name = attribs["name"] ?? attribs["property"];
    if (name !== undefined) said[name] = [...(said[name] ?? []), attribs["content"] ?? ""];
  }
  return said;
}

/** A text without white space and control characters, of which a citation keeps little, and without marks of direction, of which it keeps pairs. */
const visible = (text: string | undefined) => text?.replace(/[\s\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, "");

describe("JSON-LD", () => {
  /** The data on an article's page, as JSON and as it reads. */
  function dataOf(article: Article, files = site) {
    const found = getElementsByTagName("script", documentOf(article, files)).filter(
      ({ attribs }) => attribs["type"] === "application/ld+json",
    );
    expect(found.length).toBe(1);
    return JSON.parse(found.map(textContent).join());
  }

  test("tells of every article its type, title, date and address, whatever the title holds", () => {
    expect(articles.length).toBeGreaterThan(30);
    for (const article of articles) {
      const url = absoluteUrl(address, articlePath(article.summary));
      expect(dataOf(article)).toMatchObject({
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        headline: article.header.title,
        datePublished: zonedTime(article.summary.date, "Asia/Shanghai"),
        inLanguage: "zh-Hans",
        description: article.summary.excerpt,
        url,
        mainEntityOfPage: url,
        publisher: { "@type": "Organization", name: settings.publisher },
        isPartOf: { "@type": "WebSite", name: settings.title, url: address },
      });
    }
  });

  test("has the date with its zone's offset, or as a day where the source says no time", () => {
    const dates = new Map(articles.map((article) => [article.summary.id as string, dataOf(article).datePublished]));
    expect(dates.get("text-0")).toBe("1988-07-01T08:00:00+09:00");
    expect(dates.get("markdown-0")).toBe("2024-04-01");
    expect(dates.get("markdown-1")).toBe("2024-04-02T23:59:59+08:00");
  });

  test("names authors only where the source does or a publisher is known, and no address that is not known", () => {
    const files = built({ "a.txt": seed(), "b.txt": seed({ more: "作者: 张三、李四\n" }) });
    const [a, b] = archiveOf({ "a.txt": seed(), "b.txt": seed({ more: "作者: 张三、李四\n" }) }).articles.toSorted((x, y) =>
      x.summary.id < y.summary.id ? -1 : 1,
    );
    if (!a || !b) throw new Error("two articles were given");
    expect(Object.keys(dataOf(a, files))).toEqual([
      "@context",
      "@type",
      "headline",
      "datePublished",
      "inLanguage",
      "description",
      "isPartOf",
    ]);
    expect(dataOf(b, files).author).toEqual([
      { "@type": "Person", name: "张三" },
      { "@type": "Person", name: "李四" },
    ]);
    const published = built({ "a.txt": seed(), "archive.yaml": "publisher: 西安交通大学" });
    expect(dataOf(a, published).author).toEqual({ "@type": "Organization", name: "西安交通大学" });
  });
});

describe("the head of an article's page", () => {
  test("has what Zotero saves a newspaper article by: type, title, date, publication, authors and address", () => {
    for (const article of articles) {
      const meta = metaOf(documentOf(article));
      const url = absoluteUrl(address, articlePath(article.summary));
      expect(meta).toMatchObject({
        "DC.type": ["newspaperArticle"],
        "og:type": ["article"],
        "og:site_name": [settings.title],
        citation_date: [article.summary.date.slice(0, 10)],
        citation_public_url: [url],
        "DC.identifier": [url],
        "og:url": [url],
      });
      for (const name of ["citation_title", "DC.title", "og:title"])
        expect(meta[name]?.map(visible)).toEqual([visible(article.header.title)]);
      // With it Zotero would take the article for one of a journal.
      expect(Object.keys(meta)).not.toContain("citation_journal_title");
    }
  });

  test("names each author, and not the publisher in the place of one", () => {
    const authors = (more: string, settings = "") => {
      const meta = metaOf(parseDocument(textAt(built({ "a.txt": seed({ more }), "archive.yaml": settings }), "2024/04/a.html")));
      return [meta["citation_author"], meta["DC.creator"]];
    };
    expect(authors("作者: 张三、Smith, John\n")).toEqual(Array(2).fill(["张三", "Smith, John"]));
    expect(authors("作者: 、\n", "publisher: 西安交通大学")).toEqual([undefined, undefined]);
    expect(authors("", "publisher: 西安交通大学")).toEqual([undefined, undefined]);
  });

  test("says no address where it is not known where the site stands", () => {
    const meta = metaOf(parseDocument(textAt(built({ "a.txt": seed() }), "2024/04/a.html")));
    expect(Object.keys(meta)).toEqual(expect.arrayContaining(["DC.type", "citation_title"]));
    expect(Object.keys(meta).filter((name) => /identifier|url/.test(name))).toEqual([]);
  });

  test("says of no other page that it is an article", () => {
    const paths = new Set<string>(articles.map(({ summary }) => articlePath(summary)));
    const others = [...pagesOf(site)].filter(([path]) => !paths.has(path));
    expect(others.length).toBeGreaterThan(50);
    for (const [path, html] of others) {
      const meta = metaOf(parseDocument(html));
      expect(meta["og:type"], path).toEqual(["website"]);
      expect(
        Object.keys(meta).filter((name) => /^(?:citation_|DC\.|article:)/.test(name)),
        path,
      ).toEqual([]);
      expect(html).not.toContain("application/ld+json");
    }
  });

  test("is one of its kind on every page: one description, one title for those who share it", () => {
    for (const [path, html] of pagesOf(site)) {
      const meta = metaOf(parseDocument(html));
      for (const name of ["description", "og:title", "og:description", "og:type", "og:site_name", "og:locale", "viewport"]) {
        expect(meta[name]?.length, `${name} on ${path}`).toBe(1);
      }
      expect(meta["description"]?.[0]).not.toBe("");
    }
  });
});

describe("the citation block", () => {
  const referenceTo = (article: Article, url: string | null) => createReference(article, settings, url);

  test("offers BibTeX, RIS and CSL-JSON as files, which hold what the exports give, as a browser reads such addresses", async () => {
    for (const article of articles) {
      const links = getElementsByTagName("a", documentOf(article)).filter(({ attribs }) => "download" in attribs);
      const files = await Promise.all(
        links.map(async ({ attribs: { download, href = "" } }) => {
          const response = await fetch(href);
          return { download, type: response.headers.get("content-type"), text: await response.text() };
        }),
      );
      const reference = referenceTo(article, absoluteUrl(address, articlePath(article.summary)));
      expect(files).toEqual([
        { download: `${article.summary.id}.bib`, type: "application/x-bibtex;charset=utf-8", text: bibtex(reference) },
        { download: `${article.summary.id}.ris`, type: "application/x-research-info-systems;charset=utf-8", text: ris(reference) },
        { download: `${article.summary.id}.json`, type: "application/vnd.citationstyles.csl+json;charset=utf-8", text: cslJson(reference) },
      ]);
    }
  });

  test("shows the reference after GB/T 7714—2025, its day of access left open", () => {
    for (const article of articles) {
      const document = documentOf(article);
      const { before, after } = gbt7714(referenceTo(article, absoluteUrl(address, articlePath(article.summary))));
      const [shown, ...more] = getElementsByClassName("reference", document);
      expect(textContent(shown ?? [])).toBe(`${before}____-__-__${after}`);
      expect(more).toEqual([]);
      expect(textContent(findOne(({ attribs }) => attribs["class"] === "citation", document.children) ?? [])).toContain("GB/T 7714—2025");
    }
  });

  test("ends with the day of access where it is not known where the site stands", () => {
    const files = built({ "a.txt": seed() });
    const [shown] = getElementsByClassName("reference", parseDocument(textAt(files, "2024/04/a.html")));
    expect(textContent(shown ?? [])).toBe("学校召开工作会议[EB/OL]. （2024-04-24）[____-__-__].");
  });
});

test("the web manifest names the archive, its first page and an icon of any size, all counted from itself", () => {
  expect(JSON.parse(textAt(site, "site.webmanifest"))).toMatchObject({
    name: settings.title,
    lang: "zh-Hans",
    start_url: "index.html",
    scope: "./",
    background_color: "#fbf9f4",
    theme_color: "#fbf9f4",
    icons: [{ src: "assets/icon.svg", sizes: "any", type: "image/svg+xml" }],
  });
  for (const [path, html] of pagesOf(site)) {
    const rels = getElementsByTagName("link", parseDocument(html)).map(({ attribs }) => attribs["rel"]);
    expect(
      rels.filter((rel) => rel === "manifest" || rel === "icon"),
      path,
    ).toEqual(["icon", "manifest"]);
  }
});
