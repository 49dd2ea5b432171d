import { describe, expect, test } from "vitest";
import { allByRelevance } from "../../src/search/read/search-interface.ts";
import { openSearcher } from "../../src/search/read/searcher.ts";
import { indexFiles, loaderOf } from "./index-files.ts";
import type { News } from "./news.ts";

const rows: readonly [title: string, authors: readonly string[], source: string | null][] = [
  ["运动会开幕", ["王琳"], "校报"],
  ["图书馆通知", ["王琳琳", "John Smith"], "新华社"],
  ["运动会闭幕", ["John Smith"], "新华社"],
  ["运动会成绩，由王琳统计", [], null],
  ["臺灣訪問", ["臺靜農"], "CCTV.com"],
  ["标点", ["A.B"], "😀"],
  ["又是标点", ["A-B"], null],
];
const news = rows.map(
  ([title, authors, source], at): News => ({
    ...{ id: String(at), title, body: `${title}。`, date: `2024-01-0${at + 1}`, views: null },
    ...{ labels: [], columns: 0, authors, source },
  }),
);
const searcher = openSearcher(loaderOf(indexFiles(news, [2, 1])));

async function found(query: string, order: "oldest" | "relevance" = "oldest") {
  const hits = await searcher.search({ ...allByRelevance, query, order });
  return { hits, ids: (await hits.results(0, hits.count)).map(({ id }) => id) };
}

describe("a name behind 作者： or 来源： is looked for among authors or sources", () => {
  test.each([
    ["作者:王琳", ["0"]],
    ["作者：王琳", ["0"]],
    ["author:王琳", ["0"]],
    ['Author："John Smith"', ["1", "2"]],
    ['作者:"john smith"', ["1", "2"]],
    ["作者:台静农", ["4"]],
    ["来源:新华社", ["1", "2"]],
    ["source:新华社", ["1", "2"]],
    ["来源:cctv.com", ["4"]],
    ["来源:新华社 运动会", ["2"]],
    ["运动会 -作者:王琳", ["2", "3"]],
    ["来源:校报 OR 来源:CCTV.com", ["0", "4"]],
    ["作者:王琳 | 成绩", ["0", "3"]],
    ["作者:A.B", ["5"]],
    ["作者:A.B 作者:A-B", []],
    ["标点 -作者:A.B -作者:A-B", []],
    ["来源:😀", ["5"]],
    ["运动会 来源:😀", []],
    ["标点 -来源:😀", ["6"]],
    ["标点 来源:", []],
    ['标点 来源:""', ["5", "6"]],
    ["作者： 王琳", ["0"]],
    ["ａｕｔｈｏｒ：王琳", ["0"]],
    ["來源：新华社", ["1", "2"]],
    ["標題： 王琳", ["3"]],
    ["作者:没有", []],
    ["作者:王", []],
    ["标题:王琳", ["3"]],
    ["来源：新华社 作者：王琳琳", ["1"]],
  ])("%s", async (query, ids) => {
    expect((await found(query)).ids).toEqual(ids);
  });

  test("it is no hit in a text", async () => {
    const { hits } = await found("作者:王琳 运动会");
    expect(hits.hitsIn("王琳在运动会", false)).toEqual([{ start: 3, end: 6 }]);
  });

  test("what matches in part has to have it, too", async () => {
    const partial = await (await found("来源:新华社 运动会图书馆")).hits.partial();
    expect(partial?.results.map(({ id }) => id).sort()).toEqual(["1", "2"]);
    expect(partial?.missingIn("运动会闭幕", [])).toEqual(["图书馆"]);
  });

  test.each([
    ["来源：新华", "来源:新华社"],
    ["运动会 作者：琳琳", "运动会 作者:王琳琳"],
    ["作者：smith", "作者:“John Smith”"],
    ["作者：“smith”", "作者:“John Smith”"],
    ["作者：无人", null],
    ["-作者：无人", null],
  ])("a part of a name, %s, has probably meant %s", async (query, meant) => {
    expect(await (await found(query)).hits.correction()).toBe(meant);
  });

  test.each(["作者:王琳", "-作者:王琳"])("so it has behind any number of words that nothing has: %s", async (label) => {
    const words = [..."甲乙丙丁戊己庚辛"].map((word) => word.repeat(2)).join(" ");
    const partial = await (await found(`运动会 ${words} ${label}`)).hits.partial();
    const ids = label.startsWith("-") ? ["2", "3"] : ["0"];
    expect(partial?.results.map(({ id }) => id).sort()).toEqual(ids);
  });

  test("no page of the archive's own is by anyone", async () => {
    const files = indexFiles(news);
    files.set("start", JSON.stringify({ ...JSON.parse(files.get("start") ?? ""), hasPages: true }));
    files.set("pages", JSON.stringify({ folded: [], pages: [{ href: "pages/a.html", title: "运动会", paragraphs: ["王琳"] }] }));
    const own = openSearcher(loaderOf(files));
    expect((await own.search({ ...allByRelevance, query: "运动会" })).pages.length).toBe(1);
    expect((await own.search({ ...allByRelevance, query: "运动会 作者:王琳" })).pages.length).toBe(0);
  });
});
