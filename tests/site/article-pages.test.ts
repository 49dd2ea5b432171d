import { expect, test } from "vitest";
import { article } from "../articles.ts";
import { seed } from "../workspace.ts";
import { pageOf, plan } from "./plans.ts";

const tagged = (id: string, date: string, tags = "") =>
  article(`${id}.txt`, seed({ title: "文", date, more: tags === "" ? "" : `标签: ${tags}\n` }));

// At 400 characters a minute, as the nearest whole number of minutes.
test.each([
  [1, 1],
  [400, 1],
  [599, 1],
  [600, 2],
  [999, 2],
  [1000, 3],
  [4000, 10],
])("%i characters are read in %i minutes", (characters, minutes) => {
  const { props } = pageOf(plan([article("a.txt", seed({ body: "会".repeat(characters) }))]), "article");
  expect(props.minutes).toBe(minutes);
});

test.each([
  ["作者: 张三、Smith, John\n", { author: "张三、Smith, John", authors: ["张三", "Smith, John"] }],
  ["作者: 、\n", { author: "、", authors: [] }],
  ["", { author: null, authors: [] }],
])("with the line %j it has the author as written, and the names in it: %j", (more, expected) => {
  const { header, authors } = pageOf(plan([article("a.txt", seed({ more }))]), "article").props;
  expect({ author: header.author, authors }).toEqual(expected);
});

test("each author leads to the page that the author has, and so does the source; what stands around names stays as it is", () => {
  const fields = ["作者: 王琳、 李四 、;张三\n来源: 校报\n", "作者: 王琳；张三\n来源: 校报\n"];
  const pages = plan(fields.map((more, index) => article(`a${index}.txt`, seed({ more }))));
  const { authorLinks, sourcePage } = pageOf(pages, "article", "2024/04/a0.html").props;
  expect(authorLinks).toEqual([
    { text: "王琳", path: "authors/王琳/index.html" },
    { text: "、 李四 、;", path: null },
    { text: "张三", path: "authors/张三/index.html" },
  ]);
  expect(sourcePage).toBe("sources/校报/index.html");
});

test("a name is linked however it is composed, and stays as it is written", () => {
  const pages = plan(["Café", "Cafe\u0301"].map((author, index) => article(`a${index}.txt`, seed({ more: `作者: ${author}\n` }))));
  const link = { text: "Cafe\u0301", path: "authors/Café/index.html" };
  expect(pageOf(pages, "article", "2024/04/a1.html").props.authorLinks).toEqual([link]);
});

test("who signs one article alone is not linked", () => {
  const { authorLinks, sourcePage } = pageOf(plan([article("a.txt", seed({ more: "作者: 王琳、李四\n来源: 校报\n" }))]), "article").props;
  expect(authorLinks).toEqual([{ text: "王琳、李四", path: null }]);
  expect(sourcePage).toBeNull();
});

test("an article leads to the ones before and after it in time, and to those about the same things", () => {
  const pages = plan([
    tagged("a", "2024-04-24", "通讯"),
    tagged("b", "2024-04-23"),
    tagged("c", "2023-06-01", "通讯"),
    tagged("d", "2021-09-18"),
  ]);
  const { previous, next, related } = pageOf(pages, "article", "2023/06/c.html").props;
  const summary = { columns: [], headline: "文", views: 2425, excerpt: "四月二十四日，学校召开会议。" };
  expect(previous).toEqual({ ...summary, id: "d", date: "2021-09-18" });
  expect(next).toEqual({ ...summary, id: "b", date: "2024-04-23" });
  expect(related).toEqual([{ ...summary, id: "a", date: "2024-04-24" }]);
});

test("an article leads to others with the same text, with their sources, and says whether they are the same to the character", () => {
  const body = "本报讯 四月二十四日，学校在南校区图书馆召开工作会议，部署本学期的重点工作。会议要求各单位抓紧落实，把每一件实事办好办实。";
  const from = (id: string, date: string, source: string, text: string) =>
    article(`${id}.txt`, seed({ date, body: text, more: source === "" ? "" : `来源: ${source}\n` }));
  const pages = plan([
    from("a", "2024-04-24", "校报", body),
    from("b", "2024-04-26", "新华网", `${body}（通讯员）`),
    from("c", "2024-05-01", "", body),
    from("d", "2024-05-02", "", "四月二十四日，学校召开会议。"),
  ]);
  const shown = (path: string) =>
    pageOf(pages, "article", path).props.sameTexts.map(({ summary: { id }, source, isIdentical }) => [id, source, isIdentical]);
  expect(shown("2024/04/a.html")).toEqual([
    ["c", null, true],
    ["b", "新华网", false],
  ]);
  expect(shown("2024/05/d.html")).toEqual([]);
});

test("the oldest article has none before it, the newest none after it", () => {
  const pages = plan([tagged("new", "2024-04-24"), tagged("old", "2023-06-01")]);
  expect(pageOf(pages, "article", "2023/06/old.html").props.previous).toBeNull();
  expect(pageOf(pages, "article", "2024/04/new.html").props.next).toBeNull();
});
