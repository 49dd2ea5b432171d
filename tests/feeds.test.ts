import { posix } from "node:path";
import { DomUtils, parseDocument } from "htmlparser2";
import { beforeAll, describe, expect, test } from "vitest";
import { authorNames } from "../src/ingest/authors.ts";
import { articlePath, tagFeedPath } from "../src/site/paths.ts";
import { archiveOf, built, textAt } from "./built.ts";
import { bodyOfPage } from "./html.ts";
import { hostileSeeds, hostileSettings, newsSeeds } from "./samples.ts";
import { type Files, pagesOf } from "./site-check.ts";
import { seed } from "./workspace.ts";
import { asInXml, children, only, parseXml, type XmlElement } from "./xml.ts";

const address = "https://archive.example.org/news/";

/** Nine articles with all tags of hostile ones, so that these have feeds. */
const tagging = JSON.stringify(archiveOf(hostileSeeds()).tags.map(({ name }) => name));
const tagged = Array.from(
  { length: 9 },
  (_, index) => `---\ntitle: 甲${index}\ndate: 2019-01-0${index + 1}\ntags: ${tagging}\n---\n\n乙\n`,
);

/** More hostile articles than a feed holds, and harmless ones. */
const seeds = {
  ...newsSeeds(30, "2020-01-05"),
  ...hostileSeeds(),
  ...Object.fromEntries(tagged.map((text, index) => [`tagged-${index}.md`, text])),
  "archive.yaml": hostileSettings,
};
const { articles, tags, tagsOf } = archiveOf(seeds);

/** The tags that have a feed. */
const followed = tags.filter(({ articles }) => articles.length >= 10);

let site: Files;
beforeAll(() => {
  site = built(seeds, ["--url", address]);
});

const atom = "http://www.w3.org/2005/Atom";

/** An instant as RFC 3339 writes it, which Atom and JSON Feed ask for. */
const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/;

