import { expect, test } from "vitest";
import { itemWithHits } from "../../../src/search/read/item-hits.ts";

/** A paragraph in which each 【…】 is a hit; one that begins with # and a place is the heading of an item. */
function paragraph(written: string) {
  const [, name = "", words = ""] = /^(?:#(\S+) )?(.*)$/.exec(written) ?? [];
  const hits = [...words.matchAll(/【(.*?)】/g)].map(({ index, 1: hit = "" }, before) => {
    const start = index - 2 * before;
    return { start, end: start + hit.length };
  });
  return { heading: name, isItem: name !== "", text: words.replace(/[【】]/g, ""), hits };
}

test.each([
  ["the one with a hit", ["#a 降雪", "北京下雪。", "#b 地震", "【日本】北部。"], "b"],
  ["the one with most different hits", ["#a 【日本】，【日本】", "【日本】。", "#b 甲", "【日本】【地震】。"], "b"],
  ["else one with a hit in its heading", ["#a 甲", "【日本】，【日本】。", "#b 【日本】", "乙。"], "b"],
  ["else the one with most hits", ["#a 甲", "【日本】。", "#b 乙", "【日本】，【日本】。"], "b"],
  ["else the first", ["#a 甲", "【日本】。", "#b 乙", "【日本】。"], "a"],
])("the item that a search has found is %s", (_name, written, expected) => {
  expect(itemWithHits(written.map(paragraph))?.at).toBe(expected);
});

test("its paragraphs go to the next heading", () => {
  const found = itemWithHits(["【甲】", "#a 一", "【乙】。", "丙。", "#b 二", "丁。"].map(paragraph));
  expect(found?.heading.text).toBe("一");
  expect(found?.paragraphs.map(({ text }) => text)).toEqual(["乙。", "丙。"]);
});

test.each([
  ["no heading has an id", ["【日本】。", "地震", "【日本】。"]],
  ["no item has a hit", ["【日本】。", "#a 甲", "乙。"]],
  ["there is nothing", []],
])("there is none where %s", (_name, written) => {
  expect(itemWithHits(written.map(paragraph))).toBeNull();
});
