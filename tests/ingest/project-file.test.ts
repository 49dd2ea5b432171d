import { expect, test } from "vitest";
import { ingested, markdownSeed } from "../articles.ts";

test.each([
  "README.md",
  "docs/readme.txt",
  "README.zh-CN.md",
  "LICENSE.md",
  "licence.txt",
  "CHANGELOG.md",
  "CODE_OF_CONDUCT.md",
  "news/_index.md",
])("%s is a note, not an error, where it is no article", (file) => {
  expect(ingested("# 说明\n\n正文。", file)).toMatchObject({ article: null, problems: [{ rule: "unread-file", level: "info" }] });
  expect(ingested(markdownSeed({ front: "title: 说明" }), file).problems).toMatchObject([{ rule: "unread-file", level: "info" }]);
});

test("one that is an article is one, at the address it has", () => {
  expect(ingested(markdownSeed(), "README.md")).toMatchObject({ article: { summary: { id: "README" } }, problems: [] });
  expect(ingested(markdownSeed(), "news/_index.md")).toMatchObject({ article: { summary: { id: "_index" } }, problems: [] });
});

test.each(["readme-first.md", "about-license.md", "说明.md", "index.md"])("%s is no such file, and its errors stay errors", (file) => {
  expect(ingested("# 说明\n\n正文。", file).problems).toMatchObject([{ rule: "no-front-matter", level: "error" }]);
});
