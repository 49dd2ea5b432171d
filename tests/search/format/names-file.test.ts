import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createPinyin, syllablesIn } from "../../../src/language/pinyin.ts";
import type { SpelledName } from "../../../src/search/format/names-file.ts";
import { readNames } from "../../../src/search/read/name-reader.ts";
import { LoadFailure } from "../../../src/search/read/search-interface.ts";
import { namesText } from "../../../src/search/write/name-writer.ts";

const pinyin = createPinyin();
const spelled = (name: string): SpelledName => ({ name, syllables: syllablesIn(pinyin.keyOf(name, "word")) });

describe("the file of names", () => {
  test("has the syllable of each character once, and that of a name only where it is another", () => {
    expect(namesText(["重要", "重点", "重庆", "庆典", "5G"].map(spelled))).toBe(
      ["dian典点qing庆yao要zhong重", "重要", "重点", "重庆\tchong qing", "庆典", "5G"].join("\n"),
    );
  });

  test("has ü as v, and no tones", () => {
    expect(namesText([spelled("旅游"), spelled("绿色"), spelled("战略")])).toMatch(/^lue略lv旅绿se色you游zhan战\n/);
  });

  test("has a mark for a character without pinyin where the others are written", () => {
    const names = [spelled("重要"), spelled("重点"), { name: "重𪚥A", syllables: ["chong", "", ""] }];
    expect(namesText(names)).toBe("dian点yao要zhong重\n重要\n重点\n重𪚥A\tchong -");
    expect(readNames(namesText(names))).toEqual(names);
  });

  test("is read as it was written, in its order", () => {
    const character = fc.constantFrom(..."重庆要点行长银C9 ·〇𪚥");
    const name = fc
      .array(fc.tuple(character, fc.constantFrom("zhong", "chong", "lv", "a", "")), { minLength: 1, maxLength: 6 })
      .map((read) => ({
        name: read.map(([one]) => one).join(""),
        syllables: read.map(([one, syllable]) => (/[C9 ·]/.test(one) ? "" : syllable)),
      }));
    fc.assert(
      fc.property(fc.array(name, { minLength: 1 }), (names) => {
        expect(readNames(namesText(names))).toEqual(names);
      }),
    );
  });

  test("that is damaged is known for it", () => {
    expect(() => readNames("a阿\n阿里\n\n")).toThrow(LoadFailure);
  });
});
