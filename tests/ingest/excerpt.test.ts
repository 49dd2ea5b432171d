import fc from "fast-check";
import { expect, test } from "vitest";
import type { Block } from "../../src/ingest/block.ts";
import { excerpt } from "../../src/ingest/excerpt.ts";

const ten = "一二三四五六七八九十";

const paragraph = (text: string): Block => ({ kind: "paragraph", text });
const heading = (text: string): Block => ({ kind: "heading", text });
const picture = (text: string): Block => ({ kind: "picture", text });

test.each([
  ["nothing", [], ""],
  ["only the first paragraph counts", [paragraph("第一段。"), paragraph("第二段。")], "第一段。"],
  ["a heading before it does not", [heading("一、会议"), paragraph("第一段。")], "第一段。"],
  ["where there is nothing but headings, the first", [heading("一、会议"), heading("二、研讨")], "一、会议"],
  ["a picture before it does not", [picture("主席台"), paragraph("第一段。")], "第一段。"],
  ["where there is nothing but pictures and headings, the first picture", [heading("一、会议"), picture("主席台")], "主席台"],
  ["a paragraph without a word does not", [paragraph("——……"), paragraph("第一段。")], "第一段。"],
  ["nor one of tags", [paragraph('<div class="v"><iframe src="//a.cn"></iframe></div>'), paragraph("第一段。")], "第一段。"],
  ["nor one of shortcodes", [paragraph('{% asset a.png "甲" %} {{< toc >}}{{% b %}}'), paragraph("第一段。")], "第一段。"],
  ["nor the place of a table of contents", [paragraph("[TOC]"), paragraph("[[_toc_]]"), paragraph("第一段。")], "第一段。"],
  ["tags around words go, the words do not", [paragraph("<p>第<b>一</b>段，{{< a >}}且 1<2、3>2。</p>")], "第一段，且 1<2、3>2。"],
  ["what is like a tag and none stays", [paragraph("《<春>》{甲}[乙]")], "《<春>》{甲}[乙]"],
  ["nor whom it addresses", [paragraph("各学院、各单位："), paragraph("第一段。")], "第一段。"],
  ["nor a caption", [paragraph("▲图为会场"), paragraph("第一段。")], "第一段。"],
  ["but where there is nothing else, either does", [paragraph("各学院："), paragraph("图1 会场")], "图1 会场"],
  ["nor a dateline that stands alone", [paragraph("央视网消息（新闻联播）："), paragraph("第一段。")], "第一段。"],
  ["a dateline before the words goes", [paragraph("新华社北京4月12日电（记者 张三）第一段。")], "第一段。"],
  ["where there is nothing but a dateline, it", [paragraph("本报讯（记者 张三）")], "本报讯（记者 张三）"],
  ["where no block has a word, the first", [paragraph("——"), paragraph("……")], "——"],
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

const flag = "\u{1F1E8}\u{1F1F3}";
const family = "👩\u200D👩\u200D👧";

test.each([
  ["a flag", `${ten.repeat(7)}零${flag.repeat(2)}`, `${ten.repeat(7)}零`],
  ["flags in a row", flag.repeat(40), flag.repeat(36)],
  ["a letter and its accent", `${ten.repeat(7)}零e\u0301零`, `${ten.repeat(7)}零`],
  ["a family", `${ten.repeat(7)}${family}零`, ten.repeat(7)],
  ["a syllable of Hangul jamo", `${ten.repeat(7)}零\u1112\u1161\u11ABᄀ`, `${ten.repeat(7)}零`],
  ["a keycap", `${ten.repeat(7)}零1\uFE0F\u20E3零`, `${ten.repeat(7)}零`],
  ["a hand and its colour", `${ten.repeat(7)}零\u{1F44D}\u{1F3FD}零`, `${ten.repeat(7)}零`],
])("%s is not cut through", (_name, text, expected) => {
  expect(excerpt([paragraph(text)])).toBe(`${expected}……`);
});

test.each([
  ["a joiner", `${ten.repeat(7)}零\u200D零一`],
  ["a space of no width", `${ten.repeat(7)}零\u200B零一`],
])("no excerpt ends in %s", (_name, text) => {
  expect(excerpt([paragraph(text)])).toBe(`${ten.repeat(7)}零……`);
});

test("what is one character from beginning to end is cut after 72 all the same", () => {
  expect(excerpt([paragraph(`e${"\u0301".repeat(200)}`)])).toBe(`e${"\u0301".repeat(71)}……`);
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
