import { expect, test } from "vitest";
import { missingPages, readOwnPages } from "../../src/settings/own-pages.ts";

/** What is read of these files in `pages/`, and what is said of them. */
function read(files: Readonly<Record<string, string>>) {
  const found = Object.entries(files).map(([name, text]): [string, { bytes: Uint8Array }] => [
    `pages/${name}`,
    { bytes: Buffer.from(text) },
  ]);
  const { pages, about, pictures, diagnostics } = readOwnPages(new Map(found));
  const said = diagnostics.map(({ file, line, column, level, rule, reason }) => `${file}:${line}:${column} ${level} ${rule} ${reason}`);
  return { pages, about, pictures, said };
}

test("a page has a title, a place and a body", () => {
  expect(read({ "使用说明.md": "---\r\ntitle: 怎样使用\r\nplace: navigation\r\n---\r\n\r\n正文。\r\n" })).toEqual({
    pages: [{ file: "pages/使用说明.md", stem: "使用说明", title: "怎样使用", place: "navigation", text: "\n正文。\n" }],
    about: null,
    pictures: [],
    said: [],
  });
});

test("without a header its title is its first heading, which the page does not repeat, and its place the foot of every page", () => {
  const { pages } = read({ "a.md": "\n# 版权声明 #\n正文\n\n## 二\n" });
  expect(pages).toMatchObject([{ title: "版权声明", place: "footer", text: "\n\n正文\n\n## 二\n" }]);
});

test("with neither its title is the file's name", () => {
  expect(read({ "联系方式.md": "电话：123\n" }).pages).toMatchObject([{ title: "联系方式", text: "电话：123\n" }]);
  expect(read({ "b.md": "---\n---\n正文\n" }).pages).toMatchObject([{ title: "b", text: "正文\n" }]);
});

test("about.md is no page, but a part of the page about the archive", () => {
  expect(read({ "about.md": "---\ntitle: 关于\n---\n由馆维护。\n" })).toEqual({ pages: [], about: "由馆维护。\n", pictures: [], said: [] });
  expect(read({ "about.md": "## 历史\n\n馆史。\n" }).about).toBe("## 历史\n\n馆史。\n");
});

const articleHere = "this looks like an article; move it out of pages/, such as to articles/";

test.each([
  { file: "a.md", text: "---\ntitle: 会议\ndate: 2024-04-24\n---\n正文\n", at: "3:1" },
  { file: "b.md", text: "---\ntitle: 会议\n浏览次数: 3\n---\n正文\n", at: "3:1" },
  { file: "2020-01-01-c.md", text: "---\ntitle: 会议\n---\n正文\n", at: "null:null" },
  { file: "d.md", text: "标题: 会议\n发布日期: 2024-04-24\n正文内容:\n正文\n", at: "null:null" },
])("an article that lies among them is not taken for one in silence: $file", ({ file, text, at }) => {
  const { pages, said } = read({ [file]: text });
  expect(pages).toEqual([]);
  expect(said).toEqual([expect.stringContaining(`pages/${file}:${at} error bad-page ${articleHere}`)]);
});

test("a page whose text begins like a field, or has the name of a licence, is a page", () => {
  expect(read({ "license.md": "日期：每周一开放\n\n地点：馆内\n" })).toMatchObject({ pages: [{ stem: "license" }], said: [] });
});

test("a file of another kind among them is told, one that is no article by its name is passed over", () => {
  expect(read({ "a.txt": "甲" }).said).toEqual([expect.stringContaining("warning unread-file only .md files are pages")]);
  expect(read({ "_draft.md": "甲", "README.md": "甲" })).toEqual({ pages: [], about: null, pictures: [], said: [] });
});

test("two pages of one address, which some file systems do not tell apart, are an error that names both", () => {
  const { pages, said } = read({ "TWIN.md": "甲", "twin.MD": "乙", "twin.md": "丙" });
  expect(pages.map(({ file }) => file)).toEqual(["pages/TWIN.md"]);
  expect(said).toEqual([
    expect.stringContaining("pages/twin.MD:null:null error bad-page pages/TWIN.md has this page's address already"),
    expect.stringContaining("pages/twin.md:null:null error bad-page pages/TWIN.md has this page's address already"),
  ]);
});

