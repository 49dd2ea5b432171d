import { expect, test } from "vitest";
import { ingested, markdownSeed } from "../articles.ts";

test.each([
  "LICENSE.zh-CN.md",
  "docs/licence.txt",
  "CHANGELOG.md",
  "CODE_OF_CONDUCT.md",
  "AUTHORS.txt",
  "robots.txt",
  "humans.txt",
  "CNAME.txt",
  "a/sitemap.txt",
])("%s is a note, not an error, where it is no article", (file) => {
  expect(ingested("# 说明\n\n正文。", file)).toMatchObject({ article: null, problems: [{ rule: "unread-file", level: "info" }] });
  expect(ingested(markdownSeed({ front: "title: 说明" }), file).problems).toMatchObject([{ rule: "unread-file", level: "info" }]);
});

test("one that is an article is one, at the address it has", () => {
  expect(ingested(markdownSeed(), "notice.md")).toMatchObject({ article: { summary: { id: "notice" } }, problems: [] });
});

test.each(["changelog-first.md", "about-license.md", "说明.md", "index.md", "robots.md"])(
  "%s is no such file, and its errors stay errors",
  (file) => {
    expect(ingested("# 说明\n\n正文。", file).problems).toMatchObject([{ rule: "no-front-matter", level: "error" }]);
  },
);
