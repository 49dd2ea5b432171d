import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nfkc } from "../../src/lib/nfkc.ts";

/** Two marks that stand in the other order in a normal form: above, below. */
const [above, below] = ["\u0301", "\u0323"];

test("a text is in compatibility form", () => {
  expect(nfkc("ＡＩ，５．２％ ｶﾞ e\u0301 ½")).toBe("AI,5.2% ガ é 1⁄2");
});

test("whatever its marks, up to thirty in a row", () => {
  const row = fc.string({ unit: fc.constantFrom(above, below, "\u3099", "\u093e", "\u{1d165}"), maxLength: 30 });
  const letter = fc
    .string({ unit: "binary", minLength: 1, maxLength: 40 })
    .filter((text) => !/\p{M}$/u.test(text) && !/^\p{M}/u.test(text));
  fc.assert(
    fc.property(fc.array(fc.tuple(letter, row)), (parts) => {
      const text = parts.flat().join("");
      expect(nfkc(text)).toBe(text.normalize("NFKC"));
    }),
  );
});

describe("of more marks in a row each thirty are put in order by themselves", () => {
  test.each([0, 1, 15, 29, 30, 31, 60, 61])("behind %i letters", (letters) => {
    const [start, end] = ["学".repeat(letters), "校Ａ"];
    const thirty = (above + below).repeat(15);
    const inOrder = below.repeat(15) + above.repeat(15);
    expect(nfkc(start + thirty + above + below + end)).toBe(`${start}${inOrder}${below}${above}校A`);
    expect(nfkc(start + thirty + end)).toBe(`${start}${inOrder}校A`);
  });

  test("in a time that does not grow with their square, which would be a minute here", () => {
    const text = (above + below).repeat(200_000);
    const before = process.cpuUsage();
    expect(nfkc(text)).toHaveLength(text.length);
    expect(process.cpuUsage(before).user).toBeLessThan(10_000_000);
  });
});
