import fc from "fast-check";
import { expect, test } from "vitest";
import { createArchive } from "../../src/archive/archive.ts";
import type { Article } from "../../src/ingest/article.ts";
import { authorNames } from "../../src/ingest/authors.ts";
import { parseId } from "../../src/ingest/id.ts";
import { byCodePoint } from "../../src/lib/code-point-order.ts";
import { fold } from "../../src/lib/fold.ts";
import { sourcePlaces } from "../../src/settings/archive-config.ts";
import { dataPackagePath, iconPath, monthPath, sourcePath, yearPath } from "../../src/site/paths.ts";
import { planSegments } from "../../src/site/plan.ts";
import { article, markdownSeed, noVocabulary } from "../articles.ts";
import { rounds } from "../rounds.ts";
import { seed } from "../workspace.ts";
import { plan, planned, type Shown, site } from "./plans.ts";

/**
 * Hostile names: those of the site's own files and folders, those no file system can hold, those
 * that differ only in case.
 */
const own = [
  "index",
  "index.html",
  "by-name",
  "by-name.html",
  "BY-NAME.HTML",
  "feed.xml",
  "1",
  "1.html",
  "2",
  "page",
  "tags",
  "data",
  "404",
  // Those of months' folders.
  "04",
  "12",
  "012",
];
const hostile = [
  "..",
  ".",
  "C/C++",
  "c/c++",
  "~2F",
  "%2F",
  "CON",
  "nul.txt",
  "é",
  "e\u0301",
  "Ａ",
  "a",
  "A",
  "ß",
  "SS",
  "a.",
  "a ",
  "x".repeat(201),
];
const names = fc.oneof(fc.constantFrom(...own, ...hostile), fc.string({ unit: "grapheme", minLength: 1, maxLength: 6 }));
const tags = names.filter((name) => name.trim() !== "" && !/\p{Cc}/u.test(name));
const ids = names.map((name) => name.normalize("NFC").trim()).filter((name) => parseId(name).ok);
const days = fc.integer({ min: 0, max: 90 }).map((day) => new Date(Date.UTC(2023, 10, 15 + day)).toISOString().slice(0, 10));
/** Days, months and years. */
const dates = fc.tuple(days, fc.constantFrom(4, 7, 10)).map(([day, length]) => day.slice(0, length));

test("no two files of a site share a path, case aside, and none is a folder of another, whatever ids, tags, authors and sources are called", () => {
  const articles = fc.uniqueArray(fc.record({ id: ids, date: dates, tags: fc.uniqueArray(tags, { maxLength: 4 }), source: tags }), {
    ...{ selector: ({ id }: { id: string }) => fold(id), minLength: 1, maxLength: 8 },
  });
  fc.assert(
    fc.property(articles, fc.integer({ min: 1, max: 3 }), fc.constantFrom(...sourcePlaces), (all, pageSize, sources) => {
      // Each article stands there twice, so that its authors and its source have pages.
      const made = all.flatMap(({ id, date, tags: declared, source }, index) => {
        const rest = `date: ${date}\nviews: 1\ntags: ${JSON.stringify(declared)}\nauthors: ${JSON.stringify(declared)}\nsource: ${JSON.stringify(source)}`;
        const named = [id, `${index} again`].map((one) => `title: 会议\n${rest}\nid: ${JSON.stringify(one)}`);
        return named.map((front) => article("x.md", markdownSeed({ front })));
      });
      const pages = plan(made, { pageSize, sources }).map(({ path }) => path);
      const files = [...pages, ...made.map(sourcePath), iconPath, dataPackagePath, site.assets.style, site.assets.script];
      const paths = files.map((path) => path.toLowerCase());
      expect(new Set(paths).size).toBe(files.length);
      const folders = new Set(paths.flatMap((path) => [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index))));
      expect(paths.filter((path) => folders.has(path))).toEqual([]);
    }),
    { numRuns: rounds(500) },
  );
});

test("the segments that are planned first are those of the whole plan", () => {
  const articles = ["2024-04-24", "2023-12-31"].map((date, index) => article(`a${index}.txt`, seed({ date })));
  const segments = planned(articles).filter(({ kind }) => kind === "search-segment");
  expect(planSegments(createArchive(articles, noVocabulary), site)).toEqual(segments);
  expect(segments).toHaveLength(1);
});

test("the plan is the same whatever order the articles come in", () => {
  const articles = ["2024-04-24", "2024-04-24 18:29", "2023-12-31", "2023-12-31", "1988-07-01"].map((date, index) =>
    article(`a${index}.txt`, seed({ date, more: "标签: 通讯、会议\n" })),
  );
  fc.assert(
    fc.property(fc.shuffledSubarray(articles, { minLength: articles.length }), (shuffled) => {
      expect(JSON.stringify(plan(shuffled, { pageSize: 2 }))).toBe(JSON.stringify(plan(articles, { pageSize: 2 })));
    }),
    { numRuns: rounds(20) },
  );
});

