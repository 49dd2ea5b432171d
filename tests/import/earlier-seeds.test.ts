import { expect, test } from "vitest";
import { createEarlierSeeds } from "../../src/import/earlier-seeds.ts";
import { emptyRow, type ReportRow } from "../../src/import/import-report.ts";
import { candidate } from "./candidates.ts";

const row = (fields: Partial<ReportRow>): ReportRow => ({
  ...emptyRow,
  record: "a.html",
  result: "article",
  title: "会议",
  date: "2024-05-10",
  ...fields,
});
const keyOf = (address: string | null) => address;

function seedOf(rows: readonly ReportRow[], one: Parameters<typeof candidate>[0]): string | null {
  return createEarlierSeeds(rows, keyOf)(candidate(one))?.seed ?? null;
}

test("a page is found by its address, wherever it lies now and whatever its title", () => {
  const rows = [row({ address: "a.cn/1", seed: "2024/1.md" })];
  expect(seedOf(rows, { record: "elsewhere", key: "a.cn/1", title: "新标题" })).toBe("2024/1.md");
  expect(seedOf(rows, { key: "a.cn/2" })).toBeNull();
});

test("of several articles of one address it is the one with the title", () => {
  const rows = [row({ address: "a.cn", seed: "2024/1.md" }), row({ address: "a.cn", seed: "2024/2.md", title: "报告" })];
  expect(seedOf(rows, { key: "a.cn", title: "报告" })).toBe("2024/2.md");
  expect(seedOf(rows, { key: "a.cn", title: "其他" })).toBeNull();
});

test("a page without an address is found by its place, a row of a table by what it says", () => {
  expect(seedOf([row({ record: "b.html", seed: "2024/b.md" })], { record: "b.html", title: "新标题" })).toBe("2024/b.md");
  const rows = [row({ record: "n.csv#1", seed: "2024/1.md" })];
  expect(seedOf(rows, { record: "n.csv#2" })).toBe("2024/1.md");
  expect(seedOf(rows, { record: "n.csv#1", title: "另一篇" })).toBeNull();
});

test("a duplicate has no seed of its own", () => {
  expect(seedOf([row({ address: "a.cn/1", seed: "2024/1.md", result: "duplicate" })], { key: "a.cn/1" })).toBeNull();
});
