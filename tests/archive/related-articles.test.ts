import fc from "fast-check";
import { expect, test } from "vitest";
import { createArchive } from "../../src/archive/archive.ts";
import { relatedArticles } from "../../src/archive/related-articles.ts";
import type { TagKind } from "../../src/archive/tags.ts";
import type { Article } from "../../src/ingest/article.ts";
import { termKinds } from "../../src/vocabulary/term.ts";
import { createVocabulary } from "../../src/vocabulary/vocabulary.ts";
import { article } from "../articles.ts";
import { rounds } from "../rounds.ts";
import { term } from "../terms.ts";
import { seed } from "../workspace.ts";

/** Three tags of each kind of the vocabulary: 专题1, 专题2, 专题3, 主题1 and so on. All else is 栏目 where any article has it as a column, 其他 where none has. */
const terms = termKinds.flatMap((kind) => [1, 2, 3].map((number) => term(kind + number, { kind })));
const vocabulary = createVocabulary(terms);

/** An article with these tags; those written 【要闻】 are columns of its title, the others are declared. */
function news(id: string, date: string, tags: readonly string[]): Article {
  const columns = tags.filter((tag) => tag.startsWith("【"));
  const declared = tags.filter((tag) => !tag.startsWith("【"));
  const title = `${columns.join("")}会议`;
  const more = declared.length > 0 ? `标签: ${declared.join("、")}\n` : "";
  return article(`${id}.txt`, seed({ title, date, more }), vocabulary);
}

/** The ids of the articles related to each, by its id. */
function relations(articles: readonly Article[]): Map<string, string[]> {
  const { articles: newestFirst, tagsOf } = createArchive(articles, vocabulary);
  const related = relatedArticles(newestFirst, tagsOf);
  return new Map(newestFirst.map((one, index) => [one.summary.id, (related[index] ?? []).map(({ summary: { id } }) => id)]));
}

/** The ids of the articles related to the first. */
function relatedToFirst(...articles: readonly Article[]): string[] | undefined {
  return relations(articles).get(articles[0]?.summary.id ?? "");
}

test("an article that shares a tag is related, and one that shares none is not", () => {
  const [a, b, c] = [news("a", "2024-04-24", ["甲", "乙"]), news("b", "2024-04-23", ["乙"]), news("c", "2024-04-22", ["丙"])];
  expect([...relations([a, b, c])]).toEqual([
    ["a", ["b"]],
    ["b", ["a"]],
    ["c", []],
  ]);
});

test("articles without tags are related to none", () => {
  expect([...relations([news("a", "2024-04-24", []), news("b", "2024-04-24", [])])]).toEqual([
    ["b", []],
    ["a", []],
  ]);
});

// Each pair is shared by one older and one newer article; the older one, named first, has to win by its weight alone.
test.each([
  [["专题1"], ["主题1"]],
  [["专题1"], ["人物1"]],
  [["主题1"], ["机构1"]],
  [["人物1"], ["机构1"]],
  [["机构1"], ["甲"]],
  [["机构1"], ["【要闻】"]],
  // Weights add up.
  [["机构1", "机构2"], ["主题1"]],
  [["主题1", "机构1"], ["专题1"]],
  [["专题1", "甲"], ["专题1"]],
  [["专题1", "【要闻】"], ["专题1"]],
  [["甲", "乙", "丙"], ["机构1"]],
  [["甲", "乙", "丙", "丁", "戊"], ["专题1"]],
  [
    ["专题1", "【要闻】"],
    ["机构1", "甲", "乙"],
  ],
])("sharing %j says more than sharing %j", (more, less) => {
  const [a, b, c] = [news("a", "2024-04-24", [...more, ...less]), news("b", "2020-01-01", more), news("c", "2024-04-24", less)];
  expect(relatedToFirst(a, b, c)).toEqual(["b", "c"]);
});

