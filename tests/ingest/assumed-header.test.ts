import { expect, test } from "vitest";
import { readArticle } from "../../src/ingest/read-article.ts";
import { bodyIn, ingested, names, noVocabulary } from "../articles.ts";

/** What is read of a file without `正文内容:`. */
function read(text: string, file = "a.txt") {
  const { article, problems } = ingested(text, file);
  const note = problems.find(({ rule }) => rule === "assumed-header");
  return { article, note: note?.reason, errors: problems.filter(({ level }) => level === "error").map(({ rule }) => rule) };
}

test.each([
  {
    what: "a title, a line of facts, the text",
    text: "运动会开幕\n来源：校报 作者：李四 时间：2019-05-03 点击：12\n\n五月三日，运动会开幕。\n时间：上午九时\n",
    title: "运动会开幕",
    body: "五月三日，运动会开幕。\n时间：上午九时",
    note: "taken are the title from line 1, the body from line 3 on",
  },
  {
    what: "a date before the facts, blank lines around",
    text: "\n运动会开幕\n\n（2019年5月3日 08:30） 来源：校报\n\n正文。\n",
    title: "运动会开幕",
    body: "正文。",
    note: "taken are the title from line 2, the body from line 5 on",
  },
  {
    what: "facts on lines of their own, at once followed by the text",
    text: "运动会开幕\n来源：校报\n发布时间：2019-05-03\n五月三日，运动会开幕。\n",
    title: "运动会开幕",
    body: "五月三日，运动会开幕。",
    note: "taken are the title from line 1, the body from line 4 on",
  },
  {
    what: "fields as they should be, but for the marker",
    text: "标题: 运动会开幕\n日期: 2019-05-03\n\n正文。\n",
    title: "运动会开幕",
    body: "正文。",
    note: "taken are the body from line 3 on",
  },
  {
    what: "blank lines between fields",
    text: "标题：运动会开幕\n\n发布时间：2019-05-03\n\n时间：上午九时\n",
    title: "运动会开幕",
    body: "时间：上午九时",
    note: "taken are the body from line 4 on",
  },
])("$what", ({ text, title, body, note }) => {
  const { article, note: said, errors } = read(text);
  expect(errors).toEqual([]);
  expect([article?.header.title, article?.summary.date.slice(0, 10)]).toEqual([title, "2019-05-03"]);
  expect(bodyIn("a.txt", text).trim()).toBe(body);
  expect(said).toContain(note);
});

test.each([
  { text: "五月三日，运动会开幕。\n第二段。\n", body: "五月三日，运动会开幕。\n第二段。" },
  { text: "运动会，开幕！\n\n五月三日，运动会开幕。\n", body: "五月三日，运动会开幕。" },
  { text: "来源：校报\n五月三日，运动会开幕。\n", body: "五月三日，运动会开幕。" },
])("a file whose name has date and title: $body", ({ text, body }) => {
  const file = "2019-05-03-运动会开幕.txt";
  const { article, errors } = read(text, file);
  expect([errors, article?.summary.date]).toEqual([[], "2019-05-03"]);
  expect(article?.header.title.replace(/[，！]/g, "")).toBe("运动会开幕");
  expect(bodyIn(file, text).trim()).toBe(body);
});

test.each([
  ["发布时间：2019年5月", "2019-05"],
  ["2019年5月 来源：校报", "2019-05"],
  ["来源：校报 日期：2019", "2019"],
])("a line of facts with a date that is less than a day: %s", (line, date) => {
  const { article, errors } = read(`运动会开幕\n${line}\n\n五月三日，运动会开幕。\n`);
  expect([errors, article?.summary.date]).toEqual([[], date]);
});

test.each(["发布时间：03/04/2019", "19-05-03 18:29 来源：校报"])("a line of facts with a date whose order is open: %s", (line) => {
  const { article, note, errors } = read(`运动会开幕\n${line}\n\n五月三日，运动会开幕。\n`);
  expect([errors, article?.header.title, note]).toEqual([[], "运动会开幕", expect.stringContaining("the body from line 3 on")]);
});

test.each([
  ["运动会开幕\n——2019级新生侧记\n2019-05-03 来源：校报\n\n正文。", "副标题", "——2019级新生侧记", "正文。"],
  ["标题：运动会开幕\n――侧记\n时间：2019-05-03\n——引语\n正文。", "副标题", "――侧记", "——引语\n正文。"],
  ["当前位置: 首页 >> 新闻动态 >> 正文\n运动会开幕\n2019-05-03\n正文。", "当前位置", "首页 >> 新闻动态 >> 正文", "正文。"],
  ["您现在的位置：首页\n\n运动会开幕\n2019-05-03\n正文。", "您现在的位置", "首页", "正文。"],
  ["首页 > 新闻\n运动会开幕\n2019-05-03\n首页 > 正文。", "当前位置", "首页 > 新闻", "首页 > 正文。"],
])("a second title, and the way to the page above the title, are kept: %j", (text, name, value, body) => {
  const { article, errors } = read(text);
  expect([errors, article?.header.title, article?.header.extra]).toEqual([[], "运动会开幕", [{ name, value }]]);
  expect(bodyIn("a.txt", text).trim()).toBe(body);
});

