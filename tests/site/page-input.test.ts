import fc from "fast-check";
import { expect, test } from "vitest";
import { shortDigest } from "../../src/lib/short-digest.ts";
import { createPageInput } from "../../src/site/page-input.ts";
import type { PlannedPage } from "../../src/site/planned-page.ts";
import { plainTerm, type TermKind, termKinds } from "../../src/vocabulary/term.ts";
import { createVocabulary } from "../../src/vocabulary/vocabulary.ts";
import { article, withFields } from "../articles.ts";
import { rounds } from "../rounds.ts";
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
  sources: "packed",
  leftOut: [{ file: "bad.txt", isArticle: true, reasons: ["没有标题"] }],
});

const summaries = articles.map(({ summary }) => summary);
// A list shows an article by its summary, which has the hash of the whole article.
const digests = new Map<object, string>(
  articles.flatMap((one) => {
    const digest = shortDigest(one.origin.file);
    return [one, one.summary].map((value) => [value, digest] as const);
  }),
);
const { of: pageInput } = createPageInput("1", (value) => digests.get(value));

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
      "byline",
      "byline-index",
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
      "search-labels",
      "search-names",
      "search-results",
      "search-segment",
      "search-start",
      "search-views",
      "sitemap",
      "sitemap-index",
      "source-pack",
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
      expect(createPageInput("2", (value) => digests.get(value)).of(page)).not.toBe(before);
      // Of the index only the texts matter, see below.
      for (const changed of kind === "search-segment" ? [] : articlesIn(page.props)) {
        const digestOf = (value: object) => (value === changed ? "x".repeat(22) : digests.get(value));
        expect(createPageInput("1", digestOf).of(page)).not.toBe(before);
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

/** What two archives may differ in. */
interface SideOfPages {
  readonly own: readonly (readonly string[])[];
  readonly kinds: readonly TermKind[];
  readonly related: readonly string[];
  readonly broader: string | null;
  readonly aliases: readonly string[];
  readonly note: string | null;
  readonly pageSize: number;
}

test("where the basis of a page is the same, so is all that the page is made from", () => {
  const names = ["春运", "远山县", "李明", "教务处", "考试"];
  const someTags = fc.subarray(names);
  const kindsOf = fc.array(fc.constantFrom(...termKinds), { minLength: names.length, maxLength: names.length });
  const side: fc.Arbitrary<SideOfPages> = fc.record({
    own: fc.array(someTags, { minLength: 1, maxLength: 4 }),
    kinds: kindsOf,
    related: fc.subarray(names, { maxLength: 2 }),
    broader: fc.constantFrom(null, "考试"),
    aliases: fc.subarray(["会议", "公告"]),
    note: fc.constantFrom(null, "说明"),
    pageSize: fc.constantFrom(1, 2),
  });
  const pagesOf = ({ own, kinds: of, related, broader, aliases, note, pageSize }: SideOfPages) => {
    const all = own.flatMap((tags, index) =>
      // Several of each, so that there are sealed pages, tags that tell a story, and some that stand beside one another.
      [0, 1, 2].map((copy) =>
        article(
          `a${index}${copy}.txt`,
          seed({
            title: "文",
            date: `2024-0${index + 1}-0${copy + 1}`,
            more: `来源: 校报\n${tags.length > 0 ? `标签: ${tags.join("、")}\n作者: ${tags[0]}\n` : ""}`,
          }),
        ),
      ),
    );
    const terms = names.map((name, index) => ({
      ...plainTerm(name, of[index] ?? "主题"),
      ...(index === 0 ? { related, broader, aliases, note } : {}),
    }));
    const written = new Map<object, string>(
      all.flatMap((one) => [one, one.summary].map((value) => [value, shortDigest(JSON.stringify(one))] as const)),
    );
    const input = createPageInput("1", (value) => written.get(value));
    const pages = planned(all, { pageSize }, createVocabulary(terms));
    return new Map(
      pages.flatMap((page) => (page.basis ? [[page.path, { basis: input.byBasis(page), whole: input.of(page) }] as const] : [])),
    );
  };
  let compared = 0;
  fc.assert(
    fc.property(side, side, fc.nat(255), (one, other, mask) => {
      // What the bits of the mask say is the same on both sides.
      const differing = Object.fromEntries(Object.entries(other).filter((_, bit) => (mask >> bit) % 2 === 1));
      const [before, after] = [pagesOf(one), pagesOf({ ...one, ...differing })];
      for (const [path, { basis, whole }] of before) {
        const now = after.get(path);
        if (now?.basis !== basis) continue;
        compared++;
        expect(now.whole).toBe(whole);
      }
    }),
    { numRuns: rounds(200) },
  );
  expect(compared).toBeGreaterThan(0);
});
