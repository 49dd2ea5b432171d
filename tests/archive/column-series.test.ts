import { expect, test } from "vitest";
import { createArchive } from "../../src/archive/archive.ts";
import { seriesIn } from "../../src/archive/column-series.ts";
import type { Vocabulary } from "../../src/vocabulary/vocabulary.ts";
import { createVocabulary } from "../../src/vocabulary/vocabulary.ts";
import { article, noVocabulary, withFields } from "../articles.ts";
import { term } from "../terms.ts";
import { seed } from "../workspace.ts";

const titled = (titles: readonly string[]) => titles.map((title, index) => article(`a${index}.txt`, seed({ title })));
const columnsOf = (titles: readonly string[], vocabulary: Vocabulary = noVocabulary) =>
  createArchive(titled(titles), vocabulary).tags.map(({ name, articles }) => `${name} ${articles.length}`);

// Two columns that differ in their number alone are one; the number stays in the title as it is written.
test.each([
  ["每日简报11", "每日简报12", "每日简报"],
  ["每日简报１１", "每日简报１２", "每日简报"],
  ["每日简报 11", "每日简报·12", "每日简报"],
  ["每日简报第11期", "每日简报第12期", "每日简报"],
  ["每日简报11期", "每日简报12", "每日简报"],
  ["每日简报第十一期", "每日简报第十二期", "每日简报"],
  ["党史微课第一讲", "党史微课第二讲", "党史微课"],
  ["理论文集第1辑", "理论文集第2辑", "理论文集"],
  ["理论学习（十一）", "理论学习（十二）", "理论学习"],
  ["理论学习(1)", "理论学习（第二期）", "理论学习"],
  ["学习贯彻二十大①", "学习贯彻二十大②", "学习贯彻二十大"],
])("【%s】 and 【%s】 are the column %s", (one, other, name) => {
  expect(columnsOf([`【${one}】要点`, `【${other}】要点`])).toEqual([`${name} 2`]);
  const [first] = titled([`【${one}】要点`]);
  expect(first).toMatchObject({ header: { title: `【${one}】要点` }, summary: { columns: [one], headline: "要点" } });
});

// Each stays itself, however many stand beside it.
test.each([
  ["三下乡2023", "三下乡2024"],
  ["G7", "G20"],
  ["第11期", "第12期"],
  ["11", "12"],
  ["2023年工作总结", "2024年工作总结"],
  ["新华社3月11日电", "新华社3月12日电"],
  ["今日简报3月11", "今日简报3月12"],
  ["三下乡", "二下乡"],
  ["党史百年·天天读", "党史百年·夜夜读"],
  ["简报甲", "简报乙"],
  ["北京简报Ⅰ", "北京简报Ⅱ"],
  ["版本说明1.1", "版本说明1.2"],
])("【%s】 and 【%s】 stay two", (one, other) => {
  expect(columnsOf([`【${one}】要点`, `【${other}】要点`])).toHaveLength(2);
});

test("a name that stands with one number only stays itself, on however many articles", () => {
  expect(columnsOf(["【建党100】甲", "【建党100】乙", "【建党】丙"])).toEqual(["建党100 2", "建党 1"]);
});

test("with the issues goes the column that has no number, and what the header calls a column", () => {
  const articles = [
    ...titled(["【每日简报】甲", "【每日简报1】乙"]),
    article("b.txt", seed({ more: "栏目: 每日简报2\n" })),
    article("c.txt", seed({ more: "标签: 每日简报3\n" })),
  ];
  const { tags } = createArchive(articles, noVocabulary);
  expect(tags.map(({ name, asColumn, articles: all }) => [name, asColumn, all.length])).toEqual([
    ["每日简报", 3, 3],
    ["每日简报3", 0, 1],
  ]);
});

test("a number that may be a year is one of a series that other numbers make", () => {
  expect(columnsOf(["【每日简报1998】甲", "【每日简报2001】乙", "【每日简报12】丙"])).toHaveLength(3);
  expect(columnsOf(["【每日简报1998】甲", "【每日简报2001】乙", "【每日简报12】丙", "【每日简报2100】丁"])).toEqual(["每日简报 4"]);
});

test("a term of the vocabulary is what it is called there", () => {
  const vocabulary = createVocabulary([term("神舟12", { kind: "专题" })]);
  expect(columnsOf(["【神舟11】甲", "【神舟12】乙", "【神舟13】丙"], vocabulary)).toEqual(["神舟12 1", "神舟 2"]);
});

test("twelve issues are one column and one tag of twelve articles", () => {
  const titles = Array.from({ length: 12 }, (_, index) => `【每日简报${index + 1}】要点`);
  expect(columnsOf(titles)).toEqual(["每日简报 12"]);
});

test("a long name takes no more than its length", () => {
  // Were each of its parts tried as a beginning, this would take minutes.
  for (const name of [
    `${"·-".repeat(100_000)}甲1`,
    "·".repeat(200_000),
    `${"第".repeat(200_000)}期`,
    `简报${"1".repeat(200_000)}`,
    `${"（".repeat(200_000)}）`,
    `简报${"·".repeat(200_000)}甲1`,
  ]) {
    const one = withFields(article(), { summary: { columns: [name] } });
    expect(seriesIn([one, one], noVocabulary)(name)).toBe(name);
  }
});
