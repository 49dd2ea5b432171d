import { expect, test } from "vitest";
import type { Article } from "../../src/ingest/article.ts";
import { articlePath } from "../../src/site/paths.ts";
import type { Term } from "../../src/vocabulary/term.ts";
import { createVocabulary } from "../../src/vocabulary/vocabulary.ts";
import { article, withFields } from "../articles.ts";
import { term } from "../terms.ts";
import { seed } from "../workspace.ts";
import { pageOf, pagesOf, plan } from "./plans.ts";

/** An article of a day of 2024 that names these people as heads of the 教务处. */
function naming(day: string, names: readonly string[]): Article {
  const people = names.map((name) => ({ name, offices: [{ title: "处长", institution: "教务处" }] }));
  return withFields(article(`${day}.txt`, seed({ title: "会议", date: `2024-${day}` })), { text: { people } });
}

const person = (name: string): Term => term(name, { kind: "人物" });
const department = term("教务处", { kind: "机构" });

test("a person stands with every office, the institution, and the first and the last article that tell of it", () => {
  const pages = plan(
    [naming("01-01", ["高峰"]), naming("01-02", ["高峰"]), naming("01-03", ["高峰"])],
    {},
    createVocabulary([person("高峰"), department]),
  );
  expect(pageOf(pages, "name-index", "people/index.html").props).toMatchObject({
    kind: "人物",
    letter: null,
    letters: [],
    entries: [
      {
        ...{ name: "高峰", fragment: "高峰", tag: null, earlier: 0 },
        offices: [
          {
            title: "处长",
            beside: "教务处",
            count: 3,
            articles: [
              { id: "01-01", date: "2024-01-01" },
              { id: "01-03", date: "2024-01-03" },
            ],
          },
        ],
      },
    ],
  });
});

test("an institution stands with everybody who held an office there, the only article once", () => {
  const pages = plan([naming("01-01", ["高峰", "成进"])], {}, createVocabulary([person("高峰"), person("成进"), department]));
  const { entries } = pageOf(pages, "name-index", "institutions/index.html").props;
  expect(
    entries.map(({ name, offices }) => [name, offices.map(({ title, beside, articles }) => [title, beside, articles.length])]),
  ).toEqual([
    [
      "教务处",
      [
        ["处长", "成进", 1],
        ["处长", "高峰", 1],
      ],
    ],
  ]);
});

test("offices of which articles of one name tell, in two months, stand apart", () => {
  const naming = (month: string, title: string): Article =>
    withFields(article(`${month}/1.txt`, seed({ date: `2024-${month}-05` })), {
      text: { people: [{ name: "高峰", offices: [{ title, institution: null }] }] },
    });
  const pages = plan([naming("01", "书记"), naming("02", "校长")], {}, createVocabulary([person("高峰")]));
  const [holder] = pageOf(pages, "name-index", "people/index.html").props.entries;
  expect(holder?.offices.map(({ title, articles }) => [title, articles.map(articlePath)])).toEqual([
    ["书记", ["2024/01/1.html"]],
    ["校长", ["2024/02/1.html"]],
  ]);
});

test("offices of which the same articles tell stand together", () => {
  const one = withFields(naming("01-01", []), {
    text: { people: [{ name: "高峰", offices: ["书记", "校长", "院长"].map((title) => ({ title, institution: null })) }] },
  });
  const two = withFields(naming("01-02", []), { text: { people: [{ name: "高峰", offices: [{ title: "院长", institution: null }] }] } });
  const { entries } = pageOf(plan([one, two], {}, createVocabulary([person("高峰")])), "name-index", "people/index.html").props;
  expect(entries[0]?.offices.map(({ title, count }) => `${title} ${count}`)).toEqual(["书记、校长 1", "院长 2"]);
});

test("where there is nobody there is no page, and nothing leads to one", () => {
  const pages = plan([naming("01-01", [])]);
  expect(pagesOf(pages, "name-index")).toEqual([]);
  expect(pageOf(pages, "tags", "tags/index.html").props.indexes).toEqual([]);
});

test("the tag index leads to both, and the page of a person's tag to the person", () => {
  const body = "高峰，高峰。";
  const about = { ...article("about.txt", seed({ body }), createVocabulary([person("高峰")])) };
  const pages = plan([about, naming("01-01", ["高峰"])], {}, createVocabulary([person("高峰"), department]));
  expect(pageOf(pages, "tags", "tags/index.html").props.indexes).toEqual([
    { label: "人物", path: "people/index.html" },
    { label: "机构", path: "institutions/index.html" },
  ]);
  expect(pageOf(pages, "tag", "tags/高峰/index.html").props.offices).toEqual({ path: "people/index.html", fragment: "高峰" });
});

test("the page of a tag leads to nobody of whom no office is told", () => {
  const about = article("about.txt", seed({ body: "高峰，高峰。" }), createVocabulary([person("高峰")]));
  expect(pageOf(plan([about], {}, createVocabulary([person("高峰")])), "tag", "tags/高峰/index.html").props.offices).toBeNull();
});

/** Surnames of three letters, and given names enough for more people than a page has room for. */
const many = ["安", "高", "曾"].flatMap((surname, place) =>
  Array.from({ length: [1, 2, 160][place] ?? 0 }, (_, index) => surname + String.fromCharCode(0x4e00 + index)),
);

test("more people than a page has room for have a page for each letter, and further ones where a letter has too many", () => {
  const pages = plan([naming("01-01", many), naming("01-02", ["曾一"])], {}, createVocabulary(many.map(person)));
  const shown = pagesOf(pages, "name-index").map(({ path, props: { letter, entries } }) => `${path} ${letter} ${entries.length}`);
  expect(shown).toEqual([
    "people/index.html null 150",
    "people/A.html A 1",
    "people/G.html G 2",
    "people/Z.html Z 150",
    "people/Z-2.html Z2 10",
  ]);
  const { letters, entries } = pageOf(pages, "name-index", "people/index.html").props;
  expect(letters.map(({ label, path }) => `${label} ${path}`)).toEqual([
    "A people/A.html",
    "G people/G.html",
    "Z people/Z.html",
    "Z2 people/Z-2.html",
  ]);
  // On the first page stand those who are named most.
  expect(entries.map(({ name }) => name)).toContain("曾一");
});

test("of an institution with many offices the last ones are shown, and it is said how many were before", () => {
  const [first, ...others] = many.slice(-70);
  const vocabulary = createVocabulary([...many.map(person), department]);
  const pages = plan([naming("01-01", [first ?? ""]), naming("01-02", others)], {}, vocabulary);
  const [entry] = pageOf(pages, "name-index", "institutions/index.html").props.entries;
  expect([entry?.earlier, entry?.offices.length]).toEqual([10, 60]);
  expect(entry?.offices.map(({ beside }) => beside)).not.toContain(first);
});
