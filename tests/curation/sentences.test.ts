import fc from "fast-check";
import { expect, test } from "vitest";
import { sentenceAround } from "../../src/curation/sentences.ts";

/** The sentence around the first place of a term. */
const around = (paragraph: string, term: string) =>
  sentenceAround(paragraph, paragraph.indexOf(term), paragraph.indexOf(term) + term.length);

test.each([
  ["甲。乙丙！丁", "乙", "乙丙！"],
  ["甲。乙丙！丁", "丁", "丁"],
  ["甲", "甲", "甲"],
  ["甲；乙，丙；丁", "丙", "乙，丙；"],
  ["他说：“甲。”乙", "甲", "他说：“甲。"],
])("in %s the sentence of %s is %s", (paragraph, term, sentence) => {
  expect(around(paragraph, term)).toBe(sentence);
});

test("of a long sentence there is what stands around the term, whole characters, and marks where something is left off", () => {
  const long = `${"字".repeat(50)}𠀀西迁精神𠀀${"字".repeat(50)}`;
  expect(around(long, "西迁精神")).toMatch(/^……字+𠀀西迁精神𠀀字+……$/u);
});

test("whatever the text, the term stands in it, and it is bounded", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("字", "。", "𠀀", "，"), maxLength: 90 }),
      fc.string({ unit: fc.constantFrom("字", "！", "𠀀"), maxLength: 90 }),
      (before, after) => {
        const sentence = around(`${before}西迁精神${after}`, "西迁精神");
        expect(sentence).toContain("西迁精神");
        expect(sentence.length).toBeLessThanOrEqual(64);
        expect(sentence.isWellFormed()).toBe(true);
      },
    ),
  );
});
