import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createArchive } from "../../src/archive/archive.ts";
import { relatedArticles } from "../../src/archive/related-articles.ts";
import type { TagKind } from "../../src/archive/tags.ts";
import type { Article } from "../../src/ingest/article.ts";
import { termKinds } from "../../src/vocabulary/term.ts";
import { createVocabulary } from "../../src/vocabulary/vocabulary.ts";
import { article, withFields } from "../articles.ts";
import { randomText } from "../language/alike-texts.ts";
import { rounds } from "../rounds.ts";
import { term } from "../terms.ts";
import { seed } from "../workspace.ts";

/** Three tags of each kind of the vocabulary: 专题1, 专题2, 专题3, 主题1 and so on. All else is 栏目 where any article has it as a column, 其他 where none has. */
const terms = termKinds.flatMap((kind) => [1, 2, 3].map((number) => term(kind + number, { kind })));
const vocabulary = createVocabulary(terms);

/**
 * An article with these tags; those written 【要闻】 are columns of its title, the others are declared.
 * The title has no two characters side by side, unless one is given.
 */
function news(id: string, date: string, tags: readonly string[], headline = "文"): Article {
  const columns = tags.filter((tag) => tag.startsWith("【"));
  const declared = tags.filter((tag) => !tag.startsWith("【"));
  const title = `${columns.join("")}${headline}`;
  const more = declared.length > 0 ? `标签: ${declared.join("、")}\n` : "";
  return article(`${id}.txt`, seed({ title, date, more }), vocabulary);
}

