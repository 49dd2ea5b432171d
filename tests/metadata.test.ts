import { DomUtils, parseDocument } from "htmlparser2";
import { beforeAll, describe, expect, test } from "vitest";
import { zonedTime } from "../src/archive/zoned-time.ts";
import { createReference } from "../src/export/article-reference.ts";
import { bibtex } from "../src/export/bibtex.ts";
import { cslJson } from "../src/export/csl-json.ts";
import { gbt7714 } from "../src/export/gbt7714.ts";
import { pageReference } from "../src/export/page-reference.ts";
import type { Reference } from "../src/export/reference.ts";
import { ris } from "../src/export/ris.ts";
import type { Article } from "../src/ingest/article.ts";
import { authorNames } from "../src/ingest/authors.ts";
import { absoluteUrl } from "../src/site/href.ts";
import { articlePath } from "../src/site/paths.ts";
import { sha256Of } from "../templates/assets/script/sha256.ts";
import { archiveOf, built, textAt } from "./built.ts";
import { hostileSeeds, hostileSettings, newsSeeds } from "./samples.ts";
import { type Files, pagesOf } from "./site-check.ts";
import { seed } from "./workspace.ts";
import { savedByZotero } from "./zotero.ts";

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

/** What the elements of a page's head say by an attribute: HTML's and Highwire's `name`, or RDFa's `property`, by which Open Graph is read. */
function said(document: ReturnType<typeof parseDocument>, attribute: "name" | "property"): Record<string, string[]> {
  const all: Record<string, string[]> = {};
  for (const { attribs } of ["meta", "link"].flatMap((element) => getElementsByTagName(element, document))) {
    const key = attribs[attribute];
    // RDFa Lite 1.1: the value is in `content`, or where a link leads.
    if (key !== undefined) all[key] = [...(all[key] ?? []), attribs["content"] ?? attribs["href"] ?? ""];
  }
  return all;
}

const metaOf = (document: ReturnType<typeof parseDocument>) => said(document, "name");
const graphOf = (document: ReturnType<typeof parseDocument>) => said(document, "property");

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
        url,
        publisher: { "@type": "Organization", name: settings.publisher },
      });
    }
  });

  test("repeats nothing that the head says of the page for all: description, language, name of the site", () => {
    const known = ["@context", "@type", "headline", "datePublished", "image", "url", "author", "publisher", "articleSection", "keywords"];
    for (const article of articles) expect([...known, "isBasedOn"]).toEqual(expect.arrayContaining(Object.keys(dataOf(article))));
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
    expect(Object.keys(dataOf(a, files))).toEqual(["@context", "@type", "headline", "datePublished"]);
    expect(dataOf(b, files).author).toEqual([
      { "@type": "Person", name: "张三" },
      { "@type": "Person", name: "李四" },
    ]);
    const published = built({ "a.txt": seed(), "archive.yaml": "publisher: 西安交通大学" });
    expect(dataOf(a, published).author).toEqual({ "@type": "Organization", name: "西安交通大学" });
  });
});

describe("the head of an article's page", () => {
  test("has what Zotero saves a newspaper article by: type, title, date, publication, authors, address, abstract and language", () => {
    for (const article of articles) {
      const html = textAt(site, articlePath(article.summary));
      const { title, publicationTitle, abstractNote, publisher, ...item } = savedByZotero(html);
      expect(item).toEqual({
        itemType: "newspaperArticle",
        authors: authorNames(article.header.author),
        date: article.summary.date.slice(0, 10),
        url: absoluteUrl(address, articlePath(article.summary)),
        language: "zh",
        // In an address it would find an ISBN where there are digits enough.
        identifiers: [],
      });
      expect([title, publicationTitle, abstractNote, publisher].map(visible)).toEqual(
        [article.header.title, settings.title, article.summary.excerpt, settings.publisher].map(visible),
      );
    }
  });

  test("has what networks show of a link to it (ogp.me): type, title, description, address and site", () => {
    for (const article of articles) {
      const graph = graphOf(documentOf(article));
      expect(graph).toMatchObject({
        "og:type": ["article"],
        "og:site_name": [settings.title],
        "og:url": [absoluteUrl(address, articlePath(article.summary))],
      });
      expect([graph["og:title"], graph["og:description"]].map((one) => one?.map(visible))).toEqual(
        [article.header.title, article.summary.excerpt].map((one) => [visible(one)]),
      );
      const day = article.summary.date.slice(0, 10);
      // Open Graph has no date that is less than a day.
      expect(graph["article:published_time"]).toEqual(day.length === 10 ? [day] : undefined);
    }
  });

  test("says each fact to each kind of reader once", () => {
    for (const article of articles) {
      const document = documentOf(article);
      for (const all of [metaOf(document), graphOf(document)])
        for (const [name, contents] of Object.entries(all)) expect([name, new Set(contents).size]).toEqual([name, contents.length]);
      expect(Object.keys(metaOf(document)).filter((name) => name.startsWith("DC."))).toEqual(["DC.type", "DC.publisher"]);
    }
  });

  test("names each author, and not the publisher in the place of one", () => {
    const authors = (more: string, settings = "") =>
      savedByZotero(textAt(built({ "a.txt": seed({ more }), "archive.yaml": settings }), "2024/04/a.html")).authors;
    expect(authors("作者: 张三、Smith, John\n")).toEqual(["张三", "Smith, John"]);
    expect(authors("作者: 、\n", "publisher: 西安交通大学")).toEqual([]);
    expect(authors("", "publisher: 西安交通大学")).toEqual([]);
  });

  test("says no address where it is not known where the site stands", () => {
    const html = textAt(built({ "a.txt": seed() }), "2024/04/a.html");
    expect(savedByZotero(html)).toMatchObject({ itemType: "newspaperArticle", title: "学校召开工作会议", url: undefined });
    expect(graphOf(parseDocument(html))).not.toHaveProperty("og:url");
  });

  test("says of no other page that it is an article", () => {
    const paths = new Set<string>(articles.map(({ summary }) => articlePath(summary)));
    const others = [...pagesOf(site)].filter(([path]) => !paths.has(path));
    expect(others.length).toBeGreaterThan(50);
    for (const [path, html] of others) {
      const document = parseDocument(html);
      expect(graphOf(document)["og:type"], path).toEqual(["website"]);
      expect(savedByZotero(html).itemType).toBe("webpage");
      expect(
        [metaOf(document), graphOf(document)].flatMap(Object.keys).filter((name) => /^(?:citation_|DC\.|article:)/.test(name)),
        path,
      ).toEqual([]);
      expect(html).not.toContain("application/ld+json");
    }
  });

  test("is one of its kind on every page: one description, one title for those who share it", () => {
    for (const [path, html] of pagesOf(site)) {
      const document = parseDocument(html);
      const all = { ...metaOf(document), ...graphOf(document) };
      for (const name of ["description", "og:title", "og:description", "og:type", "og:site_name", "viewport"]) {
        expect(all[name]?.length, `${name} on ${path}`).toBe(1);
      }
      expect(all["description"]?.[0]).not.toBe("");
      expect(all["og:description"]).toEqual(all["description"]);
      const canonical = getElementsByTagName("link", document).flatMap(({ attribs: { rel, href } }) => (rel === "canonical" ? [href] : []));
      expect(all["og:url"] ?? []).toEqual(canonical);
    }
  });
});

