import fc from "fast-check";
import { expect, test } from "vitest";
import { createJudgement, longestJudged } from "../../../src/language/terms/judged-strings.ts";

const judge = (string: string) => string.charCodeAt(0) % 3 === 0 || string.length === 3;

test("a string is judged as by itself, wherever it stands and whatever was judged before", () => {
  const judgement = createJudgement(judge);
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."甲乙丙丁戊aB1"), minLength: 1, maxLength: 20 }), (text) => {
      for (let start = 0; start < text.length; start++) {
        for (let end = start + 1; end <= Math.min(text.length, start + longestJudged); end++) {
          expect(judgement(text, start, end)).toBe(judge(text.slice(start, end)));
        }
      }
    }),
  );
});

test("also if more strings are judged than are remembered", () => {
  const judgement = createJudgement(judge);
  const texts = Array.from({ length: 100_000 }, (_, at) => String.fromCharCode(0x4e00 + (at % 20_000), 0x4e00 + Math.floor(at / 20_000)));
  for (const _ of [1, 2]) expect(texts.filter((text) => judgement(text, 0, 2) !== judge(text))).toEqual([]);
});

test("a string that was judged is not judged again", () => {
  let times = 0;
  const judgement = createJudgement(() => ++times > 0);
  for (const text of ["推动", "要推动", "推动力"]) judgement(text, text.indexOf("推"), text.indexOf("推") + 2);
  expect(times).toBe(1);
});
