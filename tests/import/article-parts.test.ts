import { expect, test } from "vitest";
import { keyOf } from "../../src/commands/import-reading.ts";
import { candidatePart, joinParts } from "../../src/import/article-parts.ts";
import { candidate } from "./candidates.ts";

/** A page at an address of `a.cn` that lists others. */
const page = (path: string, others: readonly string[], fields = {}) => {
  const address = `http://a.cn${path}`;
  const part = others.length === 0 ? null : candidatePart({ number: 9, others }, { source: 0, place: "", url: address });
  return candidate({ record: path, address, key: keyOf(address), part, ...fields });
};

/** The records of each article in their order, and the addresses that are missing. */
const joined = (...pages: readonly ReturnType<typeof candidate>[]) =>
  joinParts(pages.map((kept) => ({ kept, duplicates: [] }))).map(({ kept, parts, missingParts }) => [
    [kept, ...parts.map((part) => part.kept)].map(({ record }) => record),
    missingParts,
  ]);

test.each([
  ["/x/1.htm", "/x/1_2.htm", "/x/1_10.htm"],
  ["/x/1.html", "/x/1-2.html", "/x/1-3.html"],
  ["/view.asp?id=1", "/view.asp?id=1&page=2", "/view.asp?id=1&page=3"],
  ["/2024/a", "/2024/a/page/2", "/2024/a/page/3"],
])("%s, %s and %s are one article, in whatever order they come", (...paths) => {
  const pages = paths.map((path) => page(path, paths));
  expect(joined(...pages)).toEqual([[paths, []]]);
  expect(joined(...pages.reverse())).toEqual([[paths, []]]);
  expect(joined(...pages.filter(({ record }) => record !== paths[1]))).toEqual([[[paths[0], paths[2]], [`http://a.cn${paths[1]}`]]]);
});

test("a page is a part that lists no others, if another lists it", () => {
  expect(joined(page("/1.htm", []), page("/1_2.htm", ["1.htm"]))).toEqual([[["/1.htm", "/1_2.htm"], []]]);
  expect(joined(page("/1.htm", []), page("/1_2.htm", []))).toEqual([
    [["/1.htm"], []],
    [["/1_2.htm"], []],
  ]);
});

test("a list of other pages joins nothing, and nothing of it is missing", () => {
  expect(joined(page("/info/1.htm", ["/list_2.htm", "/list_3.htm"]))).toEqual([[["/info/1.htm"], []]]);
});

test("titles that differ by the number of the part are one, and others are not", () => {
  const both = ["1.htm", "1_2.htm"];
  expect(joined(page("/1.htm", both), page("/1_2.htm", both, { title: "会议（2）" }))).toHaveLength(1);
  expect(joined(page("/1.htm", both), page("/1_2.htm", both, { title: "报告" }))).toHaveLength(2);
});

test("a page that has the text of all parts is the article, and nothing is joined to it", () => {
  const all = ["1.htm", "1_2.htm", "1_3.htm"];
  const [whole] = joinParts(
    [page("/1.htm", all), page("/1_2.htm", all), page("/1_0.htm", all, { characters: 200 })].map((kept) => ({ kept, duplicates: [] })),
  );
  expect(whole).toMatchObject({ kept: { record: "/1_0.htm" }, isWhole: true, missingParts: [] });
});
