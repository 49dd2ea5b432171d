import { Jieba } from "@node-rs/jieba";
import { dict } from "@node-rs/jieba/dict.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createTagger } from "../../../src/language/words/tagger.ts";
import { readGold } from "../../tags/gold.ts";

const tag = createTagger((word) => word);

test("a text is the words it is cut into", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
      expect(
        tag(text)
          .map((word) => word.text)
          .join(""),
      ).toBe(text);
    }),
  );
});

test("words carry the tags that jieba itself gives them", () => {
  const jieba = Jieba.withDict(dict);
  for (const { body } of readGold().slice(0, 10)) {
    const tags = new Map(jieba.tag(body).map(({ word, tag: given }) => [word, given]));
    const other = tag(body).filter(({ text, tag: given }) => (tags.get(text) ?? given) !== given);
    expect(other).toEqual([]);
  }
});

test("Latin words and numbers stay whole", () => {
  expect(tag("PM2.5年均浓度").map(({ text }) => text)).toEqual(["PM2.5", "年均", "浓度"]);
});