/** An article that has nothing in common with others but its tags: its title has but one character. */
const tagged = (id: string, date: string, own: readonly string[], views = "1", more = "") =>
  article(`${id}.txt`, seed({ title: "文", date, views, more: (own.length > 0 ? `标签: ${own.join("、")}\n` : "") + more }));

/** The paths of pages that are new, that are gone, and that are not as they were. */
function changes(before: readonly Shown[], after: readonly Shown[]) {
  const written = (pages: readonly Shown[]) => new Map(pages.map((page) => [page.path as string, JSON.stringify(page)]));
  const [old, now] = [written(before), written(after)];
  return {
    added: [...now.keys()].filter((path) => !old.has(path)).toSorted(),
    removed: [...old.keys()].filter((path) => !now.has(path)).toSorted(),
    changed: [...now.keys()].filter((path) => old.has(path) && old.get(path) !== now.get(path)).toSorted(),
  };
}

const oldest = ["2021-09-18", "2022-03-11", "2022-11-21", "2023-06-01", "2024-03-31"].map((date, index) =>
  tagged(`a${index}`, date, [index % 2 === 0 ? "通讯" : "会议"]),
);

/** Of the search index what a newest article changes, and what results show of it. */
const searchFiles = ["labels/common", "open/articles/0", "open/articles/views", "open/directory", "start"].map(
  (name) => `search/${name}.js`,
);

test("a newest article in a new month: what is new, and all that changes", () => {
  const added = tagged("new", "2024-04-24", ["会议"]);
  expect(changes(plan(oldest, { pageSize: 2 }), plan([...oldest, added], { pageSize: 2 }))).toEqual({
    added: ["2024/04/index.html", "2024/04/new.html", "on-this-day/04-24.html", "page/3.html"],
    removed: [],
    changed: [
      // Its year, the month before it, and the newest article before it.
      ...["2024/03/a4.html", "2024/03/index.html", "2024/index.html"],
      // Those related to it now: the two with its tag.
      ...["2022/03/a1.html", "2023/06/a3.html"],
      // What tells of the whole archive.
      ...["about/index.html", "data/2024.jsonl.gz", "data/articles.csv", "feed.json", "feed.xml", "index.html", "ranking/2024.html"],
      ...["ranking/index.html", "sitemap.xml", "sitemap-2024.xml", "sitemap-pages.xml", "on-this-day/index.html", "tags/index.html"],
      "tags/by-name.html",
      // The days of the year around it, and what was the way to the page that is sealed now.
      ...["on-this-day/03-31.html", "on-this-day/06-01.html", "page/2.html"],
      // Its tag.
      "tags/会议/index.html",
      ...searchFiles,
    ].toSorted(),
  });
});

test("a newest article without tags on a day that has one already, of which no page is sealed", () => {
  const added = tagged("new", "2024-03-31 08:00", []);
  const four = oldest.slice(1);
  expect(changes(plan(four, { pageSize: 2 }), plan([...four, added], { pageSize: 2 }))).toEqual({
    added: ["2024/03/new.html"],
    removed: [],
    changed: [
      ...["2024/03/a4.html", "2024/03/index.html", "2024/index.html", "about/index.html", "data/2024.jsonl.gz", "data/articles.csv"],
      ...["feed.json", "feed.xml", "index.html", "on-this-day/03-31.html", "on-this-day/index.html", "ranking/2024.html"],
      ...["ranking/index.html", "sitemap.xml", "sitemap-2024.xml"],
      ...searchFiles,
    ].toSorted(),
  });
});

test.each([
  {
    date: "2022-11",
    beside: ["2022/11/a2.html", "2022/03/a1.html"],
    own: ["2022/11/index.html"],
    what: "a month",
  },
  { date: "2022", beside: ["2022/03/a1.html", "2021/09/a0.html"], own: [], what: "a year" },
])("an article of $what changes the calendar of that alone, and no day", ({ date, beside, own }) => {
  const { added, removed, changed } = changes(plan(oldest), plan([...oldest, tagged("new", date, [])]));
  expect([added, removed]).toEqual([[`${date.replace("-", "/")}/new.html`], []]);
  expect(changed).toEqual(
    [
      // Its neighbours in time, its month, and its year.
      ...[...beside, ...own, "2022/index.html", "data/2022.jsonl.gz", "ranking/2022.html", "sitemap-2022.xml"],
      // What tells of the whole archive.
      ...["about/index.html", "data/articles.csv", "feed.json", "feed.xml", "index.html", "ranking/index.html"],
      ...searchFiles,
    ].toSorted(),
  );
});

/**
 * Whether a newest article may change a page that was there before, after the words of the design.
 */
