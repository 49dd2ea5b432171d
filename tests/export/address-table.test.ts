import Papa from "papaparse";
import { expect, test } from "vitest";
import { formerAddresses } from "../../src/archive/former-addresses.ts";
import { addressColumns, addressRow, addressTableHeader } from "../../src/export/address-table.ts";
import { article, markdownSeed } from "../articles.ts";

test("a row has the address as written, its one form, and the article's page, title and date", () => {
  const one = article(
    "春.md",
    markdownSeed({ front: "title: '=1+1, \"甲\"'\ndate: 2024-01-02 08:00\nurl: http://www.中文.cn/b/index.htm\naliases: [/a?x=1;2]" }),
  );
  const text = [addressTableHeader, ...formerAddresses([one]).all.map(addressRow)].join("");
  expect(text.startsWith("\uFEFF") && text.endsWith("\r\n")).toBe(true);
  expect(Papa.parse(text, { header: true, skipEmptyLines: true }).data).toEqual([
    ...["http://www.中文.cn/b/index.htm", "/a?x=1;2"].map((address, at) => ({
      address,
      key: ["xn--fiq228c.cn/b", "/a?x=1;2"][at],
      path: "2024/01/春.html",
      // No spreadsheet program takes it for a formula.
      title: '\'=1+1, "甲"',
      date: "2024-01-02T08:00",
    })),
  ]);
  expect(Object.keys(addressColumns)).toEqual(["address", "key", "path", "title", "date"]);
});
