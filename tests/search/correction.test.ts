import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createPinyin, syllablesIn } from "../../src/language/pinyin.ts";
import { parseQuery } from "../../src/search/read/query-parser.ts";
import { allByRelevance, type Request } from "../../src/search/read/search-interface.ts";
import { openSearcher } from "../../src/search/read/searcher.ts";
import { createSpelledWords } from "../../src/search/read/spelled-words.ts";
import { respellings } from "../../src/search/read/spelling.ts";
import { type Characters, createUnitReader } from "../../src/search/text/text-units.ts";
import { namesText } from "../../src/search/write/name-writer.ts";
import { indexFiles, loaderOf } from "./index-files.ts";
import type { News } from "./news.ts";
import { alphabet, slipsOf } from "./slips.ts";

const pinyin = createPinyin();
const noFilter = allByRelevance;

/** What is known, those of the most articles first, and the articles of each year from 2020 on. */
const names = [
  "习近平",
  "神舟十七号",
  "进博会",
  "中国",
  "深圳",
  "嫦娥六号",
  "深州",
  "台湾",
  "台风",
  "RCEP",
  "雄安新区",
  "空间站",
  "无人写过",
];
const articles = [
  ["习近平抵达深圳", "神州大地，国家主席习近平出席进博会开幕式。"],
  ["神舟十七号发射成功", "空间站迎来神舟十七号。中国航天员出舱。"],
  ["嫦娥六号着陆", "嫦娥六号采样返回。台湾来电，台风过后。"],
  ["深州蜜桃", "RCEP生效，雄安新区建设。问国家大事。"],
] as const;

function searcherOf(known: readonly string[]) {
  const news = articles.map(
    ([title, body], at): News => ({
      id: String(at),
      title,
      body,
      date: `${2020 + at}-01-01`,
      views: null,
      labels: [],
      columns: 0,
      authors: [],
      source: null,
    }),
  );
  const files = indexFiles(news, [2]);
  files.set("start", JSON.stringify({ ...JSON.parse(files.get("start") ?? ""), hasNames: known.length > 0 }));
  if (known.length > 0) files.set("names", namesText(known.map((name) => ({ name, syllables: syllablesIn(pinyin.keyOf(name, "word")) }))));
  const loaded: string[] = [];
  return { loaded, searcher: openSearcher(loaderOf(files, (name) => loaded.push(name))) };
}

const { searcher } = searcherOf(names);

async function meant(query: string, more: Partial<Request> = {}): Promise<string | null> {
  return (await searcher.search({ ...noFilter, query, ...more })).correction();
}

describe("what was probably meant", () => {
  test.each([
    ["a character of the same pinyin", "习进平", "习近平"],
    ["another character", "习远平", "习近平"],
    ["a character that no name has", "习龘平", "习近平"],
    ["one that is missing", "神舟十号", "神舟十七号"],
    ["one too many", "空间间站", "空间站"],
    ["two exchanged", "近习平", "习近平"],
    ["several of the same pinyin", "深州十七号", "神舟十七号"],
    ["pinyin", "xijinping", "习近平"],
    ["pinyin with spaces", "xi jinping", "习近平"],
    ["initials of pinyin", "xjp", "习近平"],
    ["pinyin, syllable by syllable", "Xi Jin Ping", "习近平"],
    ["pinyin and Han characters", "shenzhou十七号", "神舟十七号"],
    ["pinyin of a word within a name", "shenzhou", "深州"],
    ["pinyin of two names: the one of more articles", "taifeng", "台风"],
    ["Latin letters", "RECP", "RCEP"],
    ["a word at the beginning of a name", "嫦蛾", "嫦娥"],
    ["a word at its end", "xinqu", "新区"],
    ["a name within a longer term", "神州十七号发射", "神舟十七号发射"],
    ["a word within a longer term", "嫦蛾奔月", "嫦娥奔月"],
    ["a slip in one of several terms", "习进平 深圳", "习近平 深圳"],
    ["a slip in a phrase", "“习进平抵达”", "“习近平抵达”"],
    ["a slip in what titles must have", "标题：习进平", "标题:习近平"],
    ["a slip beside what is excluded", "习进平 -台风", "习近平 -台风"],
    ["full width and traditional characters", "習進平　ＲＣＥＰ", "习近平 RCEP"],
  ])("by %s: %s", async (_, typed, expected) => {
    expect(await meant(typed)).toBe(expected);
  });

  test("has the same pinyin rather than another edit of a name of more articles", async () => {
    // One edit leads to 台湾, which more articles have.
    expect(await meant("台凤")).toBe("台湾");
    expect(await meant("抬风")).toBe("台风");
  });

  test.each([
    ["what is not near anything", "完全无关"],
    ["what is near to a name that stands nowhere", "无人写果"],
    ["what stands somewhere, though it is near to a name", "神州大地 完全无关"],
    ["names that only do not stand together", "习近平嫦娥六号"],
    ["a name with a word beside it", "嫦娥六号国家大事"],
    ["a slip in what is excluded", "深圳 -习进平"],
    ["nothing", ""],
    ["punctuation", "？！"],
  ])("is nothing for %s: %s", async (_, typed) => {
    expect(await meant(typed)).toBe(null);
  });

  test("finds something where the search is narrowed", async () => {
    expect(await meant("嫦娥五号", { year: "2022" })).toBe("嫦娥六号");
    expect(await meant("嫦娥五号", { year: "2020" })).toBe(null);
    expect(await meant("title:进搏会")).toBe(null);
  });

  test("is nothing in an archive without names, and none is asked for", async () => {
    const { searcher: without, loaded } = searcherOf([]);
    expect(await (await without.search({ ...noFilter, query: "习进平" })).correction()).toBe(null);
    expect(await without.suggest("习")).toEqual([]);
    expect(loaded).not.toContain("names");
  });
});

test("names are loaded once, when they are first needed, and suggested", async () => {
  const { searcher: fresh, loaded } = searcherOf(names);
  await fresh.search({ ...noFilter, query: "习近平" });
  expect(loaded).not.toContain("names");
  expect(await fresh.suggest("shen")).toEqual(["神舟十七号", "深圳", "深州"]);
  expect(await fresh.suggest("六")).toEqual(["嫦娥六号"]);
  expect(loaded.filter((name) => name === "names")).toHaveLength(1);
});

test("every slip of a name leads back to it, or to a name that is as near and comes first", () => {
  const characters: Characters = { fold: (character) => character, isOfWord: () => false };
  const name = fc.array(fc.constantFrom(...alphabet), { minLength: 2, maxLength: 5 }).map((all) => all.join(""));
  fc.assert(
    fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 12 }), fc.nat(), fc.nat(), (all, which, slip) => {
      const wanted = all[which % all.length] ?? "";
      const slips = [...slipsOf(wanted)].filter((text) => text.length > 1 && !all.includes(text));
      const typed = slips[slip % slips.length] ?? "";
      const words = createSpelledWords(all.map((one) => ({ name: one, characters: [...one], syllables: [...one].map(() => "") })));
      const [first] = respellings(parseQuery(typed, createUnitReader(characters)), words, characters);
      expect(first?.meant).toBe(all.find((one) => slipsOf(one).has(typed)));
    }),
    { numRuns: 1_000 },
  );
});
