import { expect, test } from "vitest";
import { textHash } from "../../src/lib/text-hash.ts";

// The values are those of the reference by Fowler, Noll and Vo; of ASCII code points are bytes.
test.each([
  ["", 0x811c9dc5],
  ["a", 0xe40c292c],
  ["foobar", 0xbf9cf968],
])("the hash of '%s' is that of FNV-1a", (text, hash) => {
  expect(textHash(text) >>> 0).toBe(hash);
});

test("a character outside the Basic Multilingual Plane counts as one", () => {
  expect(textHash("𠀀")).toBe(Math.imul(0x811c9dc5 ^ 0x20000, 0x01000193));
});
