import { expect, test } from "vitest";
import { removeDocumentFacts, removeLinkTables } from "../../src/webpage/body-tables.ts";
import { parsePage } from "../../src/webpage/page-document.ts";

const title = "临江市第三中学举行庆祝会";
const text = "<p>昨日上午，学校迎来了建校六十周年，全校师生与各地返校的校友一千余人在操场上举行了简朴的庆祝会。</p>".repeat(3);
const link = (name: string) => `<td><a href="/${name}.html">${name}</a></td>`;
const table = (...cells: string[]) => `<table><tr>${cells.join("")}</tr></table>`;
const others = table(link("江边古塔开始修缮"), link("老茶馆的最后一位说书人"), link("春运首日客流平稳"));

/** How many tables are left of a body. */
function left(html: string): number {
  const parsed = parsePage(`<body><div>${html}</div></body>`);
  if (!parsed.ok) throw new Error(parsed.told);
  const [body] = parsed.document.body.children;
  if (body === undefined) throw new Error("no body");
  const remove = (element: Element) => element.remove();
  removeLinkTables(body, title, remove);
  removeDocumentFacts(body, remove);
  return body.querySelectorAll("table").length;
}

const fact = (name: string, value: string) => `<tr><td>${name}：</td><td>${value}</td></tr>`;
const facts = [fact("索 引 号", "1133/1"), fact("发文机关", "教育局"), fact("成文日期", "2019-05-17"), fact("发文字号", "临教1号")].join(
  "",
);

test.each<[string, string, number]>([
  ["of other headlines goes", text + others + text, 0],
  ["that the line above announces stays", `${text}<p>详情如下：</p>${others}${text}`, 1],
  [
    "with attachments stays",
    text + table(link("附件一之报名表与须知"), link("附件二之学校名单汇总"), link("附件三之考场安排表格")) + text,
    1,
  ],
  ["about the same as the title stays", text + table(...["一", "二", "三"].map((part) => link(`临江市第三中学照片之${part}`))) + text, 1],
  ["of names stays", text + table(link("陈立言"), link("张江"), link("李河")) + text, 1],
  ["with sentences stays", text + table("<td>老塔建于明代，是江边最高的建筑，多年来无人登临。</td>", link("江边古塔开始修缮")) + text, 1],
  ["of headlines stays where there is no text", others, 1],
  ["of facts about a document goes at the beginning", `<table>${facts}</table>${text}`, 0],
  ["of facts stays within the text", `${text}<table>${facts}</table>`, 1],
  ["with few facts stays", `<table>${fact("标题", "名单")}${fact("姓名", "陈立言")}</table>${text}`, 1],
])("a table %s", (_name, html, expected) => {
  expect(left(html)).toBe(expected);
});
