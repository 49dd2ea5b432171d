import { expect, test } from "vitest";
import { coverOf } from "../../../src/search/read/phrase-cover.ts";

test.each([
  { phrase: "西安交通", pairs: "西安 交通" },
  { phrase: "西安交通大", pairs: "西安 交通 通大" },
  { phrase: "西安，交通", pairs: "西安 安，交 交通" },
  { phrase: "西，安交", pairs: "西，安 安交" },
  { phrase: "西，安，交", pairs: "西，安 安，交" },
  { phrase: "西安交，通", pairs: "西安 安交 交，通" },
])("$phrase is covered by $pairs", ({ phrase, pairs }) => {
  const units = [...phrase.replaceAll("，", "")];
  const separated = units.map((unit) => phrase.includes(`，${unit}`));
  const covering = coverOf(separated).map((at) => `${units[at]}${separated[at + 1] ? "，" : ""}${units[at + 1]}`);
  expect(covering.sort()).toEqual(pairs.split(" ").sort());
});
