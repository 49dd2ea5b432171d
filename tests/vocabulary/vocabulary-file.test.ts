import { expect, test } from "vitest";
import { parseVocabulary } from "../../src/vocabulary/vocabulary-file.ts";
import { term } from "../terms.ts";

/** What a sound file says. */
function parsed(yaml: string) {
  const file = parseVocabulary(yaml);
  if (!file.ok) throw new Error(file.problems.map(({ reason }) => reason).join(" "));
  return file.value;
}

test("tags.yaml is a list of accepted terms, of which each needs a name and a kind", () => {
  expect(parsed("- name: 党的二十大\n  kind: 专题\n- name: ' 5G '\n  kind: 地点\n")).toEqual({
    accepted: [term("党的二十大", { kind: "专题" }), term("5G", { kind: "地点" })],
    proposed: [],
    rejected: [],
  });
});

test("all that can be said of a term", () => {
  const yaml = `
- name: 党建
  kind: 主题
- name: 主题教育
  kind: 专题
  aliases: [主题教育活动]
  note: 一次教育。
  broader: 党建
  related: [党建]
  formerly: [专题教育]
  withinLonger: true
`;
  expect(parsed(yaml).accepted).toEqual([
    term("党建"),
    term("主题教育", {
      ...{ kind: "专题", aliases: ["主题教育活动"], note: "一次教育。", broader: "党建", related: ["党建"] },
      ...{ formerly: ["专题教育"], withinLonger: true },
    }),
  ]);
});

test("what is proposed or rejected stands beside what is accepted", () => {
  const yaml = "accepted:\n- name: 甲\n  kind: 主题\nproposed:\n  - name: 乙\n    kind: 人物\nrejected: [丙]\n";
  expect(parsed(yaml)).toEqual({ accepted: [term("甲")], proposed: [term("乙", { kind: "人物" })], rejected: ["丙"] });
});

test.each(["", "# 空的\n", "[]", "accepted:\nproposed:\nrejected:\n", "{}"])("%j has no terms", (yaml) => {
  expect(parsed(yaml)).toEqual({ accepted: [], proposed: [], rejected: [] });
});

test.each([
  ["no list", "甲\n", 1, 1],
  ["a term that is no list", "name: 甲\n", 1, 1],
  ["accepted terms that are no list", "accepted: 甲\n", 1, 11],
  ["a proposed term without kind", "proposed:\n  - name: 甲\n", 2, 5],
  ["a term without kind", "- name: 甲\n", 1, 3],
  ["a kind there is not", "- name: 甲\n  kind: 其他\n", 2, 9],
  ["an empty name", '- name: ""\n  kind: 主题\n', 1, 9],
  ["aliases that are no list", "- name: 甲\n  aliases: 乙\n  kind: 主题\n", 2, 12],
  ["an empty alias", "- name: 甲\n  aliases: [乙, '']\n  kind: 主题\n", 2, 16],
  ["a name said twice", "- name: AI\n  kind: 主题\n- name: ａｉ\n  kind: 主题\n", 3, 9],
  ["an alias that is another's name", "- name: 甲\n  kind: 主题\n- name: 乙\n  aliases: [丙, 甲]\n  kind: 主题\n", 4, 16],
  ["an alias on two terms", "- {name: 甲, kind: 主题, aliases: [丙]}\n- {name: 乙, kind: 主题, aliases: [丙]}\n", 2, 33],
  ["an alias said twice", "- {name: 甲, kind: 主题, aliases: [丙, 丙]}\n", 1, 36],
  ["a former name that another has", "- {name: 甲, kind: 主题}\n- {name: 乙, kind: 主题, formerly: [甲]}\n", 2, 34],
  ["a former name that is its own", "- {name: 甲, kind: 主题, formerly: [甲]}\n", 1, 34],
  ["the same among accepted terms", "accepted:\n- {name: 甲, kind: 主题}\n- {name: 甲, kind: 主题}\n", 3, 10],
  ["a broader term there is not", "- name: 甲\n  kind: 主题\n  broader: 乙\n", 3, 12],
  ["a related term there is not", "- name: 甲\n  kind: 主题\n  related: [甲, 乙]\n", 3, 16],
  ["a term broader than itself", "- name: 甲\n  kind: 主题\n  broader: 甲\n", 3, 12],
  ["withinLonger that is neither", "- name: 甲\n  kind: 主题\n  withinLonger: 是\n", 3, 17],
  ["a key there is not", "- name: 甲\n  kind: 主题\n  alias: 乙\n", 3, 3],
  ["a bracket left open", "- name: [甲\n", 2, 1],
])("%s is an error where it stands", (_name, yaml, line, column) => {
  const parsed = parseVocabulary(yaml);
  expect(parsed.ok ? [] : parsed.problems).toMatchObject([{ rule: "bad-vocabulary", level: "error", line, column }]);
});

test("a name is read as it is shown, and has 200 characters at most", () => {
  expect(parsed('- {name: "西\u200B迁\\uFEFF", kind: 主题}\n').accepted.map(({ name }) => name)).toEqual(["西迁"]);
  const problemsOf = (name: string) => {
    const file = parseVocabulary(`- {name: "${name}", kind: 主题}\n`);
    return file.ok ? [] : file.problems.map(({ line, reason }) => `${line} ${reason}`);
  };
  expect(problemsOf("\u200B")).toEqual(["1 expected a text that can be seen"]);
  expect(problemsOf("字".repeat(201))).toEqual(["1 expected a name of at most 200 characters"]);
});

test("terms that are broader one than the other without an end are gone through once", () => {
  const yaml = Array.from({ length: 3_000 }, (_, index) => `- {name: t${index}, kind: 主题, broader: t${index + 1}}\n`).join("");
  expect(parseVocabulary(`${yaml}- {name: t3000, kind: 主题}\n`).ok).toBe(true);
});

test("a circle of broader terms is told once, whole, where it is closed", () => {
  const chain = (name: string, broader: string) => `- {name: ${name}, kind: 主题, broader: ${broader}}\n`;
  const file = parseVocabulary(chain("丁", "甲") + chain("甲", "乙") + chain("乙", "丙") + chain("丙", "甲"));
  expect(file.ok ? [] : file.problems).toMatchObject([{ line: 2, column: 32, reason: expect.stringContaining("甲 → 乙 → 丙 → 甲") }]);
});

test("a broader term and related ones may be named by an alias", () => {
  const file = parsed("- {name: 党的建设, kind: 主题, aliases: [党建]}\n- {name: 主题教育, kind: 主题, broader: 党建, related: [党建]}\n");
  expect(file.accepted).toHaveLength(2);
});

test("a name that is shared is told with its owner, one that is missing with what to do", () => {
  const reasonOf = (yaml: string) => {
    const file = parseVocabulary(yaml);
    return file.ok ? "" : file.problems[0]?.reason;
  };
  expect(reasonOf("- {name: 甲, kind: 主题, aliases: [丙]}\n- {name: 丙, kind: 主题}\n")).toContain("`丙` is already another name of `甲`");
  expect(reasonOf("- {name: 甲, kind: 主题, broader: 乙}\n")).toContain("there is no term `乙`; add it");
});

test("a term that lacks something is told what it lacks", () => {
  const parsed = parseVocabulary("- name: 甲\n");
  expect(parsed.ok ? "" : parsed.problems[0]?.reason).toContain("kind");
  const nameless = parseVocabulary("- kind: 主题\n");
  expect(nameless.ok ? "" : nameless.problems[0]?.reason).toContain("name");
});
