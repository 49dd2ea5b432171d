import fc from "fast-check";
import { expect, test } from "vitest";
import { repeatedStrings } from "../../../src/language/terms/repeated-strings.ts";

const all = (text: string) => repeatedStrings(text, () => true);

test.each([
  ["a string that stands twice", "台风来了，人们防御台风。", ["台风"]],
  ["as long as it can be", "防御台风杜苏芮。他们防御台风杜苏芮。", ["防御台风杜苏芮"]],
  ["in title and body together", "神舟十七号\n神舟十七号升空", ["神舟十七号"]],
  ["whatever stands between", "中国共产党甲中国乙中国共产党", ["中国共产党"]],
  ["letters and figures", "用5G网络，建5G基站", ["5G"]],
  ["none that is part of another one", "北京大学，北京大学，北京。", ["北京大学"]],
  ["not over itself", "哈哈哈", []],
  ["not across punctuation or a particle", "春，耕春，耕的人的人", []],
  ["nothing of an empty text", "", []],
])("%s", (_name, text, expected) => {
  expect(all(text)).toEqual(expected);
});

test("only what is wanted", () => {
  expect(repeatedStrings("台风和春运，台风和，春运", (text, start, end) => text.slice(start, end) !== "春运")).toEqual(["台风和"]);
});

test("of a text in which very much is repeated, only what comes first", () => {
  // A thousand strings of a hundred characters, each of them twice.
  const strings = Array.from({ length: 1000 }, (_, at) =>
    Array.from({ length: 100 }, (_, n) => String.fromCharCode(0x4e00 + ((at * 7919 + n * n * 31) % 20_000))).join(""),
  );
  const found = all(strings.map((string) => `${string}，${string}`).join("。"));
  expect(found.join("").length).toBeLessThan(20_200);
  expect(found).toContain(strings[0]);
});

const texts = fc.string({ unit: fc.constantFrom(..."甲乙丙丁，"), maxLength: 60 });

test("every string that is given stands twice, apart, and in no other one", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const found = all(text);
      for (const string of found) {
        const first = text.indexOf(string);
        expect(text.indexOf(string, first + string.length)).toBeGreaterThan(first);
        expect(found.filter((other) => other.includes(string))).toEqual([string]);
      }
      expect([...found].sort((a, b) => b.length - a.length)).toEqual(found);
    }),
  );
});

test("every pair of characters that stands twice, apart, is in one of them", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const found = all(text);
      for (let at = 0; at < text.length - 1; at++) {
        const pair = text.slice(at, at + 2);
        // A row of one character says nothing of the text around it.
        if (pair.includes("，") || pair[0] === pair[1] || !text.includes(pair, at + 2)) continue;
        expect([pair, found.some((string) => string.includes(pair))]).toEqual([pair, true]);
      }
    }),
  );
});
