import { expect, test } from "vitest";
import { mayBeViews, parseViews } from "../../src/ingest/view-count.ts";
import { ingested } from "../articles.ts";
import { seed } from "../workspace.ts";

test.each([
  ["0", 0],
  ["2425", 2425],
  ["02425", 2425],
  ["2,425", 2425],
  ["1,234,567", 1_234_567],
  ["２４２５", 2425],
  ["２，４２５", 2425],
  ["2425次", 2425],
  ["2425 次", 2425],
  ["　2425　", 2425],
  ["1万", 10_000],
  ["1.2万", 12_000],
  ["１．２万次", 12_000],
  ["1.2 万", 12_000],
  ["3千", 3000],
  ["1.1亿", 110_000_000],
  // 1.1 × 10,000 and 4.35 × 10,000 are no whole numbers in binary.
  ["1.1万", 11_000],
  ["4.35万", 43_500],
  ["1.2345万", 12_345],
  ["1.20000万", 12_000],
  ["2425.0", 2425],
  // What is counted stands before the number or behind it, and brackets around either.
  ["2425人", 2425],
  ["2425 人次", 2425],
  ["1.2万次浏览", 12_000],
  ["浏览次数：2425", 2425],
  ["点击数:45", 45],
  ["阅读 2425", 2425],
  ["总阅读量：１．２万", 12_000],
  ["浏览2425次", 2425],
  ["人气：2425", 2425],
  ["[2425]", 2425],
  ["（2425）", 2425],
  ["浏览次数：[ 2,425 ] 次", 2425],
  ["9007199254740991", 9_007_199_254_740_991],
])("%s is %d", (written, expected) => {
  expect(parseViews(written)).toBe(expected);
});

test.each([
  "",
  "　",
  "-1",
  "-0",
  "－２４２５",
  "+5",
  "很多",
  "次",
  "万",
  "约2425",
  "加载中...",
  "--",
  "浏览次数：",
  "浏览次数：加载中",
  "点击数:-5",
  "2425余次",
  "2425/100",
  "2425 2426",
  "1(774)",
  "2425篇",
  "2425.00000000000000000000000000000000000000000000000000000000000000000001",
  "10万+",
  "2.5",
  "1.23456万",
  ".5万",
  "1.万",
  "12,34",
  "1,2345",
  "1000,000",
  ",425",
  "2 425",
  "24 25次",
  "1.2.3万",
  "1万2千",
  "二千",
  "1e3",
  "0x10",
  "NaN",
  "Infinity",
  // One more than can be held exactly.
  "9007199254740992",
  "99999999999999999999",
])("%j is no number of views", (written) => {
  expect(parseViews(written)).toBeNull();
});

test.each([
  ["10万+", true],
  ["约２４２５", true],
  ["一千余次", true],
  ["-5", true],
  ["--", false],
  ["加载中...", false],
  ["N/A", false],
])("whether %j says how many views there are: %j", (written, expected) => {
  expect(mayBeViews(written)).toBe(expected);
});

test("what is far longer than a number of views is none, without being looked into", () => {
  for (const filling of [" ", "0", "9", ",999", "浏览", "["]) {
    expect(parseViews(`1.${filling.repeat(1_000_000)}x`)).toBeNull();
    expect(mayBeViews(`1.${filling.repeat(1_000_000)}x`)).toBe(false);
  }
});

test("views that are no number cost no article: what they say is shown, and that they were not understood is told", () => {
  const { article, problems } = ingested(seed({ views: "10万+" }));
  expect(article).toMatchObject({ summary: { views: null }, header: { extra: [{ name: "浏览次数", value: "10万+" }] } });
  expect(problems).toMatchObject([{ level: "warning", rule: "bad-views", line: 3, column: 7 }]);
  expect(ingested(seed({ views: "加载中..." })).article).toMatchObject({ summary: { views: null }, header: { extra: [] } });
});