/** A tag URI (RFC 4151, 2.1). */
const tagUri = /^tag:(?:[\w.-]+@)?[a-z\d](?:[a-z\d.-]*[a-z\d])?,\d{4}(?:-\d\d){0,2}:(?:[\w.~!$&'()*+,;=:@/?-]|%[\dA-F]{2})*$/;

const feedsOf = (files: Files) =>
  new Map([...files].filter(([path]) => /(?:^|\/)feed\.xml$/.test(path)).map(([path, bytes]) => [path, parseXml(bytes)]));
const entriesOf = (feed: XmlElement | undefined) => (feed ? children(feed, "entry") : []);
const linkOf = (element: XmlElement, rel: string) => children(element, "link").filter(({ attributes }) => attributes["rel"] === rel);
const textIn = (element: XmlElement, name: string) => only(element, name).text;

/** White space as XML leaves it in attributes. */
const inAttribute = (text: string) => asInXml(text).replace(/[\t\n]/g, " ");

describe("Atom", () => {
  let feeds: ReadonlyMap<string, XmlElement>;
  beforeAll(() => {
    feeds = feedsOf(site);
  });

  test("there is a feed of the archive and one of each tag of ten articles, and each is well-formed XML of Atom's namespace", () => {
    expect([...feeds.keys()].sort()).toEqual(["feed.xml", ...followed.map(({ name }) => tagFeedPath(name))].sort());
    expect(followed.length).toBeGreaterThan(20);
    for (const feed of feeds.values()) {
      expect(feed).toMatchObject({ name: "feed", namespace: atom });
      expect(
        [...feed.children, ...entriesOf(feed).flatMap((entry) => entry.children)].filter(({ namespace }) => namespace !== atom),
      ).toEqual([]);
    }
  });

  test("a feed has one id, title, date and author, and one link to itself and one to its page (RFC 4287, 4.1.1)", () => {
    for (const [path, feed] of feeds) {
      expect(textIn(feed, "id")).toMatch(tagUri);
      expect(textIn(feed, "title")).not.toBe("");
      expect(textIn(feed, "updated")).toMatch(rfc3339);
      expect(textIn(only(feed, "author"), "name")).toBe("甲<大学> & 'B, Ltd.'");
      const absolute = (to: string) => address + to.split("/").map(encodeURIComponent).join("/");
      expect(linkOf(feed, "self").map(({ attributes }) => attributes["href"])).toEqual([absolute(path)]);
      expect(linkOf(feed, "alternate").map(({ attributes }) => attributes["href"])).toEqual([
        absolute(path.replace("feed.xml", "index.html")),
      ]);
    }
  });

  test("an entry has one id, title, date and summary, and one link to its article (RFC 4287, 4.1.2)", () => {
    for (const entry of [...feeds.values()].flatMap(entriesOf)) {
      expect(textIn(entry, "id")).toMatch(tagUri);
      expect(textIn(entry, "title")).not.toBe("");
      expect(textIn(entry, "updated")).toMatch(rfc3339);
      expect(textIn(entry, "published")).toBe(textIn(entry, "updated"));
      expect(children(entry, "summary").length).toBe(1);
      const [link, ...more] = linkOf(entry, "alternate").map(({ attributes }) => attributes["href"] ?? "");
      expect(site.has(decodeURIComponent(link?.replace(address, "") ?? ""))).toBe(true);
      expect(more).toEqual([]);
    }
  });

  test("no two feeds have one id, nor two entries of a feed, and an article has the same in every feed", () => {
    const ids = [...feeds.values()].map((feed) => textIn(feed, "id"));
    expect(new Set(ids).size).toBe(ids.length);
    const idsOfLinks = new Map<string | undefined, Set<string>>();
    for (const feed of feeds.values()) {
      const own = entriesOf(feed).map((entry) => textIn(entry, "id"));
      expect(new Set(own).size).toBe(own.length);
      expect(own.filter((id) => ids.includes(id))).toEqual([]);
      for (const entry of entriesOf(feed)) {
        const link = linkOf(entry, "alternate")[0]?.attributes["href"];
        idsOfLinks.set(link, (idsOfLinks.get(link) ?? new Set()).add(textIn(entry, "id")));
      }
    }
    expect([...idsOfLinks.values()].filter((found) => found.size !== 1)).toEqual([]);
  });

  test("the archive's has its newest 50 articles, a tag's the newest of the tag, each from the newest to the oldest", () => {
    const linksOf = (feed: XmlElement | undefined) =>
      entriesOf(feed).map((entry) => decodeURIComponent(linkOf(entry, "alternate")[0]?.attributes["href"]?.replace(address, "") ?? ""));
    expect(articles.length).toBeGreaterThan(50);
    expect(linksOf(feeds.get("feed.xml"))).toEqual(articles.slice(0, 50).map(({ summary }) => articlePath(summary)));
    for (const tag of followed)
      expect(linksOf(feeds.get(tagFeedPath(tag.name)))).toEqual(tag.articles.slice(0, 20).map(({ summary }) => articlePath(summary)));
    for (const feed of feeds.values()) {
      const instants = entriesOf(feed).map((entry) => Date.parse(textIn(entry, "published")));
      expect(instants).toEqual(instants.toSorted((a, b) => b - a));
    }
  });

  test("a date is the article's own, with the zone's offset on that day, and a feed's is that of its newest article", () => {
    const published = new Map(
      entriesOf(feeds.get("feed.xml")).map((entry) => [textIn(entry, "id").replace(/^.*\//, ""), textIn(entry, "published")]),
    );
    expect(published.get("markdown-1")).toBe("2024-04-02T23:59:59+08:00");
    // Of a day without a time its beginning, as a feed can give nothing but an instant.
    expect(published.get("markdown-2")).toBe("2024-04-03T00:00:00+08:00");
    const summer = entriesOf(parseXml(built({ "a.txt": seed({ date: "1988-07-01 08:00" }) }).get("feed.xml") ?? Buffer.of()));
    expect(summer.map((entry) => textIn(entry, "published"))).toEqual(["1988-07-01T08:00:00+09:00"]);
    for (const feed of feeds.values()) expect(textIn(feed, "updated")).toBe(entriesOf(feed).map((entry) => textIn(entry, "updated"))[0]);
  });

  test("titles, authors, summaries and tags come back as they were, but for what XML cannot hold", () => {
    const entries = entriesOf(feeds.get("feed.xml"));
    for (const [index, article] of articles.slice(0, 50).entries()) {
      const entry = entries[index];
      if (!entry) throw new Error(`no entry for ${article.summary.id}`);
      expect(textIn(entry, "title")).toBe(asInXml(article.header.title));
      expect(textIn(entry, "summary")).toBe(asInXml(article.summary.excerpt));
      expect(children(entry, "author").map((author) => textIn(author, "name"))).toEqual(authorNames(article.header.author).map(asInXml));
      expect(children(entry, "category").map(({ attributes }) => attributes["term"])).toEqual(
        tagsOf.get(article)?.map(({ name }) => inAttribute(name)),
      );
    }
    const named = followed.map(({ name }) => feeds.get(tagFeedPath(name))?.children.find((child) => child.name === "title")?.text);
    expect(named).toEqual(followed.map(({ name }) => asInXml(`旧闻</title>&"'档案'" ]]>：${name}`)));
  });

  test("the content is the article's body whole, as it stands on its page", () => {
    for (const entry of entriesOf(feeds.get("feed.xml"))) {
      const page = decodeURIComponent(linkOf(entry, "alternate")[0]?.attributes["href"]?.replace(address, "") ?? "");
      expect(only(entry, "content").attributes).toEqual({ type: "html" });
      expect(textIn(entry, "content"), page).toBe(asInXml(bodyOfPage(textAt(site, page))));
    }
  });

  test("in the feed of a tag an entry has a summary alone, as each of its tags would have the body again", () => {
    for (const tag of followed)
      for (const entry of entriesOf(feeds.get(tagFeedPath(tag.name)))) expect(children(entry, "content")).toEqual([]);
  });
});

describe("JSON Feed", () => {
  const feedOf = (files: Files) => JSON.parse(textAt(files, "feed.json"));

  test("has what version 1.1 asks for, and each item an id, its address, its text and its date", () => {
    const { items, ...feed } = feedOf(site);
    expect(feed).toEqual({
      version: "https://jsonfeed.org/version/1.1",
      title: "旧闻</title>&\"'档案'\" ]]>",
      home_page_url: `${address}index.html`,
      feed_url: `${address}feed.json`,
      description: "<b>&amp; \u0001 ]]> 存档。",
      language: "zh-Hans",
      authors: [{ name: "甲<大学> & 'B, Ltd.'" }],
    });
    for (const item of items) {
      expect(item).toMatchObject({ id: expect.stringMatching(tagUri), date_published: expect.stringMatching(rfc3339) });
      expect(site.has(decodeURIComponent(item.url.replace(address, "")))).toBe(true);
    }
  });

  test("titles, authors, summaries and tags come back as they were, and bodies as on the article's page", () => {
    const shown = articles.slice(0, 50).map((article) => ({
      title: article.header.title,
      summary: article.summary.excerpt,
      content_html: bodyOfPage(textAt(site, articlePath(article.summary))),
      tags: tagsOf.get(article)?.map(({ name }) => name),
      ...(authorNames(article.header.author).length > 0 && { authors: authorNames(article.header.author).map((name) => ({ name })) }),
    }));
    expect(feedOf(site).items.map(({ id: _, url: __, date_published: ___, ...rest }: Record<string, unknown>) => rest)).toEqual(shown);
  });

  test("has the entries of the Atom feed: the same ids, dates and addresses, in the same order", () => {
    const entries = entriesOf(parseXml(site.get("feed.xml") ?? Buffer.of()));
    expect(feedOf(site).items.map(({ id, url, date_published }: Record<string, string>) => [id, url, date_published])).toEqual(
      entries.map((entry) => [textIn(entry, "id"), linkOf(entry, "alternate")[0]?.attributes["href"], textIn(entry, "published")]),
    );
  });
});

describe("where the site stands", () => {
  const idsOf = (files: Files) =>
    [...feedsOf(files)].map(([path, feed]) => [path, textIn(feed, "id"), ...entriesOf(feed).map((entry) => textIn(entry, "id"))]);
  const few = { ...newsSeeds(3, "2020-01-05"), "名 字.txt": seed({ title: "甲", more: "标签: C/C++\n" }) };

  test("does not show in ids, so that no reader takes an archive that has moved for a new one", () => {
    const here = built(few, ["--url", address]);
    expect(idsOf(built(few, ["--url", "http://elsewhere.example/"]))).toEqual(idsOf(here));
    expect(idsOf(built(few))).toEqual(idsOf(here));
  });

  test("is not what ids are of: that is the authority in archive.yaml, else the publisher, else the title", () => {
    const idOf = (settings: string) => textIn(parseXml(built({ ...few, "archive.yaml": settings }).get("feed.xml") ?? Buffer.of()), "id");
    expect(idOf("authority: news.example.edu.cn,2024-01-01\npublisher: 甲")).toBe("tag:news.example.edu.cn,2024-01-01:feed.xml");
    expect(idOf("title: 乙\npublisher: 甲")).toBe("tag:jiuwen.invalid,2026:%E7%94%B2/feed.xml");
    expect(idOf("title: 乙")).toBe("tag:jiuwen.invalid,2026:%E4%B9%99/feed.xml");
  });

  test("need not be known: links then count from the feed, and each leads to a file", () => {
    const files = built(few);
    for (const [path, feed] of feedsOf(files)) {
      const links = [feed, ...entriesOf(feed)].flatMap((element) =>
        children(element, "link").map(({ attributes }) => attributes["href"] ?? ""),
      );
      expect(links.length).toBeGreaterThan(2);
      const targets = links.map((link) => posix.join(posix.dirname(path), decodeURIComponent(link)));
      expect(targets.filter((target) => !files.has(target))).toEqual([]);
    }
    // JSON Feed knows no relative addresses.
    expect(textAt(files, "feed.json")).not.toMatch(/"(?:url|feed_url|home_page_url)":/);
  });
});

test("every page names the archive's feed for readers to find, home the one in JSON behind it, and the page of a tag that has a feed its own beside them", () => {
  for (const [path, html] of pagesOf(site)) {
    const links = DomUtils.getElementsByTagName("link", parseDocument(html)).filter(({ attribs }) => attribs["rel"] === "alternate");
    const found = links.map(({ attribs: { type, href = "" } }) => [type, posix.join(posix.dirname(path), decodeURIComponent(href))]);
    const own = /^(tags\/.+\/)index\.html$/s.exec(path)?.[1];
    expect(found, path).toEqual([
      ["application/atom+xml", "feed.xml"],
      ...(path === "index.html" ? [["application/feed+json", "feed.json"]] : []),
      ...(own !== undefined && site.has(`${own}feed.xml`) ? [["application/atom+xml", `${own}feed.xml`]] : []),
    ]);
  }
});
