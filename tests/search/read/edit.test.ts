import fc from "fast-check";
import { expect, test } from "vitest";
import { editKeys, isOneEdit } from "../../../src/search/read/edit.ts";
import { alphabet, slipsOf } from "../slips.ts";

test.each([
  ["习进平", "习近平", true],
  ["近习平", "习近平", true],
  ["巴基坦", "巴基斯坦", true],
  ["联合合国", "联合国", true],
  ["习近平", "习近平", false],
  ["平近习", "习近平", false],
  ["习进凡", "习近平", false],
  ["联国", "联合国会", false],
  ["", "国", true],
])("%s and %s are one edit apart: %s", (a, b, is) => {
  expect(isOneEdit([...a], [...b])).toBe(is);
});

test("what one slip makes of a text is one edit away from it, and shares a key with it; nothing else is one edit away", () => {
  const text = fc.array(fc.constantFrom(...alphabet), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(text, text, (one, other) => {
      const isSlip = slipsOf(one.join("")).has(other.join(""));
      expect(isOneEdit(one, other)).toBe(isSlip);
      if (isSlip) expect([...editKeys(one)].some((key) => editKeys(other).has(key))).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});