describe("the citation block", () => {
  const referenceTo = (article: Article, url: string | null) => createReference(article, settings, url);

  /** What a script reads of the page of an article that is read at an address. */
  function readReference(article: Article, files: Files, location: string) {
    const document = documentOf(article, files);
    const block = findOne(({ attribs }) => attribs["class"] === "citation", document.children);
    const data = findOne(({ attribs }) => attribs["type"] === "application/ld+json", document.children);
    const [publication = ""] = graphOf(document)["og:site_name"] ?? [];
    return pageReference({ jsonLd: textContent(data ?? []), publication, location, id: block?.attribs["data-id"] }, sha256Of);
  }

  const written = (reference: Reference) => [bibtex, ris, cslJson].map((write) => write(reference));

  test("has all that BibTeX, RIS and CSL-JSON are made of, to the byte, and the article's name for the files", () => {
    for (const article of articles) {
      const { reference, id } = readReference(article, site, "https://elsewhere.example/");
      expect(id).toBe(article.summary.id);
      expect(written(reference)).toEqual(written(referenceTo(article, absoluteUrl(address, articlePath(article.summary)))));
    }
  });

  /** Articles whose ids no address shows as they are, dates that are no days, every kind of author, more than one file can tell. */
  const odd = {
    ...Object.fromEntries(
      ["100% #1", "a?b", "a.html", "~7E", "12", "早", "e\u0301", "x0123456789abcdef", "A-b_c", "长".repeat(60), "?".repeat(90)].map(
        (id, index) => [
          `${index}.md`,
          `---\nid: ${JSON.stringify(id)}\ntitle: 标题 ${index} “引”&\ndate: ${["2019", "2019-05", "2019-05-06", "2019-05-06 07:08:09"][index % 4]}\n---\n\n正文${index}。\n`,
        ],
      ),
    ),
    "signed.txt": seed({ more: "作者: 张三、李四、Smith, John、党委宣传部、王五\n来源: 校报\n" }),
    "publisher.txt": seed({ title: "由学校发布", more: "作者: 西安交通大学\n" }),
    "marks.txt": seed({ title: "只有分隔号", more: "作者: 、\n" }),
    "news.md": "---\ntitle: 简讯\ndate: 2024-05-01\n---\n\n## 一、开会\n\n甲。\n\n## 二、散会\n\n乙。\n\n## 三、其他\n\n丙。\n",
  };

  test.each([
    { what: "with publisher and address", publisher: "西安交通大学", url: "https://news.example/archive/" },
    { what: "without publisher", publisher: null, url: "https://news.example/" },
    { what: "without address", publisher: "西安交通大学", url: null },
    { what: "with neither", publisher: null, url: null },
  ])(
    "so in an archive $what, for every kind of id, date and author, from disk and from a server that leaves out .html",
    ({ publisher, url }) => {
      const lines = [
        "title: 档案 & “库”",
        ...(publisher === null ? [] : [`publisher: ${publisher}`]),
        ...(url === null ? [] : [`url: ${url}`]),
      ];
      const files = built({ ...odd, "archive.yaml": `${lines.join("\n")}\n` });
      const found = archiveOf(odd).articles;
      expect(found.length).toBe(Object.keys(odd).length);
      for (const article of found) {
        const path = articlePath(article.summary);
        const expected = createReference(article, { title: "档案 & “库”", publisher }, url === null ? null : absoluteUrl(url, path));
        const inAddress = (name: string) => name.split("/").map(encodeURIComponent).join("/");
        const encoded = inAddress(path);
        const places = [`file:///D:/${encoded}`, `http://127.0.0.1/${encoded}?q=1#main`, `file:///${inAddress(path.normalize("NFD"))}`];
        const served = /\.html\.html$/.test(path) ? [] : [`http://127.0.0.1/a/${encoded.replace(/\.html$/, "")}`];
        for (const place of [...places, ...served]) {
          const { reference, id } = readReference(article, files, place);
          expect([id, ...written(reference)]).toEqual([article.summary.id, ...written(expected)]);
        }
      }
    },
  );

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
    ).toEqual(path === "index.html" ? ["manifest", "icon"] : ["icon"]);
  }
});
