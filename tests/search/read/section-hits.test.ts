import { expect, test } from "vitest";
import { sectionWithHits } from "../../../src/search/read/section-hits.ts";

/** A paragraph in which each 【…】 is a hit; one that begins with # is a heading, with its place. */
function paragraph(written: string) {
  const [, heading = "", words = ""] = /^(?:#(\S+) )?(.*)$/.exec(written) ?? [];
  const hits = [...words.matchAll(/【(.*?)】/g)].map(({ index, 1: hit = "" }, before) => {
    const start = index - 2 * before;
    return { start, end: start + hit.length };
  });
  return { heading, isItem: heading.startsWith("item-"), text: words.replace(/[【】]/g, ""), hits };
}

const far = "这一段与所找的无关。".repeat(12);

test.each([
  [
    "the one in which the hit is",
    ["开头。", "#1 经过", "甲。", "#2 结果", "【西迁】。", "丙。", "#3 后来", "丁。"],
    "2",
    ["西迁。", "丙。"],
  ],
  ["the one whose heading it is in", ["#1 经过", "甲。", "#2 【西迁】", "乙。", "#3 后来"], "2", ["乙。"]],
  ["the one of the best hits", ["【西迁】。", "#1 经过", `【西迁】。${far}`, "#2 结果", "【西迁】【精神】。"], "2", ["西迁精神。"]],
  ["the deepest one", ["#1 经过", "#part-a 上海", "【西迁】。"], "part-a", ["西迁。"]],
  ["an item of a roundup", ["【西迁】【精神】。", "#item-a 降雪", "雪。", "#item-b 地震", "【西迁】。"], "item-b", ["西迁。"]],
])("the section that a search has found is %s", (_name, written, at, paragraphs) => {
  const found = sectionWithHits(written.map(paragraph));
  expect(found?.at).toBe(at);
  expect(found?.paragraphs.map(({ text }) => text)).toEqual(paragraphs);
});

test("what stands behind it follows it, but for a roundup", () => {
  const rest = (written: readonly string[]) => sectionWithHits(written.map(paragraph))?.rest.map(({ text }) => text);
  expect(rest(["#1 甲", "【乙】。", "#2 丙", "丁。"])).toEqual(["丙", "丁。"]);
  expect(rest(["#item-1 甲", "【乙】。", "#item-2 丙", "丁。"])).toEqual([]);
});

test.each([
  ["the hit is before the first heading", ["【西迁】。", "#1 经过", "甲。"]],
  ["there is no hit", ["#1 经过", "甲。"]],
  ["there is no heading", ["甲。", "【西迁】。"]],
  ["there is nothing", []],
])("there is none where %s", (_name, written) => {
  expect(sectionWithHits(written.map(paragraph))).toBeNull();
});
