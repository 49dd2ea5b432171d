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

/** Articles of these dates with the tag 通讯, and with others. */
const dispatches = (dates: readonly string[], besides: (index: number) => readonly string[] = () => [], vocabulary = noVocabulary) =>
  dates.map((date, index) => tagged(`a${index}`, date, ["通讯", ...besides(index)], vocabulary));

/** What the page of 通讯 shows. */
const shownOf = (pages: readonly Shown[]) => pageOf(pages, "tag", "tags/通讯/index.html").props;

test("a tag's first page has its newest articles, and the tags beside it", () => {
  const note = "一种报道。";
  const vocabulary = createVocabulary([term("通讯", { note })]);
  const articles = [
    tagged("new", "2024-04-24", ["通讯", "科研"], vocabulary),
    tagged("old", "2022-12-31", ["通讯", "科研", "西迁"], vocabulary),
    tagged("other", "2023-06-01", ["西迁"], vocabulary),
  ];
  const props = shownOf(plan(articles, {}, vocabulary));
  expect(props).toMatchObject({ name: "通讯", kind: "主题", note, count: 2, older: null, feed: null });
  expect(props.entries.map(articlePath)).toEqual(["2024/04/new.html", "2022/12/old.html"]);
  expect(props.related).toEqual([
    { label: "科研", path: "tags/科研/index.html", count: 2 },
    { label: "西迁", path: "tags/西迁/index.html", count: 1 },
  ]);
});

test("a tag of twenty articles has one page, and one of more than fits on its first page has sealed ones of three times as many as the archive", () => {
  const pagesFor = (count: number) => {
    const pages = plan(dispatches(Array.from({ length: count }, (_, index) => `2024-04-24 ${String(index % 24).padStart(2, "0")}:00`)));
    return pages
      .filter(({ path }) => /^tags\/通讯\/.*html$/.test(path))
      .map(({ path, props }) => [path.slice(8), "entries" in props ? props.entries.length : 0]);
  };
  expect(pagesFor(20)).toEqual([["index.html", 20]]);
  expect(pagesFor(79)).toEqual([["index.html", 79]]);
  expect(pagesFor(80)).toEqual([
    ["index.html", 20],
    ["1.html", 60],
    ["2.html", 0],
  ]);
});

describe("the story of a tag", () => {
  const dates = ["2024-04-24", "2024-04-23", "2024-04-22", "2022-12-31", "2022-12-30"];

  test("is told from five articles on: its months, and its first and its latest article", () => {
    const { story } = shownOf(plan(dispatches(dates)));
    expect([story?.oldest, story?.latest].map((found) => found && articlePath(found))).toEqual(["2022/12/a4.html", "2024/04/a0.html"]);
    expect(story?.chart.peak).toBe(3);
    expect(story?.chart.years).toMatchObject([
      { year: "2022", count: 2, to: null },
      { from: "2023", to: "2023" },
      { year: "2024", count: 3, to: null },
    ]);
    expect(shownOf(plan(dispatches(dates.slice(1)))).story).toBeNull();
  });

  const monthly = (counts: Readonly<Record<string, number>>) =>
    Object.entries(counts).flatMap(([month, count]) =>
      Array.from({ length: count }, (_, index) => `${month}-${String(index + 1).padStart(2, "0")}`),
    );

  test.each([
    ["the three with the most", { "2024-01": 2, "2024-02": 5, "2024-03": 3, "2023-07": 4 }, ["2024-02 5", "2023-07 4", "2024-03 3"]],
    ["none beside which another with as many would go unnamed", { "2024-01": 4, "2024-02": 2, "2024-03": 2, "2024-04": 2 }, ["2024-01 4"]],
    ["no month of a single article", { "2024-01": 4, "2024-02": 1 }, ["2024-01 4"]],
    ["the earlier first of those with as many", { "2024-01": 3, "2024-02": 3, "2024-03": 1 }, ["2024-01 3", "2024-02 3"]],
    ["none where all have as many", { "2024-01": 2, "2024-02": 2, "2024-03": 2, "2024-04": 2 }, []],
    ["none where there is one alone", { "2024-01": 7 }, []],
  ])("names %s", (_what, counts, expected) => {
    const peaks = shownOf(plan(dispatches(monthly(counts)))).story?.peaks;
    expect(peaks?.map(({ year, month, count }) => `${year}-${month} ${count}`)).toEqual(expected);
    for (const { year, month, to } of peaks ?? []) expect(to).toEqual({ path: "tags/通讯/index.html", fragment: `month-${year}-${month}` });
  });

  const vocabulary = createVocabulary([
    term("卢建军", { kind: "人物" }),
    term("张立群", { kind: "人物" }),
    term("教务处", { kind: "机构" }),
    term("西迁", { kind: "主题" }),
    term("校史", { kind: "主题" }),
    term("通讯", { related: ["校史"] }),
  ]);
  const company = (index: number) => [...(index < 3 ? ["卢建军", "西迁"] : ["教务处"]), ...(index === 0 ? ["张立群", "校史"] : [])];
  const names = (links: readonly { readonly label: string; readonly count: number }[] = []) =>
    links.map(({ label, count }) => label + count);

  test("names the people, the institutions and the other tags that stand on two of its articles, with their numbers", () => {
    const { story, related } = shownOf(plan(dispatches(dates, company, vocabulary), {}, vocabulary));
    expect([names(story?.people), names(story?.institutions)]).toEqual([["卢建军3"], ["教务处2"]]);
    // What the curator relates comes first, and how often it stands there does not matter.
    expect(names(related)).toEqual(["校史0", "西迁3"]);
  });

  test("is not told of fewer articles, where all tags stand together", () => {
    const { story, related } = shownOf(plan(dispatches(dates.slice(0, 4), company, vocabulary), {}, vocabulary));
    expect(story).toBeNull();
    expect(names(related)).toEqual(["校史1", "卢建军3", "西迁3", "张立群1", "教务处1"]);
  });

  test("follows from its own articles alone: one without it changes nothing", () => {
    const own = dispatches(dates, company, vocabulary);
    const others = Array.from({ length: 9 }, (_, index) => tagged(`b${index}`, "2024-05-01", ["张立群", "校史", "西迁"], vocabulary));
    expect(shownOf(plan([...own, ...others], {}, vocabulary))).toEqual(shownOf(plan(own, {}, vocabulary)));
  });
});

