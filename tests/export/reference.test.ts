import fc from "fast-check";
import { expect, test } from "vitest";
import { createReference } from "../../src/export/article-reference.ts";
import { type ArticleId, parseId } from "../../src/ingest/id.ts";
import { civil } from "../articles.ts";
import { rounds } from "../rounds.ts";
import { references } from "./references.ts";

const site = { title: "旧闻档案", publisher: "西安交通大学" };

function id(text: string): ArticleId {
  const parsed = parseId(text);
  if (!parsed.ok) throw new Error(parsed.reason);
  return parsed.id;
}

const meeting = {
  summary: { id: id("110ea0537603b210"), date: civil("2024-04-24 18:29") },
  header: { title: "学校召开工作会议", author: "张三" },
};
const meetingBy = (author: string | null) => ({ ...meeting, header: { ...meeting.header, author } });
const keyOf = (text: string, date = meeting.summary.date) =>
  createReference({ ...meeting, summary: { id: id(text), date } }, site, null).key;

test("a reference holds what there is to say of an article", () => {
  expect(createReference(meeting, site, "https://example.org/2024/04/110ea0537603b210.html")).toEqual({
    key: "2024-04-110ea0537603b210",
    title: "学校召开工作会议",
    authors: ["张三"],
    publication: "旧闻档案",
    publisher: "西安交通大学",
    date: "2024-04-24",
    url: "https://example.org/2024/04/110ea0537603b210.html",
    accessed: null,
  });
});

test.each(["2024-04-24", "2024-04-24 00:00", "2024-04-24 23:59:59"])("an article of %s is one of that day", (date) => {
  expect(createReference({ ...meeting, summary: { ...meeting.summary, date: civil(date) } }, site, null)).toMatchObject({
    date: "2024-04-24",
    url: null,
  });
});

test.each(["2024", "2024-04"])("an article of %s is one of that time", (date) => {
  expect(createReference({ ...meeting, summary: { ...meeting.summary, date: civil(date) } }, site, null).date).toBe(date);
});

test("the key of an article without a month is that of none with one, whatever their ids", () => {
  expect(keyOf("110ea0537603b210", civil("2024"))).toBe("2024-00-110ea0537603b210");
  expect(keyOf("04-a", civil("2024"))).not.toBe(keyOf("a", civil("2024-04")));
});

test.each([
  ["张三、李四", ["张三", "李四"]],
  ["Smith, John", ["Smith, John"]],
  ["张三\n李四", ["张三 李四"]],
  ["张三\u0007、\u0085李　四", ["张三", "李 四"]],
])("the author field %j makes the authors %j, each on one line", (author, authors) => {
  expect(createReference(meetingBy(author), site, null).authors).toEqual(authors);
});

test.each([null, "", " ", "、", "、，；;", "、 ，\u0000；", "\u0001"])(
  "the author field %j names nobody, and the publisher is responsible",
  (author) => {
    expect(createReference(meetingBy(author), site, null).authors).toEqual(["西安交通大学"]);
  },
);

test("a publisher's name is one name, whatever stands in it", () => {
  const publisher = "Press, Inc.；出版社";
  expect(createReference(meetingBy(null), { ...site, publisher }, null)).toMatchObject({ authors: [publisher], publisher });
});

test.each([null, " "])("without author and with the publisher %j nobody is responsible", (publisher) => {
  expect(createReference(meetingBy(null), { ...site, publisher }, null)).toMatchObject({ authors: [], publisher: null });
});

test.each([
  ["  学校　召开\r\n工作\t\u00A0会议\n", "学校 召开 工作 会议"],
  ["工作\u0000\u0007会议\u0085\u2028通知\u007F", "工作 会议 通知"],
  ["\uFEFF会议", "会议"],
  ["会\uD800议", "会\uFFFD议"],
  // All else is kept: signs, other alphabets, invisible characters that are no white space.
  ["【主题教育】“𠀀”😀 {\\a} <i>\u200B", "【主题教育】“𠀀”😀 {\\a} <i>\u200B"],
])("the text %j is written %j", (written, line) => {
  const { title, authors, publication, publisher } = createReference(
    { ...meeting, header: { title: written, author: written } },
    { title: written, publisher: written },
    null,
  );
  expect([title, authors, publication, publisher]).toEqual([line, [line], line, line]);
});

test.each([
  ["110ea0537603b210", "2024-04-110ea0537603b210"],
  ["a", "2024-04-a"],
  ["Meeting-2", "2024-04-Meeting-2"],
  ["a".repeat(20), `2024-04-${"a".repeat(20)}`],
  // SHA-256 (`printf %s "$id" | sha256sum`) of what is no ASCII name, or too long.
  ["a".repeat(21), "2024-04-x7df8e299c834de19"],
  ["会议", "2024-04-x63d30f1a037d0771"],
  ["a_b", "2024-04-x648fa9b31bc7ff7e"],
  ["-a", "2024-04-xc274891790345c56"],
  ["a-", "2024-04-x9baf4407202e5b0e"],
  ["a b", "2024-04-xc8687a08aa5d6ed2"],
  // What looks like a hash is hashed too, so that no id can have another's key.
  ["x7df8e299c834de19", "2024-04-xa7b84020ec3b0234"],
  ["X7DF8E299C834DE19", "2024-04-x372cd5e92d94a5a8"],
])("the key of the article %j is %s", (name, key) => {
  expect(keyOf(name)).toBe(key);
});

test("a key depends on the month, in which ids differ, and neither on the day nor on its time", () => {
  expect(keyOf("会议", civil("2024-04-01"))).toBe(keyOf("会议", civil("2024-04-30 23:59")));
  expect(keyOf("1", civil("2024-04-30"))).not.toBe(keyOf("1", civil("2024-05-01")));
  expect(keyOf("1", civil("2024-04-30"))).not.toBe(keyOf("1", civil("2025-04-30")));
});

test("keys are short ASCII names, and differ where ids differ by more than case", () => {
  const ids = fc
    .oneof(
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }),
      fc.string({ unit: fc.constantFrom(..."abAB01-_ x会"), minLength: 1, maxLength: 22 }),
      fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: 16, maxLength: 16 }).map((digits) => `x${digits}`),
    )
    .filter((text) => parseId(text).ok);
  fc.assert(
    fc.property(ids, ids, (one, other) => {
      expect(keyOf(one)).toMatch(/^\d{4}-\d{2}-[A-Za-z0-9](?:[A-Za-z0-9-]{0,19})$/);
      if (one.toLowerCase() !== other.toLowerCase()) expect(keyOf(one).toLowerCase()).not.toBe(keyOf(other).toLowerCase());
    }),
    { numRuns: rounds(5000) },
  );
});

test("every text of a reference is one trimmed line that UTF-8 can hold", () => {
  fc.assert(
    fc.property(references, ({ title, authors, publication, publisher }) => {
      for (const text of [title, ...authors, publication, ...(publisher === null ? [] : [publisher])]) {
        expect(text).toMatch(/^\S(?:.*\S)?$/su);
        expect(text).not.toMatch(/\p{Cc}|[^\S ]| {2}/u);
        expect(text.isWellFormed()).toBe(true);
      }
    }),
    { numRuns: rounds(2000) },
  );
});
