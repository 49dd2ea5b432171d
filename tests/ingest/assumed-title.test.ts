import { expect, test } from "vitest";
import { readArticle } from "../../src/ingest/read-article.ts";
import { bodyIn, ingested, markdownSeed, names, noVocabulary } from "../articles.ts";

const front = "date: 2024-05-10\nviews: 1";
const note = (reason: string, line: number) => [
  { rule: "assumed-header", level: "info", line, column: 1, reason: expect.stringContaining(reason) },
];

test.each([
  ["# 开学典礼\n\n正文。", 6, "\n正文。\n"],
  ["\n\n# 开学典礼 ##\n正文。", 8, "正文。\n"],
  ["# 开学典礼 {#kai-xue}\n正文。", 6, "正文。\n"],
  ["开学典礼\n===\n\n正文。", 6, "\n正文。\n"],
  ["# 开学典礼\n\n## 一\n\n# 二\n\n丙。", 6, "\n## 一\n\n# 二\n\n丙。\n"],
])("%j: the heading that the body begins with is the title, and stands in the body no more", (body, line, rest) => {
  const content = markdownSeed({ front, body });
  const { article, problems } = ingested(content, "a.md");
  expect([article?.header.title, bodyIn("a.md", content)]).toEqual(["开学典礼", rest]);
  expect(problems).toEqual(note(`the heading in line ${line}, and the body begins after it`, line));
});

test.each(["2019-05-03-开学典礼.md", "开学典礼.md", "2019-05-03-开学典礼/index.md"])(
  "without a heading the name of the file has it: %s",
  (file) => {
    const { article, problems } = ingested(markdownSeed({ front }), file);
    expect([article?.header.title, article?.summary.id]).toEqual(["开学典礼", file.replace(/(?:\/index)?\.md$/, "")]);
    expect(problems).toEqual(note("taken is that in the file's name", 1));
  },
);

test.each([
  ["a.md", "正文。\n\n# 开学典礼\n\n正文。"],
  ["a.md", "## 一\n\n正文。"],
  ["a.md", "#开学典礼\n\n正文。"],
  ["a.md", "# 开学典礼"],
  ["a.md", `# ${"长".repeat(121)}\n\n正文。`],
  ["a.md", "- 开学\n===\n\n正文。"],
  ["2019.md", "正文。"],
])("nothing is assumed of %s with %j", (file, body) => {
  expect(ingested(markdownSeed({ front, body }), file)).toMatchObject({ article: null, problems: [{ rule: "no-title", level: "error" }] });
});

test.each([
  ["hdu4578/index.md", "hdu4578"],
  ["2019-05-03-opening-day.md", "opening-day"],
])("beside a date the name in any letters is the title: %s", (file, title) => {
  const { article, problems } = ingested(markdownSeed({ front }), file);
  expect([article?.header.title, problems]).toEqual([title, note("taken is that in the file's name", 1)]);
  const rules = ingested(markdownSeed({ front: "views: 1" }), "hdu4578.md").problems.map(({ rule }) => rule);
  expect(rules).toEqual(["no-title", "no-date"]);
});

test("a title in the front matter is the title, and a heading stays where it is", () => {
  const content = markdownSeed({ front: `title: 甲\n${front}`, body: "# 开学典礼\n\n正文。" });
  expect(ingested(content, "开学.md")).toMatchObject({ article: { header: { title: "甲" } }, problems: [] });
  expect(bodyIn("开学.md", content)).toContain("# 开学典礼");
});

test.each(["# 开学 典礼\n\n正文。", "\n## 开学典礼 ##\n正文。", "开学典礼\n===\n正文。"])(
  "a heading that is the title of the front matter stands in the body %j no more",
  (body) => {
    const content = markdownSeed({ front: `title: 开学典礼\n${front}`, body });
    expect(ingested(content, "a.md")).toMatchObject({ article: { header: { title: "开学典礼" } }, problems: [] });
    expect(bodyIn("a.md", content).trim()).toBe("正文。");
  },
);

test("a title that YAML takes for nothing is told, and none is assumed", () => {
  const content = markdownSeed({ front: `title: #校庆\n${front}`, body: "# 开学典礼\n\n正文。" });
  expect(ingested(content, "a.md")).toMatchObject({ article: null, problems: [{ rule: "no-title" }] });
});

test("an archive that is strict refuses it", () => {
  const bytes = Buffer.from(markdownSeed({ front, body: "# 开学典礼\n\n正文。" }));
  const options = { timeZone: "Asia/Shanghai", names, strict: true, vocabulary: noVocabulary, readSubjects: null };
  expect(readArticle("a.md", bytes, options)).toMatchObject({ article: null, problems: [{ rule: "assumed-header", level: "error" }] });
});
