import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Article } from "../../src/ingest/article.ts";
import { articlePath } from "../../src/site/paths.ts";
import { createVocabulary, type Vocabulary } from "../../src/vocabulary/vocabulary.ts";
import { article, noVocabulary } from "../articles.ts";
import { rounds } from "../rounds.ts";
import { term } from "../terms.ts";
import { seed } from "../workspace.ts";
import { pageOf, pagesOf, plan, type Shown } from "./plans.ts";

const tagged = (id: string, date: string, tags: readonly string[], vocabulary: Vocabulary = noVocabulary): Article =>
  article(`${id}.txt`, seed({ date, more: tags.length > 0 ? `标签: ${tags.join("、")}\n` : "" }), vocabulary);

/** Articles on which each tag stands as often as is said. */
const counted = (counts: Readonly<Record<string, number>>) =>
  Array.from({ length: Math.max(...Object.values(counts)) }, (_, index) =>
    tagged(
      `a${index}`,
      "2024-04-24",
      Object.keys(counts).filter((name) => (counts[name] ?? 0) > index),
    ),
  );

/** Articles of a day that carry so many tags together, as no article has more than a hundred. */
const sharing = (date: string, tags: readonly string[], vocabulary: Vocabulary = noVocabulary) =>
  Array.from({ length: Math.ceil(tags.length / 100) }, (_, index) =>
    tagged(`s${index}`, date, tags.slice(index * 100, (index + 1) * 100), vocabulary),
  );

/** The names of an index's tags, kind by kind. */
const namesOf = (pages: readonly Shown[], path: string) =>
  pageOf(pages, "tags", path).props.groups.map(({ kind, tags }) => `${kind} ${tags.map(({ label }) => label).join(" ")}`);

/** Figures, then Han by pinyin, then letters. */
const inPinyin = ["2024年", "安全", "北京", "交大", "科研", "通讯", "西安", "西迁", "专题", "IEEE", "wiki"];

test("the index is in order of count, and once more in the order of pinyin, each kind by itself", () => {
  const vocabulary = createVocabulary([term("西迁精神"), term("党的二十大", { kind: "专题" }), term("巴山")]);
  const articles = [
    tagged("a", "2024-04-24", ["通讯", "西迁精神", "党的二十大", "巴山", "安全"], vocabulary),
    tagged("b", "2024-04-23", ["通讯", "西迁精神", "科研"], vocabulary),
    tagged("c", "2024-04-22", ["通讯", "科研"], vocabulary),
  ];
  const pages = plan(articles, {}, vocabulary);
  expect(pagesOf(pages, "tags").map(({ path, props: { order } }) => [path, order])).toEqual([
    ["tags/index.html", "count"],
    ["tags/by-name.html", "name"],
  ]);
  expect(namesOf(pages, "tags/index.html")).toEqual(["专题 党的二十大", "主题 西迁精神 巴山", "其他 通讯 科研 安全"]);
  expect(namesOf(pages, "tags/by-name.html")).toEqual(["专题 党的二十大", "主题 巴山 西迁精神", "其他 安全 科研 通讯"]);
});

test("names are in the order of pinyin, figures before and letters after, whatever order they come in", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(inPinyin, { minLength: inPinyin.length }), (names) => {
      expect(namesOf(plan([tagged("a", "2024-04-24", names)]), "tags/by-name.html")).toEqual([`其他 ${inPinyin.join(" ")}`]);
    }),
    { numRuns: rounds(20) },
  );
});

test("both orders have the same tags, each with its page and count", () => {
  const pages = plan(counted({ 甲: 3, "C/C++": 2, 乙: 1 }));
  const [byCount = [], byName = []] = pagesOf(pages, "tags").map(({ props }) => props.groups.flatMap(({ tags }) => tags));
  expect(byCount.map(({ label, path, count }) => [label, path, count])).toEqual([
    ["甲", "tags/甲/index.html", 3],
    ["C/C++", "tags/C~2FC++/index.html", 2],
    ["乙", "tags/乙/index.html", 1],
  ]);
  expect(byName).toEqual([byCount[0], byCount[2], byCount[1]]);
});

// Weights grow as the logarithm does: with a hundred as the most, 4.6 and 21.5 lie a third and two thirds on the way.
test.each([
  [
    { 甲: 1, 乙: 1 },
    { 甲: 1, 乙: 1 },
  ],
  [
    { 甲: 3, 乙: 1 },
    { 甲: 4, 乙: 1 },
  ],
  [
    { a: 100, b: 47, c: 46, d: 11, e: 10, f: 3, g: 2, h: 1 },
    { a: 4, b: 4, c: 3, d: 3, e: 3, f: 2, g: 1, h: 1 },
  ],
])("tags that stand on %j articles have the levels %j", (counts, levels) => {
  const { groups } = pageOf(plan(counted(counts)), "tags", "tags/index.html").props;
  expect(Object.fromEntries(groups.flatMap(({ tags }) => tags.map(({ label, level }) => [label, level])))).toEqual(levels);
});

