import { describe, expect, test } from "vitest";
import type { SearchResult } from "../../src/search/format/result.ts";
import { readResults } from "../../src/search/read/result-reader.ts";
import { LoadFailure } from "../../src/search/read/search-interface.ts";
import { resultLines } from "../../src/search/write/result-writer.ts";

const usual: SearchResult = {
  id: "春 1",
  href: "2023/04/%E6%98%A5%201.html",
  title: "春季运动会",
  date: "2023-04-24",
  views: 0,
  authors: ["王琳", "John Smith"],
  source: "新华社",
  tags: ["要闻", "C/C++"],
};

describe("what results show is read as it was written", () => {
  test.each([
    ["an article under its usual path", usual],
    ["one of a year alone", { ...usual, href: "2023/%E6%98%A5%201.html", date: "2023" }],
    ["one of a month alone", { ...usual, date: "2023-04" }],
    ["one under another path", { ...usual, href: "2023/04/0f3c.html" }],
    ["one without views and tags", { ...usual, views: null, authors: [], source: null, tags: [] }],
  ])("%s", (_, result) => {
    expect(readResults("open/articles/0", resultLines([usual, result]))).toEqual([usual, result]);
  });
});

test("a tab or a new line in a title is a space, other white space what it was", () => {
  const written = resultLines([{ ...usual, title: "春季\t运动会\n开幕\u3000图片" }]);
  expect(readResults("open/articles/0", written)).toEqual([{ ...usual, title: "春季 运动会 开幕\u3000图片" }]);
});

test("the usual path is not written", () => {
  expect(resultLines([usual])).not.toContain("2023/04/");
  expect(resultLines([{ ...usual, href: "2023/%E6%98%A5%201.html", date: "2023" }])).not.toContain("2023/");
});

test("a file that is cut short is known for it", () => {
  expect(() => readResults("open/articles/0", "春 1\t\t春季")).toThrow(LoadFailure);
});