test.each([
  [["主题1"], ["人物1"]],
  [["甲"], ["【要闻】"]],
  [["甲", "乙"], ["机构1"]],
  [["【要闻】", "【通讯】"], ["机构1"]],
  [["机构1", "甲"], ["主题1"]],
  [["机构1", "【要闻】"], ["人物1"]],
  [["机构1", "机构2"], ["专题1"]],
  [["主题1", "甲"], ["专题1"]],
])("sharing %j says as much as sharing %j, so the nearer comes first", (some, others) => {
  const [a, b] = [news("a", "2024-04-24", [...some, ...others]), news("b", "2024-04-20", some)];
  expect(relatedToFirst(a, b, news("c", "2024-04-21", others))).toEqual(["c", "b"]);
  expect(relatedToFirst(a, b, news("c", "2024-04-19", others))).toEqual(["b", "c"]);
});

test.each([
  ["the nearer in time comes first, be it older", "2024-04-08 12:00", "2024-04-13 12:00", ["b", "c"]],
  ["or newer", "2024-04-07 12:00", "2024-04-12 12:00", ["c", "b"]],
  ["by minutes too", "2024-04-10 11:00", "2024-04-10 13:01", ["b", "c"]],
  ["by seconds too", "2024-04-10 11:00:01", "2024-04-10 13:00:00", ["b", "c"]],
  ["of those equally near the newer comes first", "2024-04-10 11:00", "2024-04-10 13:00", ["c", "b"]],
  ["a day without a time is taken at its beginning", "2024-04-10", "2024-04-10 23:59", ["c", "b"]],
  ["as it is on the next day", "2024-04-10 00:01", "2024-04-11", ["b", "c"]],
])("%s", (_name, older, newer, expected) => {
  expect(relatedToFirst(news("a", "2024-04-10 12:00", ["甲"]), news("b", older, ["甲"]), news("c", newer, ["甲"]))).toEqual(expected);
});

test("there are five at most", () => {
  const others = [1, 2, 3, 4, 5, 6, 7].map((day) => news(`b${day}`, `2024-04-0${day}`, ["甲"]));
  expect(relatedToFirst(news("a", "2024-04-08", ["甲"]), ...others)).toEqual(["b7", "b6", "b5", "b4", "b3"]);
});

test("an article far away is found by a rare tag, however many nearer ones share a common one", () => {
  const common = Array.from({ length: 28 }, (_, index) => news(`b${index}`, `2024-04-${index + 1}`, ["甲"]));
  const related = relatedToFirst(news("a", "2024-04-15", ["甲", "专题1"]), news("far", "1988-07-01", ["专题1"]), ...common);
  expect(related?.[0]).toBe("far");
});

test("and by a rare pair of tags, however many nearer ones share one of the two", () => {
  const common = Array.from({ length: 28 }, (_, index) => news(`b${index}`, `2024-04-${index + 1}`, [index % 2 === 0 ? "甲" : "乙"]));
  const related = relatedToFirst(news("a", "2024-04-15", ["甲", "乙"]), news("far", "1988-07-01", ["甲", "乙"]), ...common);
  expect(related?.[0]).toBe("far");
});

test.each([
  ["older", ["2024-04-02", "2024-04-03", "2024-04-04", "2024-04-05", "2024-04-06"], "2024-04-01"],
  ["newer", ["2024-04-10", "2024-04-11", "2024-04-12", "2024-04-13", "2024-04-14"], "2024-04-15"],
])(
  "behind five %s ones of each of its tags, and of each two of them, an article is not considered, be it as like as it may",
  (_side, dates, last) => {
    const a = news("a", "2024-04-08", ["甲", "乙", "丙"]);
    const far = news("far", last, ["甲", "乙", "丙"]);
    const between = (tags: readonly string[]) => dates.map((date) => news(tags.join("") + date, date, tags));
    expect(relatedToFirst(a, far, ...between(["甲", "乙"]), ...between(["甲", "丙"]))?.[0]).toBe("far");
    expect(relatedToFirst(a, far, ...between(["甲", "乙"]), ...between(["甲", "丙"]), ...between(["乙", "丙"]))).not.toContain("far");
  },
);

