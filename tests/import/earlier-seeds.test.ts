import { expect, test } from "vitest";
import { matchEarlierSeeds } from "../../src/import/earlier-seeds.ts";
import { emptyRow, type ReportRow } from "../../src/import/import-report.ts";
import { civil } from "../articles.ts";
import { candidate } from "./candidates.ts";

/** A row of an earlier run with a seed that is named after it. */
const row = (fields: Partial<ReportRow>): ReportRow => ({
  ...emptyRow,
  ...{ record: "a.html", result: "article", title: "会议", date: "2024-05-10", text: "一", original: "1" },
  seed: `${fields.address ?? fields.record ?? "a.html"} ${fields.text ?? "一"}`,
  ...fields,
});

/** The seeds that articles of a run get, in their order; `isIn` says what is in a seed. */
function seedsOf(rows: readonly ReportRow[], ones: readonly Parameters<typeof candidate>[0][], more: readonly string[] = [], isIn = false) {
  const all = ones.map((one) => candidate({ text: "二", originalHash: "2", ...one }));
  const seen = new Set([...all.map(({ record }) => record), ...more]);
  const { rowOf, left } = matchEarlierSeeds(all, rows, { seen, keyOf: (address) => address, isIn: () => isIn });
  expect(new Set([...all.map(rowOf), ...left]).size).toBeGreaterThanOrEqual(rows.length);
  return all.map((one) => rowOf(one)?.seed ?? null);
}

const [may, june] = [civil("2024-05-10"), civil("2024-06-10")];

test("a page that has changed keeps its seed at its address, wherever it lies now, if the title or the day is the same", () => {
  const rows = [row({ address: "a.cn/1" })];
  const one = { record: "elsewhere", key: "a.cn/1" };
  expect(seedsOf(rows, [{ ...one, title: "新标题" }])).toEqual(["a.cn/1 一"]);
  expect(seedsOf(rows, [{ ...one, date: june }])).toEqual(["a.cn/1 一"]);
  expect(seedsOf(rows, [{ ...one, title: "新标题", date: june }])).toEqual([null]);
  expect(seedsOf(rows, [{ ...one, key: "a.cn/2" }])).toEqual([null]);
});

test("the seed of a page that was not read stays as it is if it has the whole text of the other", () => {
  expect(seedsOf([row({ address: "a.cn/1" })], [{ record: "elsewhere", key: "a.cn/1" }], [], true)).toEqual([null]);
});

test("a row of another table has the seed of none, as tables give many rows the address of a list", () => {
  const rows = [row({ record: "n.csv#1", address: "a.cn/1" })];
  expect(seedsOf(rows, [{ record: "m.csv#1", key: "a.cn/1", isRow: true }])).toEqual([null]);
  expect(seedsOf(rows, [{ record: "n.csv#2", key: "a.cn/1", isRow: true, date: june }])).toEqual(["a.cn/1 一"]);
});

test.each(["a.cn/", "/1.html", null])("the address %s is not that of one page, so that place, title and day must be the same", (key) => {
  const rows = [row({ address: key, seed: "1" })];
  expect(seedsOf(rows, [{ key }])).toEqual(["1"]);
  expect(seedsOf(rows, [{ key, record: "b.html" }])).toEqual([null]);
  expect(seedsOf(rows, [{ key, title: "新标题" }])).toEqual([null]);
  expect(seedsOf(rows, [{ key, date: june }])).toEqual([null]);
});

test("of several articles of one address each has its own seed, and one that is new has none", () => {
  const rows = [
    row({ record: "n.csv#1", address: "a.cn/1", seed: "1" }),
    row({ record: "n.csv#2", address: "a.cn/1", seed: "2", title: "报告" }),
  ];
  const one = { key: "a.cn/1", isRow: true };
  expect(seedsOf(rows, [{ ...one, record: "n.csv#5", title: "报告" }])).toEqual(["2"]);
  expect(seedsOf(rows, [{ ...one, record: "n.csv#5", title: "其他" }])).toEqual([null]);
});

test("rows of one title and day have the seeds of their texts, wherever they stand now", () => {
  const rows = ["一", "二", "三"].map((text, at) => row({ record: `n.csv#${at + 1}`, text, original: text }));
  const ones = ["三", "一", "二"].map((text, at) => ({ record: `n.csv#${at + 1}`, text, originalHash: text, isRow: true }));
  expect(seedsOf(rows, ones)).toEqual(["n.csv#3 三", "n.csv#1 一", "n.csv#2 二"]);
  const changed = ones.map((one) => ({ ...one, text: `新${one.text}`, originalHash: `新${one.text}` }));
  expect(seedsOf(rows, [...changed.slice(0, 1), ...ones.slice(1)])).toEqual([null, "n.csv#1 一", "n.csv#2 二"]);
});

test("a row that has changed keeps its seed where it alone has title and day, also when it has moved", () => {
  const rows = [row({ record: "n.csv#1" }), row({ record: "n.csv#2", title: "报告" })];
  expect(seedsOf(rows, [{ record: "n.csv#2", isRow: true, date: may }], ["n.csv#1"])).toEqual(["n.csv#1 一"]);
  expect(seedsOf(rows, [{ record: "n.csv#1", isRow: true, title: "另一篇" }])).toEqual([null]);
});

test("what a page says that was not read stays with that page", () => {
  expect(seedsOf([row({ record: "x/a.html" })], [{ record: "y/a.html", text: "一", originalHash: "1" }])).toEqual([null]);
});

test("a duplicate has no seed of its own", () => {
  expect(seedsOf([row({ address: "a.cn/1", result: "duplicate" })], [{ key: "a.cn/1" }])).toEqual([null]);
});
