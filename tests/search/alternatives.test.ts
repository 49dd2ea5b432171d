import { describe, expect, test } from "vitest";
import { allByRelevance } from "../../src/search/read/search-interface.ts";
import { openSearcher } from "../../src/search/read/searcher.ts";
import { indexFiles, loaderOf } from "./index-files.ts";

const titles = ["校史展览", "西迁展览", "西迁与校史", "OR 电路", "校史 西迁 通知"];
const news = titles.map((title, at) => ({
  id: String(at),
  title,
  body: "",
  date: `2024-01-0${at + 1}`,
  views: null,
  labels: [],
  columns: 0,
  authors: [],
  source: null,
}));
const searcher = openSearcher(loaderOf(indexFiles(news)));

async function idsFor(query: string): Promise<string[]> {
  const found = await searcher.search({ ...allByRelevance, order: "oldest", query });
  return (await found.results(0, found.count)).map(({ id }) => id);
}

describe("OR in capitals and a bar join alternatives", () => {
  test.each([
    ["校史 OR 西迁", ["0", "1", "2", "4"]],
    ["校史|西迁", ["0", "1", "2", "4"]],
    ["校史 ｜ 没有 ｜ 西迁", ["0", "1", "2", "4"]],
    ["展览 校史 OR 西迁", ["0", "1"]],
    ["校史 OR 西迁 -通知", ["0", "1", "2"]],
    ["没有 OR 通知", ["4"]],
    ["没有 OR 无有", []],
  ])("%s", async (query, expected) => {
    expect(await idsFor(query)).toEqual(expected);
  });

  test("of nine, of which only the last is anywhere", async () => {
    expect(await idsFor(`${"甲乙丙丁戊己庚辛".replaceAll(/./g, "$&$& OR ")}通知`)).toEqual(["4"]);
  });

  test("but not where nothing stands before or behind, nor in small letters or between quotation marks", async () => {
    expect(await idsFor("OR 电路")).toEqual(["3"]);
    expect(await idsFor("校史 OR")).toEqual(["0", "2", "4"]);
    expect(await idsFor("校史 or 西迁")).toEqual([]);
    expect(await idsFor("“OR” 电路")).toEqual(["3"]);
    expect(await idsFor("-校史 OR 西迁")).toEqual(["1"]);
  });

  test("a repeated term stands for itself, beside its alternatives too", async () => {
    expect(await idsFor("校史 西迁 OR 校史")).toEqual(["0", "2", "4"]);
  });
});
