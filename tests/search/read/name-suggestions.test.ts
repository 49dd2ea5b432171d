import { describe, expect, test } from "vitest";
import { createPinyin, syllablesIn } from "../../../src/language/pinyin.ts";
import { type FoldedName, foldedCharacters, foldedNames } from "../../../src/search/read/folded-names.ts";
import { suggestNames } from "../../../src/search/read/name-suggestions.ts";
import type { Characters } from "../../../src/search/text/text-units.ts";

const pinyin = createPinyin();
const characters: Characters = {
  fold: (character) => ({ 習: "习", 國: "国" })[character] ?? character.toLowerCase(),
  isOfWord: (character) => /[a-z0-9]/.test(character),
};

function foldedOf(names: readonly string[]): FoldedName[] {
  return foldedNames(
    names.map((name) => ({ name, syllables: syllablesIn(pinyin.keyOf(name, "word")) })),
    characters,
  );
}

const names = foldedOf([
  "习近平",
  "国家主席习近平",
  "神舟十七号",
  "深圳",
  "中国",
  "中国国家航天局",
  "C919",
  "RCEP",
  "重庆",
  "西安",
  "绿色发展",
  "中國結",
  "Ｔ台",
]);

test.each([
  ["names that begin with it come before those that hold it", "习", ["习近平", "国家主席习近平"]],
  ["the names' own order is kept", "国", ["国家主席习近平", "中国", "中国国家航天局", "中國結"]],
  ["a name that is there whole is none, but longer ones are", "中国", ["中国国家航天局", "中國結"]],
  ["whole pinyin", "shenzhou", ["神舟十七号"]],
  ["half a syllable at the end", "shenz", ["神舟十七号", "深圳"]],
  ["initials", "szsq", ["神舟十七号"]],
  ["initials of two letters", "shzh", ["神舟十七号", "深圳"]],
  ["syllables and initials together", "xijp", ["习近平", "国家主席习近平"]],
  ["Han characters and pinyin together", "神zhou", ["神舟十七号"]],
  ["pinyin within a name", "hangtian", ["中国国家航天局"]],
  ["but not within a syllable", "ou", []],
  ["nor beyond a name", "zhongguoa", []],
  ["a character as it is read in its word", "chongqing", ["重庆"]],
  ["ü as v", "lvse", ["绿色发展"]],
  ["an apostrophe between syllables", "xi'an", ["西安"]],
  ["Latin letters in any case", "c9", ["C919"]],
  ["letters of full width", "ＲＣ", ["RCEP"]],
  ["names of full width", "t", ["Ｔ台", "中国国家航天局"]],
  ["traditional characters", "習近", ["习近平", "国家主席习近平"]],
  ["nothing", "", []],
  ["what no name has", "龘", []],
])("%s: %s", (_, typed, expected) => {
  expect(suggestNames(names, foldedCharacters(typed, characters))).toEqual(expected);
});

describe("there are eight at most", () => {
  test("and as many as begin with what was typed", () => {
    const many = foldedOf([...Array.from({ length: 10 }, (_, at) => `会${at}甲`), ...Array.from({ length: 10 }, (_, at) => `甲${at}会`)]);
    expect(suggestNames(many, ["甲"])).toEqual(Array.from({ length: 8 }, (_, at) => `甲${at}会`));
    expect(suggestNames(many.slice(0, 12), ["甲"])).toEqual(["甲0会", "甲1会", ...Array.from({ length: 6 }, (_, at) => `会${at}甲`)]);
  });
});
