import fc from "fast-check";
import { expect, test } from "vitest";
import { apart, occurrencesOf, without } from "../../../src/language/words/occurrences.ts";

test("each string has all its places, also where they overlap", () => {
  const found = occurrencesOf("甲甲甲乙丙甲乙", ["甲甲", "甲乙", "乙丙甲乙", "丙丁"]);
  expect([...found]).toEqual([
    ["甲甲", [0, 1]],
    ["甲乙", [2, 5]],
    ["乙丙甲乙", [3]],
    ["丙丁", []],
  ]);
  expect(apart([0, 1, 2, 5, 6], 2)).toEqual([0, 2, 5]);
});

test("taken out are the longest first, a line break for each that stand together", () => {
  const text = "和云祥说，云祥和云祥。";
  const strings = ["云祥", "和云祥"];
  expect(without(text, strings, occurrencesOf(text, strings)).split(/\n+/)).toEqual(["", "说，", "。"]);
});

const strings = fc.array(fc.string({ unit: fc.constantFrom("甲", "乙", "丙"), minLength: 2, maxLength: 4 }), { maxLength: 6 });

test("they are what looking for each string finds", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("甲", "乙", "丙"), maxLength: 30 }), strings, (text, wanted) => {
      const places = occurrencesOf(text, wanted);
      for (const string of wanted) {
        const found: number[] = [];
        for (let at = text.indexOf(string); at >= 0; at = text.indexOf(string, at + string.length)) found.push(at);
        expect(apart(places.get(string) ?? [], string.length)).toEqual(found);
      }
      const replaced = wanted.toSorted((a, b) => b.length - a.length).reduce((rest, string) => rest.replaceAll(string, "\n"), text);
      expect(without(text, wanted, places).replace(/\n+/g, "\n")).toBe(replaced.replace(/\n+/g, "\n"));
    }),
  );
});
