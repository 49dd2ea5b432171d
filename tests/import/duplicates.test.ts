import { describe, expect, test } from "vitest";
import { keyOf } from "../../src/commands/import-reading.ts";
import { textHash } from "../../src/import/candidate.ts";
import { settleDuplicates } from "../../src/import/duplicates.ts";
import { civil } from "../articles.ts";
import { candidate } from "./candidates.ts";

/** The records of each group, the kept one first. */
function groups(...all: readonly ReturnType<typeof candidate>[]): string[][] {
  return settleDuplicates(all, { claimOf: () => 0, bodyOf: ({ text }) => text }).map(({ kept, duplicates }) =>
    [kept, ...duplicates].map(({ record }) => record),
  );
}

const [a, b, c] = [
  candidate({ record: "a", key: "a.cn/1", text: "12", characters: 101 }),
  candidate({ record: "b", key: "a.cn/1", text: "2" }),
  candidate({ record: "c", key: "a.cn/3", text: "2" }),
];

test("what is in another text at its address is the same article, and so is what says the same, over several steps", () => {
  expect(groups(a, b, c)).toEqual([["a", "b", "c"]]);
  expect(groups(a, c)).toEqual([["a"], ["c"]]);
});

test("the longest body is kept, then the one at its own address, then the first by address and name", () => {
  const one = { ...a, text: "2", characters: 100 };
  expect(groups(a, { ...b, isCanonical: true })).toEqual([["a", "b"]]);
  expect(groups(one, { ...b, isCanonical: true })).toEqual([["b", "a"]]);
  expect(groups(b, one)).toEqual([["a", "b"]]);
});

test.each([
  ["another text", { text: "3" }],
  ["another title", { title: "报告" }],
  ["another day", { date: civil("2024-05-11") }],
])("two articles of one address stay two if they have %s", (_, fields) => {
  expect(groups(a, { ...b, ...fields })).toEqual([["a"], ["b"]]);
});

test("a text in another is the same at its address alone, and one whose body is not at hand is in none", () => {
  expect(groups(a, { ...b, key: "a.cn/2" })).toEqual([["a"], ["b"]]);
  expect(settleDuplicates([a, b], { claimOf: () => 0, bodyOf: () => null })).toHaveLength(2);
});

describe("of the same text those with other files stay apart, so that none is lost:", () => {
  const files = (saved: readonly string[], unsaved: readonly string[] = []) => ({ saved, names: [...saved, ...unsaved], unsaved });
  const [one, other] = [candidate({ record: "a", files: files(["1", "2"]) }), candidate({ record: "b", files: files(["1", "3"]) })];
  test.each([
    ["other files", other, false],
    ["fewer files", { ...other, files: files(["2"]) }, true],
    ["a file that was not saved, and is here", { ...other, files: files([], ["2"]) }, true],
    ["a file that was not saved, and is not here", { ...other, files: files([], ["4"]) }, false],
    ["no files", { ...other, files: files([]) }, true],
  ])("%s", (_, found, isSame) => {
    expect(groups(found, one)).toEqual(isSame ? [["a", "b"]] : [["a"], ["b"]]);
  });
});

test.each([
  ["without the mark of a print version", "http://a.cn/info/1002/10221.htm", "http://a.cn/info/1002/10221.htm?print=1"],
  ["without it, though the other is a print version by its name", "http://a.cn/info/10221.htm", "http://a.cn/x_print.htm"],
  ["without a session", "http://a.cn/info/1002/10221.htm", "http://a.cn/a.htm;jsessionid=1F"],
  ["without whence a reader came", "http://a.cn/info/1002/10221.htm", "http://a.cn/1?utm_source=x"],
  ["of a path, not of a program", "http://a.cn/info/1002/10221.htm", "http://a.cn/content.jsp?urltype=news.NewsContentUrl&wbnewsid=10221"],
  ["that is shorter", "http://a.cn/z.htm", "http://a.cn/a/z.htm"],
])("of equal ones the address %s is kept", (_, plain, other) => {
  const one = (address: string) => candidate({ record: address, address, key: keyOf(address) });
  expect(groups(one(plain), one(other))).toEqual([[plain, other]]);
  expect(groups(one(other), one(plain))).toEqual([[plain, other]]);
});

test("what has an address is kept rather than what has none", () => {
  const one = candidate({ record: "b", address: "http://a.cn/1.htm", key: "a.cn/1.htm" });
  expect(groups(candidate({ record: "a" }), one)).toEqual([["b", "a"]]);
});

test("of plain addresses the one is kept of which the page says that it is its own", () => {
  const one = candidate({ record: "a", address: "http://a.cn/1.htm", key: "a.cn/1.htm" });
  const other = candidate({ record: "b", address: "http://a.cn/view.asp?id=1", key: "a.cn/view.asp?id=1", isCanonical: true });
  expect(groups(one, other)).toEqual([["b", "a"]]);
  expect(groups(one, { ...other, address: "http://a.cn/view.asp?id=1&print=1" })).toEqual([["a", "b"]]);
});

test("of two that are as long, the one that has a seed is kept", () => {
  const claimOf = ({ record }: { readonly record: string }) => (record === "a" ? 1 : 0);
  const equal = [candidate({ record: "a" }), candidate({ record: "b", isCanonical: true })];
  expect(settleDuplicates(equal, { claimOf, bodyOf: () => null })[0]?.kept.record).toBe("a");
});

test("a title with more around it is the same on the same day", () => {
  expect(groups(a, { ...b, title: "会议_打印" })).toEqual([["a", "b"]]);
});

test("the order in which they come does not matter", () => {
  const all = [a, b, c, candidate({ record: "d", text: "4" })];
  const settled = groups(...all).sort();
  expect(groups(...all.reverse()).sort()).toEqual(settled);
});

test("the same text is the same whatever its white space, width, emphasis and addresses, on the same day alone", () => {
  const hash = textHash("会议", civil("2024-05-10 08:00"), "第一段：**要闻**（1）\n\n![](a/1.jpg)[表](b.pdf)");
  expect(textHash("会 议", civil("2024-05-10"), "第一段:要闻(1) ![](http://b.cn/2.jpg)[表](<c d.pdf>)")).toBe(hash);
  expect(textHash("会议", civil("2024-05-11"), "第一段：要闻（1）[表](b.pdf)")).not.toBe(hash);
});

test.each([
  ["第一段。", "第二段。"],
  ["气温-5℃，降水3.5毫米", "气温5℃，降水35毫米"],
  ["增长3.5%", "增长35%"],
  ["是吗？", "是吗！"],
])("%s is another text than %s", (one, other) => {
  expect(textHash("会议", civil("2024-05-10"), one)).not.toBe(textHash("会议", civil("2024-05-10"), other));
});
