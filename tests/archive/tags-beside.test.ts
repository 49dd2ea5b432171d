import fc from "fast-check";
import { expect, test } from "vitest";
import { createArchive } from "../../src/archive/archive.ts";
import { relatedTags } from "../../src/archive/related-tags.ts";
import { article, noVocabulary } from "../articles.ts";
import { seed } from "../workspace.ts";

/** The names of the tags related to one, in an archive of articles with these tags. */
function related(name: string, ...tagged: string[][]): string[] {
  const articles = tagged.map((tags, index) => article(`a${index}.txt`, seed({ more: `标签: ${tags.join("、")}\n` })));
  const { tags, tagsOf } = createArchive(articles, noVocabulary);
  const tag = tags.find((one) => one.name === name);
  if (!tag) throw new Error(`no article carries ${name}`);
  return relatedTags(tagsOf)(tag).map((one) => one.name);
}

test("the tags that stand most often beside a tag come first", () => {
  expect(related("甲", ["甲", "乙", "丙"], ["丙", "甲"], ["丙", "甲", "乙"], ["丁", "甲"])).toEqual(["丙", "乙", "丁"]);
});

test("tags that stand beside it as often are ordered by code point", () => {
  expect(related("甲", ["𠀀", "！", "甲", "b", "C"])).toEqual(["C", "b", "！", "𠀀"]);
});

test("how often a tag stands without it does not count", () => {
  expect(related("甲", ["甲", "乙"], ["甲", "乙"], ["甲", "丙"], ["丙"], ["丙"], ["丙", "丁"])).toEqual(["乙", "丙"]);
});

test("a tag that always stands alone has none", () => {
  expect(related("甲", ["甲"], ["乙", "丙"])).toEqual([]);
});

test("twelve are shown at most", () => {
  const others = [..."abcdefghijklm"];
  expect(related("甲", ["甲", ...others], ["甲", "m"])).toEqual(["m", ...others.slice(0, 11)]);
});

test("of an article with very many tags the first fifty count", () => {
  const names = Array.from({ length: 90 }, (_, index) => `t${index}`);
  expect(related("t49", names)).toHaveLength(12);
  expect(related("t50", names)).toEqual([]);
});

test("an article without a tag changes nothing of it", () => {
  const tags = fc.subarray(["乙", "丙", "丁", "戊", "己"], { minLength: 1 });
  fc.assert(
    fc.property(fc.array(tags, { minLength: 1, maxLength: 6 }), tags, (beside, other) => {
      const carriers = beside.map((found) => ["甲", ...found]);
      expect(related("甲", ...carriers, other)).toEqual(related("甲", ...carriers));
    }),
  );
});
