import fc from "fast-check";
import { expect, test } from "vitest";
import { createArchive } from "../../src/archive/archive.ts";
import { mostViewed } from "../../src/archive/most-viewed.ts";
import { article, noVocabulary } from "../articles.ts";
import { rounds } from "../rounds.ts";
import { seed } from "../workspace.ts";

const viewed = (id: string, date: string, views: string | null) => article(`${id}.txt`, seed({ date, views }));
const newestFirst = (articles: ReturnType<typeof viewed>[]) => createArchive(articles, noVocabulary).articles;
const rankingOf = (articles: ReturnType<typeof viewed>[]) => mostViewed(newestFirst(articles)).map(({ id }) => id);

test("the article with the most views comes first, whenever it appeared", () => {
  const articles = [viewed("few", "2024-04-24", "9"), viewed("most", "1988-07-01", "1.2万"), viewed("some", "2023-06-01", "100")];
  expect(rankingOf(articles)).toEqual(["most", "some", "few"]);
});

test("of articles with equal views the newer comes first", () => {
  const articles = [viewed("oldest", "2021-09-18", "7"), viewed("newest", "2024-04-24", "7"), viewed("middle", "2023-06-01", "7")];
  expect(rankingOf(articles)).toEqual(["newest", "middle", "oldest"]);
});

test("no views are the last rank, unknown views are none", () => {
  const articles = [viewed("unknown", "2024-04-24", null), viewed("none", "2023-06-01", "0"), viewed("one", "2021-09-18", "1")];
  expect(rankingOf(articles)).toEqual(["one", "none"]);
});

test("where no views are known nothing is ranked", () => {
  expect(rankingOf([viewed("a", "2024-04-24", null)])).toEqual([]);
  expect(rankingOf([])).toEqual([]);
});

test("a ranking has a hundred ranks at most: who would be the hundred and first is not on it", () => {
  const articles = Array.from({ length: 101 }, (_, index) => viewed(`a${index}`, "2024-04-24", String(index)));
  expect(rankingOf(articles)).toEqual(Array.from({ length: 100 }, (_, rank) => `a${100 - rank}`));
});

test("everyone on a ranking has at least the views of everyone after it, and of everyone who is not on it", () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.nat(20)), { maxLength: 150 }), (views) => {
      const articles = newestFirst(views.map((count, index) => viewed(`a${index}`, "2024-04-24", count === null ? null : String(count))));
      const summaries = articles.map(({ summary }) => summary);
      const ranked = mostViewed(articles);
      const known = summaries.filter((one) => one.views !== null);
      expect(ranked).toHaveLength(Math.min(100, known.length));
      const left = known.filter((one) => !ranked.some((other) => other === one));
      for (const [rank, one] of ranked.entries()) {
        for (const other of [...ranked.slice(rank + 1), ...left]) {
          expect(other.views).toBeLessThanOrEqual(one.views);
          if (other.views === one.views) expect(summaries.indexOf(other)).toBeGreaterThan(summaries.indexOf(one));
        }
      }
    }),
    { numRuns: rounds(30) },
  );
});

test("the given list stays as it was", () => {
  const given = newestFirst([viewed("a", "2024-04-24", "1"), viewed("b", "2023-06-01", "2")]);
  mostViewed(given);
  expect(given.map(({ summary: { id } }) => id)).toEqual(["a", "b"]);
});