/** Where each bar of a tag's chart leads, month by month. */
function barsOf(pages: readonly Shown[]): Map<string, string> {
  const rows = (shownOf(pages).story?.chart.years ?? []).flatMap((row) => ("months" in row ? row : []));
  const bars = rows.flatMap(({ year, months }) => months.map(({ month, to }) => [`${year}-${month}`, to] as const));
  return new Map(bars.flatMap(([month, to]) => (to ? [[month, `${to.path}#${to.fragment}`] as const] : [])));
}

test("each bar leads to the page on which the month's newest article stands, to where the month begins there", () => {
  const dates = ["2024-02-03", "2024-02-02", "2024-02-01", "2023-12-03", "2023-12-02", "2023-12-01", "2022-01-01"];
  // Sealed are, from the oldest, 2022-01-01 to 2023-12-02, and then 2023-12-03 to 2024-02-02; the rest stands in front.
  expect([...barsOf(plan(dispatches(dates), { pageSize: 1 }))]).toEqual([
    ["2022-01", "tags/通讯/1.html#month-2022-01"],
    ["2023-12", "tags/通讯/2.html#month-2023-12"],
    ["2024-02", "tags/通讯/index.html#month-2024-02"],
  ]);
});

test("every month of a tag has a bar, and the page it leads to has the month's newest article as the first of that month", () => {
  const days = fc.integer({ min: 0, max: 400 }).map((day) => new Date(Date.UTC(2023, 0, day)).toISOString().slice(0, 10));
  fc.assert(
    fc.property(fc.array(days, { minLength: 5, maxLength: 40 }), fc.integer({ min: 1, max: 4 }), (dates, pageSize) => {
      const pages = plan(dispatches(dates), { pageSize });
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
    const [first] = pageOf(pages, "tags", "tags/index.html").props.groups;
    expect(first?.tags.map(({ label }) => label)).toContain("党的建设");
    expect(pagesOf(pages, "feed").map(({ path }) => path)).not.toContain("tags/党的建设/feed.xml");
  });

  test("what the curator relates comes before what stands beside it, and what is above or below does not come again", () => {
    expect(propsOf("主题教育").related.map(({ label }) => label)).toEqual(["宣讲", "科研"]);
  });
});

test("every address that a tag had under a former name leads to the page in its place, its feed goes on", () => {
  const vocabulary = createVocabulary([term("产学研深度融合", { formerly: ["产学研"] })]);
  const dates = Array.from({ length: 10 }, (_, index) => `2024-01-${String(index + 1).padStart(2, "0")}`);
  const articles = dates.map((date, index) => tagged(`a${index}`, date, ["产学研"], vocabulary));
  const pages = plan(articles, { pageSize: 1 }, vocabulary);
  const [now, then] = ["tags/产学研深度融合", "tags/产学研"];
  const forwards = pagesOf(pages, "forward").map(({ path, props: { to, renamed } }) => [path, to.path, renamed]);
  expect(forwards.filter(([, , renamed]) => renamed !== null)).toEqual([
    [`${then}/index.html`, `${now}/index.html`, "产学研"],
    [`${then}/1.html`, `${now}/1.html`, "产学研"],
    [`${then}/2.html`, `${now}/2.html`, "产学研"],
    [`${then}/3.html`, `${now}/3.html`, "产学研"],
    [`${then}/4.html`, `${now}/index.html`, "产学研"],
  ]);
  const [feed, former] = [pageOf(pages, "feed", `${now}/feed.xml`).props, pageOf(pages, "feed", `${then}/feed.xml`).props];
  expect(former.articles).toEqual(feed.articles);
  expect(former.id).not.toBe(feed.id);
});
