import fc from "fast-check";
import { expect, test } from "vitest";
import { type ArchiveIdentity, idPrefix, tagUri } from "../../src/site/identity.ts";
import { articlePath, feedPath, type SitePath, tagFeedPath } from "../../src/site/paths.ts";
import { article, markdownSeed } from "../articles.ts";
import { rounds } from "../rounds.ts";
import { seed } from "../workspace.ts";
import { pageOf, plan, site } from "./plans.ts";

const nobody = { authority: null, publisher: null, title: "旧闻档案" };
const idOf = (config: ArchiveIdentity, path: SitePath) => tagUri(idPrefix(config), path);
const authority = "news.example.edu.cn,2024-01-01";

test.each([
  ["under the archive's authority", { ...nobody, authority }, "tag:news.example.edu.cn,2024-01-01:2024/04/meeting"],
  [
    "whatever its publisher and title",
    { authority: "mail@example.org,2024", publisher: "西安交通大学", title: "交大旧闻" },
    "tag:mail@example.org,2024:2024/04/meeting",
  ],
  [
    "without one under a domain that is nobody's, by its publisher",
    { ...nobody, publisher: "西安交通大学" },
    "tag:jiuwen.invalid,2026:%E8%A5%BF%E5%AE%89%E4%BA%A4%E9%80%9A%E5%A4%A7%E5%AD%A6/2024/04/meeting",
  ],
  ["without either by its title", nobody, "tag:jiuwen.invalid,2026:%E6%97%A7%E9%97%BB%E6%A1%A3%E6%A1%88/2024/04/meeting"],
])("an article has its id %s", (_name, config, expected) => {
  expect(idOf(config, articlePath(article("meeting.txt").summary))).toBe(expected);
});

test.each([
  [feedPath, "tag:news.example.edu.cn,2024-01-01:feed.xml"],
  [tagFeedPath("C/C++"), "tag:news.example.edu.cn,2024-01-01:tags/C~2FC%2B%2B/feed.xml"],
  [tagFeedPath("a b"), "tag:news.example.edu.cn,2024-01-01:tags/a%20b/feed.xml"],
  [tagFeedPath("100%"), "tag:news.example.edu.cn,2024-01-01:tags/100%25/feed.xml"],
])("the feed %s has an id of its own", (path, expected) => {
  expect(idOf({ ...nobody, authority }, path)).toBe(expected);
});

test("ids are the same wherever the site stands", () => {
  const articles = Array.from({ length: 10 }, (_, index) => article(`a${index}.txt`, seed({ more: "标签: 通讯\n" })));
  const ids = ["https://example.org/", "http://archive.example.com/a/b/", null].map((url) => {
    const pages = plan(articles, { site: { ...site, url } });
    const feeds = ["feed.xml", "tags/通讯/feed.xml"].map((path) => pageOf(pages, "feed", path).props);
    return JSON.stringify([feeds, pageOf(pages, "json-feed").props]);
  });
  expect(new Set(ids).size).toBe(1);
});

/** The grammar of RFC 4151, 2.1, with `pchar` of RFC 3986. */
const component = "[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?";
const domain = `${component}(?:\\.${component})*`;
const taggingEntity = `(?:[A-Za-z0-9._-]+@)?${domain},\\d{4}(?:-\\d{2}(?:-\\d{2})?)?`;
const grammar = new RegExp(`^tag:${taggingEntity}:(?:[A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-F]{2})*$`);

const names = fc.oneof(
  fc.string({ unit: "binary", minLength: 1, maxLength: 20 }),
  fc.constantFrom("..", "C/C++", "%2F", "#", "?", "a b", ":", "<>", "é", "e\u0301", "feed.xml", "feed", "a.html", "a"),
);
const articleIds = fc.oneof(
  fc.constantFrom("a", "a.html", "a.html.html", "html", "feed.xml", "%61", "~61", "#", "?", "a b", "会议", "100%"),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 10 }).filter((id) => /^[^\s/\\\p{Cc}.]+$/u.test(id) && id !== "index"),
);
const articlePathOf = (id: string) =>
  articlePath(article("x.md", markdownSeed({ front: `title: 甲\ndate: 2024-04-24\nviews: 1\nid: ${JSON.stringify(id)}` })).summary);
const paths: fc.Arbitrary<SitePath> = fc.oneof(fc.constant(feedPath), names.map(tagFeedPath), articleIds.map(articlePathOf));

test("whatever the names in it, an id is a tag URI after RFC 4151", () => {
  const configs = fc.record({
    authority: fc.option(fc.constantFrom(authority, "mail@example.org,2024", "a-b.c.org,2024-05")),
    publisher: fc.option(names),
    title: names,
  });
  fc.assert(
    fc.property(configs, paths, (config, path) => {
      expect(idOf(config, path)).toMatch(grammar);
    }),
    { numRuns: rounds(1000) },
  );
});

test("two files have two ids", () => {
  const own = (path: SitePath) => idOf({ ...nobody, authority }, path);
  fc.assert(
    fc.property(paths, paths, (a, b) => {
      expect(own(a) === own(b)).toBe(a === b);
    }),
    { numRuns: rounds(3000) },
  );
});

test("two archives without an authority have no id in common, unless they are called the same", () => {
  fc.assert(
    fc.property(names, names, paths, paths, (a, b, path, other) => {
      const same = idOf({ ...nobody, publisher: a }, path) === idOf({ ...nobody, publisher: b }, other);
      expect(same).toBe(a === b && path === other);
    }),
    { numRuns: rounds(1000) },
  );
});
