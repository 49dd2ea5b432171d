import { expect, test } from "vitest";
import { keptOf, shownWords } from "../../../src/webpage/markdown/kept-words.ts";

test.each([
  ["甲乙丙", "甲乙丙", 3],
  ["甲乙丙", "甲丙", 2],
  ["甲乙丙", "x甲y乙z丙", 3],
  ["甲乙", "乙甲", 1],
  ["😀甲", "😀甲", 2],
  ["甲", "", 0],
])("of %j there are in %j in the same order %d", (wanted, shown, kept) => expect(keptOf(wanted, shown)).toBe(kept));

test("what is lost costs no more than itself", () => {
  expect(keptOf(`失${"甲乙".repeat(500)}`, "甲乙".repeat(500))).toBe(1_000);
});

test("words are those that the reader shows, without white space and without those of pictures", () => {
  expect(shownWords("# 甲 **乙**\n\n- 丙 ![图](a.jpg) [丁](http://a.cn/)\n\n```\n戊\n```\n\n<p>己&amp;</p>")).toBe("甲乙丙丁戊己&");
});