test("levels are 1 to 4, 1 for a tag on one article, and never lower for a tag on more", () => {
  const counts = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(counts, (all) => {
      const pages = plan(counted(Object.fromEntries(all.map((count, index) => [`标${index}`, count]))));
      const tags = pageOf(pages, "tags", "tags/index.html").props.groups.flatMap((group) => group.tags);
      for (const { count, level } of tags) {
        expect([1, 2, 3, 4]).toContain(level);
        if (count === 1) expect(level).toBe(1);
        if (count >= 3 && count === Math.max(...all)) expect(level).toBe(4);
        for (const other of tags) if (other.count >= count) expect(other.level).toBeGreaterThanOrEqual(level);
      }
    }),
    { numRuns: rounds(30) },
  );
});

describe("of more tags than a page has room for", () => {
  const surnames = ["安", "白", "曾"];
  const names = Array.from({ length: 1_201 }, (_, index) => (surnames[index % 2] ?? "") + String.fromCharCode(0x4e00 + index));
  const vocabulary = createVocabulary([term("专题一", { kind: "专题" })]);
  const articles = [...sharing("2024-04-24", ["专题一", ...names], vocabulary), tagged("b", "2024-04-23", names.slice(-5), vocabulary)];
  const pages = plan(articles, {}, vocabulary);
  const shown = pagesOf(pages, "tags").map(({ path, props: { order, letter, groups } }) => {
    return `${path} ${order} ${letter} ${groups.map(({ kind, tags, more }) => `${kind} ${tags.length}+${more}`).join(" ")}`;
  });

  test("the index shows those of each kind that stand on most articles, and says how many there are besides", () => {
    expect(shown.slice(0, 2)).toEqual([
      "tags/index.html count null 专题 1+0 其他 300+901",
      "tags/by-name.html name null 专题 1+0 其他 300+901",
    ]);
    const { groups } = pageOf(pages, "tags", "tags/index.html").props;
    expect(
      groups
        .at(-1)
        ?.tags.slice(0, 5)
        .map(({ label, count }) => `${label} ${count}`)
        .sort(),
    ).toEqual(
      names
        .slice(-5)
        .map((name) => `${name} 2`)
        .sort(),
    );
  });

  test("each letter has a page of all its tags, to which every page of the index leads", () => {
    expect(shown.slice(2)).toEqual([
      "by-name/A.html name A 其他 601+0",
      "by-name/B.html name B 其他 600+0",
      "by-name/Z.html name Z 专题 1+0",
    ]);
    for (const { props } of pagesOf(pages, "tags"))
      expect(props.letters.map(({ path }) => path)).toEqual(["by-name/A.html", "by-name/B.html", "by-name/Z.html"]);
  });
});

test("a letter of too many tags has several pages", () => {
  const names = Array.from({ length: 1_500 }, (_, index) => `安${String.fromCharCode(0x4e00 + index)}`);
  const pages = pagesOf(plan(sharing("2024-04-24", names)), "tags");
  expect(pages.map(({ path, props: { letter, groups } }) => `${path} ${letter} ${groups[0]?.tags.length}`).slice(2)).toEqual([
    "by-name/A.html A 1000",
    "by-name/A-2.html A2 500",
  ]);
});

test("a tag's first page has its newest articles, its own months, its feed and the tags beside it", () => {
  const note = "一种报道。";
  const vocabulary = createVocabulary([term("通讯", { note })]);
  const articles = [
    tagged("new", "2024-04-24", ["通讯", "科研"], vocabulary),
    tagged("old", "2022-12-31", ["通讯", "科研", "西迁"], vocabulary),
    tagged("other", "2023-06-01", ["西迁"], vocabulary),
  ];
  const { props } = pageOf(plan(articles, {}, vocabulary), "tag", "tags/通讯/index.html");
  expect(props).toMatchObject({ name: "通讯", kind: "主题", note, count: 2, older: null, feed: "tags/通讯/feed.xml" });
  expect(props.entries.map(articlePath)).toEqual(["2024/04/new.html", "2022/12/old.html"]);
  expect(props.related).toEqual([
    { label: "科研", path: "tags/科研/index.html" },
    { label: "西迁", path: "tags/西迁/index.html" },
  ]);
  expect(props.chart.peak).toBe(1);
  expect(props.chart.years).toMatchObject([
    { year: "2022", count: 1, path: null },
    { from: "2023", to: "2023" },
    { year: "2024", count: 1, path: null },
  ]);
});

/** Where each bar of a tag's chart leads, month by month. */
function barsOf(pages: readonly Shown[]): Map<string, string> {
  const rows = pageOf(pages, "tag", "tags/通讯/index.html").props.chart.years.flatMap((row) => ("months" in row ? row : []));
  const bars = rows.flatMap(({ year, months }) => months.map(({ month, to }) => [`${year}-${month}`, to] as const));
  return new Map(bars.flatMap(([month, to]) => (to ? [[month, `${to.path}#${to.fragment}`] as const] : [])));
}

