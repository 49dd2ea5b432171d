import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { segmentsOf } from "../../../src/search/format/segment-levels.ts";

/** The sizes of the segments of articles of so many bytes each, by level. */
function sizes(bytes: readonly number[]): Record<string, number> {
  return Object.fromEntries(segmentsOf(bytes, (size) => size).map(({ level, articles }) => [level, articles.length]));
}

const articles = (count: number, bytes: number) => Array<number>(count).fill(bytes);

describe("articles are divided among segments", () => {
  test("a small archive has one", () => {
    expect(sizes(articles(5, 5_000))).toEqual({ open: 5 });
    expect(sizes([])).toEqual({});
  });

  test("every 1.5 MB of articles go into the middle segment", () => {
    expect(sizes(articles(299, 5_000))).toEqual({ open: 299 });
    expect(sizes(articles(300, 5_000))).toEqual({ middle: 300 });
    expect(sizes(articles(650, 5_000))).toEqual({ middle: 600, open: 50 });
  });

  test("from 16,384 articles on the middle segment goes into the main one", () => {
    expect(sizes(articles(16_000, 5_000))).toEqual({ middle: 15_900, open: 100 });
    expect(sizes(articles(16_500, 5_000))).toEqual({ main: 16_500 });
    expect(sizes(articles(20_000, 5_000))).toEqual({ main: 16_500, middle: 3_300, open: 200 });
    expect(sizes(articles(34_000, 5_000))).toEqual({ main: 33_000, middle: 900, open: 100 });
  });

  test("an article larger than all that is a segment's worth by itself", () => {
    expect(sizes([9_000_000, 10, 9_000_000])).toEqual({ middle: 3 });
  });
});

test("a newest article changes no segment but the open one, unless that is full", () => {
  const lengths = fc.array(fc.integer({ min: 1, max: 2_000_000 }), { maxLength: 60 });
  fc.assert(
    fc.property(lengths, fc.integer({ min: 1, max: 2_000_000 }), (before, added) => {
      const [was, is] = [sizes(before), sizes([...before, added])];
      const total = before.slice(-(was["open"] ?? 0) || before.length).reduce((sum, bytes) => sum + bytes, 0);
      if (total + added < 1_500_000) expect(is).toEqual({ ...was, open: (was["open"] ?? 0) + 1 });
      else expect(is["main"]).toBe(was["main"]);
    }),
  );
});

test("no article is lost, and none changes its place", () => {
  const all = Array.from({ length: 40_000 }, (_, at) => ({ at, bytes: 1 + ((at * 7919) % 9000) }));
  const segments = segmentsOf(all, ({ bytes }) => bytes);
  expect(segments.map(({ level }) => level)).toEqual(["main", "middle", "open"]);
  expect(segments.flatMap(({ articles }) => articles)).toEqual(all);
});
