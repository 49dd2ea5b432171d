import { expect, test } from "vitest";
import { fold } from "../src/fold.ts";

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
