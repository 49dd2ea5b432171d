import { expect, test } from "vitest";
import { mapFor, parseMap } from "../../src/webpage/selector-map.ts";

test("a map has selectors for all pages, and some of their own for hosts", () => {
  const parsed = parseMap("title: h1.tt\nremove: [.share, '#ad']\nsites:\n  www.A.example:\n    date: .time\n    remove: .x\n");
  if (!parsed.ok) throw new Error("The map is sound");
  expect(mapFor(parsed.value, "http://a.example/1.htm")).toEqual({ title: "h1.tt", date: ".time", remove: [".share", "#ad", ".x"] });
  expect(mapFor(parsed.value, null)).toEqual({ title: "h1.tt", remove: [".share", "#ad"] });
  expect(mapFor(null, null)).toEqual({ remove: [] });
});

test.each([
  ["title: 'h1[['", 1, "`h1[[` is no CSS selector"],
  ["body: .b\ndate: p:when(x)", 2, "`p:when(x)` is no CSS selector"],
  ["titel: h1", 1, "did you mean `title`?"],
  ["sites:\n  a.example:\n    body: ''", 3, "not empty"],
  ["date: time@date time", 1, "no name of an attribute"],
  ["remove: {a: b}", 1, "expected a CSS selector, or a list of them"],
  ['title: "h1', 1, "not closed"],
])("%j is faulty in line %d", (yaml, line, reason) => {
  const parsed = parseMap(yaml);
  expect(parsed.ok ? null : parsed.problems[0]).toMatchObject({ level: "error", line, reason: expect.stringContaining(reason) });
});
