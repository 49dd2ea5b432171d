import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { rounds } from "../rounds.ts";
import { entriesIn, rows, told, values } from "./entries.ts";

/** 标题 and 新闻 in GBK. */
const gbk = Buffer.concat([Buffer.from("b1eacce2", "hex"), Buffer.from(",b\n"), Buffer.from("d0c2cec5", "hex"), Buffer.from(",2\n")]);

test.each<[string, string, string | Uint8Array, Record<string, string>[]]>([
  ["with commas", "a.csv", "标题,日期\n一,2020-01-01\n", [{ 标题: "一", 日期: "2020-01-01" }]],
  ["with tabs", "a.tsv", "标题\t日期\n一,二;三\t2020\n", [{ 标题: "一,二;三", 日期: "2020" }]],
  ["with semicolons", "a.csv", "标题;日期\n一,二,三;2020\n", [{ 标题: "一,二,三", 日期: "2020" }]],
  ["with bars", "a.csv", "标题|日期\n一,二,三|2020\n", [{ 标题: "一,二,三", 日期: "2020" }]],
  ["with the separator that Excel names", "a.csv", "sep=;\na;b\n1,1,1;2\n", [{ a: "1,1,1", b: "2" }]],
  ["with a byte order mark", "a.csv", "\uFEFFa,b\n1,2", [{ a: "1", b: "2" }]],
  ["in UTF-16, as Excel writes text with tabs", "a.csv", Buffer.from("\uFEFFa\tb\r\n一\t2\r\n", "utf16le"), [{ a: "一", b: "2" }]],
  ["in GBK", "a.csv", gbk, [{ 标题: "新闻", b: "2" }]],
  ["with line breaks and quotation marks in cells", "a.csv", 'a,b\r\n"一\r\n""二""",2\r\n', [{ a: '一\n"二"', b: "2" }]],
  [
    "with line breaks of old Macintoshes",
    "a.csv",
    "a,b\r1,2\r3,4\r",
    [
      { a: "1", b: "2" },
      { a: "3", b: "4" },
    ],
  ],
  ["with one column", "a.csv", "标题\n一\n二\n", [{ 标题: "一" }, { 标题: "二" }]],
  [
    "with empty rows",
    "a.csv",
    "\n,\na,b\n\n1,2\n,\n3,4\n\n",
    [
      { a: "1", b: "2" },
      { a: "3", b: "4" },
    ],
  ],
  ["with spaces around its heads", "a.csv", " a , b \n 1 ,2\n", [{ a: " 1 ", b: "2" }]],
  ["with tabs, though it is called a workbook", "a.xls", "a\tb\n1\t2\n", [{ a: "1", b: "2" }]],
])("a table %s", async (_name, name, content, expected) => {
  const entries = await entriesIn(name, content);
  expect(values(entries)).toEqual(expected);
  expect(told(entries)).toEqual([]);
});

test("a row has the number that it has below the heads, empty ones counted", async () => {
  expect(rows(await entriesIn("a.csv", "a,b\n1,2\n\n3,4\n")).map(({ place }) => place)).toEqual(["a.csv#1", "a.csv#3"]);
});

