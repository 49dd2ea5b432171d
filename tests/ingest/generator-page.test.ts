import { expect, test } from "vitest";
import { ingested, markdownSeed } from "../articles.ts";

test.each([
  ["title: 标签\ndate: 2019-05-03\ntype: tags", ""],
  ["title: 友链\ntype: links", "这里是朋友们。"],
  ["layout: Page\ntitle: 关于", "关于本站。"],
  ["title: 归档\nlayout: archives\npublished: true", "归档。"],
])("a page of a generator is a note: %j with the text %j", (front, body) => {
  expect(ingested(markdownSeed({ front, body }), "tags/index.md")).toMatchObject({
    article: null,
    problems: [{ rule: "unread-file", level: "info", reason: expect.stringContaining("this is a page of a generator and no article") }],
  });
});

test("so is one that is a text file", () => {
  expect(ingested("---\ntype: tags\n---\n", "tags.txt").problems).toMatchObject([{ rule: "unread-file", level: "info", line: 2 }]);
});

test.each([
  ["title: 关于校庆\ndate: 2019-05-03\ntype: about", "a.md"],
  ["title: 关于校庆\nlayout: page", "2019-05-03-a.md"],
  ["title: 关于校庆\nlayout: page\npath: /2019/05/03/a/", "a.md"],
  ["title: 关于校庆\nlayout: page\npublished: 2019-05-03", "a.md"],
])("one with a date and a text is an article: %j in %s", (front, file) => {
  expect(ingested(markdownSeed({ front }), file).article?.header.title).toBe("关于校庆");
});

test.each(["layout: post", "type: [tags]", "kind: tags"])("%j is no such page, and its errors stay errors", (front) => {
  expect(ingested(markdownSeed({ front: `title: 甲\n${front}` }), "a.md").problems).toContainEqual(
    expect.objectContaining({ rule: "no-date", level: "error" }),
  );
});
