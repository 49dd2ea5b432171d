import fc from "fast-check";
import { expect, test } from "vitest";
import { excerpt } from "../../src/ingest/excerpt.ts";
import type { Block } from "../../src/ingest/paragraphs.ts";

const ten = "一二三四五六七八九十";

const paragraph = (text: string): Block => ({ kind: "paragraph", text });
const heading = (text: string): Block => ({ kind: "heading", text });

test.each([
  ["nothing", [], ""],
  ["only the first paragraph counts", [paragraph("第一段。"), paragraph("第二段。")], "第一段。"],
  ["a heading before it does not", [heading("一、会议"), paragraph("第一段。")], "第一段。"],
  ["where there is nothing but headings, the first", [heading("一、会议"), heading("二、研讨")], "一、会议"],
])("%s", (_name, blocks, expected) => {
  expect(excerpt(blocks)).toBe(expected);
});

test.each([
  ["a short paragraph stays whole", "四月二十四日，学校召开会议。", "四月二十四日，学校召开会议。"],
  ["white space is one space, line ends too", "　a \t　b\nc ", "a b c"],
  ["72 characters fit", `${ten.repeat(7)}零一`, `${ten.repeat(7)}零一`],
  ["73 do not", `${ten.repeat(7)}零一二`, `${ten.repeat(7)}零一……`],
  ["cut after a mark in the last third, which goes", `${ten.repeat(5)}，${ten.repeat(5)}`, `${ten.repeat(5)}……`],
  ["and the last of such marks", `${ten.repeat(5)}，${ten}。${ten.repeat(5)}`, `${ten.repeat(5)}，${ten}……`],
  ["a mark before the last third is too early", `${ten}。${ten.repeat(8)}`, `${ten}。${ten.repeat(6)}一……`],
  ["characters outside the basic plane count once", "𠀀".repeat(72), "𠀀".repeat(72)],
  ["and are never torn", "𠀀".repeat(73), `${"𠀀".repeat(72)}……`],
])("%s", (_name, text, expected) => {
  expect(excerpt([paragraph(text)])).toBe(expected);
});

test("an excerpt is the beginning of the text, well formed, on one line, of at most 74 characters", () => {
  const texts = fc.array(fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("，", "。", "\n", "𠀀", " ", ten)), { maxLength: 60 });
  fc.assert(
    fc.property(texts, (parts) => {
      const text = parts.join("");
      const short = excerpt([paragraph(text)]);
      expect(short.isWellFormed()).toBe(true);
      expect(short).not.toContain("\n");
      expect([...short].length).toBeLessThanOrEqual(74);
      expect(text.trim().replace(/\s+/g, " ")).toContain(short.replace(/……$/, ""));
    }),
  );
});
