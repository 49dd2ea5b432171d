import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { article, markdownSeed } from "../articles.ts";
import { projectRoot, seed } from "../workspace.ts";

const inText = (body: string) => article("meeting.txt", seed({ body })).text.characters;
const inMarkdown = (body: string) => article("meeting.md", markdownSeed({ body })).text.characters;

// 字数 as a publisher counts it.
test.each([
  ["会", 1],
  ["四月二十四日，学校召开会议。", 14],
  ["“你好。”——他说……", 11],
  ["3月10日", 5],
  ["ACM 与 IEEE", 8],
  // White space of any kind is none.
  ["一 二\t三　四\u00A0五\u2003六\uFEFF七", 7],
  ["第一段。\n\n　　第二段。\n", 8],
  // Outside the basic plane a character is one too, though JavaScript has two units for it.
  ["𠀀𠮷会", 3],
  ["🎉", 1],
])("a text %j has %i characters", (body, expected) => {
  expect(inText(body)).toBe(expected);
});

test.each([
  ["**你好。**", 3],
  ["# 缘起\n\n正文。", 5],
  ["[校史馆](https://example.org/museum)", 3],
  ["> 引文。\n\n- 甲\n- 乙", 5],
  ["| 年份 | 人数 |\n|------|-----:|\n| 1956 | 1400 |", 12],
  ["```js\nconst 代码 = 1;\n```", 10],
  ["第一行\n第二行", 6],
  ["first\nsecond", 11],
  ["A &amp; B", 3],
])("Markdown %j has %i, as its marks are no text", (body, expected) => {
  expect(inMarkdown(body)).toBe(expected);
});

test("title and header are not counted", () => {
  expect(article("meeting.txt", seed({ title: "一个长得多的标题", more: "来源: 校报\n", body: "正文。" })).text.characters).toBe(3);
});

// Counted by another program: `re.sub(r"\s", "", body)` in Python.
test.each([
  ["000_98bcdf8a17d63228.txt", 2416],
  ["001_4848f035a5e6a7ec.txt", 2241],
  ["002_6dbe0efcfa5c5b23.txt", 1919],
  ["003_110ea0537603b210.txt", 2222],
  ["004_ef56dbffcf0dcfde.txt", 2278],
])("the body of %s has %i", (file, expected) => {
  expect(article(file, readFileSync(join(projectRoot, "tests/fixtures/seeds", file))).text.characters).toBe(expected);
});

test("a text has as many characters as it has code points that are no white space", () => {
  const bodies = fc.string({
    unit: fc.oneof(fc.constantFrom(..." \t\n　会。"), fc.string({ unit: "binary", minLength: 1, maxLength: 1 })),
  });
  fc.assert(
    fc.property(bodies, (written) => {
      const body = `始${written.replaceAll("\0", "")}终`;
      expect(inText(body)).toBe([...body].filter((character) => character.trim() !== "").length);
    }),
  );
});
