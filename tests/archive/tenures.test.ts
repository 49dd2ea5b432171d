import { expect, test } from "vitest";
import { createArchive } from "../../src/archive/archive.ts";
import type { Article } from "../../src/ingest/article.ts";
import type { Office } from "../../src/language/names/offices.ts";
import { createVocabulary } from "../../src/vocabulary/vocabulary.ts";
import { article, withFields } from "../articles.ts";
import { term } from "../terms.ts";
import { seed } from "../workspace.ts";

const vocabulary = createVocabulary([
  term("卢建军", { kind: "人物", aliases: ["卢书记"] }),
  term("高峰", { kind: "人物" }),
  term("教务处", { kind: "机构", aliases: ["教务"] }),
  term("改革", { kind: "主题" }),
]);

const office = (title: string, institution: string | null = null): Office => ({ title, institution });

/** An article of a day of 2024 in which people are named with these offices. */
function naming(day: string, people: Readonly<Record<string, readonly Office[]>>, body?: string): Article {
  const found = article(`${day}.txt`, seed({ date: `2024-${day}`, ...(body !== undefined && { body }) }), vocabulary);
  return withFields(found, { text: { people: Object.entries(people).map(([name, offices]) => ({ name, offices })) } });
}

/** All offices of an archive's people, or of what was held in its institutions, each with its first and last day and the number of articles. */
function held(articles: readonly Article[], kind: "人物" | "机构") {
  return createArchive(articles, vocabulary).names[kind].flatMap(({ name, tenures }) =>
    tenures.map(({ person, title, institution, first, last, count }) => {
      const days = `${first.summary.date.slice(5)}—${last.summary.date.slice(5)} ${count}`;
      return `${name}: ${[institution, title, kind === "机构" && person].filter(Boolean).join(" ")} ${days}`;
    }),
  );
}

test("an office is told by the first and the last article that have it, in the order in which offices begin", () => {
  const articles = [
    naming("05-03", { 卢建军: [office("党委书记")] }),
    naming("02-01", { 卢建军: [office("党委书记"), office("教授")] }),
    naming("03-01", { 卢建军: [office("党委书记")], 高峰: [office("处长", "教务处")] }),
    naming("01-01", { 卢建军: [office("校长")] }),
  ];
  expect(held(articles, "人物")).toEqual([
    "卢建军: 校长 01-01—01-01 1",
    "卢建军: 党委书记 02-01—05-03 3",
    "卢建军: 教授 02-01—02-01 1",
    "高峰: 教务处 处长 03-01—03-01 1",
  ]);
});

test("the same title in two institutions is two offices, of an institution and its alias it is one", () => {
  const articles = [
    naming("01-01", { 高峰: [office("处长", "教务处")] }),
    naming("01-02", { 高峰: [office("处长", "人事处"), office("处长", "教务")] }),
  ];
  expect(held(articles, "人物")).toEqual(["高峰: 教务处 处长 01-01—01-02 2", "高峰: 人事处 处长 01-02—01-02 1"]);
});

test("an article counts once for an office, however often it names it", () => {
  expect(held([naming("01-01", { 卢建军: [office("校长"), office("校长")] })], "人物")).toEqual(["卢建军: 校长 01-01—01-01 1"]);
});

test("an institution has the offices that were held in it, if the vocabulary knows it", () => {
  const articles = [naming("01-01", { 高峰: [office("处长", "教务处")], 卢建军: [office("主任", "办公室"), office("校长")] })];
  expect(held(articles, "机构")).toEqual(["教务处: 教务处 处长 高峰 01-01—01-01 1"]);
});

test("whom the vocabulary does not know as a person is not told of", () => {
  expect(held([naming("01-01", { 张三: [office("教授")], 改革: [office("主任")] })], "人物")).toEqual([]);
});

test("people who carry no office are there if an article is about them", () => {
  const { names } = createArchive([naming("01-01", {}, "高峰，高峰，教务处，教务处。")], vocabulary);
  expect(names["人物"]).toMatchObject([{ name: "高峰", tag: { name: "高峰" }, tenures: [] }]);
  expect(names["机构"]).toMatchObject([{ name: "教务处", tag: { name: "教务处" }, tenures: [] }]);
});