test("of more than eight tags only the eight weightiest relate an article, in the order they stand where they weigh the same", () => {
  const tags = ["甲", "乙", "专题1", "专题2", "专题3", "主题1", "主题2", "机构1", "丙", "【要闻】"];
  const a = news("a", "2024-04-24", tags);
  const sharing = (tag: string) => relatedToFirst(a, news("b", "2024-04-23", [tag]));
  // A column stands before all tags, and the vocabulary's tags stand where they are declared.
  const counting = ["甲", "专题1", "专题2", "专题3", "主题1", "主题2", "机构1", "【要闻】"];
  expect(tags.filter((tag) => sharing(tag)?.length === 1)).toEqual(counting);
  // It is the same eight when the other article has a tag as its column: 乙 and 丙 come no sooner, and 甲 no later.
  expect(tags.filter((tag) => sharing(tag.startsWith("【") ? tag : `【${tag}】`)?.length === 1)).toEqual(counting);
});

test("how many articles carry a tag weighs nothing", () => {
  const [a, b, c] = [news("a", "2024-04-24", ["专题1", "甲"]), news("b", "2024-04-22", ["专题1"]), news("c", "2024-04-23", ["甲"])];
  const others = (tag: string) => Array.from({ length: 28 }, (_, index) => news(`o${index}`, `1990-01-${index + 1}`, [tag]));
  expect(relatedToFirst(a, b, c)?.slice(0, 2)).toEqual(["b", "c"]);
  expect(relatedToFirst(a, b, c, ...others("专题1"))?.filter((id) => /^[bc]$/.test(id))[0]).toBe("b");
  expect(relatedToFirst(a, b, c, ...others("甲"))?.slice(0, 2)).toEqual(["b", "c"]);
});

test("a new article far away that makes a column of what others declare changes no list", () => {
  const old = [news("a", "1990-01-01", ["要闻", "通讯"]), news("b", "1990-01-02", ["要闻"]), news("c", "1990-01-03", ["通讯"])];
  const between = [1, 2, 3, 4, 5, 6].map((day) => news(`m${day}`, `2000-01-0${day}`, ["要闻"]));
  const before: [string, string[]][] = [
    ["a", ["b", "c", "m1", "m2", "m3"]],
    ["b", ["a", "m1", "m2", "m3", "m4"]],
    ["c", ["a"]],
    ["m1", ["m2", "m3", "m4", "m5", "m6"]],
    ["m2", ["m3", "m1", "m4", "m5", "m6"]],
    ["m3", ["m4", "m2", "m5", "m1", "m6"]],
    ["m4", ["m5", "m3", "m6", "m2", "m1"]],
    ["m5", ["m6", "m4", "m3", "m2", "m1"]],
    ["m6", ["m5", "m4", "m3", "m2", "m1"]],
  ];
  expect(relations([...old, ...between])).toEqual(new Map(before));
  const after = relations([...old, ...between, news("new", "2024-01-01", ["【要闻】"])]);
  expect(after).toEqual(new Map([...before, ["new", ["m6", "m5", "m4", "m3", "m2"]]]));
});

const pool = [...terms.map(({ name }) => name), "甲", "乙", "丙", "【要闻】", "【甲】", "【专题1】"];
const dates = fc
  .tuple(fc.integer({ min: 0, max: 12 }), fc.constantFrom("", " 00:00", " 08:30", " 08:30:15", " 23:59"))
  .map(([day, time]) => new Date(Date.UTC(2024, 1, 25 + day)).toISOString().slice(0, 10) + time);
const articles = (tags: fc.Arbitrary<readonly string[]>, maxLength: number, minLength = 0) =>
  fc.array(fc.tuple(dates, tags), { minLength, maxLength }).map((all) => all.map(([date, own], index) => news(`a${index}`, date, own)));
/** Many articles on few tags, so that circles grow long and hide what is behind them; few articles with many, so that some tags do not count. */
const archives = fc.oneof(
  articles(fc.subarray(["专题1", "机构1", "甲", "【要闻】"]), 40),
  articles(fc.subarray(["甲", "乙", "丙"], { minLength: 2 }), 40, 20),
  articles(fc.subarray(pool, { maxLength: 11 }), 15),
);

