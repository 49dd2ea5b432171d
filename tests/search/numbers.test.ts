import { describe, expect, test } from "vitest";
import { excerptOf } from "../../src/search/read/hit-excerpt.ts";
import { allByRelevance } from "../../src/search/read/search-interface.ts";
import { openSearcher } from "../../src/search/read/searcher.ts";
import { indexFiles, loaderOf } from "./index-files.ts";
import type { News } from "./news.ts";

const noFilter = { ...allByRelevance, order: "oldest" } as const;

/** Opens the index of articles of one line each, which are their bodies. */
function searcherOf(bodies: readonly string[]) {
  const news = bodies.map((body, at): News => {
    return {
      id: String(at),
      title: `第${"一二三"[at % 3]}则`,
      body,
      date: "2024-01-01T08:00",
      views: null,
      labels: [],
      columns: 0,
      authors: [],
      source: null,
    };
  });
  return openSearcher(loaderOf(indexFiles(news)));
}

/** Those of some texts that a query finds. */
async function found(query: string, texts: readonly string[]): Promise<string[]> {
  const { count, results } = await searcherOf(texts).search({ ...noFilter, query });
  return (await results(0, count)).map(({ id }) => texts[Number(id)] ?? "");
}

describe("a number finds where it stands with its marks, and nothing else:", () => {
  test.each([
    {
      query: "10.17",
      finds: ["产值10.17亿元", "10.17%", "１０．１７", "共10.17。", "2024.10.17"],
      not: ["10、17", "10 17", "10,17", "10-17"],
    },
    { query: "10.17", finds: ["10.17"], not: ["10.175", "110.17", "17.10", "10.1.7", "10..17", "10. 17", "a10.17", "1017"] },
    { query: "１０．１７", finds: ["10.17"], not: ["10,17"] },
    { query: "共10.17。", finds: ["共10.17。", "共10.17亿"], not: ["共10,17"] },
    { query: "5.2%", finds: ["增长5.2%的", "5.2％", "５.２%，", "5.2%～6%"], not: ["5.2", "5.2万", "5.2‰", "15.2%", "5.25%", "5.2 %"] },
    { query: "增长5.2%的", finds: ["增长5.2%的"], not: ["增长5.2%，的", "增长5.2的", "增长5.2‰的"] },
    { query: "5.2", finds: ["5.2%", "5.2万", "5.2"], not: ["5.25", "5,2"] },
    { query: "1.5万", finds: ["1.5万人", "共1.5萬"], not: ["1.5", "1.5 万", "1,5万", "11.5万", "5万"] },
    { query: "1,234,567", finds: ["1,234,567", "1，234，567"], not: ["1234567", "1,234", "1、234、567"] },
    { query: "1,234", finds: ["1,234,567"], not: ["1234"] },
    { query: "1,2,3", finds: ["1,2,3", "0,1,2,3,4"], not: ["1,2", "1、2、3", "1.2.3"] },
    { query: "18:30", finds: ["18:30", "18：30开始"], not: ["18时30分", "18.30", "18: 30"] },
    { query: "2024-04-24", finds: ["2024-04-24", "2024-04-24 18:30"], not: ["2024.04.24", "2024-4-24", "2024年04月24日"] },
    { query: "2024.4.24", finds: ["2024.4.24。"], not: ["2024-4-24", "2024.4.2"] },
    { query: "v1.2.3", finds: ["V1.2.3版"], not: ["1.2.3", "v1.2", "v1-2-3"] },
    { query: "192.168.1.1", finds: ["192.168.1.1", "192.168.1.1:80"], not: ["192.168.1.11", "192.168.11"] },
    { query: "10-17", finds: ["10-17", "10－17"], not: ["10—17", "10.17", "10 - 17"] },
    { query: "2012—2018年", finds: ["2012—2018年间"], not: ["2012-2018年", "2012——2018年", "2012、2018年"] },
    { query: "10%～20%", finds: ["10%～20%", "10%~20％"], not: ["10～20%", "10%、20%", "10%-20%"] },
    { query: "3.15晚会", finds: ["3.15晚会", "2024.3.15晚会"], not: ["3·15晚会", "3.15的晚会"] },
    { query: "7·20暴雨", finds: ["7·20暴雨"], not: ["7.20暴雨", "7·20，暴雨"] },
    { query: "“7·20”", finds: ["“7·20”暴雨"], not: ["7.20", "7月20日"] },
    { query: "3+1+2", finds: ["“3+1+2”高考"], not: ["3、1、2", "3-1-2"] },
    { query: "4×100米", finds: ["4×100米接力"], not: ["4x100米", "4*100米"] },
    { query: "39.5℃", finds: ["39.5℃", "39.5°C"], not: ["39.5", "39.5 C"] },
    { query: "1/2", finds: ["1/2"], not: ["½", "1,2"] },
    { query: "½", finds: ["½"], not: ["1/2"] },
    { query: "C919", finds: ["国产C919客机", "c919"], not: ["919", "C 919"] },
    { query: "5G", finds: ["5G时代", "４G与5g"], not: ["15G", "5.G"] },
    { query: "title:10.17", finds: [], not: ["10.17"] },
    { query: "人 -5.2%", finds: ["人5.2", "人"], not: ["人5.2%"] },
    { query: "会议 10.17", finds: ["会议10.17", "10.17的会议"], not: ["会议10、17", "10.17"] },
  ])("$query in $finds, not in $not", async ({ query, finds, not }) => {
    expect(await found(query, [...finds, ...not])).toEqual(finds);
  });

  test.each([
    { query: "10", texts: ["10.17", "10%", "2024-10-17", "10,000"] },
    { query: "17", texts: ["10.17", "10:17", "1,17", "17%"] },
    { query: "0.5", texts: ["0.5", "10%0.5"] },
    { query: ".5", texts: [".5", "0.5"] },
    { query: "100,", texts: ["100", "100, 200", "100,000"] },
    { query: "in 2019.", texts: ["It was in 2019.", "in 2019.Then"] },
  ])("$query, a part of one or with a mark that belongs to none, in $texts", async ({ query, texts }) => {
    expect(await found(query, texts)).toEqual(texts);
  });

  test("an article that has a number often is found once, before those that have it less often", async () => {
    const { count, results } = await searcherOf(["10.17", "10.17，10.17", "10.17与10,17"]).search({
      ...noFilter,
      order: "relevance",
      query: "10.17",
    });
    expect((await results(0, count)).map(({ id }) => id)).toEqual(["1", "2", "0"]);
  });

  test("an article that lacks one is told to lack it, written as it was", async () => {
    const { partial } = await searcherOf(["10.17%的人"]).search({ ...noFilter, query: "10.17% 5.3%的人 -5.2%" });
    expect((await partial())?.missingIn("10.17%的人", [])).toEqual(["5.3%"]);
  });
});

describe("a hit is marked with all of its marks", () => {
  test.each([
    ["10.17", "产值[10.17]亿，10、17", "产值10.17亿，10、17"],
    ["5.2%", "增长[5.2%]，5.2，[５．２％]", "增长5.2%，5.2，５．２％"],
    ["10%~20%", "约[10%～20%]吧", "约10%～20%吧"],
    ["39.5℃", "[39.5℃]", "39.5℃"],
    ["18:30", "[18：30]整", "18：30整"],
  ])("%s: %s", async (query, marked, text) => {
    const { hitsIn } = await searcherOf([text]).search({ ...noFilter, query });
    const pieces = excerptOf([{ text, hits: hitsIn(text, false) }]);
    expect(pieces.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join("")).toBe(marked);
  });
});
