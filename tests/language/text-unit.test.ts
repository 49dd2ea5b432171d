import { expect, test } from "vitest";
import { unitAt } from "../../src/language/text-unit.ts";

test.each([
  ["inside the text", 1, 0x6587],
  ["in front of it", -1, 0],
  ["behind it", 2, 0],
])("the unit %s", (_name, at, unit) => {
  expect(unitAt("中文", at)).toBe(unit);
});
