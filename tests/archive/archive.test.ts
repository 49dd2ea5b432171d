import fc from "fast-check";
import { expect, test } from "vitest";
import { createArchive } from "../../src/archive/archive.ts";
import { article, noVocabulary } from "../articles.ts";
import { seed } from "../workspace.ts";

const dated = (id: string, date: string) => article(`${id}.txt`, seed({ date }));

/** As the archive should have them, newest first. */
const inOrder = [
  dated("newest", "2024-04-25"),
  dated("second-past", "2024-04-24 18:29:01"),
  dated("second", "2024-04-24 18:29:00"),
  dated("minute", "2024-04-24 18:29"),
  // Of one moment: by code point, the greater id counting as the newer. 𠀀 comes after ！ although its UTF-16 units do not.
  dated("𠀀", "2024-04-24 18:28"),
  dated("！", "2024-04-24 18:28"),
  dated("b", "2024-04-24 18:28"),
  dated("B", "2024-04-24 18:28"),
  dated("midnight", "2024-04-24 00:00"),
  // A day without a time comes before its hours.
  dated("day", "2024-04-24"),
  dated("old", "1988-07-01 08:00"),
  dated("oldest", "1949-10-01"),
];

test("articles run from the newest to the oldest, whatever order they come in", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(inOrder, { minLength: inOrder.length }), (shuffled) => {
      expect(createArchive(shuffled, noVocabulary).articles.map(({ summary: { id } }) => id)).toEqual(
        inOrder.map(({ summary: { id } }) => id),
      );
    }),
  );
});

test("the archive is the same whatever order its articles come in", () => {
  const tagged = ["甲", "ａ", "A", "a", "乙"].map((tag, index) => article(`t${index}.txt`, seed({ more: `标签: ${tag}、丙\n` })));
  const archiveOf = (articles: typeof tagged) => {
    const { tags, months, years } = createArchive(articles, noVocabulary);
    return JSON.stringify({ tags, months, years });
  };
  fc.assert(
    fc.property(fc.shuffledSubarray(tagged, { minLength: tagged.length }), (shuffled) => {
      expect(archiveOf(shuffled)).toBe(archiveOf(tagged));
    }),
  );
});

test("unknown views leave an article where its date puts it", () => {
  const articles = [
    article("a.txt", seed({ date: "2024-01-02", views: null })),
    article("b.txt", seed({ date: "2024-01-01", views: "0" })),
  ];
  expect(createArchive(articles, noVocabulary).articles.map(({ summary: { id, views } }) => [id, views])).toEqual([
    ["a", null],
    ["b", 0],
  ]);
});

test("the given list stays as it was", () => {
  const given = inOrder.toReversed();
  createArchive(given, noVocabulary);
  expect(given).toEqual(inOrder.toReversed());
});
