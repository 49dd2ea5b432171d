import { expect, test } from "vitest";
import { type BylineKind, type Bylines, bylinesIn } from "../../src/archive/bylines.ts";
import { article, markdownSeed, withFields } from "../articles.ts";

/** Bylines of articles with these fields, the oldest given first. */
function bylinesOf(...headers: readonly { readonly author?: string; readonly source?: string }[]): Bylines {
  const articles = headers.map(({ author = null, source = null }, index) =>
    withFields(article(`a${index}.md`, markdownSeed()), { header: { author, source } }),
  );
  return bylinesIn(articles.toReversed());
}

const told = ({ bylines }: Bylines) => {
  const of = (kind: BylineKind) =>
    bylines[kind].map(({ name, articles }) => `${name}: ${articles.map(({ summary }) => summary.id).join()}`);
  return { 作者: of("作者"), 来源: of("来源") };
};

test("each author and each source has its articles, newest first; those that were named first come first", () => {
  const found = bylinesOf({ author: "李四", source: "校报" }, { author: "王琳、李四" }, {}, { source: "校报" });
  expect(told(found)).toEqual({ 作者: ["李四: a1,a0", "王琳: a1"], 来源: ["校报: a3,a0"] });
});

test("names that differ in the form of Unicode and in white space around them are one, and no others", () => {
  const authors = ["Café", " Cafe\u0301 ", "CAFÉ", "Ｃafé", "Caf é"];
  expect(told(bylinesOf(...authors.map((author) => ({ author })))).作者).toEqual(["Café: a1,a0", "CAFÉ: a2", "Ｃafé: a3", "Caf é: a4"]);
});

test("a source is one name, whatever signs are in it, and stands on one line", () => {
  expect(told(bylinesOf({ source: "校报、新闻网" }, { source: "新华社\n通讯" })).来源).toEqual(["校报、新闻网: a0", "新华社 通讯: a1"]);
});

test("who signs an article twice has it once", () => {
  expect(told(bylinesOf({ author: "王琳、王琳" })).作者).toEqual(["王琳: a0"]);
});

test("what shows nothing is no name", () => {
  expect(told(bylinesOf({ author: "、\u200B、\uFEFF", source: "\u200B" }))).toEqual({ 作者: [], 来源: [] });
});

test("an article has its authors in their order, then its source; one without them has none", () => {
  const { bylinesOf: of } = bylinesOf({ author: "王琳" }, { author: "李四、王琳", source: "校报" }, {});
  expect([...of.values()].map((bylines) => bylines.map(({ kind, name }) => kind + name))).toEqual([
    ["作者王琳"],
    ["作者李四", "作者王琳", "来源校报"],
  ]);
});
