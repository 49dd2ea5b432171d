import { describe, expect, test } from "vitest";
import { readFragment, textsHit, withHits } from "../../../src/search/read/hit-fragment.ts";

const address = "../2019/09/move.html";

/** What the page is asked for to which such a link leads. */
function asked(texts: readonly string[], at = "") {
  return readFragment(new URL(withHits(address, { texts, at }), "https://news.example/search/index.html").hash);
}

test("the texts that are hit are the different ones, in their order, with single spaces", () => {
  const paragraphs = [
    { text: "甲  乙丙", hits: [{ start: 0, end: 4 }] },
    { text: "丙甲 乙丙", hits: [0, 1, 4].map((start) => ({ start, end: start === 1 ? 4 : start + 1 })) },
  ];
  expect(textsHit(paragraphs)).toEqual(["甲 乙", "丙"]);
});

describe("a page is asked for what its link was made with:", () => {
  test.each([
    ["a text", ["西迁"], ""],
    ["several, and where to begin", ["西迁", "精神"], "item-1f2e3d4c"],
    ["a section without an id", ["西迁"], "3"],
    ["what parts of an address look like", ["a,b", "c&at=d", "e=f#g", "100%", "%41", "x+y", `"<'>`], "part-经过"],
  ])("%s", (_name, texts, at) => {
    expect(asked(texts, at)).toEqual({ texts, at });
  });
});

describe("an address is no longer than 1000 characters:", () => {
  test.each([
    ["many texts", Array.from({ length: 90 }, (_, index) => `第${index}章`)],
    ["a long one before a short one", ["长".repeat(200), "西迁"]],
    ["long ones alone", ["长".repeat(200), "短".repeat(190)]],
    ["a long one of pairs of surrogates", ["𠀀".repeat(200)]],
    ["a long word", ["a".repeat(2000)]],
  ])("%s", (_name, texts) => {
    expect(withHits(address, { texts, at: "item-1" }).length).toBeLessThanOrEqual(1000);
  });

  test("texts for which there is no room are left out, and others are whole", () => {
    const many = Array.from({ length: 90 }, (_, index) => `第${index}章`);
    const { texts } = asked(many);
    expect(texts.length).toBeGreaterThan(40);
    expect(many).toEqual(expect.arrayContaining([...texts]));
    expect(asked(["长".repeat(200), "西迁"]).texts).toEqual(["西迁"]);
  });

  test("where there is room for none, the first has its beginning, which ends with no part of a word", () => {
    const [long = "", ...others] = asked(["长".repeat(200), "短".repeat(190)]).texts;
    expect(others).toEqual([]);
    expect(long).toMatch(/^长{100,110}$/);
    expect(asked(["𠀀".repeat(200)]).texts[0]).toMatch(/^𠀀+$/u);
    expect(asked([`${"长".repeat(80)} ${"a".repeat(900)}`]).texts).toEqual(["长".repeat(80)]);
    expect(withHits(address, { texts: ["a".repeat(2000)], at: "" })).toBe(address);
  });
});

test.each([
  ["an id", "item-1", `${address}#item-1`],
  ["none", "3", address],
  ["no heading", "", address],
])("without hits a link leads to the heading: %s", (_name, at, expected) => {
  expect(withHits(address, { texts: [], at })).toBe(expected);
});

test.each([
  ["another fragment", "#item-1"],
  ["none", ""],
  ["no text", "#hits="],
  ["empty texts", "#hits=,,%20,"],
  ["what is malformed", "#hits=%E8%A5,a"],
  ["a malformed place", "#hits=a&at=%"],
  ["more than any link has", `#hits=${"a,".repeat(600)}`],
])("nothing is asked for by %s", (_name, fragment) => {
  expect(readFragment(fragment).texts).toEqual([]);
});