describe("what is odd is told, and nothing is lost:", () => {
  test.each<[string, string, Record<string, string>[], string[]]>([
    [
      "a title above the heads",
      "西华大学新闻\na,b\n1,2\n",
      [{ a: "1", b: "2" }],
      ["a.csv: its first row is taken for a title, as it has a single cell: 西华大学新闻"],
    ],
    [
      "heads that are there twice",
      "a,b,a,a\n1,2,3,4\n",
      [{ a: "1", b: "2", "a (2)": "3", "a (3)": "4" }],
      ['a.csv: several columns have the head "a"; the later ones are kept as "a (2)" and so on, give them names of their own'],
    ],
    ["heads that are missing", "a,,c\n1,2,3\n", [{ a: "1", "column 2": "2", c: "3" }], []],
    [
      "a row that is too long",
      "a,b\n1,2,3\n",
      [{ a: "1", b: "2", "column 3": "3" }],
      ["a.csv#1: this row has 3 cells for 2 heads; look whether a separator in it should be quoted"],
    ],
    ["a row with empty cells too many", "a,b\n1,2,,\n", [{ a: "1", b: "2", "column 3": "", "column 4": "" }], []],
    [
      "a row that is too short",
      "a,b\n1\n",
      [{ a: "1" }],
      ["a.csv#1: this row has 1 cells for 2 heads; look whether a line break in it should be quoted"],
    ],
    [
      "a quotation mark that is never closed",
      'a,b\n1,"2\n3,4\n',
      [{ a: "1", b: "2\n3,4\n" }],
      ["a.csv#1: a quotation mark in this row is never closed, so that all below is taken for one cell; close it"],
    ],
    [
      "a quotation mark that is not doubled",
      'a,b\n"1"x",2\n',
      [{ a: '1"x', b: "2" }],
      ["a.csv#1: a quotation mark within a quoted cell is not written twice; look whether its cells are right"],
    ],
    [
      "heads without rows",
      "a,b\n",
      [],
      ["a.csv: it has no rows below its heads; if it has articles, save it again with its heads in the first row"],
    ],
    ["an empty file", "", [], ["a.csv: it is empty"]],
    ["heads named as objects have them", "__proto__,constructor\n1,2\n", JSON.parse('[{"__proto__":"1","constructor":"2"}]'), []],
  ])("%s", async (_name, content, expected, lines) => {
    const entries = await entriesIn("a.csv", content);
    expect(rows(entries).map((row) => [...row.values])).toEqual(expected.map((row) => Object.entries(row)));
    expect(told(entries)).toEqual(lines);
  });
});

describe("what would fill all memory, or is no text, is told:", () => {
  const limits = { rowLength: 2_000_000 };
  test.each<[string, string | Uint8Array, string]>([
    [
      "a million columns",
      `${"a,".repeat(1_000_000)}\n1\n`,
      "a.csv: a row has 1000001 columns, more than 16384; nothing further of it is read, save it with fewer",
    ],
    [
      "a cell without end",
      `a,b\n1,"${"x".repeat(5_000_000)}`,
      "a.csv: a row has more than 2 million characters; look for a quotation mark that is not closed",
    ],
    [
      "a row without end",
      `a,b\n${"x".repeat(5_000_000)}`,
      "a.csv: a row has more than 2 million characters; look for a quotation mark that is not closed",
    ],
    [
      "bytes that are no text",
      Buffer.concat([Buffer.from("标题,b\n新闻"), Buffer.from([0xff, 0xff]), Buffer.from(",2\n")]),
      "a.csv: byte 15 is not UTF-8; save it as UTF-8",
    ],
    [
      "bytes that stop to be text far behind",
      Buffer.concat([gbk, Buffer.from("a,b\n".repeat(600_000)), Buffer.from([0x81, 0xff])]),
      "a.csv: a part of it is not GB18030, in which it seems to be; save it as UTF-8",
    ],
  ])("%s", async (_name, content, line) => {
    expect(told(await entriesIn("a.csv", content, limits)).at(-1)).toBe(line);
  });
});

test("any table that is written with any separator is read as it was, over any number of pieces", async () => {
  const cell = fc.oneof(fc.string(), fc.constantFrom('"', ",", ";", "\t", "\n", "新闻", "长".repeat(300_000)));
  const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(table, fc.constantFrom(",", "\t", ";", "|"), fc.constantFrom("\n", "\r\n"), async (cells, delimiter, newline) => {
      const text = Papa.unparse([["标题", "日期", "正文"], ...cells], { delimiter, newline });
      const read = rows(await entriesIn("a.csv", text)).map((row) => [...row.values.values()]);
      const isFilled = (row: readonly string[]) => row.some((value) => value.trim() !== "");
      expect(read).toEqual(cells.filter(isFilled).map((row) => row.map((value) => value.replace(/\r\n?/g, "\n"))));
    }),
    { numRuns: rounds(100) },
  );
});
