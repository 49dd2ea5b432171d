import { getHeapStatistics } from "node:v8";
import { expect, test } from "vitest";
import { memoryAdvice } from "../../src/cli/memory-advice.ts";

const limit = 4_345_298_944;

test("a million articles take more than Node allows itself, and it is said what to set", () => {
  expect(memoryAdvice(1_000_000, limit)).toBe(
    "So many articles take about 4.5 GB of memory, and Node stops at 4.3 GB. If it does, set NODE_OPTIONS=--max-old-space-size=6000.",
  );
});

test("with what it says to set there is enough", () => {
  expect(memoryAdvice(1_000_000, 6_000 * 2 ** 20)).toBeNull();
});

test("on a small machine fewer articles are too many", () => {
  expect(memoryAdvice(500_000, limit)).toBeNull();
  expect(memoryAdvice(500_000, 2_172_649_472)).toMatch(/about 2\.3 GB .* at 2\.2 GB.*=3000\.$/);
});

test("an archive of some thousand articles needs no advice", () => {
  expect(memoryAdvice(20_000, getHeapStatistics().heap_size_limit)).toBeNull();
});