const weights: Record<TagKind, number> = { 专题: 4, 主题: 3, 人物: 3, 机构: 2, 地点: 2, 其他: 1, 栏目: 1 };

/** The rule as its words have it, article against article: slow, and without any of the code it is held against. */
function byTheWords(given: readonly Article[]) {
  const { articles: newestFirst, tagsOf } = createArchive(given, vocabulary);
  const counting = newestFirst.map((one) => {
    const tags = [...(tagsOf.get(one) ?? [])];
    while (tags.length > 8) {
      const least = Math.min(...tags.map(({ kind }) => weights[kind]));
      tags.splice(
        tags.findLastIndex(({ kind }) => weights[kind] === least),
        1,
      );
    }
    return tags;
  });
  const shared = (a: number, b: number) => (counting[a] ?? []).filter((tag) => counting[b]?.includes(tag));
  /** Whether two articles share a tag, or two, with fewer than five between them that carry as much. */
  const near = (a: number, b: number) => {
    const between = counting.slice(Math.min(a, b) + 1, Math.max(a, b));
    const tags = shared(a, b);
    return tags.some((x) => tags.some((y) => between.filter((own) => own.includes(x) && own.includes(y)).length < 5));
  };
  const weight = (a: number, b: number) => shared(a, b).reduce((sum, { kind }) => sum + weights[kind], 0);
  const time = (index: number) => {
    const [day = "", clock = "00:00"] = newestFirst[index]?.summary.date.split("T") ?? [];
    return Date.parse(`${day}T${clock}Z`);
  };
  const related = newestFirst.map((_, index) => {
    const best: number[] = [];
    for (const other of newestFirst.keys()) if (other !== index && near(index, other)) best.push(other);
    const distance = (other: number) => Math.abs(time(index) - time(other));
    return best.sort((a, b) => weight(index, b) - weight(index, a) || distance(a) - distance(b) || a - b).slice(0, 5);
  });
  const idAt = (index: number) => newestFirst[index]?.summary.id ?? "";
  return {
    relations: new Map(related.map((others, index) => [idAt(index), others.map(idAt)] as const)),
    near: (a: string, b: string) => {
      const [one, other] = [a, b].map((id) => newestFirst.findIndex((found) => found.summary.id === id));
      return one !== undefined && other !== undefined && near(one, other);
    },
  };
}

test("the rule by its words gives the same related articles", () => {
  fc.assert(
    fc.property(archives, (given) => {
      expect(relations(given)).toEqual(byTheWords(given).relations);
    }),
    { numRuns: rounds(300) },
  );
});

test("no article is related to itself, none twice, and none to more than five", () => {
  fc.assert(
    fc.property(archives, (given) => {
      for (const [id, others] of relations(given)) {
        expect(others).not.toContain(id);
        expect(new Set(others).size).toBe(others.length);
        expect(others.length).toBeLessThanOrEqual(5);
      }
    }),
  );
});

test("the related articles are the same whatever order the articles come in", () => {
  const shuffled = archives.chain((given) => fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })));
  fc.assert(
    fc.property(shuffled, ([given, other]) => {
      expect(relations(other)).toEqual(relations(given));
    }),
  );
});

test("one more article, of any date, changes only the lists of those that are near it by a tag or two", () => {
  // Its columns are what the archive only declares, or has as columns already, or does not have at all; it stands first or last in its moment.
  const tags = fc.subarray(["【甲】", "【乙】", "【要闻】", "【通讯】", "【专题1】", "甲", "机构1"]);
  const added = fc.tuple(fc.constantFrom("0", "z"), dates, tags).map(([id, date, own]) => news(id, date, own));
  fc.assert(
    fc.property(archives, added, (given, one) => {
      const all = [...given, one];
      const [before, after] = [relations(given), relations(all)];
      const { near } = byTheWords(all);
      for (const [id, others] of before) if (!near(id, one.summary.id)) expect(after.get(id)).toEqual(others);
    }),
    { numRuns: rounds(500) },
  );
});
