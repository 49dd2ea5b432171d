import { expect, test } from "vitest";
import { article, ingested, markdownSeed } from "../articles.ts";

/** Front matter that lacks nothing, and what a test adds to it from line 5 on. */
const front = (more: string) => `title: 学校召开工作会议\ndate: 2024-04-24 18:29\nviews: 2425\n${more}`;
const read = (more: string) => ingested(markdownSeed({ front: front(more) }), "meeting.md");
const articleWith = (more: string) => article("meeting.md", markdownSeed({ front: front(more) }));

test.each([
  ["author: {name: 王琳}", "王琳"],
  ["author:\n  name: 王琳\n  email: lin@example.org", "王琳"],
  ["author:\n  - name: 王琳\n    url: https://example.org/\n  - name: 李四", "王琳、李四"],
  ["author:\n  - 王琳\n  - {姓名: 李四}", "王琳、李四"],
  ["author: {记者: 王琳, 通讯员: 李四}", "王琳、李四"],
  ["author: {记者: 王琳, 信箱: lin@example.org}", "王琳"],
  ["author: [[王琳], [李四, [赵五]]]", "王琳、李四、赵五"],
])("%j names %s, and a warning says that names were taken", (written, author) => {
  const { article: found, problems } = read(written);
  expect(found?.header.author).toBe(author);
  expect(problems.map(({ level }) => level)).not.toContain("error");
  expect(problems).toContainEqual(
    expect.objectContaining({ rule: "nested-field", reason: expect.stringContaining("the texts in them are taken") }),
  );
});

test.each([
  ["tags: [甲, [乙, 丙]]", ["甲", "乙", "丙"]],
  ["tags:\n  - {name: 甲, slug: jia}\n  - 乙", ["甲", "乙"]],
  ["tags: {甲: , 乙: }", ["甲", "乙"]],
  ["tags: {primary: 甲, others: [乙, 丙]}", ["甲", "乙", "丙"]],
])("%j gives what is text in it", (written, tags) => {
  expect(articleWith(written).header.tags).toEqual(tags);
  expect(read(written).problems).toMatchObject([{ rule: "nested-field", level: "warning" }]);
});

test.each(["source: {}", "author: [[], {}]", "column: {a: null}", "url: [{}]", "views: {}"])(
  "a field that holds nothing that can be taken costs no article: %s",
  (written) => {
    expect(ingested(markdownSeed({ front: `title: 甲\ndate: 2024-04-24\n${written}` }), "a.md").article).not.toBeNull();
  },
);

test.each(["null", "Null", "NULL", "~", ""])("%j is nothing in every field", (nothing) => {
  const more = ["source", "author", "column", "url", "id", "draft", "published", "note"].map((name) => `${name}: ${nothing}`).join("\n");
  const lists = `${more}\ntags: [甲, ${nothing || "~"}, 乙]`;
  expect(articleWith(lists)).toMatchObject({
    summary: { id: "meeting" },
    header: { source: null, author: null, column: null, url: null, tags: ["甲", "乙"] },
  });
  expect(articleWith(lists).header.extra).toEqual([]);
  expect(read(`tags: ${nothing}`).article?.header.tags).toEqual([]);
});

test.each(['"null"', "'~'", "'Null'"])("%s in quotes is a text", (written) => {
  const content = markdownSeed({ front: `title: ${written}\ndate: 2024-04-24\nauthor: ${written}\ntags: [${written}]` });
  const text = written.slice(1, -1);
  expect(article("a.md", content)).toMatchObject({ header: { title: text, author: text, tags: [text] } });
});

test.each([
  ["title: null", "YAML takes `null` for nothing; put it in quotes if it is a text"],
  ["title: ~", "YAML takes `~` for nothing; put it in quotes if it is a text"],
  ["title: #校庆# 预告", "YAML reads \"#校庆# 预告\" in `title` as a comment so that nothing is left; write `title: '#校庆# 预告'`"],
  ["title:    # 待定", 'YAML reads "# 待定" in `title` as a comment'],
  ["title:", "add a line"],
])("a title that YAML takes for nothing (%j) says so, alone", (written, reason) => {
  const { problems } = ingested(markdownSeed({ front: `${written}\ndate: 2024-04-24\nviews: 1` }), "a.md");
  expect(problems).toMatchObject([
    { rule: "no-title", level: "error", line: 2, reason: expect.stringContaining(`the title is empty; ${reason}`) },
  ]);
});

