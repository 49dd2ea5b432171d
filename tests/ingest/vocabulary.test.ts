import { expect, test } from "vitest";
import { createVocabulary, type Term } from "../../src/ingest/vocabulary.ts";
import { parseVocabulary } from "../../src/ingest/vocabulary-file.ts";

const term = (name: string, ...aliases: string[]): Term => ({ name, aliases, kind: "主题", note: null });
const vocabulary = createVocabulary([
  term("党的二十大", "二十大"),
  term("新质生产力"),
  term("卢建军"),
  term("AI", "人工智能"),
  term("C++"),
  term("5G"),
  term("Straße"),
]);

test.each([
  // Once in the title is enough, in the body it takes two.
  ["新质生产力研讨会", "", ["新质生产力"]],
  ["", "新质生产力", []],
  ["", "新质生产力，新质生产力", ["新质生产力"]],
  ["", "新质生产力\n会议\n新质生产力", ["新质生产力"]],
  // An alias counts for its term, once where it is part of the name.
  ["学习二十大精神", "", ["党的二十大"]],
  ["", "党的二十大", []],
  ["", "党的二十大和二十大", ["党的二十大"]],
  ["", "人工智能与AI", ["AI"]],
  // Case and width do not count.
  ["ａｉ时代", "", ["AI"]],
  ["AI时代", "", ["AI"]],
  ["ai，时代", "", ["AI"]],
  ["STRASSE", "", ["Straße"]],
  // A Latin name is a whole word; Chinese beside it is no letter.
  ["AIR", "", []],
  ["OpenAI", "", []],
  ["AI2", "", []],
  ["用AI办事", "", ["AI"]],
  ["5G网络", "", ["5G"]],
  ["15G", "", []],
  ["学C++语言", "", ["C++"]],
  ["C+", "", []],
  ["C++++", "", ["C++"]],
  // Nothing, and several in the vocabulary's order.
  ["", "", []],
  ["卢建军谈新质生产力", "二十大，二十大", ["党的二十大", "新质生产力", "卢建军"]],
])("title %j and body %j", (title, body, terms) => {
  expect(vocabulary.match(title, body)).toEqual(terms);
});

test.each([
  ["西安交大附中", "", ["西安交大", "交大附中", "交大"]],
  ["", "西安交大，交大附中", ["交大"]],
])("terms that overlap in title %j and body %j are found each by itself", (title, body, expected) => {
  const overlapping = createVocabulary([term("西安交大"), term("交大附中"), term("交大")]);
  expect(overlapping.match(title, body)).toEqual(expected);
});

test.each([
  ["AI 4", ["AI 4"]],
  // The alias stands where the name would end within a number.
  ["AI 45", ["AI 4"]],
  ["AI45", []],
])("the longest spelling that is a whole word counts: %j", (title, expected) => {
  expect(createVocabulary([term("AI 4", "AI")]).match(title, "")).toEqual(expected);
});

test("a match does not depend on the one before it", () => {
  for (let times = 0; times < 3; times++) expect(vocabulary.match("AI", "")).toEqual(["AI"]);
});

test.each([
  ["党的二十大", "党的二十大"],
  ["二十大", "党的二十大"],
  ["ＡＩ", "AI"],
  ["人工智能", "AI"],
  ["strasse", "Straße"],
  ["西迁", undefined],
  ["", undefined],
])("%j stands for %s", (name, found) => {
  expect(vocabulary.find(name)?.name).toBe(found);
});

test("tags.yaml is a list of terms; aliases and note may be left out", () => {
  const parsed = parseVocabulary("- name: 党的二十大\n  aliases: [二十大]\n  kind: 专题\n- name: ' 5G '\n  kind: 主题\n  note: 第五代。\n");
  expect(parsed.ok && parsed.value.terms).toEqual([
    { name: "党的二十大", aliases: ["二十大"], kind: "专题", note: null },
    { name: "5G", aliases: [], kind: "主题", note: "第五代。" },
  ]);
});

test.each(["", "# 空的\n", "[]"])("%j has no terms", (yaml) => {
  const parsed = parseVocabulary(yaml);
  expect(parsed.ok && parsed.value.terms).toEqual([]);
});

test.each([
  ["no list", "name: 甲\n", 1, 1],
  ["a term without kind", "- name: 甲\n", 1, 3],
  ["a kind there is not", "- name: 甲\n  kind: 其他\n", 2, 9],
  ["an empty name", '- name: ""\n  kind: 主题\n', 1, 9],
  ["aliases that are no list", "- name: 甲\n  aliases: 乙\n  kind: 主题\n", 2, 12],
  ["an empty alias", "- name: 甲\n  aliases: [乙, '']\n  kind: 主题\n", 2, 16],
  ["a name said twice", "- name: AI\n  kind: 主题\n- name: ａｉ\n  kind: 主题\n", 3, 9],
  ["an alias that is another's name", "- name: 甲\n  kind: 主题\n- name: 乙\n  aliases: [丙, 甲]\n  kind: 主题\n", 4, 16],
  ["a key there is not", "- name: 甲\n  kind: 主题\n  alias: 乙\n", 3, 3],
  ["a bracket left open", "- name: [甲\n", 2, 1],
])("%s is an error where it stands", (_name, yaml, line, column) => {
  const parsed = parseVocabulary(yaml);
  expect(parsed.ok ? [] : parsed.problems).toMatchObject([{ rule: "bad-vocabulary", level: "error", line, column }]);
});

test("a term that lacks something is told what it lacks", () => {
  const parsed = parseVocabulary("- name: 甲\n");
  expect(parsed.ok ? "" : parsed.problems[0]?.reason).toContain("kind");
  const nameless = parseVocabulary("- kind: 主题\n");
  expect(nameless.ok ? "" : nameless.problems[0]?.reason).toContain("name");
});
