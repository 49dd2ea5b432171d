import { expect, test } from "vitest";
import { ingested, markdownSeed } from "../articles.ts";
import { seed } from "../workspace.ts";

const front = (more: string) => markdownSeed({ front: `title: 甲\ndate: 2024-04-24\nviews: 1\n${more}` });

test.each([
  "draft: true",
  "draft: True",
  "Draft: TRUE",
  'draft: "true"',
  "draft: 'yes'",
  "draft: on",
  "draft: 1",
  "草稿: 是",
  "草稿: true",
  "published: false",
  "published: False",
  'Published: "no"',
  "published: off",
  "published: 否",
  "status: draft",
  "status: Private",
  "状态: 草稿",
  "visibility: private",
  "private: true",
  "hidden: yes",
  "password: 123",
])("%s: not published, with a note", (written) => {
  expect(ingested(front(written), "a.md")).toMatchObject({ article: null, problems: [{ rule: "draft", level: "info", line: 5 }] });
});

test.each(["草稿: 是", "草稿：true", "draft: true", "published: false", "状态: 草稿"])("so it is in a text file: %s", (written) => {
  expect(ingested(seed({ more: `${written}\n` }))).toMatchObject({ article: null, problems: [{ rule: "draft", level: "info", line: 4 }] });
});

test.each(["_drafts/a.md", "source/_drafts/2024/a.md"])("%s lies among drafts", (file) => {
  expect(ingested(front(""), file)).toMatchObject({ article: null, problems: [{ rule: "draft", level: "info" }] });
});

test.each([
  ["draft: maybe", "draft: false"],
  ["draft: 待定", "draft: false"],
  ["draft: [true]", "draft: false"],
  ["draft: {a: b}", "draft: false"],
  ["published: 待定", "published: true"],
  ["published: 2", "published: true"],
])("%s is not clear: not published, with a warning that says how to publish it", (written, mend) => {
  const { article, problems } = ingested(front(written), "a.md");
  const isYes = written === "draft: [true]";
  expect(article).toBeNull();
  expect(problems).toMatchObject([{ rule: "draft", level: isYes ? "info" : "warning", line: 5 }]);
  if (!isYes) expect(problems[0]?.reason).toContain(`write \`${mend}\``);
});

test.each([
  "draft: false",
  "draft: No",
  "draft:",
  "draft: ~",
  "草稿: 否",
  "published: true",
  "published: 'Yes'",
  "published:",
  "published: 2024-04-24 18:29",
  "status: publish",
  "drafts: true",
  "private: false",
  "hidden:",
  "password:",
])("%s: published", (written) => {
  expect(ingested(front(written), "a.md").article).not.toBeNull();
});

test("what else is wrong with a draft does not matter", () => {
  expect(ingested("---\ndraft: true\nviews: 很多\nid: a/b\n---\n", "index.md").problems).toMatchObject([{ rule: "draft", level: "info" }]);
});
