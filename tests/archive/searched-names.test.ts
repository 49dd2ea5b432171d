import { describe, expect, test } from "vitest";
import { createArchive, type TitleWord } from "../../src/archive/archive.ts";
import { searchedNames } from "../../src/archive/searched-names.ts";
import { plainTerm } from "../../src/vocabulary/term.ts";
import { createVocabulary } from "../../src/vocabulary/vocabulary.ts";
import { article } from "../articles.ts";
import { seed } from "../workspace.ts";

const vocabulary = createVocabulary([
  { ...plainTerm("西安交通大学", "机构"), aliases: ["西安交大"] },
  plainTerm("高峰", "人物"),
  plainTerm("教务处", "机构"),
]);

/** The names of an archive of articles with these tags, and perhaps a body, by how many articles have each. */
function namesOf(all: readonly { readonly tags: string; readonly body?: string }[], titleWords: readonly TitleWord[] = []) {
  const articles = all.map(({ tags, body = "正文。" }, at) =>
    article(`a${at}.txt`, seed({ more: tags === "" ? "" : `标签: ${tags}\n`, body }), vocabulary),
  );
  return searchedNames(createArchive(articles, vocabulary, undefined, { filesOf: new Map(), linksOf: new Map(), titleWords }));
}
const times = (count: number, tags: string) => Array.from({ length: count }, () => ({ tags }));

describe("the names that a reader may search for", () => {
  test("are tags with their aliases, those of the most articles first", () => {
    const names = namesOf([...times(2, "春运"), ...times(5, "地震"), { tags: "西安交通大学、春运" }]);
    expect(names.map(({ name }) => name)).toEqual(["地震", "春运", "西安交大", "西安交通大学"]);
  });

  test("are in the order of code points where none has twice as many articles", () => {
    const names = namesOf([...times(4, "乙"), ...times(4, "乙乙"), ...times(7, "丙丙"), ...times(8, "甲甲")]);
    expect(names.map(({ name }) => name)).toEqual(["甲甲", "丙丙", "乙乙"]);
  });

  test("are words that titles share, too, which are no persons", () => {
    const names = namesOf(
      [...times(2, "春运"), ...times(2, "高峰")],
      [
        { name: "洪涝", articles: 9 },
        { name: "春运", articles: 1 },
      ],
    );
    expect(names).toEqual([
      { name: "洪涝", reading: "word", byline: null },
      { name: "春运", reading: "word", byline: null },
      { name: "高峰", reading: "person", byline: null },
    ]);
  });

  test("are people and institutions of the indexes that two articles know", () => {
    const told = (body: string) => ({ tags: "", body });
    const once = namesOf([told("教务处处长高峰讲话。")]).map(({ name }) => name);
    const twice = namesOf([told("教务处处长高峰讲话。"), told("教务处处长高峰又讲话。")]).map(({ name }) => name);
    expect([once, twice]).toEqual([[], ["教务处", "高峰"]]);
  });

  test("are no single characters, no sentences and no lines", () => {
    expect(namesOf([{ tags: `甲、${"长".repeat(21)}、${"长".repeat(20)}` }]).map(({ name }) => name)).toEqual(["长".repeat(20)]);
  });

  test("are at most 3,000, and those of the fewest articles are left out", () => {
    const some = Array.from({ length: 3_005 }, (_, at) => ({ name: `词${at}`, articles: at + 3 }));
    const names = namesOf([{ tags: "" }], some);
    expect(names).toHaveLength(3_000);
    expect(names.map(({ name }) => name)).not.toContain("词4");
    expect(names.map(({ name }) => name)).toContain("词5");
  });

  test("are authors and sources of two articles, which are searched for as such", () => {
    const by = (author: string, source: string, at: number) =>
      article(`b${at}.txt`, seed({ more: `作者: ${author}\n来源: ${source}\n` }), vocabulary);
    const articles = [by("王琳", "校刊", 1), by("王琳、李雷", "校刊", 2), by("高峰", "网络", 3)];
    const none = { filesOf: new Map(), linksOf: new Map(), titleWords: [] };
    const found = searchedNames(createArchive(articles, vocabulary, undefined, none)).filter(({ byline }) => byline !== null);
    expect(found).toEqual([
      { name: "校刊", reading: "word", byline: "来源" },
      { name: "王琳", reading: "person", byline: "作者" },
    ]);
  });
});
