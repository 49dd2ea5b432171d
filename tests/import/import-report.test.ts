import fc from "fast-check";
import { expect, test } from "vitest";
import { importAccount } from "../../src/import/import-account.ts";
import { emptyRow, parseReport, type ReportRow, reportText, resultOrder } from "../../src/import/import-report.ts";
import { readCells } from "../../src/input/import-reports.ts";

const row: ReportRow = {
  ...{ record: "mirror/a.htm", address: "http://a.cn/a.htm", result: "article", reason: "", seed: "2024/a.md", title: "会议" },
  ...{
    date: "2024-05-10",
    characters: 120,
    kept: 120,
    files: 2,
    missing: 1,
    original: "ab",
    fileHashes: "12 34",
    written: "cd",
    madeFrom: "ef",
    text: "01",
  },
};

const read = async (text: string) => parseReport(await readCells(Buffer.from(text)));

test("a report is a table that spreadsheet programs open right", () => {
  const text = reportText([row, { ...emptyRow, record: "b.htm", result: "list", reason: '=1+1, "x"' }]);
  expect(text.split("\r\n")).toEqual([
    "\uFEFFsource,address,result,reason,seed,title,date,characters,kept,files,missing,original_sha256,files_sha256,seed_sha256,made_from,text",
    "mirror/a.htm,http://a.cn/a.htm,article,,2024/a.md,会议,2024-05-10,120,120,2,1,ab,12 34,cd,ef,01",
    `b.htm,,list,"'=1+1, ""x""",,,,,,,,,,,,`,
    "",
  ]);
});

test("a report reads back as it was written, whatever stands in it", async () => {
  const text = fc.string({ unit: "binary", maxLength: 20 }).map((one) => one.toWellFormed());
  const rows = fc.array(
    fc.record({
      record: text.filter((one) => one !== ""),
      reason: text,
      result: fc.constantFrom(...resultOrder),
      title: text.filter((one) => one !== ""),
    }),
  );
  await fc.assert(
    fc.asyncProperty(rows, async (found) => {
      const all = found.map((one) => ({ ...row, ...one }));
      expect(await read(reportText(all))).toEqual(all);
    }),
  );
});

test.each([
  ["nothing", ""],
  ["another table", "a,b\r\n1,2\r\n"],
  ["one without a column", reportText([row]).replace("result,", "")],
  ["one with a word that is no result", reportText([row]).replace(",article,", ",Article,")],
  ...[
    "../escaped.md",
    "2024/../../a.md",
    "/etc/a.md",
    "C:/a.md",
    "2024\\..\\a.md",
    ".git/a.md",
    "2024//a.md",
    "2024/a.md\n",
    "2024/a.sh",
    ".",
  ].map((seed) => [`one with the seed ${JSON.stringify(seed)}`, reportText([{ ...row, seed }])]),
  ["one without a place", reportText([row]).replace("mirror/a.htm", "")],
])("%s is no report", async (_, text) => {
  expect(await read(text)).toBeNull();
});

test("a report that was saved anew by a spreadsheet program is still one", async () => {
  expect(await read(reportText([row]).replaceAll(",", ";").replaceAll("\r\n", "\n"))).toEqual([row]);
});

test("the account counts what there is of each result, and what was never to be an article not at all", () => {
  const of = (result: ReportRow["result"], missing = 0) => ({ ...row, result, missing });
  const rows = [of("article", 2), of("edited", 1), of("list"), of("list"), of("duplicate", 5), of("passed-over"), of("deleted")];
  expect(importAccount(rows)).toEqual({
    ...{ records: 6, articles: 2, missing: 3 },
    leftOut: [
      { result: "duplicate", count: 1 },
      { result: "list", count: 2 },
      { result: "deleted", count: 1 },
    ],
  });
  expect(importAccount([of("passed-over")])).toBeNull();
});