test.each(["---", "====", "2019-1", "……"])("a line %j without a letter is no title", (line) => {
  expect(read(`${line}\n来源：校报 时间：2019-05-03\n\n正文。\n`)).toMatchObject({ article: null, errors: ["no-body-marker"] });
});

test.each(["2019年", "2019年5月", "2019", "3/4/05"])("a line that is nothing but %s is no line of facts", (line) => {
  expect(read(`运动会开幕\n${line}\n\n五月三日，运动会开幕。\n`)).toMatchObject({ article: null, errors: ["no-body-marker"] });
});

test.each(["时间：2019年6月", "2019年6月 地点：操场 来源：校报"])("where the file's name has a day, %s belongs to the body", (line) => {
  const text = `运动会开幕\n\n${line}\n运动会开幕。\n`;
  const file = "2019-05-03-运动会开幕.txt";
  expect(read(text, file).article?.summary.date).toBe("2019-05-03");
  expect(bodyIn(file, text).trim()).toBe(`${line}\n运动会开幕。`);
});

test("a date in the file's name and a title in its first line", () => {
  const { article, note } = read("运动会开幕\n\n五月三日，运动会开幕。\n", "2019-05-03.txt");
  expect([article?.header.title, article?.summary.date]).toEqual(["运动会开幕", "2019-05-03"]);
  expect(note).toContain("the title from line 1, the date from the file's name");
});

test.each([
  { file: "20190503.md", text: "# 运动会开幕 #\n\n## 摘要\n\n正文。\n", body: "## 摘要\n\n正文。" },
  { file: "2019-05-03-运动会.md", text: "\n# 运动会开幕\n正文。\n", body: "正文。" },
  { file: "a.md", text: "# 运动会开幕\n\n2019-05-03 来源：校报\n\n正文。\n", body: "正文。" },
  { file: "2019-05-03.md", text: "# 运动会开幕\n\n时间：上午9时\n地点：操场\n", body: "时间：上午9时\n地点：操场" },
  { file: "2019-05-03-运动会开幕.md", text: "正文。\n\n# 一\n\n二\n", body: "正文。\n\n# 一\n\n二" },
])("Markdown without front matter: the heading that it begins with is the title ($file)", ({ file, text, body }) => {
  const { article, note, errors } = read(text, file);
  expect([errors, article?.header.title, article?.summary.date]).toEqual([[], "运动会开幕", "2019-05-03"]);
  expect(note).toContain("there is no front matter; taken are");
  expect(bodyIn(file, text).trim()).toBe(body);
});

test.each(["正文。\n", "title: 甲\ndate: 2019-05-03\n正文。\n", "正文。\n\n# 标题\n"])(
  "Markdown in which nothing tells title and date is asked for front matter: %j",
  (text) => {
    expect(read(text, "a.md")).toMatchObject({ article: null, errors: ["no-front-matter"] });
  },
);

test.each([
  { lack: "no date", text: "运动会开幕\n\n五月三日，运动会开幕。\n" },
  { lack: "no text below the header", text: "运动会开幕\n2019-05-03\n" },
  { lack: "no title", text: "2019-05-03 来源：校报\n\n正文。\n" },
  { lack: "no title and no date", text: `${"长".repeat(121)}\n2019-05-03\n\n正文。\n` },
])("with $lack nothing can be assumed, and the message says so", ({ lack, text }) => {
  const [first] = ingested(text, "a.txt").problems;
  expect(first?.reason).toContain(`, and ${lack} can be told; write what is missing`);
  expect(first?.reason).toContain("named under `ignore:` in archive.yaml");
  expect(read(text)).toMatchObject({ article: null, note: undefined, errors: ["no-body-marker"] });
});

test("an archive that is strict refuses what would be assumed", () => {
  const bytes = Buffer.from("运动会开幕\n2019-05-03\n\n正文。\n");
  const { article, problems } = readArticle("a.txt", bytes, {
    timeZone: "Asia/Shanghai",
    names,
    strict: true,
    vocabulary: noVocabulary,
    readSubjects: null,
  });
  expect(article).toBeNull();
  expect(problems).toContainEqual(
    expect.objectContaining({ level: "error", rule: "assumed-header", reason: expect.stringContaining("as `strict` asks for it") }),
  );
});
