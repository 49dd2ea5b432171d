import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createFinder, type Occurrence, type Spelling } from "../../src/vocabulary/finder.ts";
import { createVocabulary } from "../../src/vocabulary/vocabulary.ts";
import { term, termsIn } from "../terms.ts";

const vocabulary = createVocabulary([
  term("党的二十大", { aliases: ["二十大"] }),
  term("新质生产力"),
  term("卢建军"),
  term("AI", { aliases: ["人工智能"] }),
  term("C++"),
  term("5G"),
  term("Straße"),
]);

test.each([
  // Once in the title is enough, in the body it takes two.
  ["新质生产力研讨会", "", ["新质生产力"]],
  ["", "新质生产力", []],
  ["", "新质生产力，新质生产力", ["新质生产力"]],
  ["", "新质生产力\n会议\n新质生产力", ["新质生产力"]],
  // An alias counts for its term, once where it is part of the name.
  ["学习二十大精神", "", ["党的二十大"]],
  ["", "党的二十大", []],
  ["", "党的二十大和二十大", ["党的二十大"]],
  ["", "人工智能与AI", ["AI"]],
  // Case and width do not count.
  ["ａｉ时代", "", ["AI"]],
  ["AI时代", "", ["AI"]],
  ["ai，时代", "", ["AI"]],
  ["STRASSE", "", ["Straße"]],
  // A Latin name is a whole word; Chinese beside it is no letter.
  ["AIR", "", []],
  ["OpenAI", "", []],
  ["AI2", "", []],
  ["用AI办事", "", ["AI"]],
  ["5G网络", "", ["5G"]],
  ["15G", "", []],
  ["学C++语言", "", ["C++"]],
  ["C+", "", []],
  ["C++++", "", ["C++"]],
  // Nothing, and several in the vocabulary's order.
  ["", "", []],
  ["卢建军谈新质生产力", "二十大，二十大", ["党的二十大", "新质生产力", "卢建军"]],
])("title %j and body %j", (title, body, terms) => {
  expect(termsIn(vocabulary, title, body)).toEqual(terms);
});

const [university, hospital] = [term("西安交通大学", { aliases: ["西安交大"] }), term("西安交通大学第一附属医院")];

test.each([
  // The longest term counts alone.
  ["西安交通大学第一附属医院", ["西安交通大学第一附属医院"]],
  ["西安交通大学第一附属医院与西安交大", ["西安交通大学", "西安交通大学第一附属医院"]],
  // Of two as long, the earlier.
  ["西安交大附中", ["西安交通大学"]],
  ["去交大附中", ["交大附中"]],
])("where terms overlap in %s, the longest counts", (title, expected) => {
  expect(termsIn(createVocabulary([university, hospital, term("交大附中")]), title, "")).toEqual(expected);
});

test("a term that asks for it counts also within a longer one", () => {
  const vocabulary = createVocabulary([{ ...university, withinLonger: true }, hospital]);
  expect(termsIn(vocabulary, "西安交通大学第一附属医院", "")).toEqual(["西安交通大学", "西安交通大学第一附属医院"]);
  expect(termsIn(vocabulary, "", "西安交通大学第一附属医院，西安交通大学第一附属医院")).toHaveLength(2);
});

test("what stands within two longer spellings counts once", () => {
  const congress = term("党的二十大", { aliases: ["二十大"], withinLonger: true });
  const vocabulary = createVocabulary([congress, term("党的二十大精神")]);
  expect(termsIn(vocabulary, "", "党的二十大精神")).toEqual([]);
  expect(termsIn(vocabulary, "", "党的二十大精神，二十大")).toEqual(["党的二十大"]);
});

test("a former name stands for its term, but is not looked for in texts", () => {
  const vocabulary = createVocabulary([term("产学研深度融合", { formerly: ["产学研"] })]);
  expect(vocabulary.find("产学研")?.name).toBe("产学研深度融合");
  expect(termsIn(vocabulary, "产学研", "产学研，产学研")).toEqual([]);
});

/** What a finder finds, told by trying every spelling at every place. */
function byTheWords(spellings: readonly Spelling[], text: string) {
  const places = [...text].flatMap((_, start) =>
    spellings.filter((one) => text.startsWith(one.text, start)).map((one) => `${start} ${one.text}`),
  );
  return places.sort();
}

