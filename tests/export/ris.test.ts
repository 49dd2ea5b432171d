import { Cite } from "@citation-js/core";
import "@citation-js/plugin-ris";
import fc from "fast-check";
import { expect, test } from "vitest";
import { ris } from "../../src/export/ris.ts";
import { rounds } from "../rounds.ts";
import { reference, references } from "./references.ts";

test("a file holds one newspaper article, its lines ended by CR LF", () => {
  expect(ris(reference({ authors: ["张三", "Zhang San"] }))).toBe(
    [
      "TY  - NEWS",
      "ID  - 2024-110ea0537603b210",
      "AU  - 张三",
      "AU  - Zhang San",
      "TI  - 学校召开工作会议",
      "T2  - 旧闻档案",
      "PB  - 西安交通大学",
      "PY  - 2024",
      "DA  - 2024/04/24",
      "LA  - zh-CN",
      "UR  - https://example.org/2024/04/110ea0537603b210.html",
      "ER  - ",
      "",
    ].join("\r\n"),
  );
});

// RIS: “the slashes are required, even if month and day are not there”; Zotero takes it apart at them.
test.each([
  ["2024-04-24", "2024/04/24"],
  ["2024-04", "2024/04//"],
  ["2024", "2024///"],
])("the date %s is written %s", (date, expected) => {
  expect(ris(reference({ date }))).toContain(`\r\nPY  - 2024\r\nDA  - ${expected}\r\n`);
});

test("the day of access is the secondary date, as Zotero reads it", () => {
  expect(ris(reference({ accessed: "2026-11-30" }))).toContain("\r\nY2  - 2026/11/30\r\nER  - ");
});

test("what is not known has no line", () => {
  expect(ris(reference({ authors: [], publisher: null, url: null })).match(/^\w\w/gm)).toEqual([
    "TY",
    "ID",
    "TI",
    "T2",
    "PY",
    "DA",
    "LA",
    "ER",
  ]);
});

test.each([
  ["Press, Inc.", "Press，Inc."],
  ["Press,Inc.", "Press，Inc."],
  ["A, B, C", "A，B，C"],
  ["出版社，编辑部；甲", "出版社，编辑部；甲"],
])("the name %s is written %s, so that no reader takes it apart", (name, undivided) => {
  expect(ris(reference({ authors: [name], publisher: name }))).toContain(`\r\nAU  - ${undivided}\r\n`);
  expect(ris(reference({ authors: [name], publisher: name }))).toContain(`\r\nPB  - ${name}\r\n`);
});

test("a parser reads back what was written", () => {
  fc.assert(
    fc.property(references, (hostile) => {
      const entries = new Cite(ris(hostile), { forceType: "@ris/file" }).data;
      expect(entries).toHaveLength(1);
      expect(entries[0]).toMatchObject({
        id: hostile.key,
        type: "article-newspaper",
        title: hostile.title,
        "container-title": hostile.publication,
        language: "zh-CN",
      });
      // Of a newspaper Citation.js reads authors as reporters, and the year alone.
      expect([entries[0]?.reporter ?? []].flat()).toEqual(hostile.authors.map((name) => name.replace(/, ?/g, "，")));
      expect(entries[0]?.issued).toEqual({ "date-parts": [[Number(hostile.date.slice(0, 4))]] });
      expect(entries[0]?.publisher).toBe(hostile.publisher ?? undefined);
      expect(entries[0]?.URL).toBe(hostile.url ?? undefined);
    }),
    { numRuns: rounds(3000) },
  );
});

test("whatever the texts, each line is a tag and its value, and only the last one ends the record", () => {
  fc.assert(
    fc.property(references, (hostile) => {
      const lines = ris(hostile).split("\r\n");
      expect(lines.pop()).toBe("");
      const fields = lines.map((line) => /^([A-Z][A-Z0-9]) {2}- (.*)$/su.exec(line)?.slice(1));
      expect(fields).toEqual([
        ["TY", "NEWS"],
        ["ID", hostile.key],
        ...hostile.authors.map((author) => ["AU", author.replace(/, ?/g, "，")]),
        ["TI", hostile.title],
        ["T2", hostile.publication],
        ...(hostile.publisher === null ? [] : [["PB", hostile.publisher]]),
        ["PY", hostile.date.slice(0, 4)],
        ["DA", hostile.date.replace(/^(\d+)-(\d\d)-(\d\d)$/, "$1/$2/$3")],
        ["LA", "zh-CN"],
        ...(hostile.url === null ? [] : [["UR", hostile.url]]),
        ["ER", ""],
      ]);
      expect(lines.join("")).not.toMatch(/[\r\n\u2028\u2029]/);
    }),
    { numRuns: rounds(2000) },
  );
});
