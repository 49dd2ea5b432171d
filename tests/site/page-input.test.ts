import { hash } from "node:crypto";
import { expect, test } from "vitest";
import { createPageInput } from "../../src/site/page-input.ts";
import type { PlannedPage } from "../../src/site/planned-page.ts";
import { article, withFields } from "../articles.ts";
import { seed } from "../workspace.ts";
import { planned, site } from "./plans.ts";

/** Every kind of page, with something in each field. */
const news = (id: string, date: string, title: string) =>
  article(`${id}.txt`, seed({ title, date, views: "7", more: `标签: 通讯、会议\n来源: 校报\n原文链接: http://a.cn/${id}.htm\n` }));
const dates = ["2022-01-01", "2022-01-01 08:00", "2023-06-01", "2023-07-02 18:29", "2024-04-24", "2024-04-25"];
const articles = [...dates, ...["2024-04-26", "2024-04-27", "2024-04-28", "2024-04-29"]].map((date, index) =>
  news(`a${index}`, date, `【要闻】标题${index}`),
);
const pages = planned(articles, {
  pageSize: 2,
  redirects: ["nginx"],
  leftOut: [{ file: "bad.txt", isArticle: true, reasons: ["没有标题"] }],
});

const summaries = articles.map(({ summary }) => summary);
// A list shows an article by its summary, which has the hash of the whole article.
const digests = new Map<object, string>(
  articles.flatMap((one) => {
    const digest = hash("sha256", one.origin.file, "base64url").slice(0, 22);
    return [one, one.summary].map((value) => [value, digest] as const);
  }),
);
const pageInput = createPageInput("1", (value) => digests.get(value));

/**
 * A value with one thing changed anywhere in it: a text, a number, which article it is, or an item
 * that is gone or there twice. Articles are known by their hashes.
 */
function* changes(value: unknown): Iterable<unknown> {
  if (typeof value === "string") yield* [`${value}x`, `x${value}`];
  else if (typeof value === "number") yield value + 1;
  else if (value === null) yield "x";
  else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      yield value.toSpliced(index, 1);
      yield value.toSpliced(index, 0, item);
      for (const other of changes(item)) if (other !== null) yield value.with(index, other);
    }
  } else if (typeof value === "object" && digests.has(value)) {
    const alike = summaries.some((one) => one === value) ? summaries : articles;
    yield* [...alike.filter((other) => other !== value), null];
  } else if (typeof value === "object") {
    for (const [key, field] of Object.entries(value)) for (const other of changes(field)) yield { ...value, [key]: other };
  }
}

const kinds = [...new Set(pages.map(({ kind }) => kind))];

test("there is a page of every kind", () => {
  expect(kinds.toSorted()).toMatchInlineSnapshot(`
    [
      "about",
      "address-shard",
      "address-table",
      "article",
      "day",
      "days",
      "feed",
      "forward",
      "home",
      "json-feed",
      "list",
      "month",
      "not-found",
      "ranking",
      "records",
      "redirects",
      "robots",
      "search",
      "search-columns",
      "search-results",
      "search-segment",
      "search-start",
      "sitemap",
      "sitemap-index",
      "table",
      "tag",
      "tags",
      "web-manifest",
      "year",
    ]
  `);
});

test.each(kinds)("whatever changes in what a page of the kind %s is made from changes its input", (kind) => {
  for (const page of pages.filter((one) => one.kind === kind)) {
    const found = [...changes(page.props)].map((props) => pageInput({ ...page, props } as PlannedPage));
    expect(found).not.toContain(pageInput(page));
  }
});

test.each(kinds)(
  "so does what is around a page of the kind %s: its path, kind and site, the version, and the hashes of its articles",
  (kind) => {
    for (const page of pages.filter((one) => one.kind === kind)) {
      const before = pageInput(page);
      expect(pageInput({ ...page, path: `${page.path}x` } as PlannedPage)).not.toBe(before);
      for (const other of changes(site)) expect(pageInput({ ...page, site: other } as PlannedPage)).not.toBe(before);
      expect(createPageInput("2", (value) => digests.get(value))(page)).not.toBe(before);
      // Of the index only the texts matter, see below.
      for (const changed of kind === "search-segment" ? [] : articlesIn(page.props)) {
        const digestOf = (value: object) => (value === changed ? "x".repeat(22) : digests.get(value));
        expect(createPageInput("1", digestOf)(page)).not.toBe(before);
      }
    }
  },
);

test("a segment of the search index is made from its articles' files, whatever tags are found in them", () => {
  const [page] = pages.filter(({ kind }) => kind === "search-segment");
  if (page?.kind !== "search-segment") throw new Error("there is no segment");
  const [first, ...others] = page.props.articles;
  if (!first) throw new Error("there is no article in the segment");
  const withFirst = (fields: Parameters<typeof withFields>[1]): PlannedPage => ({
    ...page,
    props: { ...page.props, articles: [withFields(first, fields), ...others] },
  });
  expect(pageInput(withFirst({ text: { terms: ["西迁"] } }))).toBe(pageInput(page));
  expect(pageInput(withFirst({ origin: { sha256: "0".repeat(64) } }))).not.toBe(pageInput(page));
});

/** All articles anywhere in a value. */
function articlesIn(value: unknown): object[] {
  if (typeof value !== "object" || value === null) return [];
  return digests.has(value) ? [value] : Object.values(value).flatMap(articlesIn);
}