test("everything is found wherever it stands", () => {
  const words = fc.string({ unit: fc.constantFrom("西", "安", "交", "大", "Ａ"), minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(
      fc.uniqueArray(words, { maxLength: 12 }),
      fc.string({ unit: fc.constantFrom("西", "安", "交", "大", "Ａ", "，"), maxLength: 40 }),
      (names, text) => {
        const spellings = names.map((name) => ({ text: name, term: term(name) }));
        const found = createFinder(spellings)(text);
        expect(found.map(({ start, spelling }) => `${start} ${spelling.text}`).sort()).toEqual(byTheWords(spellings, text));
        const standing = found.filter(({ within }) => within === null);
        for (const one of standing) {
          const beside = standing.filter(({ start, end }) => start < one.end && one.start < end);
          expect(beside).toEqual([one]);
        }
        for (const { start, end, within } of found) {
          if (within === null) continue;
          expect(within.end - within.start).toBeGreaterThanOrEqual(end - start);
          expect(within.start < end && start < within.end).toBe(true);
        }
      },
    ),
  );
});

/** Within which other an occurrence stands, told by asking all that go before it: one of the same term, else one that stands. */
function withinByTheWords(found: readonly Occurrence[]) {
  const inTurn = found.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const within = new Map<Occurrence, Occurrence | null>();
  for (const [turn, one] of inTurn.entries()) {
    const over = inTurn.slice(0, turn).filter(({ start, end }) => start < one.end && one.start < end);
    const ofTerm = over.find(({ spelling }) => spelling.term === one.spelling.term);
    within.set(one, ofTerm ?? over.find((other) => within.get(other) === null) ?? null);
  }
  return within;
}

test("of many spellings that begin alike and overlap, each is found and has what goes before it", () => {
  const text = (maxLength: number) => fc.string({ unit: fc.constantFrom("甲", "乙"), minLength: 1, maxLength });
  fc.assert(
    fc.property(fc.uniqueArray(text(6), { minLength: 12, maxLength: 30 }), text(40), (names, body) => {
      // Two names in turn are one term's.
      const terms = names.map((name) => term(name));
      const spellings = names.map((name, index) => ({ text: name, term: terms[index - (index % 2)] ?? term(name) }));
      const found = createFinder(spellings)(body);
      expect(found.map(({ start, spelling }) => `${start} ${spelling.text}`).sort()).toEqual(byTheWords(spellings, body));
      const within = withinByTheWords(found);
      for (const one of found) expect(one.within).toBe(within.get(one));
    }),
  );
});

describe("the steps that finding takes grow with the text alone", () => {
  // Each took the square of its length before: minutes.
  const many = 200_000;
  const names = Array.from({ length: 5_000 }, (_, index) => `西安${String.fromCharCode(0x5000 + index)}`);
  test.each([
    ["terms that overlap", ["党的二十大", "二十大"], "党的二十大，".repeat(many)],
    ["terms that overlap without an end", ["甲甲", "甲甲甲", "甲甲甲甲"], "甲".repeat(many)],
    ["a vocabulary in which every term begins alike", names, "西安".repeat(many)],
  ])("%s", (_what, spellings, text) => {
    const find = createFinder(spellings.map((one) => ({ text: one, term: term(one) })));
    const before = process.cpuUsage().user;
    find(text);
    expect((process.cpuUsage().user - before) / 1e6).toBeLessThan(10);
  });
});

test("an article carries a hundred terms at most: those in its title, then those that stand most often, in the vocabulary's order", () => {
  const names = Array.from({ length: 120 }, (_, index) => `词${String.fromCharCode(0x5000 + index)}`);
  const body = names.map((name, index) => name.repeat(index < 30 ? 2 : 3)).join("，");
  const carried = termsIn(createVocabulary(names.map((name) => term(name))), names[0] ?? "", body);
  expect(carried).toEqual([...names.slice(0, 10), ...names.slice(30)]);
});

test.each([
  ["AI 4", ["AI 4"]],
  // The alias stands where the name would end within a number.
  ["AI 45", ["AI 4"]],
  ["AI45", []],
])("the longest spelling that is a whole word counts: %j", (title, expected) => {
  expect(termsIn(createVocabulary([term("AI 4", { aliases: ["AI"] })]), title, "")).toEqual(expected);
});

test("a match does not depend on the one before it", () => {
  for (let times = 0; times < 3; times++) expect(termsIn(vocabulary, "AI", "")).toEqual(["AI"]);
});

test.each([
  ["党的二十大", "党的二十大"],
  ["二十大", "党的二十大"],
  ["ＡＩ", "AI"],
  ["人工智能", "AI"],
  ["strasse", "Straße"],
  ["西迁", undefined],
  ["", undefined],
])("%j stands for %s", (name, found) => {
  expect(vocabulary.find(name)?.name).toBe(found);
});
