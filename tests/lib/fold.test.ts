import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createUnfolding, fold, foldFileName, visible } from "../../src/lib/fold.ts";

test.each([
  ["AI", "ai"],
  ["ＡＩ", "ai"],
  ["ａｉ", "AI"],
  ["５Ｇ", "5g"],
  ["（一）", "(一)"],
  ["ｶﾞ", "ガ"],
  ["é", "E\u0301"],
  ["straße", "STRASSE"],
  ["STRAẞE", "straße"],
  ["ΣΑΣ", "σας"],
  ["\u212A", "k"],
  ["西\u200B迁", "西迁"],
  ["西迁\uFE0F", "西迁"],
  ["soft\u00ADhyphen", "SoftHyphen"],
  ["\uFEFF西迁", "西迁"],
  ["\u2067西迁\u2069\u200F", "西迁"],
  ["葛\u{E0100}", "葛"],
  ["e\u200D\u0301", "é"],
  ["👨\u200D👩", "👨👩"],
])("%s and %s are one", (a, b) => {
  expect(fold(a)).toBe(fold(b));
});

test.each([
  ["西迁", "西遷"],
  ["a", "á"],
  ["a b", "ab"],
  ["O", "0"],
  ["", " "],
])("%j and %j are two", (a, b) => {
  expect(fold(a)).not.toBe(fold(b));
});

test("what is invisible tells files apart", () => {
  expect(foldFileName("a\u200Bb")).not.toBe(foldFileName("ab"));
  expect(foldFileName("ＡB")).toBe(foldFileName("ab"));
});

describe("a name is shown without what is invisible", () => {
  test.each([
    ["西\u200B迁\u00AD精神\uFE0F", "西迁精神"],
    ["\uFEFF\u202E西迁\u202C ", "西迁"],
    ["\u200B", ""],
    ["e\u200D\u0301", "é"],
    ["a\u200Db", "ab"],
    // What joins or colours an emoji, or makes a flag of it, is seen.
    ["👨\u200D👩\u200D👧 家庭", "👨\u200D👩\u200D👧 家庭"],
    ["❤\uFE0F\u200D🔥", "❤\uFE0F\u200D🔥"],
    ["👩🏽\u200D🚀", "👩🏽\u200D🚀"],
    ["1\uFE0F\u20E3", "1\uFE0F\u20E3"],
    ["🏴\u{E0067}\u{E0062}\u{E007F}", "🏴\u{E0067}\u{E0062}\u{E007F}"],
    ["👨\u200D", "👨"],
    ["西\u{E0067}迁", "西迁"],
  ])("%j is %j", (written, shown) => {
    expect(visible(written)).toBe(shown);
  });

  test("which changes nothing more the second time, nor what it folds to", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("西", "a", " ", "\u200D", "\uFE0F", "👨", "🏽", "\u0301", "1", "\u20E3") }), (name) => {
        expect(visible(visible(name))).toBe(visible(name));
        expect(fold(visible(name)).trim()).toBe(fold(name).trim());
      }),
    );
  });
});

test("from an offset in a folded text leads a way to that in the text", () => {
  const pieces = fc.constantFrom(
    "西",
    "，",
    "…",
    "㎞",
    "ß",
    "é",
    "e\u0301",
    "\u200B",
    "党\u200B",
    "𝒜",
    "ﷺ",
    "A",
    "①",
    "\u00AD",
    "👨\u200D👩",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), fc.array(pieces, { maxLength: 12 }), (before, after) => {
      const [front, text] = [before.join(""), `${before.join("")}。${after.join("")}`];
      const unfolded = createUnfolding(text);
      expect(unfolded(fold(front).length)).toBe(front.length);
      expect(unfolded(fold(`${front}。`).length)).toBe(text.length - after.join("").replace(/^[\u200B\u00AD]+/, "").length);
      expect(unfolded(fold(text).length)).toBe(text.length);
    }),
  );
});

test("no letter is two in one case and one in another, as a file system would have it", () => {
  const torn: string[] = [];
  for (let code = 1; code <= 0x10ffff; code++) {
    if (code >= 0xd800 && code <= 0xdfff) continue;
    const letter = String.fromCodePoint(code);
    const folded = fold(letter);
    const others = [letter.toLowerCase(), letter.toUpperCase(), letter.normalize("NFC"), letter.normalize("NFKC"), folded];
    if (others.some((other) => fold(other) !== folded)) torn.push(`${letter} U+${code.toString(16).toUpperCase()}`);
  }
  expect(torn).toEqual([]);
});
