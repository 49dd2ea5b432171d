import { expect, test } from "vitest";
import { momentAlone, publishedDate } from "../../src/webpage/fact-lines.ts";
import { parsePage } from "../../src/webpage/page-document.ts";
import { linesOf } from "../../src/webpage/page-lines.ts";
import { shownDate, withShownDate } from "../../src/webpage/shown-date.ts";

const title = "学校举行建校六十周年庆祝会";
const prose = "<p>本报讯　昨日上午，学校举行了建校六十周年庆祝会，全校师生与返校的校友在操场上相聚。</p>";

/** The date that a page shows whose body is its `section`. */
function shownIn(html: string): string | null {
  const parsed = parsePage(`<body><h1>${title}</h1>${html}</body>`);
  if (!parsed.ok) throw new Error(parsed.told);
  const { body } = parsed.document;
  const element = body.querySelector("section");
  if (element === null) throw new Error("no section");
  const found = { element, from: "", isSure: true, characters: 100, linked: 0 };
  return shownDate(linesOf(body), title, found)?.value ?? null;
}

test.each<[string, string, string | null]>([
  ["below the title, by its name", `<p>来源：校报　日期：2023/11/14</p><section>${prose}</section>`, "2023/11/14"],
  ["with a line for itself and a time", `<p>2020年09月15日 09时32分</p><section>${prose}</section>`, "2020年09月15日 09时32分"],
  ["not as a day without a name", `<p>2020年09月15日</p><section>${prose}</section>`, null],
  ["right below the text", `<section>${prose}</section><p>发布时间：2023-11-14</p>`, "2023-11-14"],
  ["at the beginning of the body", `<section><p>发布时间：2023-11-14</p>${prose}</section>`, "2023-11-14"],
  ["not as the time of an event in the text", `<section><p>时间：2023年11月14日</p>${prose}</section>`, null],
  ["not as an event with its place", `<p>时间：2023年11月14日 地点：操场</p><section>${prose}</section>`, null],
  ["not in links to others", `<p><a href="/1">校友会 发布时间：2023-11-14</a></p><section>${prose}</section>`, null],
])("a date is shown %s", (_name, html, expected) => {
  expect(shownIn(html)).toBe(expected);
});

test.each<[string, string, string]>([
  ["2024-02-29 16:00:26", "2023-11-14", "2023-11-14"],
  ["2023-11-14 16:00:26", "2023-11-14", "2023-11-14 16:00:26"],
  ["2023-11-14", "2023年11月14日 10:20", "2023年11月14日 10:20"],
  // An instant in UTC is the next day in China.
  ["2023-11-13T17:00:00Z", "2023-11-14", "2023-11-13T17:00:00Z"],
])("of %s in the page's data and %s shown the date is %s", (told, shown, expected) => {
  const dateOf = (value: string) => ({ field: "date", value, from: "" }) as const;
  expect(withShownDate([dateOf(told)], dateOf(shown), "Asia/Shanghai")[0]?.value).toBe(expected);
});

test.each<[string, string | undefined]>([
  ["发布时间：2023-11-14 10:20", "2023-11-14 10:20"],
  ["活动时间：2023-11-14", undefined],
  ["成文日期：2023-11-14", undefined],
  ["更新时间：2023-11-14", undefined],
])("%s tells %s as the date of publication", (line, expected) => {
  expect(publishedDate(line)?.value).toBe(expected);
});

test("a moment alone is a line that has nothing else", () => {
  expect(momentAlone("2020-09-15 09:32")).toBe("2020-09-15 09:32");
  expect(momentAlone("2020-09-15 09:32 校报")).toBeNull();
});
