import { expect, test } from "vitest";
import { bodyIn, ingested } from "../articles.ts";

const body = "\n# 一\n\n*正文*。\n";

test.each([
  ["YAML", "---\ntitle: 开学典礼\ndate: 2024-05-10\nviews: 1\n---\n"],
  ["TOML", '+++\ntitle = "开学典礼"\ndate = "2024-05-10"\nviews = 1\n+++\n'],
  ["JSON", '{\n"title": "开学典礼", "date": "2024-05-10", "views": 1\n}\n'],
])("a text file may begin with front matter in %s, and its body stays plain text", (_language, front) => {
  const { article, problems } = ingested(front + body, "a.txt");
  expect(problems).toEqual([]);
  expect(article).toMatchObject({
    header: { title: "开学典礼" },
    summary: { date: "2024-05-10", views: 1, excerpt: "# 一" },
  });
  expect(bodyIn("a.txt", front + body)).toBe(body);
});

test("no heading of a text file is its title, but that in its name is", () => {
  const { article, problems } = ingested(`---\ndate: 2024-05-10\nviews: 1\n---\n${body}`, "开学典礼.txt");
  expect([article?.header.title, problems.map(({ rule }) => rule)]).toEqual(["开学典礼", ["assumed-header"]]);
});

test("lines of hyphens that part something else are no front matter", () => {
  const text = "---\n标题: 甲\n---\n日期: 2024-05-10\n正文内容:\n乙";
  expect(ingested(text.replace("标题: ", ""), "a.txt").problems).toContainEqual(
    expect.objectContaining({ rule: "bad-header-line", line: 1 }),
  );
});

test.each([
  ["---\ntitle: [甲\n---\n正文。\n", "bad-front-matter"],
  ["---\ntitle: {a: 甲}\n---\n正文。\n", "bad-field"],
])("faulty front matter of a text file is told as such: %j", (text, rule) => {
  expect(ingested(text, "a.txt").problems).toMatchObject([{ rule, level: "error" }]);
});