function mayChange({ kind, path, props }: Shown, added: Article, before: readonly Article[]): boolean {
  const newest = before.reduce((latest, one) => (one.summary.date >= latest.summary.date ? one : latest));
  const [year, month] = [added.summary.date.slice(0, 4), added.summary.date.slice(5, 7)];
  const shares = (own: readonly string[]) => own.some((tag) => added.header.tags.includes(tag));
  const signs = (names: readonly string[]) => names.some((name) => authorNames(added.header.author).includes(name));
  switch (kind) {
    case "list":
    case "search":
    case "not-found":
    case "robots":
    case "web-manifest":
    case "search-pages":
    case "own-page":
      return false;
    case "home":
    case "about":
    case "days":
    case "tags":
    case "name-index":
    case "byline-index":
    case "ranking":
    case "json-feed":
    case "table":
    case "sitemap-index":
    case "search-start":
    case "search-segment":
    case "search-labels":
    case "search-label-shard":
    case "address-table":
    case "redirects":
      return true;
    case "search-names":
      return added.header.tags.length > 0 || added.header.author !== null || added.header.source !== null;
    // The shard of its path.
    case "address-shard":
      return true;
    case "search-views":
      return path === "search/open/articles/views.js";
    // The last file, if it is not full.
    case "search-results":
      return path === `search/open/articles/${Math.floor(before.length / 32)}.js`;
    case "article":
      // The second article of an author leads to a page that is new, and so does the first from then on.
      return props.summary.id === newest.summary.id || shares(props.tags.map(({ label }) => label)) || signs(props.authors);
    case "tag":
      return shares([props.name]);
    case "byline":
      return signs([props.name]);
    case "feed":
      return props.of === null || shares([props.of.label]);
    case "forward":
      return props.to.path === "index.html" || shares([props.to.label]) || signs([props.to.label]);
    case "records":
      return path.includes(year);
    case "source-pack":
      return path.includes(`${year}-${month}`);
    case "sitemap":
      return path.includes(year) || path === "sitemap-pages.xml";
    // The last ones before it lead to it.
    case "year":
      return path === yearPath(year) || path === yearPath(newest.summary.date.slice(0, 4));
    case "month":
      return path === monthPath(year, month) || path === monthPath(newest.summary.date.slice(0, 4), newest.summary.date.slice(5, 7));
    case "day": {
      const days = [...new Set([...before, added].map(({ summary: { date } }) => date.slice(5, 10)))].toSorted();
      const at = days.indexOf(added.summary.date.slice(5, 10));
      return [days.at(at - 1), days[at], days[(at + 1) % days.length]].includes(`${props.month}-${props.day}`);
    }
  }
}

test("a newest article takes no page away, and changes none but those the design names: no sealed page, no unrelated article", () => {
  const own = { tags: fc.subarray(["通讯", "会议", "西迁", "校史"]), authors: fc.subarray(["王琳", "SMITH", "Smith"]) };
  const articles = fc.array(fc.record({ date: days, ...own, views: fc.nat(9) }), { minLength: 2, maxLength: 30 });
  fc.assert(
    fc.property(articles, fc.integer({ min: 1, max: 4 }), fc.constantFrom(" 00:00", " 23:59"), (all, pageSize, time) => {
      const dated = all.toSorted((a, b) => byCodePoint(a.date, b.date));
      const made = dated.map(({ date, tags: own, authors, views }, index) => {
        const last = index === dated.length - 1;
        const more = authors.length > 0 ? `作者: ${authors.join("、")}\n` : "";
        return tagged(last ? "new" : `a${String(index).padStart(2, "0")}`, last ? date + time : date, own, String(views), more);
      });
      const [added = article(), before] = [made.at(-1), made.slice(0, -1)];
      const [planned, after] = [plan(before, { pageSize }), plan(made, { pageSize })];
      const { removed, changed } = changes(planned, after);
      expect(removed).toEqual([]);
      const unexpected = planned.filter((page) => changed.includes(page.path) && !mayChange(page, added, before));
      expect(unexpected.map(({ path }) => path)).toEqual([]);
    }),
    { numRuns: rounds(100) },
  );
});

test("a year later an article changes no article page but those of its neighbours by time and tag", () => {
  const shared = Array.from({ length: 30 }, (_, index) => tagged(`a${index}`, `2023-01-${String(index + 1).padStart(2, "0")}`, ["通讯"]));
  const { changed } = changes(plan(shared), plan([...shared, tagged("new", "2024-04-24", ["通讯"])]));
  const pages = changed.filter((path) => /^2023\/01\/a/.test(path));
  // Of the thirty with its tag the five nearest may name it; four of them have five nearer ones,
  // the newest has it for a neighbour.
  expect(pages).toEqual(["2023/01/a29.html"]);
});
