import { expect, test } from "vitest";
import { plainBody, seedFault } from "../../src/import/seed-check.ts";
import { markdownSeed, names, noVocabulary } from "../articles.ts";

const options = { timeZone: "Asia/Shanghai", names, strict: false, vocabulary: noVocabulary, readSubjects: null };
const expected = { title: "学校召开工作会议", date: "2024-04-24T18:29", body: "四月二十四日，学校召开会议。" };
const faultOf = (change: Partial<typeof expected>, seed = markdownSeed()) =>
  seedFault("2024/a.md", Buffer.from(seed), { ...expected, ...change }, options);

test("a seed that reads back as what it was made of has no fault", () => {
  expect(faultOf({})).toBeNull();
});

test.each([
  ["its title", { title: "学校" }, "title"],
  ["its date", { date: "2024-04-24" }, "date"],
  ["its body", { body: "四月。" }, "body"],
])("%s must be what was meant", (_, change, told) => {
  expect(faultOf(change)).toContain(told);
});

test("what would be no article is told by its own fault", () => {
  expect(faultOf({}, markdownSeed({ front: "title: 学校" }))).toContain("date");
});

test("a heading that is the title is read as that", () => {
  const { body } = expected;
  const seed = markdownSeed({ body: `# ${expected.title}\n\n${body}` });
  expect(faultOf({ body: `# ${expected.title}\n\n${body}` }, seed)).toBeNull();
  expect(faultOf({ body: `# 别的标题\n\n${body}\n\n# 其他` }, seed)).toContain("body");
});

test("a body as plain paragraphs has all words, pictures and links of it, and no markup else", () => {
  const plain = plainBody("# 标题\n\n**粗** 1\\*2\n\n![图](a/1.jpg)\n\n[表](b.pdf)");
  expect(plain).toBe("标题\n\n粗 1\\*2\n\n图\n\n表\n\n![](<a/1.jpg>)\n\n[b.pdf](<b.pdf>)");
});
