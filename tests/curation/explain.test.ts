import { expect, test } from "vitest";
import { createArchive } from "../../src/archive/archive.ts";
import { explainTerms } from "../../src/curation/explain.ts";
import { createVocabulary } from "../../src/vocabulary/vocabulary.ts";
import { article } from "../articles.ts";
import { term } from "../terms.ts";
import { seed } from "../workspace.ts";

const vocabulary = createVocabulary([
  term("党的二十大", { kind: "专题", aliases: ["二十大"] }),
  term("西安交通大学", { kind: "机构" }),
  term("西安交通大学第一附属医院", { kind: "机构" }),
  term("卢建军", { kind: "人物" }),
  term("要闻"),
]);

/** What is said of the tags of an article alone in its archive. */
function explained({ title = "会议", more = "", body = "无" }) {
  const one = article("a.txt", seed({ title, more, body }), vocabulary);
  const archive = createArchive([one], vocabulary);
  return explainTerms(one, { title, paragraphs: body.split("\n") }, archive, vocabulary);
}

test("a term is explained by how often it stands where, and by its sentences", () => {
  expect(explained({ title: "学习二十大精神", body: "党的二十大召开。\n二十大报告。" })).toEqual([
    {
      ...{ tag: "党的二十大", kind: "专题", carried: true },
      rules: ["stands once in the title and twice in the body; once in the title or twice in the body is enough"],
      places: [
        { where: "title", sentence: "学习二十大精神" },
        { where: "paragraph 1", sentence: "党的二十大召开。" },
        { where: "paragraph 2", sentence: "二十大报告。" },
      ],
    },
  ]);
});

test("a column is explained by the issue that stands in the title", () => {
  const articles = ["【每日简报11】甲", "【每日简报12】乙"].map((title, index) => article(`${index}.txt`, seed({ title }), vocabulary));
  const archive = createArchive(articles, vocabulary);
  const [first] = articles.map((one) => explainTerms(one, { title: one.header.title, paragraphs: [] }, archive, vocabulary));
  expect(first).toMatchObject([{ tag: "每日简报", kind: "栏目", rules: ["a column in the title: 【每日简报11】"] }]);
});

test("a term that stands often enough beside a hundred others is told from one that does not", () => {
  const many = createVocabulary(Array.from({ length: 101 }, (_, index) => term(`词${index}。`)));
  const body = Array.from({ length: 101 }, (_, index) => `词${index}。`.repeat(index === 50 ? 2 : 3)).join("");
  const one = article("a.txt", seed({ body }), many);
  const others = explainTerms(one, { title: "会议", paragraphs: [body] }, createArchive([one], many), many).filter(
    ({ carried }) => !carried,
  );
  expect(others.map(({ tag, rules }) => [tag, ...rules])).toEqual([
    ["词50。", "stands often enough, but others stand more often; an article carries 100 terms at most"],
  ]);
});

test("a tag is explained by every place in the header that gives it", () => {
  const [column, declared] = explained({ title: "【要闻】会议", more: "栏目: 要闻\n标签: 要闻、宣讲\n" });
  expect(column).toMatchObject({
    ...{ tag: "要闻", carried: true },
    rules: [
      "a column in the title: 【要闻】",
      "the column that the source declares: 要闻",
      "a tag that the source declares: 要闻",
      "stands once in the title and not in the body; once in the title or twice in the body is enough",
    ],
  });
  expect(declared).toMatchObject({ tag: "宣讲", kind: "其他", rules: ["a tag that the source declares: 宣讲"], places: [] });
});

test("an alias that is declared is the tag it means", () => {
  expect(explained({ more: "标签: 二十大\n" })).toMatchObject([{ tag: "党的二十大", rules: ["a tag that the source declares: 二十大"] }]);
});

test("a term that stands once in the body is told as not carried, and what it takes", () => {
  expect(explained({ body: "卢建军讲话。" })).toEqual([
    {
      ...{ tag: "卢建军", kind: "人物", carried: false },
      rules: ["stands once in the body; it takes once in the title or twice in the body"],
      places: [{ where: "paragraph 1", sentence: "卢建军讲话。" }],
    },
  ]);
});

test("a term that stands only within a longer one is told as such", () => {
  expect(explained({ title: "西安交通大学第一附属医院" })).toMatchObject([
    { tag: "西安交通大学第一附属医院", carried: true },
    {
      ...{ tag: "西安交通大学", carried: false },
      rules: ["stands only within 西安交通大学第一附属医院, which is longer; `withinLonger: true` would count it"],
    },
  ]);
});

test("sentences are as written, also where folding changes their length", () => {
  expect(explained({ body: "㈱会社……卢建军㈱。" })[0]?.places).toEqual([{ where: "paragraph 1", sentence: "㈱会社……卢建军㈱。" }]);
});
