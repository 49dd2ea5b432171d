import { dict } from "@node-rs/jieba/dict.js";
import { expect, test } from "vitest";
import { lookUpTag } from "../../../src/language/words/dictionary.ts";

const entries = Buffer.from(dict).toString().trimEnd().split("\n");

test("every word of the dictionary is found with its tag", () => {
  const sample = entries.filter((_, index) => index % 50 === 0 || index < 3 || index > entries.length - 4);
  expect(sample.filter((line) => lookUpTag(line.split(" ")[0] ?? "") !== line.split(" ")[2])).toEqual([]);
});

test("the dictionary is sorted by its bytes, as the search for a word needs", () => {
  const words = entries.map((line) => line.slice(0, line.indexOf(" ")));
  expect(words.filter((word, index) => index > 0 && Buffer.compare(Buffer.from(words[index - 1] ?? ""), Buffer.from(word)) >= 0)).toEqual(
    [],
  );
});

test.each([
  ["2024", "m"],
  ["26.1%", "m"],
  ["C919", "eng"],
  ["西迁", "x"],
  ["，", "x"],
  ["", "x"],
  ["𠀀𠀀", "x"],
  ["精", "n"],
])("%s is %s", (word, tag) => {
  expect(lookUpTag(word)).toBe(tag);
});
