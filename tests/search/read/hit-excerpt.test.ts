import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { excerptOf } from "../../../src/search/read/hit-excerpt.ts";
import type { Paragraph } from "../../../src/search/read/search-interface.ts";

const ten = "一二三四五六七八九十";

/** A paragraph in which 【…】 stands for a hit. */
function paragraph(written: string): Paragraph {
  const hits = [...written.matchAll(/【(.*?)】/gs)].map(({ index, 1: hit = "" }, before) => {
    const start = index - 2 * before;
    return { start, end: start + hit.length };
  });
  return { text: written.replace(/[【】]/g, ""), hits };
}

/** The excerpt of such paragraphs, written in the same way. */
function excerpt(...paragraphs: readonly string[]): string {
  return excerptOf(paragraphs.map(paragraph))
    .map(({ text, isHit }) => (isHit ? `【${text}】` : text))
    .join("");
}

describe("what is short is shown whole:", () => {
  test.each([
    ["nothing", [], ""],
    ["a body without hits", ["学校召开会议。"], "学校召开会议。"],
    ["hits are pieces of their own", ["学校召开【会议】，【会议】很短。"], "学校召开【会议】，【会议】很短。"],
    ["a hit at each end", ["【学校】召开【会议】"], "【学校】召开【会议】"],
    ["paragraphs are parted by a space", ["【一】、会议", "学校召开【会议】。"], "【一】、会议 学校召开【会议】。"],
    ["84 characters", [ten.repeat(8) + ten.slice(0, 4)], ten.repeat(8) + ten.slice(0, 4)],
    ["168 letters take as much room", ["ab ".repeat(56)], "ab ".repeat(56)],
  ])("%s", (_name, paragraphs, expected) => {
    expect(excerpt(...paragraphs)).toBe(expected);
  });
});

describe("without hits the beginning is shown,", () => {
  test.each([
    ["84 characters at most", ten.repeat(9), `${ten.repeat(8)}一二三四……`],
    ["to the end of a sentence in the last third, with what closes it", `${ten.repeat(6)}。”${ten.repeat(3)}`, `${ten.repeat(6)}。”……`],
    ["and not to one before", `${ten}。${ten.repeat(9)}`, `${ten}。${ten.repeat(7)}一二三……`],
    ["to before a comma", `${ten.repeat(7)}，${ten.repeat(3)}`, `${ten.repeat(7)}……`],
    ["but rather to the end of a sentence", `${ten.repeat(6)}。${ten}，${ten.repeat(3)}`, `${ten.repeat(6)}。……`],
    ["not to a comma in a number", `${ten.repeat(7)}1,956${ten.repeat(3)}`, `${ten.repeat(7)}1,956${ten}一……`],
    ["not within a word", `${ten.repeat(8)} Donaudampfschiff ${ten}`, `${ten.repeat(8)}……`],
    ["not within a number", `${ten.repeat(8)}一二三10.17亿`, `${ten.repeat(8)}一二三……`],
    ["nor before its last mark", `${ten.repeat(8)}一二三10%～${ten}`, `${ten.repeat(8)}一二三……`],
    ["nor in a full-width one", `${ten.repeat(8)}一二三５．２％`, `${ten.repeat(8)}一二三……`],
    ["not to a colon in a number", `${ten.repeat(6)}18：30${ten.repeat(3)}`, `${ten.repeat(6)}18：30${ten.repeat(2)}一……`],
    ["not within a surrogate pair", `a${"𠀀".repeat(90)}`, `a${"𠀀".repeat(83)}……`],
    ["unless the word is as wide as all there is room for", "a".repeat(300), `${"a".repeat(168)}……`],
  ])("%s", (_name, text, expected) => {
    expect(excerpt(text)).toBe(expected);
  });

  test("and of a paragraph that ends there no space is left", () => {
    expect(excerpt(ten.repeat(7), ten.repeat(3))).toBe(`${ten.repeat(7)}……`);
  });
});

