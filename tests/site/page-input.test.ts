import { hash } from "node:crypto";
import { expect, test } from "vitest";
import type { Draft } from "../../src/site/draft.ts";
import { createMakings } from "../../src/site/page-input.ts";
import { article } from "../articles.ts";
import { seed } from "../workspace.ts";
import { planned, site } from "./plans.ts";

/** Every kind of page, with something in each field. */
const news = (id: string, date: string, title: string) =>
  article(`${id}.txt`, seed({ title, date, views: "7", more: "标签: 通讯、会议\n来源: 校报\n" }));
const articles = ["2022-01-01", "2022-01-01 08:00", "2023-06-01", "2023-07-02 18:29", "2024-04-24", "2024-04-25"].map((date, index) =>
  news(`a${index}`, date, `【要闻】标题${index}`),
);
const drafts = planned(articles, { pageSize: 2, leftOut: [{ file: "bad.txt", reasons: ["没有标题"] }] });

const digests = new Map<object, string>(articles.map((one) => [one, hash("sha256", one.origin.file, "base64url").slice(0, 22)]));
const makingsOf = createMakings("1", (value) => digests.get(value));

/** A value with one thing changed anywhere in it: a text, a number, which article it is, or an item that is gone or there twice. Articles are known by their hashes. */
function* changes(value: unknown): Iterable<unknown> {
  if (typeof value === "string") yield* [`${value}x`, `x${value}`];
  else if (typeof value === "number") yield value + 1;
  else if (value === null) yield "x";
  else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      yield value.toSpliced(index, 1);
      yield value.toSpliced(index, 0, item);
      for (const other of changes(item)) yield value.with(index, other);
    }
  } else if (typeof value === "object" && digests.has(value)) yield* [...articles.filter((other) => other !== value), null];
  else if (typeof value === "object") {
    for (const [key, field] of Object.entries(value)) for (const other of changes(field)) yield { ...value, [key]: other };
  }
}

const kinds = [...new Set(drafts.map(({ kind }) => kind))];

test("there is a page of every kind", () => {
  expect(kinds.toSorted()).toMatchInlineSnapshot(`
    [
      "about",
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
      "robots",
      "search",
      "search-columns",
      "search-folding",
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

test.each(kinds)("whatever changes in what a page of the kind %s is made from changes its fingerprint", (kind) => {
  for (const draft of drafts.filter((one) => one.kind === kind)) {
    const found = [...changes(draft.props)].map((props) => makingsOf({ ...draft, props } as Draft));
    expect(found).not.toContain(makingsOf(draft));
  }
});

test.each(kinds)(
  "so does what is around a page of the kind %s: its path, kind and site, the version, and the hashes of its articles",
  (kind) => {
    for (const draft of drafts.filter((one) => one.kind === kind)) {
      const before = makingsOf(draft);
      expect(makingsOf({ ...draft, path: `${draft.path}x` } as Draft)).not.toBe(before);
      for (const other of changes(site)) expect(makingsOf({ ...draft, site: other } as Draft)).not.toBe(before);
      expect(createMakings("2", (value) => digests.get(value))(draft)).not.toBe(before);
      // Of the index only the texts matter, see below.
      for (const changed of kind === "search-segment" ? [] : articlesIn(draft.props)) {
        const digestOf = (value: object) => (value === changed ? "x".repeat(22) : digests.get(value));
        expect(createMakings("1", digestOf)(draft)).not.toBe(before);
      }
    }
  },
);

test("a segment of the search index is made from its articles' files, whatever tags are found in them", () => {
  const [draft] = drafts.filter(({ kind }) => kind === "search-segment");
  if (draft?.kind !== "search-segment") throw new Error("there is no segment");
  const [first, ...others] = draft.props.articles;
  const withFirst = (change: object) => ({ ...draft, props: { ...draft.props, articles: [{ ...first, ...change }, ...others] } }) as Draft;
  expect(makingsOf(withFirst({ terms: ["西迁"] }))).toBe(makingsOf(draft));
  expect(makingsOf(withFirst({ sha256: "0".repeat(64) }))).not.toBe(makingsOf(draft));
});

/** All articles anywhere in a value. */
function articlesIn(value: unknown): object[] {
  if (typeof value !== "object" || value === null) return [];
  return digests.has(value) ? [value] : Object.values(value).flatMap(articlesIn);
}
