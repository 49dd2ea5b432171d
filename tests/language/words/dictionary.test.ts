import { dict } from "@node-rs/jieba/dict.js";
import { expect, test } from "vitest";
import { lookUpTag, mayBeginWord, tagAt } from "../../../src/language/words/dictionary.ts";

const entries = Buffer.from(dict).toString().trimEnd().split("\n");

const tags = new Map(entries.map((line) => [line.slice(0, line.indexOf(" ")), line.slice(line.lastIndexOf(" ") + 1)]));

test("every word of the dictionary is found with its tag", () => {
  expect([...tags].filter(([word, tag]) => lookUpTag(word) !== tag)).toEqual([]);
});

test("what the dictionary lacks is not found, wherever it stands in a text", () => {
  const text = entries
    .filter((_, index) => index % 997 === 0)
    .map((line) => line.slice(0, line.indexOf(" ")))
    .join("");
  const wrong: string[] = [];
  for (let start = 0; start < text.length; start++) {
    for (let end = start + 1; end <= start + 5; end++) {
      const string = text.slice(start, end);
      if (/^[A-Za-z\d.%]+$/.test(string)) continue;
      if (tagAt(text, start, end) !== (tags.get(string) ?? "x")) wrong.push(string);
      if (string.length > 1 && tags.has(string) && /^[\u4e00-\u9fff]{2}/.test(string) && !mayBeginWord(text, start)) wrong.push(string);
    }
  }
  expect(wrong).toEqual([]);
});

test("words of the dictionary are in the Basic Multilingual Plane, as the table of them needs", () => {
  expect([...tags.keys()].filter((word) => /[\ud800-\udfff]/.test(word))).toEqual([]);
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
