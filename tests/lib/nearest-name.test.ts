import { expect, test } from "vitest";
import { nearestName } from "../../src/lib/nearest-name.ts";

const names = ["title", "url", "icp", "pageSize", "timeZone", "name", "kind", "note"];

test.each([
  ["titel", "title"],
  ["Title", "title"],
  ["pagesize", "pageSize"],
  ["page_size", "pageSize"],
  ["timezone", "timeZone"],
  ["URL", "url"],
  ["urls", "url"],
  ["nmae", "name"],
])("%s was probably meant to be %s", (written, meant) => {
  expect(nearestName(written, names)).toBe(meant);
});

test.each(["colour", "x", "", "abc", "标题", "subtitle"])("by %s nothing that there is was meant", (written) => {
  expect(nearestName(written, names)).toBeNull();
});
