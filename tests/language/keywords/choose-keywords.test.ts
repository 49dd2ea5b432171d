import fc from "fast-check";
import { expect, test } from "vitest";
import { chooseKeywords } from "../../../src/language/keywords/choose-keywords.ts";
import type { Alternative, Slot } from "../../../src/language/keywords/keyword-slot.ts";
import { isAdmissible, sumPhrases } from "../../../src/language/keywords/phrase-sum.ts";
import { rounds } from "../../rounds.ts";

/** An alternative that nothing speaks against. */
const free = (text: string, count = 1, rarest = count): Alternative => [text, count, rarest, "", ""];

/** The keywords of each article; those that are tags with the number of their articles. */
function chosen(articles: readonly (readonly Slot[])[]): string[][] {
  return chooseKeywords(articles).map((own) => own.map(({ text, articles: shared }) => (shared > 1 ? `${text} ${shared}` : text)));
}

test("a slot gives its best phrase where no other article has any of its phrases", () => {
  expect(chosen([[[free("深度融合"), free("产学研深度融合")]]])).toEqual([["深度融合"]]);
});

test("a slot gives the longest phrase that another article has as well", () => {
  const slot = [free("产学研"), free("产学研融合"), free("产学研深度融合发展")];
  expect(chosen([[slot], [[free("产学研融合")]], [[free("产学研")]]])).toEqual([["产学研融合 2"], ["产学研融合 2"], ["产学研"]]);
});

test("a phrase is no tag if all other articles that hold it give a longer one", () => {
  const both = [free("西迁"), free("西迁精神")];
  expect(chosen([[both], [both], [[free("西部"), free("西迁")]]])).toEqual([["西迁精神 2"], ["西迁精神 2"], ["西部"]]);
});

test("keywords stand in the order of their slots", () => {
  expect(chosen([[[free("乙乙")], [free("甲甲甲")]], [[free("甲甲甲")]]])).toEqual([["乙乙", "甲甲甲 2"], ["甲甲甲 2"]]);
});

test("equal tags are the same object", () => {
  const [[first] = [], [second] = []] = chooseKeywords([[[free("西迁精神")]], [[free("西迁精神")]]]);
  expect(first).toBe(second);
});

test.each<[string, Alternative[], boolean]>([
  ["stands once, whatever its neighbours are", [["质生产力", 1, 1, "新", ""]], true],
  ["stands twice and always beside the same character on the left", [["质生产力", 2, 2, "新", ""]], false],
  ["stands twice and always beside the same character on the right", [["新质生产", 2, 2, "", "力"]], false],
  [
    "stands beside the same character in two articles",
    [
      ["质生产力", 1, 1, "新", ""],
      ["质生产力", 1, 1, "新", ""],
    ],
    false,
  ],
  [
    "stands beside different characters in two articles",
    [
      ["生产力", 2, 2, "质", ""],
      ["生产力", 2, 2, "高", ""],
    ],
    true,
  ],
  [
    "has a boundary beside it in one of two articles",
    [
      ["生产力", 2, 2, "质", ""],
      ["生产力", 2, 2, "", ""],
    ],
    true,
  ],
  ["is where its rarest word stands one time in eight", [free("评估工作", 1, 4), free("评估工作", 1, 12)], true],
  ["is where its rarest word stands less often than that", [free("评估工作", 1, 4), free("评估工作", 1, 13)], false],
])("what %s: admissible?", (_name, alternatives, expected) => {
  const [[[term] = []] = []] = sumPhrases(alternatives.map((alternative) => [[alternative]]));
  expect(term && isAdmissible(term)).toBe(expected);
});

test("an article of which no phrase is admissible has no keyword", () => {
  expect(chosen([[[["质生产力", 2, 2, "新", ""]]], []])).toEqual([[], []]);
});

/** Archives of articles with few different phrases, so that many are shared. */
const phrase = fc.constantFrom("甲甲", "乙乙", "甲甲乙", "乙甲甲", "甲甲乙乙", "丙丙", "丙丙甲甲", "丁丁丙丙甲甲");
const alternative = fc.tuple(
  phrase,
  fc.integer({ min: 1, max: 3 }),
  fc.integer({ min: 0, max: 12 }),
  fc.constantFrom("", "新"),
  fc.constantFrom("", "的", "了"),
);
const article = fc
  .uniqueArray(alternative, { selector: ([text]) => text, maxLength: 6 })
  .chain((all) => fc.integer({ min: 1, max: 3 }).map((size) => slotsOf(all, size)));

function slotsOf(all: readonly (readonly [string, number, number, string, string])[], size: number): Slot[] {
  const alternatives = all.map(([text, count, more, left, right]): Alternative => [text, count, count + more, left, right]);
  return Array.from({ length: Math.ceil(alternatives.length / size) }, (_, at) => alternatives.slice(at * size, at * size + size));
}

/** What became of each phrase: not admissible, admissible, or a tag. */
function standings(articles: readonly (readonly Slot[])[]): Map<string, string> {
  const tags = new Set(chooseKeywords(articles).flatMap((own) => own.filter((one) => one.articles > 1).map(({ text }) => text)));
  const standing = (text: string, admissible: boolean) => (tags.has(text) ? "tag" : admissible ? "term" : "none");
  return new Map(
    sumPhrases(articles).flatMap((slots) => slots.flat().map((term) => [term.text, standing(term.text, isAdmissible(term))] as const)),
  );
}

test("an article that is added changes the keywords of those only that hold a phrase of which something else became", () => {
  fc.assert(
    fc.property(fc.array(article, { maxLength: 8 }), article, (archive, added) => {
      const [before, after] = [standings(archive), standings([...archive, added])];
      const tagged = (articles: readonly (readonly Slot[])[]) =>
        chooseKeywords(articles).map((own) => own.map((one) => `${one.text} ${one.articles > 1}`));
      const [old, now] = [tagged(archive), tagged([...archive, added])];
      archive.forEach((slots, index) => {
        const moved = slots.flat().some(([text]) => before.get(text) !== after.get(text));
        if (!moved) expect(now[index]).toEqual(old[index]);
      });
    }),
    { numRuns: rounds(500) },
  );
});

test("the order of the articles makes no difference to them", () => {
  fc.assert(
    fc.property(fc.array(article, { maxLength: 8 }), (archive) => {
      expect(chosen(archive.toReversed()).toReversed()).toEqual(chosen(archive));
    }),
  );
});

test("a tag has as many articles as it says, and no keyword stands twice on one", () => {
  fc.assert(
    fc.property(fc.array(article, { maxLength: 8 }), (archive) => {
      const all = chooseKeywords(archive);
      for (const keyword of all.flat())
        expect(all.filter((own) => own.some(({ text }) => text === keyword.text))).toHaveLength(keyword.articles);
      for (const own of all) expect(new Set(own.map(({ text }) => text)).size).toBe(own.length);
    }),
  );
});
