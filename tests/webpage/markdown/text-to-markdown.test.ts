import fc from "fast-check";
import { expect, test } from "vitest";
import { shownWords } from "../../../src/webpage/markdown/kept-words.ts";
import { markdownOfText } from "../../../src/webpage/markdown/text-to-markdown.ts";
import { visible } from "../../../src/webpage/markdown/visible-words.ts";
import { rounds } from "../../rounds.ts";

test.each([
  ["　　甲\r\n乙\n\n\n  丙 ", "甲\n\n乙\n\n丙\n"],
  ["# 甲 <b>*", "\\# 甲 \\<b>\\*\n"],
  [" \n", ""],
])("each line of %j is a paragraph, in which nothing is markup", (text, expected) => expect(markdownOfText(text)).toBe(expected));

test("every character of any text is shown", () => {
  const marks = fc.constantFrom(
    ..."*_`~[](){}<>&#|-+=:!\\.1a甲\n 　/@^".split(""),
    "http://a.cn/",
    "<!--",
    "&amp;",
    "{汉字|hàn zì}",
    "[^1]: ",
  );
  fc.assert(
    fc.property(fc.array(marks, { maxLength: 20 }), (parts) => {
      expect(shownWords(markdownOfText(parts.join("")))).toBe(visible(parts.join("")));
    }),
    { numRuns: rounds(1_000) },
  );
});
