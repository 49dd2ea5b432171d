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

test("a sentence is one line, also one from a block of code", () => {
  expect(around("甲\n\t乙\u2028丙。", "乙")).toBe("甲 乙 丙。");
});

test("of a paragraph of any length no more is looked at than has room", () => {
  const paragraph = "字".repeat(1_000_000);
  const before = process.cpuUsage().user;
  for (let at = 0; at < 10_000; at++) sentenceAround(paragraph, at * 100, at * 100 + 2);
  // To go through the whole paragraph each time took a minute and more.
  expect((process.cpuUsage().user - before) / 1e6).toBeLessThan(10);
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
