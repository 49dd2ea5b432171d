import fc from "fast-check";
import { expect, test } from "vitest";
import { pageNumberAt, paginate } from "../../src/site/pagination.ts";
import { rounds } from "../rounds.ts";

/** Items numbered in order of time, newest first. */
const items = (count: number) => Array.from({ length: count }, (_, index) => count - index);
const counts = fc.nat(500);
const sizes = fc.integer({ min: 1, max: 30 });

test.each([
  { count: 0, front: [], sealed: [] },
  { count: 1, front: [1], sealed: [] },
  { count: 5, front: [5, 4, 3, 2, 1], sealed: [] },
  { count: 6, front: [6, 5, 4], sealed: [[3, 2, 1]] },
  { count: 8, front: [8, 7, 6, 5, 4], sealed: [[3, 2, 1]] },
  {
    count: 9,
    front: [9, 8, 7],
    sealed: [
      [3, 2, 1],
      [6, 5, 4],
    ],
  },
])("$count items in pages of 3", ({ count, front, sealed }) => {
  expect(paginate(items(count), 3)).toEqual({ front, sealed });
});

test("each item stands on exactly one page, in order", () => {
  fc.assert(
    fc.property(counts, sizes, (count, size) => {
      const { front, sealed } = paginate(items(count), size);
      expect([...front, ...sealed.toReversed().flat()]).toEqual(items(count));
    }),
  );
});

test("sealed pages are full, and the front holds one to two pages' worth once there is enough", () => {
  fc.assert(
    fc.property(counts, sizes, (count, size) => {
      const { front, sealed } = paginate(items(count), size);
      for (const page of sealed) expect(page).toHaveLength(size);
      expect(front.length).toBeLessThan(2 * size);
      if (count >= size) expect(front.length).toBeGreaterThanOrEqual(size);
    }),
  );
});

test("a newest item leaves every sealed page as it was, and at most one is sealed more", () => {
  fc.assert(
    fc.property(counts, sizes, (count, size) => {
      const before = paginate(items(count), size).sealed;
      const after = paginate(items(count + 1), size).sealed;
      expect(after.slice(0, before.length)).toEqual(before);
      expect(after.length - before.length).toBe((count + 1) % size === 0 && count + 1 >= 2 * size ? 1 : 0);
    }),
  );
});

test("the number of a page is that of the page on which the item at the position stands", () => {
  fc.assert(
    fc.property(counts, sizes, sizes, (count, size, least) => {
      const { front, sealed } = paginate(items(count), size, least);
      for (const [position, item] of items(count).entries()) {
        const number = pageNumberAt(position, { count, front: front.length, size });
        expect(number === null ? front : sealed[number - 1]).toContain(item);
      }
    }),
    { numRuns: rounds(100) },
  );
});
