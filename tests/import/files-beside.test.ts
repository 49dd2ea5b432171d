import { expect, test } from "vitest";
import { addressHash, besideText, parseBeside } from "../../src/import/files-beside.ts";

test("files beside a seed are told in a cell of the report, and read from there", () => {
  const files = [
    { hash: "0123456789abcdef", of: { address: addressHash("http://a.cn/1.gif"), name: "表-1.gif" } },
    { hash: "fedcba9876543210", of: null },
  ];
  expect(parseBeside(besideText(files))).toEqual(files);
  expect(besideText([])).toBeNull();
  expect(parseBeside(null)).toEqual([]);
});

test.each(["../a.gif", ".a.gif", "a/b.gif", "a\\b.gif"])("a name that leads elsewhere, as %s, is that of no file", (name) => {
  expect(parseBeside(`0123456789abcdef:1:${name}`)).toEqual([{ hash: "0123456789abcdef", of: null }]);
});

test("an address on the web is the same in all its spellings, and a path is none", () => {
  expect(addressHash("https://www.a.cn/1.gif")).toBe(addressHash("http://a.cn/1.gif"));
  expect(addressHash("/1.gif")).toMatch(/^\//);
  expect(addressHash("/1.gif")).not.toBe(addressHash("/2.gif"));
});
