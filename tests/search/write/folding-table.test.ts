import { expect, test } from "vitest";
import { foldCharacter, isOfWord, wholeFolding } from "../../../src/search/write/folding-table.ts";

test("the table of characters holds each that folds to something else, of all there are, in their order", () => {
  const expected: string[] = [];
  for (let codePoint = 0x80; codePoint <= 0x10ffff; codePoint++) {
    if (codePoint >= 0xd800 && codePoint <= 0xdfff) continue;
    const character = String.fromCodePoint(codePoint);
    const folded = foldCharacter(character);
    const isOfText = [character, ...folded].some(isOfWord);
    if (folded !== character && (isOfText || folded === "")) expected.push(character + folded);
  }
  expect(expected.length).toBeGreaterThan(10_000);
  expect(wholeFolding().split("\n")).toEqual(expected);
});