test("a heading is a title without its markup, however it is marked; what only looks like one is none", () => {
  const titleOf = (text: string) => read({ "a.md": text }).pages[0]?.title;
  expect(["# **粗** [l](https://example.org/)\n", "标题\n====\n", "\n## 二级\n"].map(titleOf)).toEqual(["粗 l", "标题", "二级"]);
  expect(["    # 代码\n", "正文\n\n# 后面\n"].map(titleOf)).toEqual(["a", "a"]);
});

test("a header without an end is an error", () => {
  expect(read({ "a.md": "---\ntitle: 甲\n\n正文\n" }).said).toEqual([
    expect.stringContaining("error bad-page the header has no closing line"),
  ]);
  expect(read({ "a.md": "---\n\n正文\n" }).said).toEqual([]);
});

test.each([
  { header: "place: top", says: "2:8 error bad-page expected one of navigation, footer, none" },
  { header: "titel: a", says: "2:1 error bad-page there is no setting `titel`; did you mean `title`?" },
  { header: "title: [", says: "error bad-page" },
])("a header that says $header is an error with its place", ({ header, says }) => {
  expect(read({ "a.md": `---\n${header}\n---\n正文\n` })).toMatchObject({ pages: [], said: [expect.stringContaining(says)] });
});

test("a link leads to a section, another page or the web; one that leads nowhere is told", () => {
  const links = "[a](tags) [b](b.md) [c](https://example.org/) [d](mailto:a@example.org) [e](%E4%B9%99.md) [f](./b.md#x) [g](pages/b.md)";
  expect(read({ "a.md": links, "b.md": "b", "乙.md": "乙" }).said).toEqual([]);
  expect(read({ "a.md": "[a](about.md)" }).said).toEqual([]);
  expect(read({ "a.md": "[a](tags) `[a](tag)`\n[a](tag) [c][1]\n\n[1]: nowhere.md\n" }).said).toEqual([
    expect.stringMatching(/^pages\/a\.md:4:5 warning dead-link `nowhere\.md` leads nowhere/),
    expect.stringMatching(/^pages\/a\.md:2:5 warning dead-link `tag` leads nowhere/),
  ]);
  expect(read({ "a.md": "[a](tag) [b](c.md) [c](%E0%A4%A.md)" }).said).toEqual([
    expect.stringMatching(/^pages\/a\.md:1:5 warning dead-link `tag` leads nowhere/),
    expect.stringMatching(/warning dead-link `c\.md` leads nowhere/),
    expect.stringMatching(/warning dead-link `%E0%A4%A\.md` leads nowhere/),
  ]);
});

test("a picture beside it is shown, and one that is not there, or is none, is told", () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"/>';
  const page = "---\ntitle: a\n---\n正文 `![图](a)`\n见![图](./logo.svg)。\n";
  const { said, pictures } = read({ "a.md": page, "logo.svg": svg });
  expect(said).toEqual([]);
  expect(pictures).toMatchObject([
    { file: "pages/logo.svg", name: expect.stringMatching(/^logo-[\dA-F]{8}\.svg$/), width: 120, height: 40 },
  ]);
  expect(read({ "a.md": page }).said).toEqual([
    "pages/a.md:5:1 warning missing-picture there is no picture pages/logo.svg; put it there, beside the page",
  ]);
  expect(read({ "a.md": page, "logo.svg": "<p>" }).said[0]).toMatch(
    /^pages\/a\.md:5:1 warning unshown-picture pages\/logo\.svg is no picture/,
  );
  expect(read({ "a.md": "甲", "logo.svg": svg })).toMatchObject({ pictures: [], said: [expect.stringContaining("unread-file")] });
});

test("a page in another encoding, or with more markup than can be read, is refused", () => {
  const broken = readOwnPages(new Map([["pages/a.md", { bytes: Buffer.from([0xff, 0xff, 0x81]) }]]));
  expect(broken).toMatchObject({ pages: [], diagnostics: [{ level: "error", rule: "bad-page" }] });
  expect(read({ "a.md": "*".repeat(2_000_000) }).said).toEqual([expect.stringContaining("error bad-page")]);
});

test("a page that the navigation names must be there, sound or not", () => {
  const files = new Map(["pages/a.md", "pages/about.md"].map((file) => [file, { fault: "this cannot be read" }]));
  const items = ["home", "pages/a.md", "pages/b.md", "pages/about.md"].map((page) => ({ page, label: null }));
  expect(missingPages([...items, { link: "https://example.org/", label: "a" }], files)).toEqual([
    { path: ["navigation", 2], reason: "there is no file pages/b.md" },
    { path: ["navigation", 3], reason: "pages/about.md is a part of the section `about`" },
  ]);
});