test("each bar leads to the page on which the month's newest article stands, to where the month begins there", () => {
  const dates = ["2024-02-03", "2024-02-02", "2024-02-01", "2023-12-03", "2023-12-02", "2023-12-01", "2022-01-01"];
  const pages = plan(
    dates.map((date, index) => tagged(`a${index}`, date, ["通讯"])),
    { pageSize: 2 },
  );
  // Sealed are, from the oldest: 2022-01-01 with 2023-12-01, then 2023-12-02 with 2023-12-03; the rest stands in front.
  expect([...barsOf(pages)]).toEqual([
    ["2022-01", "tags/通讯/1.html#month-2022-01"],
    ["2023-12", "tags/通讯/2.html#month-2023-12"],
    ["2024-02", "tags/通讯/index.html#month-2024-02"],
  ]);
});

test("every month of a tag has a bar, and the page it leads to has the month's newest article as the first of that month", () => {
  const days = fc.integer({ min: 0, max: 400 }).map((day) => new Date(Date.UTC(2023, 0, day)).toISOString().slice(0, 10));
  fc.assert(
    fc.property(fc.array(days, { minLength: 1, maxLength: 20 }), fc.integer({ min: 1, max: 4 }), (dates, pageSize) => {
      const pages = plan(
        dates.map((date, index) => tagged(`a${index}`, date, ["通讯"])),
        { pageSize },
      );
      const bars = barsOf(pages);
      expect([...bars.keys()].toSorted()).toEqual([...new Set(dates.map((date) => date.slice(0, 7)))].toSorted());
      const entries = new Map(
        [...pagesOf(pages, "tag"), ...pagesOf(pages, "list")].map(({ path, props }) => [path as string, props.entries]),
      );
      const newestFirst = pageOf(pages, "table").props.articles;
      for (const [month, place] of bars) {
        const [path = "", fragment] = place.split("#");
        expect(fragment).toBe(`month-${month}`);
        const first = entries.get(path)?.find(({ date }) => date.startsWith(month));
        expect(first && articlePath(first)).toBe(newestFirst.find(({ date }) => date.startsWith(month))?.path);
      }
    }),
    { numRuns: rounds(50) },
  );
});

describe("terms above and below each other", () => {
  const vocabulary = createVocabulary([
    term("党的建设"),
    term("主题教育", { broader: "党的建设", related: ["宣讲"] }),
    term("宣讲"),
    term("集中学习", { broader: "主题教育" }),
  ]);
  const pages = plan(
    [tagged("a", "2024-04-24", ["集中学习", "主题教育", "科研"], vocabulary), tagged("b", "2024-04-25", ["宣讲"], vocabulary)],
    {},
    vocabulary,
  );
  const propsOf = (name: string) => pageOf(pages, "tag", `tags/${name}/index.html`).props;

  test("a page names the tags above it, the broadest first, and those below it with their articles", () => {
    expect(propsOf("集中学习").trail.map(({ label }) => label)).toEqual(["标签", "党的建设", "主题教育"]);
    expect(propsOf("主题教育").narrower).toEqual([{ label: "集中学习", path: "tags/集中学习/index.html", count: 1 }]);
  });

  test("a broader tag of no article has a page, a place in the index, and no feed", () => {
    expect(propsOf("党的建设")).toMatchObject({ count: 0, entries: [], feed: null, narrower: [{ label: "主题教育", count: 1 }] });
    expect(namesOf(pages, "tags/index.html")[0]).toContain("党的建设");
    expect(pagesOf(pages, "feed").map(({ path }) => path)).not.toContain("tags/党的建设/feed.xml");
  });

  test("what the curator relates comes before what stands beside it, and what is above or below does not come again", () => {
    expect(propsOf("主题教育").related.map(({ label }) => label)).toEqual(["宣讲", "科研"]);
  });
});

test("every address that a tag had under a former name leads to the page in its place, its feed goes on", () => {
  const vocabulary = createVocabulary([term("产学研深度融合", { formerly: ["产学研"] })]);
  const articles = ["2024-01-01", "2024-01-02", "2024-01-03"].map((date, index) => tagged(`a${index}`, date, ["产学研"], vocabulary));
  const pages = plan(articles, { pageSize: 1 }, vocabulary);
  const [now, then] = ["tags/产学研深度融合", "tags/产学研"];
  const forwards = pagesOf(pages, "forward").map(({ path, props: { to, renamed } }) => [path, to.path, renamed]);
  expect(forwards.filter(([, , renamed]) => renamed !== null)).toEqual([
    [`${then}/index.html`, `${now}/index.html`, "产学研"],
    [`${then}/1.html`, `${now}/1.html`, "产学研"],
    [`${then}/2.html`, `${now}/2.html`, "产学研"],
    [`${then}/3.html`, `${now}/index.html`, "产学研"],
  ]);
  const [feed, former] = [pageOf(pages, "feed", `${now}/feed.xml`).props, pageOf(pages, "feed", `${then}/feed.xml`).props];
  expect(former.articles).toEqual(feed.articles);
  expect(former.id).not.toBe(feed.id);
});
