import { expect, test } from "vitest";
import { readText } from "../../src/ingest/source-text.ts";
import type { Problem } from "../../src/lib/diagnostics.ts";
import { ingested } from "../articles.ts";
import { seed } from "../workspace.ts";

function read(bytes: Uint8Array) {
  const problems: Problem[] = [];
  return { ...readText(bytes, problems), problems };
}

/** 四月二十四日，学校召开会议。 in GBK, the Chinese of an article of so many lines. */
const line = Buffer.from([
  ...[0xcb, 0xc4, 0xd4, 0xc2, 0xb6, 0xfe, 0xca, 0xae, 0xcb, 0xc4, 0xc8, 0xd5, 0xa3, 0xac],
  ...[0xd1, 0xa7, 0xd0, 0xa3, 0xd5, 0xd9, 0xbf, 0xaa, 0xbb, 0xe1, 0xd2, 0xe9, 0xa1, 0xa3, 0x0a],
]);
const gbk = (lines: number) => Buffer.concat(Array<Buffer>(lines).fill(line));
const sentence = "四月二十四日，学校召开会议。\n";
const utf8 = (lines: number) => Buffer.from(sentence.repeat(lines));

/** The bytes with one more at each of the places. */
function damaged(bytes: Buffer, ...places: number[]): Buffer {
  return places
    .toSorted((a, b) => b - a)
    .reduce((all, place) => Buffer.concat([all.subarray(0, place), Buffer.from([0xff]), all.subarray(place)]), bytes);
}

test.each([
  ["GBK", gbk(3), 2 * line.length + 4, "GB18030", 3, 3],
  ["UTF-8", utf8(3), 2 * Buffer.byteLength(sentence) + 6, "UTF-8", 3, 3],
  ["GBK cut off within its last character", gbk(3).subarray(0, -2), undefined, "GB18030", 3, 14],
  ["UTF-8 cut off within its last character", utf8(3).subarray(0, -2), undefined, "UTF-8", 3, 14],
  ["UTF-16 with a byte too many", Buffer.from(`\uFEFF${sentence}a`, "utf16le").subarray(0, -1), undefined, "UTF-16LE", 2, 1],
])("%s that is damaged in one place is read, and the place told", (_name, bytes, place, encoding, lineNumber, column) => {
  const { text, encoding: found, problems } = read(place === undefined ? bytes : damaged(bytes, place));
  expect(found).toBe(encoding);
  const reason = `the bytes here are not valid ${encoding}: a character is lost, and U+FFFD stands in its place`;
  expect(problems.filter(({ rule }) => rule === "lost-text")).toEqual([
    { level: "warning", rule: "lost-text", reason, line: lineNumber, column },
  ]);
  const at = text?.split("\n")[lineNumber - 1]?.indexOf("\uFFFD");
  expect(at).toBe(column - 1);
});

test("of a damaged file nothing else is lost", () => {
  const { text } = read(damaged(gbk(20), line.length + 2));
  expect(text).toBe(`${sentence}四\uFFFD${sentence.slice(1)}${sentence.repeat(18)}`);
});

test("one Chinese character in a hundred may be lost, in each encoding", () => {
  // A sentence has 12 Han characters and 14 characters.
  const places = (count: number, width: number) => Array.from({ length: count }, (_, index) => index * width);
  for (const [text, width] of [
    [gbk(100), line.length],
    [utf8(100), Buffer.byteLength(sentence)],
  ] as const) {
    const sound = read(damaged(text, ...places(12, width)));
    expect(sound.problems.filter(({ rule }) => rule === "lost-text")).toHaveLength(12);
    const { text: none, problems } = read(damaged(text, ...places(13, width)));
    expect(none).toBeUndefined();
    expect(problems).toMatchObject([{ level: "error", rule: "bad-encoding", line: 1, column: 1 }]);
    expect(problems[0]?.reason).toContain("the first of 13 such places");
  }
});

test("what has more faults than Chinese characters is no text, however short it is", () => {
  expect(read(Uint8Array.from([0x41, 0xff])).problems).toMatchObject([{ level: "error", rule: "bad-encoding", line: 1, column: 2 }]);
});

test("of characters that were lost before the first place is told, and how many more there are", () => {
  const lost = "the source has U+FFFD here: a character was lost before Jiuwen read it";
  const reasons = (text: string) => read(Buffer.from(text)).problems.map(({ reason, line, column }) => [reason, line, column]);
  expect(reasons("甲\n乙\uFFFD\uFFFD")).toEqual([[lost, 2, 2]]);
  expect(reasons("甲\uFFFD\n\uFFFD\n")).toEqual([[`${lost}, as in 1 more place`, 1, 2]]);
  expect(reasons("甲\uFFFD乙".repeat(500_000))).toEqual([[`${lost}, as in 499999 more places`, 1, 2]]);
});

test("wherever one byte of UTF-8 is damaged, it is not taken for GBK", () => {
  const whole = Buffer.from(seed({ body: sentence.repeat(10) }));
  for (let at = 0; at < whole.length; at++) {
    for (const value of [0xff, 0x80, 0xb1, 0xe5, 0x41]) {
      const bytes = Buffer.from(whole);
      bytes[at] = value;
      expect([read(bytes).encoding, at, value]).toEqual(["UTF-8", at, value]);
    }
  }
});

test("wherever one byte of GBK is damaged, it is not taken for UTF-8", () => {
  const whole = gbk(10);
  for (let at = 0; at < whole.length; at++) {
    for (const value of [0xff, 0x80, 0xb1, 0xe5, 0x41]) {
      const bytes = Buffer.from(whole);
      bytes[at] = value;
      expect([read(bytes).encoding, at, value]).toEqual(["GB18030", at, value]);
    }
  }
});

test.each([
  ["one", "\0"],
  ["a block of them", "\0".repeat(4096)],
  ["before a last line end", "\0\0\n"],
])("NUL bytes at the end of a file cost a warning: %s", (_name, padding) => {
  const { article, problems } = ingested(seed() + padding);
  expect(article?.summary.excerpt).toBe("四月二十四日，学校召开会议。");
  expect(problems).toMatchObject([{ level: "warning", rule: "nul-byte", line: 6, column: 1 }]);
});

test("a NUL byte before other text costs the file", () => {
  const { article, problems } = ingested(seed({ body: "甲\0乙\0\0" }));
  expect(article).toBeNull();
  expect(problems).toMatchObject([{ level: "error", rule: "nul-byte", line: 5, column: 2 }]);
});
