import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Article } from "../../src/ingest/article.ts";
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
      "tags/index.html count null 专题 1+0 其他 159+1042",
      "tags/by-name.html name null 专题 1+0 其他 159+1042",
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

test("each kind has the same room on the index, and what one does not need is there for the others", () => {
  const kinds = { 专题: 10, 主题: 300, 人物: 60, 地点: 200 } as const;
  const terms = Object.entries(kinds).flatMap(([kind, count]) =>
    Array.from({ length: count }, (_, index) => term(`${kind}${String(index).padStart(3, "0")}号`, { kind: kind as keyof typeof kinds })),
  );
  const vocabulary = createVocabulary(terms);
  const pages = plan(
    sharing(
      "2024-04-24",
      terms.map(({ name }) => name),
      vocabulary,
    ),
    {},
    vocabulary,
  );
  const { groups } = pageOf(pages, "tags", "tags/index.html").props;
  expect(groups.map(({ kind, tags, more }) => `${kind} ${tags.length}+${more}`)).toEqual([
    "专题 10+0",
    "主题 50+250",
    "人物 50+10",
    "地点 50+150",
  ]);
});

test("an index of as many tags as there is room for has no pages of letters", () => {
  const names = Array.from({ length: 160 }, (_, index) => `安${String.fromCharCode(0x4e00 + index)}`);
  const pages = pagesOf(plan(sharing("2024-04-24", names)), "tags");
  expect(pages.map(({ props: { letters, groups } }) => [letters.length, groups[0]?.tags.length])).toEqual([
    [0, 160],
    [0, 160],
  ]);
});

test("a letter of too many tags has several pages", () => {
  const names = Array.from({ length: 1_500 }, (_, index) => `安${String.fromCharCode(0x4e00 + index)}`);
  const pages = pagesOf(plan(sharing("2024-04-24", names)), "tags");
  expect(pages.map(({ path, props: { letter, groups } }) => `${path} ${letter} ${groups[0]?.tags.length}`).slice(2)).toEqual([
    "by-name/A.html A 1000",
    "by-name/A-2.html A2 500",
  ]);
});