// Each is shown with what YAML left of it, and a warning at its place tells what it left out.
test.each([
  ["title: 沙龙 #12 预告", { header: { title: "沙龙" } }, '"#12 预告" in `title`', "`title: '沙龙 #12 预告'`", 2],
  ["title: 沙龙\t# 预告", { header: { title: "沙龙" } }, '"# 预告" in `title`', "`title: '沙龙 # 预告'`", 2],
  ["title: it's #1", { header: { title: "it's" } }, '"#1" in `title`', "`title: 'it''s #1'`", 2],
  ["title: 甲\nsource: 校报 #3", { header: { source: "校报" } }, '"#3" in `source`', "`source: '校报 #3'`", 3],
  ["title: 甲\nauthor: #王琳", { header: { author: null } }, '"#王琳" in `author`', "`author: '#王琳'`", 3],
  ["title: 甲\n届次: 三 #届", { header: { extra: [{ name: "届次", value: "三" }] } }, '"#届" in `届次`', "`届次: '三 #届'`", 3],
  ["title: 甲\ntags:\n  - 甲 #乙\n  - 丙", { header: { tags: ["甲", "丙"] } }, '"#乙" in `tags`', "`- '甲 #乙'`", 4],
  ["title: 甲\ntags:\n  - 丙\n  - #乙", { header: { tags: ["丙"] } }, '"#乙" in `tags`', "`- '#乙'`", 5],
  ["title: 甲\nid: #5", { summary: { id: "meeting" } }, '"#5" in `id`', "`id: '#5'`", 3],
  ["title: &甲 乙", { header: { title: "乙" } }, '"&甲" in `title` as a mark', "in quotes", 2],
])("%j", (written, shown, what, mend, line) => {
  const { article: found, problems } = ingested(markdownSeed({ front: `${written}\ndate: 2024-04-24\nviews: 1` }), "meeting.md");
  expect(found).toMatchObject(shown);
  expect(problems).toMatchObject([{ rule: "yaml-syntax", level: "warning", line, reason: expect.stringContaining(what) }]);
  expect(problems[0]?.reason).toContain(mend);
});

test("of many items of a list the first is told, and how many there are", () => {
  const { article: found, problems } = read("tags:\n  - 甲 #1\n  - 乙\n  - 丙 #2\n  - &丁 戊");
  expect(found?.header.tags).toEqual(["甲", "乙", "丙", "戊"]);
  expect(problems).toMatchObject([{ rule: "yaml-syntax", line: 6, reason: expect.stringMatching(/likewise with 2 more/) }]);
});

test.each(["title: C#语言", "title: '沙龙 #12' # 备注", "# 备注\ntitle: 沙龙", "title: |\n  沙龙 #12", "title: 沙龙\n# 备注"])(
  "%j loses nothing, and nothing is said",
  (written) => {
    expect(ingested(markdownSeed({ front: `${written}\ndate: 2024-04-24\nviews: 1` }), "a.md").problems).toEqual([]);
  },
);

test("a title in brackets loses them, and a warning says so", () => {
  const { article: found, problems } = ingested(markdownSeed({ front: "title: [校庆]\ndate: 2024-04-24\nviews: 1" }), "a.md");
  expect(found?.header.title).toBe("校庆");
  expect(problems).toMatchObject([{ rule: "yaml-syntax", level: "warning", line: 2, column: 8 }]);
});

test.each([
  ["cover:\n  image: a.jpg", "cover", 6],
  ["series: [[甲, 乙], 丙]", "series", 5],
  ["menu: {main: {weight: 5}}", "menu", 5],
  ["? [甲, 乙]\n: {丙: 丁}", "[甲, 乙]", 6],
])("nested values of a field without use are not shown, and a warning names it: %j", (written, name, line) => {
  const { article: found, problems } = read(written);
  expect(found?.header.extra).toEqual([]);
  expect(problems).toMatchObject([{ rule: "nested-field", level: "warning", line, reason: expect.stringContaining(`\`${name}\``) }]);
});

test.each([
  ["an e-mail address", "comments:\n  - author: 甲\n    email: jia.yi+1@mail.example.com", 7],
  ["an e-mail address", "meta: {editor: {contact: 联系 jia@example.cn。}}", 5],
  ["an IP address", "comments:\n  - ip: 192.0.2.17\n    text: 好", 6],
  ["an IP address", "log: [{from: '2001:db8::17'}]", 5],
  ["a phone number", "reply_list:\n  - {tel: 13800138000}", 6],
  ["a phone number", "people:\n  - {tel: +86 138-0013-8000}", 6],
  ["comments of readers", "comments:\n  - author: 甲\n    text: 好", 6],
  ["comments of readers", "评论: [{甲: 好}]", 5],
])("what looks like %s in nested values is named with field and line, and shown nowhere", (what, written, line) => {
  const { article: found, problems } = read(written);
  expect(found?.header.extra).toEqual([]);
  expect(problems).toMatchObject([{ rule: "personal-data", level: "warning", line, reason: expect.stringContaining(what) }]);
});