describe("with hits the excerpt begins", () => {
  test.each([
    ["with the text, where a hit is near its beginning", `${ten.repeat(3)}【会议】`, `${ten.repeat(3)}【会议】`],
    ["where a sentence does", `${ten.repeat(9)}。${ten}，学校【会议】。`, `……${ten}，学校【会议】。`],
    ["where a paragraph does", `${ten.repeat(9)}\n${ten}学校【会议】。`, `……${ten}学校【会议】。`],
    ["where both do", `${ten.repeat(9)}。\n${ten}学校【会议】。`, `……${ten}学校【会议】。`],
    ["else where a clause does", `${ten.repeat(9)}，${ten}学校【会议】。`, `……${ten}学校【会议】。`],
    ["else anywhere", `${ten.repeat(9)}【会议】${ten.repeat(9)}`, `……${ten.repeat(3)}【会议】${ten.repeat(5)}一二……`],
    ["earlier where little follows", `${ten.repeat(9)}【会议】${ten.repeat(4)}`, `……九十${ten.repeat(4)}【会议】${ten.repeat(4)}`],
    [
      "and there rather at a clause than with a short sentence",
      `${ten.repeat(6)}，${ten.repeat(3)}。${ten}【会议】。`,
      `……${ten.repeat(3)}。${ten}【会议】。`,
    ],
    [
      "but not within a word",
      `${ten.repeat(9)} Donaudampfschifffahrt ${ten.repeat(2)}【会议】${ten.repeat(9)}`,
      `……${ten.repeat(2)}【会议】${ten.repeat(6)}一二……`,
    ],
    [
      "nor within a number",
      `${ten.repeat(9)}1,956${ten.repeat(2)}一二三四五六七八【会议】${ten.repeat(9)}`,
      `……${ten.repeat(2)}一二三四五六七八【会议】${ten.repeat(5)}一二三四……`,
    ],
    [
      "nor behind a colon in one",
      `${ten.repeat(9)}18：30${ten.repeat(2)}【会议】${ten.repeat(9)}`,
      `……四五六七八九十18：30${ten.repeat(2)}【会议】${ten.repeat(5)}一二……`,
    ],
  ])("%s", (_name, text, expected) => {
    expect(excerpt(...text.split("\n"))).toBe(expected);
  });
});

describe("of several places it shows", () => {
  const far = `。${ten.repeat(12)}。`;

  test.each([
    ["the first, all else being equal", `【会议】${far}【会议】`, `【会议】`],
    ["that with more hits", `【会议】${far}【会议】【会议】`, `【会议】【会议】`],
    ["that with more different hits before that with more", `【会议】【会议】【会议】${far}【会议】【学校】`, `【会议】【学校】`],
  ])("%s", (_name, text, expected) => {
    const shown = excerpt(text);
    expect(shown.match(/【.*】/)?.[0]).toBe(expected);
  });

  test("the first ones' neighbourhood: one after twenty hits is too far down", () => {
    const shown = excerpt(`【甲】${`${far}【甲】`.repeat(20)}${far}【甲】【乙】`);
    expect(shown).not.toContain("乙");
  });
});

describe("where more follows, an excerpt", () => {
  const written = (own: string, rest: string) =>
    excerptOf([paragraph(own)], 30, [paragraph(rest)])
      .map(({ text, isHit }) => (isHit ? `【${text}】` : text))
      .join("");

  test("may end in it, with its hits", () => {
    expect(written("【学校】。", "召开【会议】。")).toBe("【学校】。 召开【会议】。");
  });

  test.each([
    ["although better hits are there", `【学校】${ten.repeat(3)}`, "【学校】【会议】【会议】"],
    ["although the only ones are there", `学校${ten.repeat(3)}`, "【会议】"],
  ])("does not begin in it, %s", (_name, own, rest) => {
    expect(written(own, rest)).toBe(`${own.slice(0, own.startsWith("【") ? 32 : 30)}……`);
  });
});

/** A paragraph of parts, some of them hits. */
function inOne(parts: readonly { readonly text: string; readonly isHit: boolean }[]): Paragraph {
  let text = "";
  const hits = parts.flatMap((part) => {
    const start = text.length;
    text += part.text.toWellFormed();
    return part.isHit && part.text !== "" ? [{ start, end: text.length }] : [];
  });
  return { text, hits };
}

test("whatever the text and its hits, an excerpt is a well-formed part of it, of bounded length, with a hit where there is one", () => {
  const part = fc.oneof(fc.string({ unit: "binary", maxLength: 20 }), fc.constantFrom("，", "。", " ", "𠀀", ten, "word".repeat(9)));
  const parts = fc.array(fc.record({ text: part, isHit: fc.boolean() }), { maxLength: 40 });
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 4 }), (bodies) => {
      const paragraphs = bodies.map(inOne).filter(({ text }) => text !== "");
      const pieces = excerptOf(paragraphs);
      const flat = (texts: readonly { readonly text: string }[], between: string) =>
        texts
          .map(({ text }) => text)
          .join(between)
          .replace(/\n/g, " ");
      const part = flat(
        pieces.filter(({ text }) => text !== "……"),
        "",
      );
      expect(flat(paragraphs, "\n")).toContain(part);
      expect(part.isWellFormed()).toBe(true);
      expect(part.length).toBeLessThanOrEqual(2 * 84);
      expect(pieces.some(({ isHit }) => isHit)).toBe(paragraphs.some(({ hits }) => hits.length > 0));
    }),
  );
});
