import fc from "fast-check";
import { expect, test } from "vitest";
import { createArchive } from "../../src/archive/archive.ts";
import { tagsBeside } from "../../src/archive/tags-beside.ts";
import { article, noVocabulary } from "../articles.ts";
import { seed } from "../workspace.ts";

/** The tags beside one, as `乙 2`, in an archive of articles with these tags. */
function beside(name: string, tagged: readonly (readonly string[])[], least = 1): string[] {
  const articles = tagged.map((tags, index) => article(`a${index}.txt`, seed({ more: `标签: ${tags.join("、")}\n` })));
  const archive = createArchive(articles, noVocabulary);
  const tag = archive.tags.find((one) => one.name === name);
  if (!tag) throw new Error(`no article carries ${name}`);
  return tagsBeside(archive)(tag, least).map(({ tag: { name }, count }) => `${name} ${count}`);
}

test("the tags that stand most often beside a tag come first, each with the number of articles on which both stand", () => {
  expect(
    beside("甲", [
      ["甲", "乙", "丙"],
      ["丙", "甲"],
      ["丙", "甲", "乙"],
      ["丁", "甲"],
    ]),
  ).toEqual(["丙 3", "乙 2", "丁 1"]);
});

test("tags that stand beside it as often are ordered by code point", () => {
  expect(beside("甲", [["𠀀", "！", "甲", "b", "C"]])).toEqual(["C 1", "b 1", "！ 1", "𠀀 1"]);
});

test("how often a tag stands without it does not count", () => {
  expect(beside("甲", [["甲", "乙"], ["甲", "乙"], ["甲", "丙"], ["丙"], ["丙"], ["丙", "丁"]])).toEqual(["乙 2", "丙 1"]);
});

test("those on fewer articles than is asked for are left out", () => {
  expect(
    beside(
      "甲",
      [
        ["甲", "乙", "丙"],
        ["甲", "乙"],
      ],
      2,
    ),
  ).toEqual(["乙 2"]);
});

test("a tag that always stands alone has none", () => {
  expect(beside("甲", [["甲"], ["乙", "丙"]])).toEqual([]);
});

test("of an article with very many tags the first fifty count", () => {
  const names = Array.from({ length: 90 }, (_, index) => `t${index}`);
  expect(beside("t49", [names])).toHaveLength(49);
  expect(beside("t50", [names])).toEqual([]);
});

test("one tag after the other is counted by itself", () => {
  const articles = [
    ["甲", "乙"],
    ["甲", "乙", "丙"],
  ].map((tags, index) => article(`a${index}.txt`, seed({ more: `标签: ${tags.join("、")}\n` })));
  const archive = createArchive(articles, noVocabulary);
  const besideOf = tagsBeside(archive);
  const counts = archive.tags.map(
    (tag) =>
      `${tag.name}: ${besideOf(tag, 1)
        .map(({ tag: { name }, count }) => name + count)
        .join(" ")}`,
  );
  expect(counts.toSorted()).toEqual(["丙: 乙1 甲1", "乙: 甲2 丙1", "甲: 乙2 丙1"]);
});

test("an article without a tag changes nothing of it", () => {
  const tags = fc.subarray(["乙", "丙", "丁", "戊", "己"], { minLength: 1 });
  fc.assert(
    fc.property(fc.array(tags, { minLength: 1, maxLength: 6 }), tags, (found, other) => {
      const carriers = found.map((own) => ["甲", ...own]);
      expect(beside("甲", [...carriers, other])).toEqual(beside("甲", carriers));
    }),
  );
});