test.each([
  ["contact: office@example.org", "an e-mail address"],
  ["contact: [甲, '<office@example.org>']", "an e-mail address"],
  ["ip: 192.0.2.17", "an IP address"],
  ["ip: 2001:db8:0:0:0:0:0:17", "an IP address"],
])("%j is not shown, with a warning", (written, what) => {
  expect(read(written).article?.header.extra).toEqual([]);
  expect(read(written).problems).toMatchObject([
    { rule: "personal-data", level: "warning", line: 5, reason: expect.stringContaining(what) },
  ]);
});

test("so it is in a text file", () => {
  const { article: found, problems } = ingested("标题: 甲\n日期: 2024-04-24\n浏览次数: 1\n信箱: a@example.org\n正文:\n乙。");
  expect(found?.header.extra).toEqual([]);
  expect(problems).toMatchObject([{ rule: "personal-data", level: "warning", line: 4 }]);
});

test.each([
  "version: 1.2.3",
  "version: 1.2.3.456",
  "time: 12:30:45",
  "mac: 00:1a:2b:3c:4d:5e",
  "site: https://example.org/@name/1",
  "package: vue@3.2.1",
  "tel: 029-82668888",
  "number: 13800138000",
])("%j is shown", (written) => {
  expect(read(written)).toMatchObject({ article: { header: { extra: [{}] } }, problems: [] });
});

test("a field that is not needed may be said twice: the first is taken, the second shown beside it", () => {
  const { article: found, problems } = read("source: 校报\n来源: 晚报");
  expect(found).toMatchObject({ header: { source: "校报", extra: [{ name: "来源", value: "晚报" }] } });
  expect(problems).toMatchObject([{ rule: "duplicate-field", level: "warning", line: 6, column: 1 }]);
});

test.each([
  ["title: {甲}", "bad-field"],
  ["date: {year: 2024}", "bad-field"],
  ["id: [[甲]]", "bad-field"],
])("%j is an error, as without it there is no article at its address", (written, rule) => {
  const others = ["title: 甲", "date: 2024-04-24"].filter((line) => !written.startsWith(line.slice(0, 4)));
  expect(ingested(markdownSeed({ front: [written, ...others, "views: 1"].join("\n") }), "a.md").problems).toMatchObject([
    { rule, level: "error", line: 2 },
  ]);
});

test.each([
  ["characters", `note: "${"字".repeat(200_000)}"`],
  ["blank lines", `note: "甲${"\n".repeat(600)}乙"`],
])("more %s than any article has are an error with a place, and nothing else is said", (_what, more) => {
  const { article: found, problems } = read(more);
  expect(found).toBeNull();
  expect(problems).toMatchObject([{ rule: "bad-front-matter", level: "error", line: expect.any(Number), column: expect.any(Number) }]);
});

test("more fields than any header has are said once, at the first that is one too many", () => {
  const { article: found, problems } = read(Array.from({ length: 50_000 / 8 }, (_, index) => `k${index}: v`).join("\n"));
  expect(found).toBeNull();
  expect(problems).toMatchObject([{ rule: "long-header", level: "error", line: 202 }]);
});

test.each([
  ["[", (depth: number) => `note: ${"[".repeat(depth)}`],
  ["[]", (depth: number) => `note: ${"[".repeat(depth)}${"]".repeat(depth)}`],
  ["{", (depth: number) => `note: ${"{a: ".repeat(depth)}`],
  ["-", (depth: number) => `note:\n  ${"- ".repeat(depth)}甲`],
  ["?", (depth: number) => `${"? ".repeat(depth)}甲`],
  ["names", (depth: number) => `note: ${"a: ".repeat(depth)}甲`],
])("%s a hundred thousand deep is an error of that file alone, at its place", (_name, make) => {
  const { article: found, problems } = ingested(markdownSeed({ front: `title: 甲\n${make(49_000)}` }), "a.md");
  expect(found).toBeNull();
  expect(problems).toMatchObject([{ rule: "bad-front-matter", level: "error", reason: expect.stringContaining("deep") }]);
  expect(problems[0]?.line).toBeGreaterThan(1);
});

test.each([
  ['\n+++\ntitle = "甲"\n+++\n乙', "a.md", "the line `+++` is not the first one; delete what is blank before it"],
  [';;;\n"title": "甲"\n;;;\n乙', "a.md", "write `{` in place of the first and `}` in place of the second"],
  ["\n\n---\ntitle: 甲\n---\n乙", "a.md", "delete what is blank before it"],
  ["# 校报 #1\n\n乙", "校报.md", "`---`, `title: '校报 #1'` (from the first heading), `date: …`, `---`"],
  ["校报\n====\n\n乙", "news/2024-05-10/index.md", "`title: 校报` (from the first heading), `date: 2024-05-10` (from the file's name)"],
  ["乙", "a.md", "`---`, `title: …`, `date: …`, `---`"],
])("what stands in place of front matter in %j is named, and how to mend it", (content, file, reason) => {
  expect(ingested(content, file).problems).toMatchObject([{ level: "error", line: 1, column: 1, reason: expect.stringContaining(reason) }]);
});
