import { expect, test } from "vitest";
import type { Article } from "../../src/ingest/article.ts";
import { monthOf } from "../../src/lib/date-parts.ts";
import { sourcePackPath } from "../../src/site/paths.ts";
import { pagePlanner } from "../../src/site/planned-page.ts";
import { sourcePacks } from "../../src/site/source-packs.ts";
import { article, withFields } from "../articles.ts";
import { seed } from "../workspace.ts";
import { site } from "./plans.ts";

const named = (file: string, date: string) => article(file, seed({ date }));

/** The names in each archive of articles. */
function packed(articles: readonly Article[]): Record<string, readonly string[]> {
  const { pages, packOf, packsOf } = sourcePacks(pagePlanner(site), articles, "packed");
  const names = Object.fromEntries(pages.map(({ path, props }) => [path, props.sources.map(({ name }) => name)]));
  // Each article knows the archive that it is in.
  for (const one of articles) expect(names[packOf(one) ?? ""]).toContain(`${one.summary.id}.txt`);
  expect(Object.values(names).flat().length).toBe(articles.length);
  // A month knows its archives, and how many sources are in each.
  for (const month of new Set(articles.flatMap(({ summary: { date } }) => monthOf(date) ?? []))) {
    const own = Object.entries(names).filter(([path]) => path.startsWith(`${month.replace("-", "/")}/`));
    expect(packsOf(month)).toEqual(own.map(([path, { length: count }]) => ({ path, count })));
  }
  return names;
}

test("sources that stand beside their pages are in no archive", () => {
  const articles = [named("a.txt", "2024-04-24")];
  const { pages, packOf, packsOf } = sourcePacks(pagePlanner(site), articles, "beside");
  expect([pages, articles.map(packOf), packsOf("2024-04")]).toEqual([[], [null], []]);
});

test("those of a month are in one archive, in the order of their ids, and those without a month in that of their year", () => {
  const articles = [
    ...[named("会.txt", "2024-04-01"), named("b.txt", "2024-04"), named("a.txt", "2024-04-24")],
    ...[named("c.txt", "2024-05-01"), named("d.txt", "2024"), named("e.txt", "2023")],
  ];
  expect(packed(articles)).toEqual({
    "2024/04/sources-2024-04.zip": ["a.txt", "b.txt", "会.txt"],
    "2024/05/sources-2024-05.zip": ["c.txt"],
    "2024/sources-2024.zip": ["d.txt"],
    "2023/sources-2023.zip": ["e.txt"],
  });
});

test("where they are too large for one archive there are several, and an article more moves none to another", () => {
  const large = (index: number) => withFields(named(`n${index}.txt`, "2024-04-24"), { origin: { bytes: 5_000_000 } });
  const articles = Array.from({ length: 14 }, (_, index) => large(index));
  const before = packed(articles);
  expect(Object.keys(before).length).toBeGreaterThan(3);
  for (const names of Object.values(before)) expect(names.length).toBeLessThanOrEqual(4);
  const room = Array.from({ length: 100 }, (_, index) => large(100 + index)).find((one) => {
    const after = packed([one, ...articles]);
    return Object.keys(after).length === Object.keys(before).length;
  });
  if (!room) throw new Error("no archive has room for another article");
  for (const [path, names] of Object.entries(packed([room, ...articles])))
    expect(names).toEqual(expect.arrayContaining([...(before[path] ?? [])]));
});

test("an article that is larger than an archive should be is in one by itself", () => {
  const huge = ["a", "b"].map((id) => withFields(named(`${id}.txt`, "2024-04-24"), { origin: { bytes: 30_000_000 } }));
  expect(Object.values(packed(huge)).length).toBeLessThanOrEqual(2);
});

test("an archive tells by its name what is in it", () => {
  expect([sourcePackPath("2024-04-24", 1), sourcePackPath("2024-04", 3), sourcePackPath("2024", 2)]).toEqual([
    "2024/04/sources-2024-04.zip",
    "2024/04/sources-2024-04-3.zip",
    "2024/sources-2024-2.zip",
  ]);
});
