import fc from "fast-check";
import { expect, test } from "vitest";
import { createTermFinder, type Spelling } from "../../src/archive/term-finder.ts";
import { rounds } from "../rounds.ts";

const spelled = (text: string, group: string | null = null, hiddenBy = group): Spelling<string> => ({
  ...{ text, term: text, group },
  hiddenBy: hiddenBy === null ? [] : [hiddenBy],
});

function foundIn(text: string, spellings: readonly Spelling<string>[]): string[] {
  const found: string[] = [];
  createTermFinder(spellings)(text, (term, start) => found.push(`${start} ${term}`));
  return found;
}

test.each([
  ["each place, from the first on", "地震，又有地震", [spelled("地震")], ["0 地震", "5 地震"]],
  ["also within a longer one", "北京冬奥会", [spelled("北京", "地点"), spelled("北京冬奥会")], ["0 北京冬奥会", "0 北京"]],
  ["not within a longer one of its group", "印度尼西亚", [spelled("印度", "地点"), spelled("印度尼西亚", "地点")], ["0 印度尼西亚"]],
  ["nor at the end of one", "内蒙古和蒙古", [spelled("蒙古", "地点"), spelled("内蒙古", "地点")], ["0 内蒙古", "4 蒙古"]],
  ["nor across the end of one", "上海南京路", ["上海", "海南", "南京"].map((name) => spelled(name, "地点")), ["0 上海", "2 南京"]],
  [
    "not within one of the group that hides it",
    "国防与国防部",
    [spelled("国防", null, "机构"), spelled("国防部", "机构")],
    ["0 国防", "3 国防部"],
  ],
  [
    "not within one of any group that hides it",
    "贝鲁在贝鲁特",
    [{ ...spelled("贝鲁", "人物"), hiddenBy: ["人物", "地点"] }, spelled("贝鲁特", "地点")],
    ["0 贝鲁", "3 贝鲁特"],
  ],
  ["letters and figures as a whole word only", "5G与15G", [spelled("5G")], ["0 5G"]],
])("%s", (_name, text, spellings, expected) => {
  expect(foundIn(text, spellings)).toEqual(expected);
});

test("what is found is what stands there, and of a group nothing that shares a character", () => {
  const words = fc.string({ unit: fc.constantFrom(..."甲乙丙"), minLength: 2, maxLength: 4 });
  const spellings = fc.uniqueArray(fc.tuple(words, fc.constantFrom("一", "二", null)), { selector: ([text]) => text, maxLength: 8 });
  fc.assert(
    fc.property(spellings, fc.string({ unit: fc.constantFrom(..."甲乙丙，"), maxLength: 30 }), (given, text) => {
      const places = given.flatMap(([word, group]) =>
        [...text].flatMap((_, start) => (text.startsWith(word, start) ? [{ word, group, start, end: start + word.length }] : [])),
      );
      const inTurn = places.sort((a, b) => a.start - b.start || b.end - a.end);
      const left: typeof places = [];
      for (const one of inTurn) if (one.group === null || left.every((o) => o.group !== one.group || o.end <= one.start)) left.push(one);
      const found = foundIn(
        text,
        given.map(([word, group]) => spelled(word, group)),
      );
      expect([...found].sort()).toEqual(left.map(({ word, start }) => `${start} ${word}`).sort());
    }),
    { numRuns: rounds(300) },
  );
});
