import { expect, test } from "vitest";
import type { TermCandidate } from "../../src/curation/term-candidate.ts";
import { createTermSurvey } from "../../src/curation/term-survey.ts";
import type { Term } from "../../src/vocabulary/term.ts";
import { article, withFields } from "../articles.ts";
import { term } from "../terms.ts";

interface Text {
  readonly title?: string;
  readonly body?: string;
  /** How many terms the article carries already. */
  readonly terms?: readonly string[];
}

const candidate = (name: string, words: readonly string[] = [name], kind: TermCandidate["kind"] = "主题", articles = 9): TermCandidate => ({
  name,
  kind,
  words,
  articles,
});

/** What is proposed when these texts are shown. */
function proposed(
  candidates: readonly TermCandidate[],
  texts: readonly Text[],
  accepted: readonly Term[] = [],
  settled: readonly string[] = [],
  limit = 10,
) {
  const survey = createTermSurvey(candidates, accepted, (name) => settled.includes(name));
  for (const [index, { title = "会议", body = "", terms = [] }] of texts.entries())
    survey.show(withFields(article(`${index}.txt`), { text: { terms } }), { title, paragraphs: body.split("\n") });
  return survey.proposals(limit);
}

test("a candidate is proposed with its kind, how many articles would carry it, and how many of those carry nothing", () => {
  const texts = [{ title: "西迁精神" }, { body: "西迁精神。\n西迁精神！", terms: ["甲"] }, { body: "西迁精神。" }];
  expect(proposed([candidate("西迁精神")], texts)).toMatchObject([{ name: "西迁精神", kind: "主题", articles: 2, untagged: 1, gain: 1.5 }]);
});

test("names that differ in case or width alone are one term, under the name of most articles", () => {
  const names = [
    candidate("ＡＩ模型", undefined, "主题", 1),
    candidate("ai模型", undefined, "主题", 3),
    candidate("AI模型", undefined, "主题", 2),
  ];
  const texts = [{ title: "ＡＩ模型" }, { title: "ai模型" }, { title: "AI模型" }];
  expect(proposed(names, texts)).toMatchObject([{ name: "ai模型", articles: 3 }]);
});

test("what one article alone would carry is not proposed", () => {
  expect(proposed([candidate("西迁精神")], [{ title: "西迁精神" }, { body: "西迁精神。" }])).toEqual([]);
});

test("a common word is not proposed: few of the articles that would carry it are about it", () => {
  const texts = Array<Text>(11).fill({ title: "双方" });
  expect(proposed([candidate("双方", ["双方"], "主题", 2)], texts)).toEqual([]);
  expect(proposed([candidate("双方", ["双方"], "主题", 2)], texts.slice(1))).toHaveLength(1);
});

test("what adds most comes first: tags on articles that have few", () => {
  const texts = [...Array<Text>(3).fill({ title: "甲甲", terms: ["一", "二", "三"] }), ...Array<Text>(2).fill({ title: "乙乙" })];
  expect(proposed([candidate("甲甲"), candidate("乙乙")], texts).map(({ name, gain }) => [name, gain])).toEqual([
    ["乙乙", 2],
    ["甲甲", 0.75],
  ]);
  expect(proposed([candidate("甲甲"), candidate("乙乙")], texts, [], [], 1).map(({ name }) => name)).toEqual(["乙乙"]);
});

test("three sentences of three articles show how it is used, of an article with none its title", () => {
  const texts = [
    { title: "西迁精神", body: "无。我们弘扬西迁精神！好。" },
    { title: "西迁精神展" },
    { body: "西迁精神一。西迁精神二。" },
    { title: "西迁精神四" },
  ];
  expect(proposed([candidate("西迁精神")], texts)[0]?.examples).toEqual([
    { file: "0.txt", sentence: "我们弘扬西迁精神！" },
    { file: "1.txt", sentence: "西迁精神展" },
    { file: "2.txt", sentence: "西迁精神一。" },
  ]);
});

test("a short form that stands beside the name somewhere is its alias, and proposed as nothing else", () => {
  const candidates = [candidate("西安交通大学", ["西安", "交通", "大学"], "机构"), candidate("西安交大")];
  const texts = [
    { title: "西安交通大学", body: "西安交大。西安交大。" },
    { title: "西安交通大学" },
    { title: "西安交大" },
    { title: "西安交大" },
  ];
  expect(proposed(candidates, texts).map(({ name, aliases }) => [name, aliases])).toEqual([["西安交通大学", ["西安交大"]]]);
});

test("a short form that never stands beside the name is a term of its own", () => {
  const candidates = [candidate("西安交通大学", ["西安", "交通", "大学"], "机构"), candidate("西安交大")];
  const texts = [{ title: "西安交通大学" }, { title: "西安交通大学" }, { title: "西安交大" }, { title: "西安交大" }];
  expect(proposed(candidates, texts).map(({ name, aliases }) => [name, aliases])).toEqual([
    ["西安交大", []],
    ["西安交通大学", []],
  ]);
});

test("a name within a longer one is no alias of it for that", () => {
  expect(
    proposed([candidate("党的二十大", ["党", "的", "二十", "大"])], [{ title: "党的二十大" }, { title: "党的二十大" }])[0]?.aliases,
  ).toEqual([]);
  expect(
    proposed([candidate("党的二十大", ["党", "的", "二十", "大"])], [{ title: "党的二十大", body: "二十大。" }, { title: "党的二十大" }])[0]
      ?.aliases,
  ).toEqual(["二十大"]);
});

test.each(["（以下简称“创新港”）", "（简称创新港）", "(以下简称：「创新港」)"])(
  "an article gives an alias by itself: %s",
  (announcement) => {
    const texts = [{ title: "中国西部科技创新港", body: `中国西部科技创新港${announcement}落成。` }, { title: "中国西部科技创新港" }];
    expect(proposed([candidate("中国西部科技创新港")], texts)[0]?.aliases).toEqual(["创新港"]);
  },
);

test("names that are settled are not proposed, not even as aliases", () => {
  const candidates = [candidate("西安交通大学", ["西安", "交通", "大学"], "机构"), candidate("西迁精神")];
  const texts = [{ title: "西安交通大学，西安交大，西迁精神" }, { title: "西安交通大学，西迁精神" }];
  expect(proposed(candidates, texts, [], ["西迁精神", "西安交大"])).toMatchObject([{ name: "西安交通大学", aliases: [] }]);
});

test("accepted terms that may be the same are named", () => {
  const accepted = [term("党建与业务深度融合"), term("西迁精神"), term("交大", { aliases: ["党建业务深度融合"] })];
  const texts = [{ title: "党建和业务深度融合" }, { title: "党建和业务深度融合" }];
  expect(proposed([candidate("党建和业务深度融合")], texts, accepted)[0]?.near).toEqual(["党建与业务深度融合", "交大"]);
});

test("what stands only within accepted terms is not proposed", () => {
  const accepted = [term("西迁博物馆", { aliases: ["交大西迁博物馆"] })];
  const texts = [{ title: "交大西迁博物馆" }, { title: "交大西迁博物馆" }];
  expect(proposed([candidate("交大西迁")], texts, accepted)).toEqual([]);
});

test("of candidates that overlap the longest counts", () => {
  const texts = [{ title: "产学研深度融合" }, { title: "产学研深度融合" }, { title: "深度融合" }];
  expect(proposed([candidate("产学研深度融合"), candidate("深度融合")], texts).map(({ name }) => name)).toEqual(["产学研深度融合"]);
});
