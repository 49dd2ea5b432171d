import { expect, test } from "vitest";
import { createVocabulary } from "../../src/vocabulary/vocabulary.ts";
import { article } from "../articles.ts";
import { term } from "../terms.ts";
import { seed } from "../workspace.ts";

const vocabulary = createVocabulary([
  term("卢建军", { kind: "人物", aliases: ["老卢"] }),
  term("成进", { kind: "人物" }),
  term("成进步", { kind: "主题" }),
  term("校史", { kind: "主题" }),
]);

/** The people that are found, with institution and title of each office. */
function people(body: string, title = "会议") {
  return article("a.txt", seed({ title, body }), vocabulary).text.people.map(
    ({ name, offices }) => `${name}: ${offices.map(({ title, institution }) => `${institution ?? ""}${title}`).join(" ")}`,
  );
}

test.each([
  ["in front of the name", "党委书记卢建军主持会议。", ["卢建军: 党委书记"]],
  ["behind it", "请卢建军教授作报告。", ["卢建军: 教授"]],
  ["several, from different places, each once", "校长卢建军说。校长卢建军、教授卢建军。", ["卢建军: 校长 教授"]],
  ["with its institution", "教务处处长成进出席。", ["成进: 教务处处长"]],
  ["beside an alias", "校长老卢说。", ["卢建军: 校长"]],
  ["none", "卢建军说。", ["卢建军: "]],
])("an office stands %s", (_name, body, expected) => {
  expect(people(body)).toEqual(expected);
});

test("people are found in the title as well", () => {
  expect(people("无。", "校长卢建军致辞")).toEqual(["卢建军: 校长"]);
});

test("a name within a longer term is nobody, and a term of another kind is none", () => {
  expect(people("校长成进步了，校长校史。")).toEqual([]);
});

test("an office is read from the text as written, also where folding changes its length", () => {
  expect(people("㈱……㈱校长卢建军说。")).toEqual(["卢建军: 校长"]);
});
