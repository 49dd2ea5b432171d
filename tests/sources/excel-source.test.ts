import { describe, expect, test } from "vitest";
import { entriesIn, rows, told, values } from "./entries.ts";
import { zip } from "./zips.ts";

interface TestSheet {
  readonly name: string;
  /** What stands in `<sheetData>`. */
  readonly data: string;
}

/** A workbook of sheets, with texts that they share and formats of their cells. */
function workbook(sheets: readonly TestSheet[], { strings = "", formats = "", styles = "", properties = "" } = {}): Buffer {
  const list = sheets.map(({ name }, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join("");
  const targets = sheets
    .map((_, at) => `<Relationship Id="rId${at + 1}" Target="${at % 2 ? "/xl/" : ""}worksheets/sheet${at + 1}.xml"/>`)
    .join("");
  const parts = sheets.map(({ data }, at) => [`xl/worksheets/sheet${at + 1}.xml`, `<worksheet><sheetData>${data}</sheetData></worksheet>`]);
  return zip({
    "[Content_Types].xml": "<Types/>",
    "xl/workbook.xml": `<?xml version="1.0"?><workbook xmlns:r="r">${properties}<sheets>${list}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${targets}</Relationships>`,
    "xl/sharedStrings.xml": `<sst>${strings}</sst>`,
    "xl/styles.xml": `<styleSheet><numFmts>${formats}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${styles}</cellXfs></styleSheet>`,
    ...Object.fromEntries(parts),
  });
}

const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
const row = (...cells: readonly string[]) => `<row>${cells.join("")}</row>`;
const heads = row(text("标题"), text("值"));

/** The value that a cell has below the head 值. */
async function cellValue(cell: string, options = {}): Promise<string | undefined> {
  return values(await entriesIn("a.xlsx", workbook([{ name: "S", data: heads + row(text("一"), cell) }], options)))[0]?.["值"];
}

test("every sheet is a table with heads of its own, and an empty one is told", async () => {
  const entries = await entriesIn(
    "a.xlsx",
    workbook([
      { name: "新闻", data: heads + row(text("一"), "<c><v>1</v></c>") + row(text("二"), "<c><v>2</v></c>") },
      { name: "通知", data: row(text("题目")) + row(text("三")) },
      { name: "Sheet3", data: "" },
    ]),
  );
  expect(rows(entries).map(({ place, values: row }) => [place, ...row])).toEqual([
    ["a.xlsx#新闻#1", ["标题", "一"], ["值", "1"]],
    ["a.xlsx#新闻#2", ["标题", "二"], ["值", "2"]],
    ["a.xlsx#通知#1", ["题目", "三"]],
  ]);
  expect(told(entries)).toEqual(["a.xlsx#Sheet3: it is empty"]);
});

test("a title above the heads is told, and rows are counted as below the heads", async () => {
  const data = `<row r="1">${text("2020 年新闻")}</row><row r="3">${text("标题")}${text("值")}</row><row r="6">${text("一")}${text("1")}</row>`;
  const entries = await entriesIn("a.xlsx", workbook([{ name: "S", data }]));
  expect(values(entries)).toEqual([{ 标题: "一", 值: "1" }]);
  expect(told(entries)).toEqual(["a.xlsx#S: its first row is taken for a title, as it has a single cell: 2020 年新闻"]);
});

test("cells that are left out are empty, wherever a row begins", async () => {
  const data = `<row r="1"><c r="B1" t="str"><v>标题</v></c><c r="D1" t="str"><v>日期</v></c></row><row r="2"><c r="D2" t="str"><v>x</v></c></row>`;
  expect(values(await entriesIn("a.xlsx", workbook([{ name: "S", data }])))).toEqual([
    { "column 1": "", 标题: "", "column 3": "", 日期: "x" },
  ]);
});

describe("a cell is text:", () => {
  test.each([
    ["a shared text", '<c t="s"><v>1</v></c>', "新闻"],
    ["a shared text in parts, without its reading", '<c t="s"><v>2</v></c>', "东京"],
    ["a text of its own", text("a &amp; b"), "a & b"],
    ["what a formula came to", '<c t="str"><f>A1</f><v>x</v></c>', "x"],
    ["a character that XML cannot have", text("a_x000D_b"), "a\rb"],
    ["yes and no", '<c t="b"><v>1</v></c>', "true"],
    ["an error", '<c t="e"><v>#N/A</v></c>', "#N/A"],
    ["a number", "<c><v>1234567890123</v></c>", "1234567890123"],
    ["a number with an exponent", "<c><v>1.2345678901E+17</v></c>", "123456789010000000"],
    ["a number with what binary fractions leave", "<c><v>0.30000000000000004</v></c>", "0.3"],
    ["a date in its own form", '<c t="d"><v>2021-01-05T00:00:00</v></c>', "2021-01-05"],
    ["a date and time in its own form", '<c t="d"><v>2021-01-05T08:30:00</v></c>', "2021-01-05 08:30:00"],
    ["nothing", "<c/>", undefined],
  ])("%s", async (_name, cell, expected) => {
    const strings = "<si><t>x</t></si><si><t>新闻</t></si><si><r><t>东</t></r><r><t>京</t></r><rPh><t>とうきょう</t></rPh></si>";
    const found = await cellValue(cell, { strings });
    expect(found).toBe(expected);
  });
});

describe("a number is a date if its cell shows one:", () => {
  const formats = [
    ...[
      '<numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/>',
      '<numFmt numFmtId="165" formatCode="[Red]0.00&quot;days&quot;"/>',
    ],
    ...['<numFmt numFmtId="166" formatCode="[$-F800]dddd\\, mmmm dd\\, yyyy"/>', '<numFmt numFmtId="167" formatCode="General"/>'],
  ].join("");
  const styles = [0, 14, 22, 57, 164, 165, 166, 167].map((id) => `<xf numFmtId="${id}"/>`).join("");
  test.each([
    ["general", 0, "44201", "44201"],
    ["a date", 1, "44201", "2021-01-05"],
    ["a date and a time", 2, "44201.354166666664", "2021-01-05 08:30"],
    ["a date and a time with seconds", 2, "44201.35417824074", "2021-01-05 08:30:01"],
    ["a date of Chinese versions", 3, "44201", "2021-01-05"],
    ["a date in a form of one's own", 4, "44201", "2021-01-05"],
    ["a number with letters beside it", 5, "44201", "44201"],
    ["a date in the form of the system", 6, "44201", "2021-01-05"],
    ["general by its name", 7, "44201", "44201"],
    ["the first day", 1, "1", "1900-01-01"],
    ["a day before the day that never was", 1, "59", "1900-02-28"],
    ["a day after it", 1, "61", "1900-03-01"],
    ["what no calendar has", 1, "9999999999", "9999999999"],
  ])("%s", async (_name, style, value, expected) => {
    expect(await cellValue(`<c s="${style}"><v>${value}</v></c>`, { formats, styles })).toBe(expected);
  });

  test("from 1904 on, as workbooks of old Macintoshes count", async () => {
    const properties = '<workbookPr date1904="1"/>';
    expect(await cellValue('<c s="1"><v>42739</v></c>', { styles, properties })).toBe("2021-01-05");
  });
});

describe("what would fill all memory, or is damaged, is told:", () => {
  const far = workbook([
    { name: "S", data: '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFE1048576"><v>1</v></c></row>' },
  ]);
  const bomb = zip({ "xl/workbook.xml": "<workbook/>", "xl/worksheets/sheet1.xml": Buffer.alloc(20_000_000) });
  const entities = zip({
    "xl/workbook.xml": '<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><workbook><sheets>&c;</sheets></workbook>',
  });
  test.each<[string, Uint8Array, string]>([
    [
      "a cell that is further right than Excel goes",
      far,
      "a.xlsx#S: a row has 16385 columns, more than 16384; nothing further of it is read, save it with fewer",
    ],
    [
      "a part that is a bomb",
      bomb,
      'a.xlsx: its file "xl/worksheets/sheet1.xml" unpacks to 200 times its size and more, as no text does; nothing of the archive is read',
    ],
    [
      "entities that expand",
      entities,
      "a.xlsx: line 1, column 50: it declares entities (<!ENTITY), which are never expanded; nothing further is read",
    ],
    ["a zip without sheets", zip({ "a.txt": "x" }), "a.xlsx: no sheet is found in it; save it again as .xlsx or CSV"],
    [
      "a sheet that is not there",
      zip({ "xl/workbook.xml": '<workbook><sheets><sheet name="S" r:id="x"/></sheets></workbook>' }),
      "a.xlsx#S: the workbook names this sheet and does not have it; save it again",
    ],
    [
      "a sheet that is not well-formed",
      workbook([{ name: "S", data: `${heads}${row(text("一"), text("1"))}</oops>` }]),
      "a.xlsx: line 1, column 204: unexpected close tag; the rest is not read, export it again",
    ],
  ])("%s", async (_name, bytes, line) => {
    expect(told(await entriesIn("a.xlsx", bytes)).at(-1)).toBe(line);
  });

  test("a row in the last line and column of a sheet costs nothing", async () => {
    const data = `${heads}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`.repeat(1);
    const before = process.memoryUsage().heapUsed;
    expect(rows(await entriesIn("a.xlsx", workbook([{ name: "S", data }]))).length).toBe(1);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(50_000_000);
  });

  test("a workbook that unpacks to more than memory should hold", async () => {
    const lines = told(await entriesIn("a.xlsx", workbook([{ name: "S", data: heads }]), { documentBytes: 200 }));
    expect(lines).toEqual(["a.xlsx: it unpacks to more than 0.1 MB; nothing of it is read"]);
  });
});
