import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import type { ArticleRecord } from "../../src/site/article-record.ts";
import { article } from "../articles.ts";
import { rounds } from "../rounds.ts";
import { articlesCsv, hostileRecord, realRecords, record } from "./records.ts";

const header =
  "id,path,title,columns,headline,date,views,source,author,column,url,formerAddresses,tags,pictures,attachments,terms,labels,excerpt,characters,file,format,bytes,encoding,sha256,files";

/**
 * The rows below the header, as an independent parser reads the UTF-8 file, each field by its
 * column's name.
 */
function read(csv: string): Record<string, string>[] {
  const written = Buffer.from(csv).toString("utf8");
  const { data, errors } = Papa.parse<Record<string, string>>(written.replace(/^\uFEFF/, ""), {
    ...{ header: true, delimiter: ",", newline: "\r\n", skipEmptyLines: true },
  });
  expect(errors).toEqual([]);
  return data;
}

/** What the data package tells readers to do: take one leading apostrophe off. */
const original = (cell: string | undefined) => cell?.replace(/^'/, "");

/** One record's field as it stands in the file. */
const written = (parts: Partial<ArticleRecord>, column: string) => read(articlesCsv([record(parts)]))[0]?.[column];

test("the table is RFC 4180 with a byte order mark: a header, a line for each article, CRLF after each", () => {
  const row = [
    "meeting,2024/04/meeting.html,【校史】学校召开工作会议,校史,学校召开工作会议,2024-04-24T18:29,2425,校报,本报记者,要闻",
    '"https://example.org/news?a=1,2",/2024/04/1.html,通讯；会议,gate.jpg,minutes.pdf,,校史；要闻；通讯；会议,在创新港举行。,7,2024/meeting.md,md,99,UTF-8',
    "0f".repeat(32),
    "2024/04/meeting/gate.jpg",
  ].join(",");
  const one = record({ excerpt: "在创新港举行。", characters: 7, bytes: 99, sha256: "0f".repeat(32) });
  expect(articlesCsv([one, one])).toBe(`\uFEFF${header}\r\n${row}\r\n${row}\r\n`);
});

test("a table without articles is its header", () => {
  expect(articlesCsv([])).toBe(`\uFEFF${header}\r\n`);
});

test("the five articles come back, but for texts and other fields", () => {
  const records = realRecords();
  const joined = (items: readonly string[]) => items.join("；");
  expect(read(articlesCsv(records))).toEqual(
    records.map(({ body: _body, extra: _extra, credits: _credits, original: _original, ...metadata }) => ({
      ...metadata,
      ...{ views: String(metadata.views), characters: String(metadata.characters), bytes: String(metadata.bytes) },
      ...{ columns: joined(metadata.columns), tags: joined(metadata.tags) },
      ...{ terms: joined(metadata.terms), labels: joined(metadata.labels) },
      ...{ pictures: "", attachments: "", files: "" },
      ...{ source: "", author: "", column: "", url: "", formerAddresses: "" },
    })),
  );
});

test.each([
  ["a,b", '"a,b"'],
  ['学校"双一流"建设', '"学校""双一流""建设"'],
  ["上\r\n下", '"上\r\n下"'],
  ["上\n下", '"上\n下"'],
  ["上\r下", '"上\r下"'],
  // Separators where a program or a country uses another than the comma.
  ["a;=1+1", '"a;=1+1"'],
  ["a\t=1+1", '"a\t=1+1"'],
  [" 空格 ", " 空格 "],
])("%j is written as %j", (title, field) => {
  expect(articlesCsv([record({ title })])).toContain(`,${field},校史,`);
});

test.each([
  ["=1+1", "'=1+1"],
  ["+8613800000000", "'+8613800000000"],
  ["-2+3", "'-2+3"],
  ["@SUM(1)", "'@SUM(1)"],
  ["\t=1+1", "'\t=1+1"],
  ["\r=1+1", "'\r=1+1"],
  ["\n=1+1", "'\n=1+1"],
  ["＝1+1", "'＝1+1"],
  ["＋1", "'＋1"],
  ["－2", "'－2"],
  ["＠SUM(1)", "'＠SUM(1)"],
  ["=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
  // An apostrophe is marked as well, so that the mark can be told from it.
  ["'90年代", "''90年代"],
  ["'=1+1", "''=1+1"],
  // Harmless where it stands.
  ["1+1=2", "1+1=2"],
  ["“一带一路”", "“一带一路”"],
  ["——纪念西迁", "——纪念西迁"],
  ["", ""],
])("%j cannot run: the cell holds %j", (text, cell) => {
  for (const column of ["title", "headline", "source", "author", "column", "excerpt", "file"]) {
    expect(written({ [column]: text }, column)).toBe(cell);
  }
  for (const column of ["columns", "formerAddresses", "tags", "terms", "labels"])
    expect(written({ [column]: text === "" ? [] : [text] }, column)).toBe(cell);
});

test("an id that begins like a formula cannot run either", () => {
  const {
    summary: { id },
  } = article("-1.txt");
  expect(id).toBe("-1");
  expect(written({ id }, "id")).toBe("'-1");
});

test.each([
  [[], ""],
  [["校史"], "校史"],
  [["校史", "通讯"], "校史；通讯"],
  [["校史", "=1+1"], "校史；=1+1"],
])("the list %j is the cell %j", (tags, cell) => {
  expect(written({ tags }, "tags")).toBe(cell);
});

test.each([
  [0, "0"],
  [12000, "12000"],
  [null, ""],
])("%j views are the cell %j: unknown is not 0", (views, cell) => {
  expect(written({ views }, "views")).toBe(cell);
});

test("any text comes back, and no cell begins like a formula", () => {
  fc.assert(
    fc.property(fc.array(hostileRecord, { minLength: 1, maxLength: 4 }), (records) => {
      const rows = read(articlesCsv(records));
      expect(rows).toHaveLength(records.length);
      for (const [index, row] of rows.entries()) {
        expect(Object.keys(row).join(",")).toBe(header);
        expect(Object.values(row).filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell))).toEqual([]);
        for (const [key, value] of Object.entries(records[index] ?? {})) {
          if (key === "body" || key === "extra" || key === "credits" || key === "original") continue;
          const text = value === null ? "" : Array.isArray(value) ? value.map((item) => item.path ?? item).join("；") : String(value);
          // UTF-8 has no halves of characters.
          expect(original(row[key])).toBe(text.toWellFormed());
        }
      }
    }),
    { numRuns: rounds(500) },
  );
});

test("a program that takes semicolons and tabs for separators too finds the same cells", () => {
  fc.assert(
    fc.property(hostileRecord, (one) => {
      const csv = articlesCsv([one]);
      expect(separatorsOutsideQuotes(csv, /[;\t]/g)).toEqual([]);
      expect(separatorsOutsideQuotes(csv, /,/g)).toHaveLength(2 * (header.split(",").length - 1));
    }),
    { numRuns: rounds(500) },
  );
});

function separatorsOutsideQuotes(csv: string, separators: RegExp): string[] {
  return csv.replace(/"(?:[^"]|"")*"/g, "").match(separators) ?? [];
}
