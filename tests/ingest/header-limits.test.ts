import { expect, test } from "vitest";
import { article, ingested, markdownSeed } from "../articles.ts";
import { seed } from "../workspace.ts";

test.each([
  ["来源", "source", 10_000],
  ["作者", "author", 10_000],
  ["栏目", "column", 10_000],
] as const)("%s of its greatest length is kept, one character more costs the field alone", (name, key, most) => {
  const longest = "张".repeat(most);
  expect(article("meeting.txt", seed({ more: `${name}: ${longest}\n` })).header[key]).toBe(longest);
  const { article: without, problems } = ingested(seed({ more: `${name}: ${longest}三\n` }));
  expect(without?.header[key]).toBeNull();
  expect(problems).toMatchObject([{ level: "warning", rule: "long-field", line: 4, column: 5 }]);
});

test("a field Jiuwen has no use for may be a summary, and no more", () => {
  const summary = "摘".repeat(10_000);
  expect(article("meeting.txt", seed({ more: `摘要: ${summary}\n` })).header.extra).toEqual([{ name: "摘要", value: summary }]);
  expect(article("meeting.txt", seed({ more: `摘要: ${summary}要\n` })).header.extra).toEqual([]);
});

test("the items of a list are measured together", () => {
  const items = (count: number) => `[${Array.from({ length: count }, (_, at) => `作者${String(at).padStart(18, "0")}`).join(", ")}]`;
  const front = (count: number) => `title: 甲\ndate: 2024-04-24\nviews: 1\nauthor: ${items(count)}`;
  expect(ingested(markdownSeed({ front: front(500) }), "a.md").problems).toEqual([]);
  expect(ingested(markdownSeed({ front: front(501) }), "a.md").problems).toMatchObject([{ level: "warning", rule: "long-field" }]);
});

test("a title of a thousand characters is one, a longer one costs the article", () => {
  expect(article("meeting.txt", seed({ title: "题".repeat(1000) })).header.title).toHaveLength(1000);
  const { article: none, problems } = ingested(seed({ title: "题".repeat(1001) }));
  expect(none).toBeNull();
  expect(problems).toMatchObject([{ level: "error", rule: "long-field", line: 1, column: 5 }]);
});

test("an id that is as long as a text is not looked into", () => {
  // Marks of two classes in turn, which take the square of their number to be put in order.
  const front = `title: 甲\ndate: 2024-04-24\nviews: 1\nid: a${"\u0301\u0323".repeat(90_000)}`;
  expect(ingested(markdownSeed({ front }), "a.md").problems).toMatchObject([{ level: "error", rule: "long-field", line: 5 }]);
});

test("a date or a number of views that begins a text is none, however much white space is behind it", () => {
  const behind = `${" ".repeat(5000)}后`;
  expect(ingested(seed({ date: `2024-04-24${behind}` })).problems).toMatchObject([{ level: "error", rule: "bad-date" }]);
  const { article: read, problems } = ingested(seed({ views: `2425${behind}` }));
  expect(read?.summary.views).toBeNull();
  expect(problems).toMatchObject([{ level: "warning", rule: "bad-views" }]);
});

test("what is written at `draft` keeps an article back, however long it is", () => {
  const { article: none, problems } = ingested(seed({ more: `草稿: ${"是".repeat(1_000_000)}\n` }));
  expect(none).toBeNull();
  expect(problems).toMatchObject([{ level: "warning", rule: "draft", line: 4 }]);
});

test("an article of two hundred fields is one, and one field more an error at its place", () => {
  const more = (count: number) => Array.from({ length: count }, (_, at) => `字段${at}: 值\n`).join("");
  expect(article("meeting.txt", seed({ more: more(197) })).header.extra).toHaveLength(197);
  expect(ingested(seed({ more: more(198) })).problems).toMatchObject([{ level: "error", rule: "long-header", line: 201, column: 1 }]);
});

test("of a text file with very many faulty lines one message is made", () => {
  const { problems } = ingested(seed({ more: "甲\n\n".repeat(100_000) }));
  expect(problems).toMatchObject([{ level: "error", rule: "long-header", line: 398 }]);
  expect(problems[0]?.reason).toContain("100003 lines");
});

test("a text file without a marker is told to have none, however long it is", () => {
  const { problems } = ingested("标题: 甲\n\n乙\n".concat("丙\n".repeat(100_000)));
  expect(problems).toMatchObject([{ rule: "no-body-marker", line: 3, column: 1 }]);
});

test("what stands before the first colon of a line is no name when it is as long as a paragraph", () => {
  expect(article("meeting.txt", seed({ more: `${"名".repeat(200)}：值\n` })).header.extra).toHaveLength(1);
  expect(ingested(seed({ more: `${"名".repeat(201)}：值\n` })).problems).toMatchObject([{ rule: "bad-header-line", line: 4 }]);
  const front = `title: 甲\ndate: 2024-04-24\nviews: 1\n${"n".repeat(201)}: 值`;
  expect(ingested(markdownSeed({ front }), "a.md").problems).toMatchObject([{ level: "warning", rule: "long-field", line: 5 }]);
});

/** A hostile value of any length is judged at once: with the square of its length a megabyte would take hours. */
test.each(["标题", "发布日期", "浏览次数", "来源", "作者", "标签", "栏目", "原文链接", "草稿", "责任编辑"])(
  "a %s of a megabyte takes no time",
  (name) => {
    for (const filling of [" ", "0", ",", " ,", "，", "a", "【", "【】", "%", "http://", "张 ", "\u0301", "\u200B"]) {
      const value = `1${filling.repeat(1_000_000 / filling.length)}x`;
      const { problems } = ingested(`${name}: ${value}\n正文:\n甲\n`);
      expect(problems.every(({ reason }) => reason.length < 400)).toBe(true);
    }
  },
);
