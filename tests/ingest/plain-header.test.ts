import { expect, test } from "vitest";
import { article, ingested, markdownSeed } from "../articles.ts";
import { seed } from "../workspace.ts";

test.each([
  ["an entity", "A&amp;B", "A&B"],
  ["quotation marks", "&ldquo;甲&rdquo;&#8212;&nbsp;乙", "“甲”— 乙"],
  ["a mark", "<b>快讯</b>", "快讯"],
  ["a colour", '<font color="red">甲</font>乙', "甲乙"],
  ["an end of a line", "甲<br>乙<br/>", "甲 乙"],
  ["a comment", "甲<!-- 密 -->", "甲"],
  ["a link", '<a href="http://a.cn/">甲</a>', "甲"],
  // What may be words stays.
  ["a script is text", "谈<script>标签", "谈<script>标签"],
  ["a name in angle brackets is text", "<<红楼梦>>与<title>", "<<红楼梦>>与<title>"],
  ["a mark alone is text", "a<b>c", "a<b>c"],
  ["an ampersand is text", "R&D; AT&T", "R&D; AT&T"],
  ["a picture alone has no words", "<img src='1.jpg'>", "<img src='1.jpg'>"],
])("in a header %s", (_name, written, title) => {
  const files = [
    ["a.txt", seed({ title: written, more: `来源: ${written}\n编辑: ${written}\n届次: ${written}\n` })],
    [
      "a.md",
      markdownSeed({
        front: `${["title", "source", "编辑", "届次"].map((name) => `${name}: ${JSON.stringify(written)}`).join("\n")}\ndate: 2024-04-24`,
      }),
    ],
  ] as const;
  for (const [file, content] of files) {
    const { header, summary } = article(file, content);
    expect(header).toMatchObject({ title, source: title, credits: [{ value: title }], extra: [{ value: title }] });
    expect(summary.headline).toBe(title);
    const notes = ingested(content, file).problems.filter(({ rule }) => rule === "html-remains");
    expect(notes).toHaveLength(written === title ? 0 : 1);
    if (written !== title) expect(notes).toMatchObject([{ level: "info", line: file === "a.txt" ? 1 : 2 }]);
  }
});

test("date, views, address and tags are read without it", () => {
  const found = article(
    "a.txt",
    seed({
      date: "<span>2024-05-10</span>&nbsp;09:00",
      views: "<b>12</b>",
      more: "标签: 甲&amp;乙、<b>丙</b>\n网址: http://a.cn/?a=1&amp;copy=2\n",
    }),
  );
  expect(found.summary).toMatchObject({ date: "2024-05-10T09:00", views: 12 });
  expect(found.header).toMatchObject({ tags: ["甲&乙", "丙"], url: "http://a.cn/?a=1&copy=2" });
});

test("white space that is written as entities parts two facts on a line", () => {
  const { header } = article("a.txt", seed({ more: "来源：校报&nbsp;&nbsp;作者：李四&nbsp;\n" }));
  expect(header).toMatchObject({ source: "校报", author: "李四" });
});

test("an id is what is written", () => {
  expect(article("a.md", markdownSeed({ front: "title: 甲\ndate: 2024-04-24\nid: a&amp;b" })).summary.id).toBe("a&amp;b");
});
