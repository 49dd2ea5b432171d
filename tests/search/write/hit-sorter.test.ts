import { describe, expect, test } from "vitest";
import { Sorter } from "../../../src/search/write/hit-sorter.ts";
import type { Store } from "../../../src/search/write/waiting-hits.ts";
import { createRandom } from "../../incremental/random.ts";

interface Hit {
  readonly major: number;
  readonly minor: number;
  readonly article: number;
  readonly place: number;
}

/** Room outside the memory, and how much of it is used. */
function createStore(): Store & { readonly length: () => number } {
  let bytes = Buffer.alloc(0);
  return {
    length: () => bytes.length,
    append: (more) => {
      bytes = Buffer.concat([bytes, more]);
    },
    read: (into, position) => into.set(bytes.subarray(position, position + into.length)),
  };
}

/** The hits as a sorter hands them on, by ranges of 10 majors and with room for so many. */
function sorted(hits: readonly Hit[], hitsInMemory: number, store: Store): Hit[] {
  const most = Math.max(...hits.map(({ major }) => major));
  const rangeOf = (major: number) => Math.floor((most - major) / 10);
  const sorter = new Sorter({ ranges: rangeOf(0) + 1, rangeOf, hitsInMemory, createStore: () => store });
  for (const { major, minor, article, place } of hits) sorter.add(major, minor, article, place);
  expect(sorter.length).toBe(hits.length);
  const result: Hit[] = [];
  const groups = sorter.sorted(
    (major) => most - major,
    (minor) => 3 * minor,
  );
  for (const { major, keys, articles, places, from, length } of groups)
    for (let at = from; at < from + length; at++)
      result.push({ major, minor: (keys[at] ?? 0) / 3, article: articles[at] ?? 0, place: places[at] ?? 0 });
  return result;
}

/** Hits in articles one after the other, of which numbers may be so large. */
function randomHits(
  count: number,
  most: { readonly major: number; readonly minor: number; readonly step: number; readonly place: number },
) {
  const random = createRandom(5);
  let article = 0;
  return Array.from({ length: count }, (): Hit => {
    if (random.below(4) === 0) article += random.below(most.step);
    return { major: random.below(most.major), minor: random.below(most.minor), article, place: random.below(most.place) };
  });
}

const byMajor = (hits: readonly Hit[]) => hits.toSorted((a, b) => b.major - a.major);

describe("hits come in the order of their majors, those of one as they were added", () => {
  test.each([
    { what: "in memory", hitsInMemory: 10_000, isStored: false },
    { what: "mostly outside it", hitsInMemory: 100, isStored: true },
  ])("$what", ({ hitsInMemory, isStored }) => {
    const hits = randomHits(5000, { major: 50, minor: 200_000, step: 2, place: 4000 });
    const store = createStore();
    expect(sorted(hits, hitsInMemory, store)).toEqual(byMajor(hits));
    expect(store.length() > 0).toBe(isStored);
  });

  test.each([
    { what: "places in a very long text", most: { major: 50, minor: 1000, step: 2, place: 200_000 } },
    { what: "minors of very many words", most: { major: 50, minor: 2 ** 29, step: 2, place: 4000 } },
    { what: "articles of a very large archive", most: { major: 50, minor: 1000, step: 2 ** 22, place: 4000 } },
  ])("with $what", ({ most }) => {
    const hits = randomHits(5000, most);
    expect(sorted(hits, 100, createStore())).toEqual(byMajor(hits));
  });

  test("with more majors in a range than have short numbers", () => {
    const hits = randomHits(20_000, { major: 5000, minor: 1000, step: 2, place: 4000 });
    const store = createStore();
    const sorter = new Sorter({ ranges: 1, rangeOf: () => 0, hitsInMemory: 100, createStore: () => store });
    for (const { major, minor, article, place } of hits) sorter.add(major, minor, article, place);
    const majors = Array.from(
      sorter.sorted(
        (major) => major,
        (minor) => minor,
      ),
      ({ major, length }) => ({ major, length }),
    );
    const expected = new Map<number, number>();
    for (const { major } of hits) expected.set(major, (expected.get(major) ?? 0) + 1);
    expect(majors).toEqual([...expected].sort(([a], [b]) => a - b).map(([major, length]) => ({ major, length })));
  });
});
