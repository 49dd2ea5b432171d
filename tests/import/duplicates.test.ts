import { expect, test } from "vitest";
import { keyOf } from "../../src/commands/import-reading.ts";
import { textHash } from "../../src/import/candidate.ts";
import { settleDuplicates } from "../../src/import/duplicates.ts";
import { civil } from "../articles.ts";
import { candidate } from "./candidates.ts";

/** The records of each group, the kept one first. */
function groups(...all: readonly ReturnType<typeof candidate>[]): string[][] {
  return settleDuplicates(all, () => 0).map(({ kept, duplicates }) => [kept, ...duplicates].map(({ record }) => record));
}

const [a, b, c] = [
  candidate({ record: "a", key: "a.cn/1", text: "1" }),
  candidate({ record: "b", key: "a.cn/1", text: "2" }),
  candidate({ record: "c", key: "a.cn/3", text: "2" }),
];

test("what has one address is one article, and so is what says the same, over several steps", () => {
  expect(groups(a, b, c)).toEqual([["a", "b", "c"]]);
  expect(groups(a, c)).toEqual([["a"], ["c"]]);
});

test("the longest body is kept, then the one at its own address, then the first by address and name", () => {
  expect(groups(a, { ...b, characters: 101 })).toEqual([["b", "a"]]);
  expect(groups(a, { ...b, isCanonical: true })).toEqual([["b", "a"]]);
  expect(groups(b, a)).toEqual([["a", "b"]]);
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
  const [found] = settleDuplicates([a, { ...b, isCanonical: true }], ({ record }) => (record === "a" ? 1 : 0));
  expect(found?.kept.record).toBe("a");
});

test("two articles to which a table gives one address stay two", () => {
  expect(groups(a, { ...b, title: "报告" })).toEqual([["a"], ["b"]]);
  expect(groups(a, { ...b, title: "报告", date: civil("2024-05-11") })).toEqual([["a"], ["b"]]);
});

test("a title with more around it is the same on the same day", () => {
  expect(groups(a, { ...b, title: "会议_打印" })).toEqual([["a", "b"]]);
  expect(groups(a, { ...b, title: "会议_打印", date: civil("2024-05-11") })).toEqual([["a"], ["b"]]);
});

test("the order in which they come does not matter", () => {
  const all = [a, b, c, candidate({ record: "d", text: "4" })];
  const settled = groups(...all).sort();
  expect(groups(...all.reverse()).sort()).toEqual(settled);
});

test("the same text is the same whatever its white space, marks and addresses, on the same day alone", () => {
  const hash = textHash("会议", civil("2024-05-10 08:00"), "第一段。\n\n![](a/1.jpg)");
  expect(textHash("会 议", civil("2024-05-10"), "第一段。![](b/2.jpg)")).toBe(hash);
  expect(textHash("会议", civil("2024-05-11"), "第一段。")).not.toBe(hash);
  expect(textHash("会议", civil("2024-05-10"), "第二段。")).not.toBe(hash);
});
