import { expect, test } from "vitest";
import { decode } from "../../src/lib/encoding.ts";
import { article, ingested } from "../articles.ts";
import { seed } from "../workspace.ts";

const bytes = (...values: number[]) => Uint8Array.from(values);

test.each([
  ["nothing at all", bytes(), "", "UTF-8"],
  ["ASCII", bytes(0x41, 0x0a), "A\n", "UTF-8"],
  ["UTF-8", bytes(0xe6, 0xa0, 0x87, 0xe9, 0xa2, 0x98), "标题", "UTF-8"],
  ["UTF-8 with its mark", bytes(0xef, 0xbb, 0xbf, 0xe6, 0xa0, 0x87), "标", "UTF-8"],
  ["UTF-8 outside the basic plane", bytes(0xf0, 0xa0, 0x80, 0x80), "𠀀", "UTF-8"],
  ["UTF-8 with U+FFFD of its own", bytes(0xef, 0xbf, 0xbd), "\uFFFD", "UTF-8"],
  ["UTF-16, little end first", bytes(0xff, 0xfe, 0x07, 0x68, 0x98, 0x98), "标题", "UTF-16LE"],
  ["UTF-16, big end first", bytes(0xfe, 0xff, 0x68, 0x07, 0x98, 0x98), "标题", "UTF-16BE"],
  ["UTF-16 with a surrogate pair", bytes(0xff, 0xfe, 0x40, 0xd8, 0x00, 0xdc), "𠀀", "UTF-16LE"],
  ["GBK", bytes(0xb1, 0xea, 0xcc, 0xe2), "标题", "GB18030"],
  ["GBK that begins like UTF-8", bytes(0xc4, 0xa3, 0xd0, 0xcd), "模型", "GB18030"],
  ["GBK beyond GB 2312", bytes(0x81, 0x40, 0x41), "丂A", "GB18030"],
  ["four bytes of GB18030", bytes(0xb1, 0xea, 0x95, 0x32, 0x82, 0x36), "标𠀀", "GB18030"],
])("%s", (_name, given, text, encoding) => {
  expect(decode(given)).toEqual({ ok: true, text, encoding });
});

// The offset is that of the first byte that belongs to no character, as iconv and Python give it.
test.each([
  ["a byte that neither has", bytes(0x41, 0xff), "UTF-8", 1],
  ["the same behind Chinese", bytes(0xe6, 0xa0, 0x87, 0xff), "UTF-8", 3],
  ["the same behind a mark", bytes(0xef, 0xbb, 0xbf, 0x41, 0xff), "UTF-8", 4],
  ["a character cut off by the end of the file", bytes(0x41, 0xe6, 0xa0, 0x87, 0xe9, 0xa2), "UTF-8", 4],
  ["a character cut off after its first byte", bytes(0xe6, 0xa0, 0x87, 0x41, 0xe9), "UTF-8", 4],
  ["an overlong slash", bytes(0x41, 0xc0, 0xaf, 0xff), "UTF-8", 1],
  ["half a surrogate pair in UTF-8", bytes(0x41, 0xed, 0xa0, 0x80, 0xff), "UTF-8", 1],
  ["an odd byte in UTF-16", bytes(0xff, 0xfe, 0x07, 0x68, 0x41), "UTF-16LE", 4],
  ["a leading surrogate alone", bytes(0xff, 0xfe, 0x41, 0x00, 0x40, 0xd8, 0x41, 0x00), "UTF-16LE", 4],
  ["a trailing surrogate alone", bytes(0xfe, 0xff, 0x00, 0x41, 0xdc, 0x00), "UTF-16BE", 4],
])("%s is an error at its byte", (_name, given, tried, offset) => {
  expect(decode(given)).toEqual({ ok: false, tried, offset });
});

test("an article is the same whatever encoding it came in, and says which", () => {
  const text = seed();
  const utf16 = Buffer.from(text, "utf16le");
  const read = (content: Uint8Array) => {
    const {
      header: { title },
      summary: { date, views, excerpt },
      origin: { encoding },
    } = article("meeting.txt", content);
    return { title, date, views, excerpt, encoding };
  };
  const expected = { title: "学校召开工作会议", date: "2024-04-24T18:29", views: 2425, excerpt: "四月二十四日，学校召开会议。" };
  expect(read(Buffer.from(text))).toEqual({ ...expected, encoding: "UTF-8" });
  expect(read(Buffer.from(`\uFEFF${text}`))).toEqual({ ...expected, encoding: "UTF-8" });
  expect(read(Buffer.concat([bytes(0xff, 0xfe), utf16]))).toEqual({ ...expected, encoding: "UTF-16LE" });
  expect(read(Buffer.concat([bytes(0xfe, 0xff), Buffer.from(utf16).swap16()]))).toEqual({ ...expected, encoding: "UTF-16BE" });
});

test("only a foreign encoding is worth a note", () => {
  const text = seed({ title: "A", body: "B" });
  expect(ingested(text).problems).toEqual([]);
  // A Markdown seed in GBK: `title: 标题`.
  const gbk = Buffer.concat([
    Buffer.from("---\ntitle: "),
    bytes(0xb1, 0xea, 0xcc, 0xe2),
    Buffer.from("\ndate: 2024-04-24\nviews: 1\n---\nB"),
  ]);
  const { article: read, problems } = ingested(gbk, "meeting.md");
  expect(read?.header.title).toBe("标题");
  expect(problems).toMatchObject([{ level: "info", rule: "foreign-encoding", line: 1, column: 1 }]);
});

test("UTF-8 that was damaged is no GB18030, even where its bytes happen to be valid there", () => {
  // 标题内 whose last character lost its last byte, read as GBK, is 鏍囬鍐: published, it would be a page of rubbish without a warning.
  const front = Buffer.from("---\ntitle: A\ndate: 2024-04-24\nviews: 1\n---\n");
  const damaged = Buffer.concat([front, bytes(0xe6, 0xa0, 0x87, 0xe9, 0xa2, 0x98, 0xe5, 0x86)]);
  expect(decode(damaged)).toEqual({ ok: false, tried: "UTF-8", offset: front.length + 6 });
});

test("damaged UTF-8 is none either where its first character is the damaged one, or its end is in GBK", () => {
  // The beginning of 内 and then 标题, which would be 鍐鏍囬 in GBK.
  expect(decode(bytes(0xe5, 0x86, 0xe6, 0xa0, 0x87, 0xe9, 0xa2, 0x98))).toEqual({ ok: false, tried: "UTF-8", offset: 0 });
  const front = Buffer.from("---\ntitle: 标题\n---\n");
  const gbk = Array<number[]>(50).fill([0xb1, 0xea, 0xcc, 0xe2]).flat();
  expect(decode(Buffer.concat([front, bytes(...gbk)]))).toEqual({ ok: false, tried: "UTF-8", offset: front.length });
});

test("what one file is does not depend on the files read before it", () => {
  const cutOff = bytes(0xe6, 0xa0);
  const marked = bytes(0xef, 0xbb, 0xbf, 0x41);
  for (const before of [cutOff, marked, bytes(0x41, 0xff), bytes(0xff, 0xfe, 0x41)]) {
    decode(before);
    expect(decode(marked)).toEqual({ ok: true, text: "A", encoding: "UTF-8" });
    decode(before);
    expect(decode(bytes(0xe6, 0xa0, 0x87))).toEqual({ ok: true, text: "标", encoding: "UTF-8" });
  }
});
