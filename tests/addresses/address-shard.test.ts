import fc from "fast-check";
import { expect, test } from "vitest";
import { foldedPath, shardOf, shardsFor } from "../../src/addresses/address-shard.ts";

test.each([
  [0, 1],
  [32_768, 1],
  [32_769, 2],
  [65_537, 4],
  [3_200_000, 128],
])("%i bytes are in %i shards", (bytes, shards) => {
  expect(shardsFor(bytes)).toBe(shards);
});

test("shards are a power of two, full to the half at least", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 30 }), (bytes) => {
      const shards = shardsFor(bytes);
      expect(Number.isInteger(Math.log2(shards))).toBe(true);
      expect(bytes / shards).toBeLessThanOrEqual(32_768);
      if (shards > 1) expect(bytes / shards).toBeGreaterThan(16_384);
    }),
  );
});

test("a path is in one shard whatever the case of its letters", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (path) => {
      expect(shardOf(path, 64)).toBe(shardOf(foldedPath(path), 64));
      expect(shardOf(path, 1)).toBe(0);
    }),
  );
});

test.each([
  (n: number) => `/info/${1000 + (n % 7)}/${n}.htm`,
  (n: number) => `/view.asp?id=${n}`,
  (n: number) => `/2023/0601/c1234a${n}/page.htm`,
  (n: number) => `/新闻/${n}`,
])("shards of like paths are about equally full (%#)", (pathOf) => {
  const counts = new Array<number>(32).fill(0);
  for (let n = 0; n < 6400; n++) counts[shardOf(pathOf(n), 32)] = (counts[shardOf(pathOf(n), 32)] ?? 0) + 1;
  expect(Math.min(...counts)).toBeGreaterThan(100);
  expect(Math.max(...counts)).toBeLessThan(300);
});

test("no shard changes its place between versions, as files of an older one may be kept by browsers", () => {
  expect(["/info/1002/10223.htm", "/view.asp?id=123", "/新闻/1.htm"].map((path) => shardOf(path, 1024))).toMatchInlineSnapshot(`
    [
      750,
      417,
      694,
    ]
  `);
});