/** The ids of the articles related to each, by its id. */
function relations(articles: readonly Article[]): Map<string, string[]> {
  const { articles: newestFirst, tagsOf, sameTexts } = createArchive(articles, vocabulary);
  const relatedTo = relatedArticles(newestFirst, tagsOf, sameTexts);
  return new Map(newestFirst.map((one, index) => [one.summary.id, relatedTo(index).map(({ summary: { id } }) => id)]));
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

test("articles without a tag or a word in common are related to none", () => {
  expect([...relations([news("a", "2024-04-24", []), news("b", "2024-04-24", [])])]).toEqual([
    ["b", []],
    ["a", []],
  ]);
});

describe("a roundup", () => {
  const roundup = (id: string, date: string, headline: string) => {
    const one = news(id, date, ["甲", "乙", "丙"], headline);
    return withFields(one, { text: { ...one.text, items: [{ heading: "甲", id: "a" }] } });
  };

  test("is related to none, as it is about several things, and stands among those related to others", () => {
    const [one, other, article] = [
      roundup("r", "2024-04-24", "国内联播快讯"),
      roundup("s", "2024-04-23", "国内联播快讯"),
      news("a", "2024-04-22", ["甲", "乙", "丙"], "龙舟竞渡"),
    ];
    expect([...relations([one, other, article])]).toEqual([
      ["r", []],
      ["s", []],
      ["a", ["s", "r"]],
    ]);
  });

  test("is related to what shares a word of its title", () => {
    expect(relatedToFirst(roundup("r", "2024-04-24", "龙舟赛况"), roundup("s", "2024-04-23", "龙舟赛况"))).toEqual(["s"]);
    expect(relatedToFirst(roundup("r", "2024-04-24", "龙舟赛况"), news("a", "2024-04-22", ["甲"], "龙舟下水"))).toEqual(["a"]);
  });
});

describe("two articles that have in common", () => {
  test.each([
    ["a name", "神舟十八号发射成功", "神舟十八号返回"],
    ["a word, with a mark or a space in front", "校史馆 龙舟赛", "我校“龙舟”"],
    ["a number", "嫦娥 C919", "首架C919"],
    ["letters of another script", "Москва", "в Москве"],
  ])("%s in their titles are related, whatever their tags", (_what, one, other) => {
    expect(
      relatedToFirst(news("a", "2024-04-24", [], one), news("b", "2024-04-20", [], other), news("c", "2024-04-24", [], "绿化")),
    ).toEqual(["b"]);
  });

  test("characters that stand apart are not", () => {
    expect(relatedToFirst(news("a", "2024-04-24", [], "校园，绿化"), news("b", "2024-04-20", [], "绿色、园中"))).toEqual([]);
  });
});

test("the rarer words of a title say more", () => {
  const others = Array.from({ length: 20 }, (_, index) => news(`o${index}`, `2024-03-${index + 10}`, [], "会议"));
  const [a, b, c] = [news("a", "2024-04-24", [], "龙舟会议"), news("b", "2024-04-01", [], "龙舟下水"), news("c", "2024-04-20", [], "会议")];
  expect(relatedToFirst(a, b, c, ...others)?.[0]).toBe("b");
});

test("what is shared but says little is no relation, unless nothing says more: then the best stands alone", () => {
  const others = Array.from({ length: 20 }, (_, index) => news(`o${index}`, `2024-03-${index + 10}`, [], `召开${randomText(4, index)}`));
  const a = news("a", "2024-04-24", [], "召开运河博物馆开馆仪式筹备");
  expect(relatedToFirst(a, ...others)).toEqual(["o19"]);
  expect(relatedToFirst(a, news("b", "2020-01-01", [], "博物馆"), ...others)).toEqual(["b"]);
});

test("stock words of headlines say next to nothing", () => {
  const a = news("a", "2024-04-24", [], "运河治理取得显著成效");
  const b = news("b", "2024-04-23", [], "古村保护取得显著成效");
  const c = news("c", "2020-01-01", [], "运河");
  expect(relatedToFirst(a, b, c)).toEqual(["c"]);
  expect(relatedToFirst(b, a, c)).toEqual(["a"]);
});

test("articles with the same text are left out, and of several with one text the best stands for all", () => {
  const body = "四月二十四日，学校在南校区图书馆召开工作会议，部署本学期的重点工作。会议要求各单位抓紧落实，把每一件实事办好办实。";
  const told = (id: string, date: string, text: string) => article(`${id}.txt`, seed({ title: "龙舟赛", date, body: text }), vocabulary);
  const reprints = [1, 2, 3].map((day) => told(`b${day}`, `2024-04-0${day}`, body));
  const a = told("a", "2024-04-24", "龙舟赛在护城河上举行。");
  expect(relatedToFirst(a, ...reprints, told("c", "2024-03-01", "龙舟下水。"))).toEqual(["b3", "c"]);
  expect(relatedToFirst(...(reprints as [Article]), a)).toEqual(["a"]);
});

// Each pair is shared by one older and one newer article; the older one, named first, has to win by its weight alone.
test.each([
  [["专题1"], ["主题1"]],
  [["专题1"], ["人物1"]],
  [["主题1"], ["机构1"]],
  [["人物1"], ["机构1"]],
  [["机构1"], ["甲"]],
  // Weights add up.
  [["机构1", "机构2"], ["主题1"]],
  [["主题1", "机构1"], ["专题1"]],
  [["专题1", "甲"], ["专题1"]],
  [["甲", "乙", "丙"], ["机构1"]],
  [["甲", "乙", "丙", "丁", "戊"], ["专题1"]],
])("sharing %j says more than sharing %j", (more, less) => {
  const [a, b, c] = [news("a", "2024-04-25", [...more, ...less]), news("b", "2024-04-23", more), news("c", "2024-04-24", less)];
  expect(relatedToFirst(a, b, c)?.[0]).toBe("b");
});

test.each([
  [["主题1"], ["人物1"]],
  [["甲", "乙"], ["机构1"]],
  [["机构1", "甲"], ["主题1"]],
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

test.each([
  ["older", 23, true],
  ["older", 24, false],
  ["newer", 23, true],
  ["newer", 24, false],
])("behind %s articles with each of its tags, %d of them, one as like as may be is considered: %s", (side, number, isConsidered) => {
  const day = (distance: number) => new Date(Date.UTC(2024, 0, 1 + (side === "older" ? -distance : distance))).toISOString().slice(0, 10);
  const a = news("a", day(0), ["专题1", "专题2"]);
  const far = news("far", day(200), ["专题1", "专题2"]);
  const between = (tag: string, from: number) =>
    Array.from({ length: number }, (_, index) => news(`${tag}-${index}`, day(from + index), [tag]));
  expect(relatedToFirst(a, far, ...between("专题1", 10), ...between("专题2", 90))?.includes("far")).toBe(isConsidered);
});

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

test("a tag of many articles says less than one of few", () => {
  const [a, b, c] = [news("a", "2024-04-24", ["机构1", "甲"]), news("b", "2024-04-22", ["机构1"]), news("c", "2024-04-23", ["甲"])];
  const day = (index: number) => new Date(Date.UTC(1990, 0, 1 + index)).toISOString().slice(0, 10);
  const others = (tag: string) => Array.from({ length: 100 }, (_, index) => news(`o${index}`, day(index), [tag]));
  expect(relatedToFirst(a, b, c)).toEqual(["b"]);
  expect(relatedToFirst(a, b, c, ...others("甲"))).toEqual(["b"]);
  expect(relatedToFirst(a, b, c, ...others("机构1"))?.slice(0, 2)).toEqual(["c", "b"]);
});

test("a new article far away that makes a column of what others declare changes no list", () => {
  const old = [news("a", "1990-01-01", ["要闻", "通讯"]), news("b", "1990-01-02", ["要闻"]), news("c", "1990-01-03", ["通讯"])];
  const between = [1, 2, 3, 4, 5, 6].map((day) => news(`m${day}`, `2000-01-0${day}`, ["要闻"]));
  const before: [string, string[]][] = [
    ["a", ["b", "c", "m1"]],
    ["b", ["a", "m1", "m2", "m3", "m4"]],
    ["c", ["a"]],
    ["m1", ["m2", "m3", "m4", "m5", "m6"]],
    ["m2", ["m3", "m1", "m4", "m5", "m6"]],
    ["m3", ["m4", "m2", "m5", "m1", "m6"]],
    ["m4", ["m5", "m3", "m2", "m1", "m6"]],
    ["m5", ["m4", "m3", "m2", "m1", "m6"]],
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
const titles = fc.constantFrom("文", "龙舟赛", "龙舟下水", "水上龙舟赛、龙舟", "校史 C919", "图书馆开馆", "龙舟赛举行", "举行校史展");
const articles = (tags: fc.Arbitrary<readonly string[]>, maxLength: number, minLength = 0) =>
  fc
    .array(fc.tuple(dates, tags, titles), { minLength, maxLength })
    .map((all) => all.map(([date, own, title], index) => news(`a${index}`, date, own, title)));
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
  /** What each article's topics weigh at most. */
  const topics = newestFirst.map((one) => {
    const tags = [...(tagsOf.get(one) ?? [])];
    while (tags.length > 8) {
      const least = Math.min(...tags.map(({ kind }) => weights[kind]));
      tags.splice(
        tags.findLastIndex(({ kind }) => weights[kind] === least),
        1,
      );
    }
    // What stands between 【 and 】, and the one stock word of these titles, tells nothing.
    const marked = one.header.title.replace(/^【.*?】|举行/g, (stock) => stock.replace(/./g, (each) => `${each}\0`));
    const words = marked.match(/(?:[\p{L}\p{N}]\0?)+/gu) ?? [];
    const pairs = words.flatMap((word) => {
      const characters = word.match(/[\p{L}\p{N}]\0?/gu) ?? [];
      return characters.slice(1).map((character, at) => `${characters[at]}${character}`);
    });
    const plain = pairs.map((pair) => (pair.includes("\0") ? ([`stock ${pair.replaceAll("\0", "")}`, 0] as const) : ([pair, 1] as const)));
    return new Map<unknown, number>([...tags.map((tag) => [tag, weights[tag.kind]] as const), ...plain]);
  });
  /** How many articles up to this one have a topic, from the oldest on. */
  const count = (topic: unknown, index: number) => topics.slice(index).filter((own) => own.has(topic)).length;
  const weighed = (topic: unknown, index: number) => {
    const doublings = Math.floor(Math.log2(count(topic, index)));
    return (topics[index]?.get(topic) ?? 0) * Math.round(10 * (13 - doublings) ** 1.5) || 1;
  };
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
  const whole = (index: number) => sum([...(topics[index]?.keys() ?? [])].map((topic) => weighed(topic, index)));
  const weightsShared = (a: number, b: number) => {
    const [newer, older] = [Math.min(a, b), Math.max(a, b)];
    const common = [...(topics[newer]?.keys() ?? [])].filter((topic) => topics[older]?.has(topic));
    const near = common.filter((topic) => topics.slice(newer + 1, older).filter((own) => own.has(topic)).length < 24);
    return near.map((topic) => weighed(topic, newer));
  };
  const shared = (a: number, b: number) => sum(weightsShared(a, b));
  const time = (index: number) => {
    const [day = "", clock = "00:00"] = newestFirst[index]?.summary.date.split("T") ?? [];
    return Date.parse(`${day}T${clock}Z`);
  };
  const distance = (a: number, b: number) => Math.abs(time(a) - time(b));
  const left = (a: number, b: number) => {
    const days = Math.floor(distance(a, b) / 86_400_000);
    const about = days === 0 ? 0 : 1.5 * 2 ** Math.floor(Math.log2(days));
    return Math.round(100 * (1 + about / 60) ** -0.2);
  };
  const related = newestFirst.map((_, index) => {
    const others = [...newestFirst.keys()].filter((other) => other !== index && shared(index, other) > 0);
    const isRelated = (other: number) => {
      const several = weightsShared(index, other).filter((weight) => weight > 1).length >= 3;
      return shared(index, other) >= (several ? 0.25 : 0.4) * whole(index);
    };
    const score = (other: number) => Math.floor((shared(index, other) * left(index, other)) / 100);
    const best = others.sort(
      (a, b) => Number(isRelated(b)) - Number(isRelated(a)) || score(b) - score(a) || distance(index, a) - distance(index, b) || a - b,
    );
    return best.filter((other, place) => place === 0 || isRelated(other)).slice(0, 5);
  });
  const idAt = (index: number) => newestFirst[index]?.summary.id ?? "";
  return {
    relations: new Map(related.map((others, index) => [idAt(index), others.map(idAt)] as const)),
    shareATopic: (a: string, b: string) => {
      const [one, other] = [a, b].map((id) => topics[newestFirst.findIndex((found) => found.summary.id === id)]);
      return [...(one?.keys() ?? [])].some((topic) => other?.has(topic));
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

test("one more article, of any date, changes only the lists of those that share a tag or a pair of characters with it", () => {
  // Its columns are what the archive only declares, or has as columns already, or does not have at all; it stands first or last in its moment.
  const tags = fc.subarray(["【甲】", "【乙】", "【要闻】", "【通讯】", "【专题1】", "甲", "机构1"]);
  const added = fc.tuple(fc.constantFrom("0", "z"), dates, tags, titles).map(([id, date, own, title]) => news(id, date, own, title));
  fc.assert(
    fc.property(archives, added, (given, one) => {
      const all = [...given, one];
      const [before, after] = [relations(given), relations(all)];
      const { shareATopic } = byTheWords(all);
      for (const [id, others] of before) if (!shareATopic(id, one.summary.id)) expect(after.get(id)).toEqual(others);
    }),
    { numRuns: rounds(500) },
  );
});

test("of a thousand articles an added one changes few lists, whether it is the newest or an older one", () => {
  const words = Array.from({ length: 300 }, (_, number) => randomText(2, number));
  const all = Array.from({ length: 1000 }, (_, number) => {
    // Some words stand in many titles, and most in few.
    const title = [1, 2, 3, 4, 5].map((place) => words[Math.floor(300 * (((number * 7919 + place * 104729) % 1009) / 1009) ** 3)]).join("");
    return news(`a${number}`, new Date(Date.UTC(2020, 0, 1 + number)).toISOString().slice(0, 10), [], title);
  });
  const full = relations(all);
  for (const added of ["a999", "a998", "a700", "a250"]) {
    const before = relations(all.filter(({ summary: { id } }) => id !== added));
    const changed = [...before].filter(([id, others]) => others.join() !== full.get(id)?.join());
    expect(changed.length).toBeLessThan(40);
  }
});
