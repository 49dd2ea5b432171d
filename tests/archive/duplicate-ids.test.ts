import { expect, test } from "vitest";
import { duplicateIds } from "../../src/archive/duplicate-ids.ts";
import { article, markdownSeed } from "../articles.ts";
import { seed } from "../workspace.ts";

test.each([
  [["a.txt", "b.txt"], []],
  [["2023/a.txt", "2024/a.txt"], ["2024/a.txt is that of 2023/a.txt"]],
  [["a.txt", "a.md"], ["a.txt is that of a.md"]],
  [["A.txt", "a.md"], ["a.md is that of A.txt"]],
  [["ａ.txt", "a.md"], ["ａ.txt is that of a.md"]],
  [["é.txt", "e\u0301.md"], ["é.txt is that of e\u0301.md"]],
  [["straße.txt", "STRASSE.txt"], ["straße.txt is that of STRASSE.txt"]],
  // Every other one names the first, in whatever order they come.
  [
    ["3/a.txt", "1/a.txt", "2/a.txt"],
    ["2/a.txt is that of 1/a.txt", "3/a.txt is that of 1/a.txt"],
  ],
  // The counter before a hash is no part of the id.
  [["000_98bcdf8a17d63228.txt", "001_98bcdf8a17d63228.txt"], ["001_98bcdf8a17d63228.txt is that of 000_98bcdf8a17d63228.txt"]],
])("%j", (files, expected) => {
  const articles = files.map((file) => article(file, file.endsWith(".md") ? markdownSeed() : seed()));
  const found = duplicateIds(articles).map(({ file, reason }) => `${file} ${/is that of \S+/.exec(reason)?.[0]}`);
  expect(found).toEqual(expected);
});

test.each([
  ["in two months", "2021-01-31", "2021-02-01"],
  ["in a month of two years", "2021-01-05", "2022-01-05"],
])("the same file name %s is no duplicate, as the addresses differ", (_name, one, other) => {
  const articles = [article("a/1.txt", seed({ date: one })), article("b/1.txt", seed({ date: other }))];
  expect(duplicateIds(articles)).toEqual([]);
  const third = article("c/1.txt", seed({ date: other }));
  expect(duplicateIds([...articles, third])).toMatchObject([{ file: "c/1.txt", reason: expect.stringContaining("that of b/1.txt") }]);
});

test.each([
  ["of a year and of a month in it", ["a", "2021"], ["a", "2021-01"]],
  ["of two years", ["a", "2021"], ["a", "2022"]],
  ["of a year, whose id reads on as a month, and of that month", ["-01a", "2021"], ["a", "2021-01"]],
])("articles %s have two addresses", (_name, ...articles) => {
  expect(duplicateIds(articles.map(([id, date], index) => article(`${index}/${id}.txt`, seed({ date: `${date}` }))))).toEqual([]);
});

test("two articles of a year without a month cannot share an id", () => {
  const articles = ["1/a.txt", "2/A.txt"].map((file) => article(file, seed({ date: "2021" })));
  expect(duplicateIds(articles)).toMatchObject([{ file: "2/A.txt", reason: expect.stringContaining("already, in 2021;") }]);
});

test("a duplicate is an error of its own rule, says its id and how to mend it", () => {
  expect(duplicateIds([article("2023/a.txt"), article("2024/A.txt")])).toEqual([
    {
      ...{ file: "2024/A.txt", level: "error", rule: "duplicate-id", line: 1, column: 1 },
      reason: 'the id "A" is that of 2023/a.txt already, in 2024-04; rename one of the two, or (in Markdown) give one an `id` of its own',
    },
  ]);
});

test("an id from front matter and one from a file's name are the same thing", () => {
  const named = article("2024/b.md", markdownSeed({ front: "title: 甲\ndate: 2024-04-24\nviews: 1\nid: a" }));
  expect(duplicateIds([article("2023/a.txt"), named])).toMatchObject([{ file: "2024/b.md" }]);
});
