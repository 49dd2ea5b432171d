import fc from "fast-check";
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { xmlText } from "../../src/export/xml.ts";
import { rounds } from "../rounds.ts";

/** Whether an independent XML parser takes a document that holds this text, and the text it finds there. */
function parse(text: string): string | null {
  const escaped = text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/\r/g, "&#13;");
  const parser = new SaxesParser();
  let [found, sound] = ["", true];
  parser.on("text", (part) => {
    found += part;
  });
  parser.on("error", () => {
    sound = false;
  });
  parser.write(`<x>${escaped}</x>`).close();
  return sound ? found : null;
}

test.each([
  ["学校召开会议。", "学校召开会议。"],
  ["\t\n\r ", "\t\n\r "],
  ["a\u0000b\u0001c\u0008d\u000Be\u000Cf\u001Fg", "abcdefg"],
  ["\u001B[2J", "[2J"],
  ["\uFFFE\uFFFF\uFFFD", "\uFFFD"],
  ["\uD840会\uDC00", "会"],
  ["\uDC00\uD840", ""],
  // Discouraged, but allowed.
  ["\u007F\u0085\u009F\uFDD0\u{1FFFE}", "\u007F\u0085\u009F\uFDD0\u{1FFFE}"],
  ["𠀀🎉\u{10FFFF}", "𠀀🎉\u{10FFFF}"],
  // Markup is escaped by whoever writes the document, not here.
  ["<a href='x'>&amp;]]></a>", "<a href='x'>&amp;]]></a>"],
  ["", ""],
])("%j is %j in XML", (text, expected) => {
  expect(xmlText(text)).toBe(expected);
});

test("of all characters there are, those are taken out that a parser refuses, and no others", () => {
  const all = Array.from({ length: 0x110000 }, (_, code) => String.fromCodePoint(code));
  const kept = all.filter((character) => xmlText(character) === character);
  const taken = all.filter((character) => xmlText(character) === "");
  expect(kept.length + taken.length).toBe(all.length);
  expect(parse(kept.join(""))).toBe(kept.join(""));
  expect(taken.filter((character) => parse(character) !== null)).toEqual([]);
});

test("any text can stand in XML, and what a parser finds there is the text but for what cannot", () => {
  const units = fc
    .oneof(fc.integer({ min: 0, max: 0xffff }), fc.constantFrom(0, 0xb, 0xd840, 0xdc00, 0xfffe))
    .map((code) => String.fromCharCode(code));
  fc.assert(
    fc.property(fc.string({ unit: units }), (text) => {
      const written = xmlText(text);
      expect(parse(written)).toBe(written);
      if (parse(text) !== null && text.isWellFormed()) expect(written).toBe(text);
    }),
    { numRuns: rounds(1000) },
  );
});
