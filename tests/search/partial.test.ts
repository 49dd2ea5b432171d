import { describe, expect, test } from "vitest";
import { allByRelevance, type Request } from "../../src/search/read/search-interface.ts";
import { openSearcher } from "../../src/search/read/searcher.ts";
import { namesText } from "../../src/search/write/name-writer.ts";
import { createRandom } from "../incremental/random.ts";
import { indexFiles, loaderOf } from "./index-files.ts";
import { type News, randomNews } from "./news.ts";

const noFilter = allByRelevance;

/** Articles of a title and a body, a day apart, the oldest first. Their ids are their places. */
function newsOf(texts: readonly (readonly [title: string, body: string])[]): News[] {
  return texts.map(([title, body], at) => {
    const date = new Date(Date.UTC(2020, 0, 1 + at)).toISOString().slice(0, 16);
    return { id: String(at), title, body, date, views: null, labels: at % 2 === 0 ? ["偶"] : [], columns: 0, authors: [], source: null };
  });
}

const filler = Array.from({ length: 40 }, (_, at): [string, string] => [`第${at}次例会`, "大家讨论了工作计划。"]);

/** What matches in part, in an archive of the given articles and as many others that are about nothing. */
async function partialOf(texts: readonly (readonly [string, string])[], query: string, more: Partial<Request> = {}) {
  const news = newsOf([...texts, ...filler]);
  const found = await openSearcher(loaderOf(indexFiles(news, [Math.ceil(texts.length / 2)]))).search({ ...noFilter, query, ...more });
  const partial = await found.partial();
  const told = partial?.results.map(({ id, title }) => ({ id, missing: partial.missingIn(title, [news[Number(id)]?.body ?? ""]) }));
  return { count: found.count, partial, told: told ?? [] };
}

describe("a query that nobody has written so finds what has its words", () => {
  const visits = [
    ["国家主席抵达巴黎", "习近平开始对法国进行国事访问。"],
    ["总理访问法国", "李强同马克龙会谈。"],
    ["习近平会见外宾", "他来自德国。"],
    ["天气", "晴。"],
  ] as const;

  test("those that have most of it first, with what each lacks", async () => {
    const { count, told } = await partialOf(visits, "习近平访问法国");
    expect(count).toBe(0);
    expect(told).toEqual([
      { id: "1", missing: ["习近平"] },
      { id: "0", missing: [] },
      { id: "2", missing: ["访问法国"] },
    ]);
  });

  test("and not those that were found as a whole, or are excluded, or do not pass the filters", async () => {
    expect((await partialOf(visits, "总理访问法国")).told.map(({ id }) => id)).toEqual(["0"]);
    expect((await partialOf(visits, "习近平访问法国 -德国")).told.map(({ id }) => id)).toEqual(["1", "0"]);
    expect((await partialOf(visits, "习近平访问法国", { tag: "偶" })).told.map(({ id }) => id)).toEqual(["0", "2"]);
    expect((await partialOf(visits, "title:习近平访问法国")).told.map(({ id }) => id)).toEqual(["1", "2"]);
  });

  test("its parts are marked", async () => {
    const { partial } = await partialOf(visits, "习近平访问法国");
    const text = "习近平开始对法国进行国事访问。";
    expect(partial?.hitsIn(text, false).map(({ start, end }) => text.slice(start, end))).toEqual(["习近平", "法国", "访问"]);
  });

  test.each([
    ["C919首航", ["C919投入运营", "飞机首航", "C919的首航"], ["C919", "首航"]],
    ["10月GDP", ["10月例会", "GDP公布", "10日GDP"], ["10月", "GDP"]],
    ["增长110.5%以上", ["增长10.5%以上", "收入110.5%"], ["增长", "110.5%", "以上"]],
    ["增长5.2%以上", ["增长15.2%以上", "收入5.2%"], ["增长", "5.2%", "以上"]],
  ])("%s has the parts of a number and of words", async (query, titles, parts) => {
    const { partial } = await partialOf(
      titles.map((title) => [title, ""] as const),
      query,
    );
    const text = `${parts.join("、")}，${query.slice(1)}`;
    const hits = partial?.hitsIn(text, false).map(({ start, end }) => text.slice(start, end)) ?? [];
    expect(hits.slice(0, parts.length)).toEqual(parts);
  });

  test("a character beside a number belongs to it, and one that stands there is not said to be missing", async () => {
    const { partial, told } = await partialOf([["第61届田径运动会", "团体第一。"]], "第61届运动会");
    expect(told[0]).toEqual({ id: "0", missing: [] });
    const text = "团体第一，第61团运动";
    expect(partial?.hitsIn(text, false).map(({ start, end }) => text.slice(start, end))).toEqual(["第61", "运动"]);
  });

  test("a word that no article has does not keep others from being found", async () => {
    expect((await partialOf(visits, "龘龘国事访问")).told).toEqual([
      { id: "0", missing: ["龘龘"] },
      { id: "1", missing: ["龘龘国事"] },
    ]);
  });

  test("the names that the archive knows are not looked for across their ends", async () => {
    const texts = [
      ["西藏地区旅游", "西藏地区。"],
      ["西藏定日发生地震", "地震之后。"],
    ] as const;
    const news = newsOf([...texts, ...filler]);
    const files = indexFiles(news);
    const first = async () => {
      const found = await openSearcher(loaderOf(files)).search({ ...noFilter, query: "西藏地震" });
      return (await found.partial())?.results[0]?.id;
    };
    expect(await first()).toBe("0");
    files.set("names", namesText(["西藏", "地震"].map((name) => ({ name, syllables: [...name].map(() => "") }))));
    files.set("start", JSON.stringify({ ...JSON.parse(files.get("start") ?? ""), hasNames: true }));
    expect(await first()).toBe("1");
  });

  test("what is not looked for is not said to be missing: a character between names, and what is beyond the 32 parts of a pasted text", async () => {
    const files = indexFiles(newsOf([["李强到上海", "在。"], ...filler]));
    files.set("names", namesText(["李强", "上海"].map((name) => ({ name, syllables: [...name].map(() => "") }))));
    files.set("start", JSON.stringify({ ...JSON.parse(files.get("start") ?? ""), hasNames: true }));
    const found = await openSearcher(loaderOf(files)).search({ ...noFilter, query: "李强在上海" });
    expect((await found.partial())?.missingIn("李强到上海", [])).toEqual([]);
    const { partial } = await partialOf(
      visits,
      `习近平访问法国${"，没有".repeat(3)}${Array.from({ length: 60 }, (_, at) => String.fromCharCode(0x4e00 + at)).join("")}`,
    );
    expect(partial?.missingIn("习近平访问法国", []).join("").length).toBeLessThan(40);
  });

  test("nothing of one word alone", async () => {
    for (const query of ["没有", "没", "GDP", "10.17%", "-没有", ""]) expect((await partialOf(visits, query)).partial).toBeNull();
  });
});

/**
 * How much each article is worth, by BM25 over the pairs of a query times the share of them that it has, without index and segments; 0 where that share is
 * below 0.15.
 */
function plainScores(news: readonly News[], query: string): number[] {
  const pairs = [...new Set([...query].slice(1).map((second, at) => `${[...query][at]}${second}`))];
  const lengths = news.map(({ body }) => body.length);
  const usual = lengths.reduce((sum, length) => sum + length, 0) / news.length;
  const [scores, had] = [news.map(() => 0), news.map(() => 0)];
  let all = 0;
  for (const pair of pairs) {
    const times = (text: string) => [...text.matchAll(new RegExp(`(?=${pair})`, "g"))].length;
    const having = news.filter(({ title, body }) => times(title) + times(body) > 0).length;
    if (having === 0) continue;
    const worth = Math.log(1 + (news.length - having + 0.5) / (having + 0.5));
    all += worth;
    for (const [at, { title, body }] of news.entries()) {
      if (times(title) + times(body) > 0) had[at] = (had[at] ?? 0) + worth;
      const often = 3 * times(title) + times(body);
      scores[at] = (scores[at] ?? 0) + (worth * often * 2.2) / (often + 1.2 * (0.6 + (0.4 * (lengths[at] ?? 0)) / usual));
    }
  }
  return scores.map((score, at) => ((had[at] ?? 0) >= 0.15 * all ? (score * (had[at] ?? 0)) / all : 0));
}

test("articles are in the order of BM25, as a plain scan reckons it", async () => {
  const random = createRandom(21);
  const characters = [..."中国人民大学生会议论文"];
  const word = (most: number) => Array.from({ length: 2 + random.below(most) }, () => random.one(characters)).join("");
  const news = newsOf(Array.from({ length: 120 }, () => [word(4), word(60)] as const));
  const searcher = openSearcher(loaderOf(indexFiles(news, [60, 30])));
  let compared = 0;
  for (let round = 0; round < 60; round++) {
    const query = word(6);
    const found = await searcher.search({ ...noFilter, query });
    const partial = await found.partial();
    if (partial === null) continue;
    const scores = plainScores(news, query);
    const given = partial.results.map(({ id }) => scores[Number(id)] ?? 0);
    // The index keeps lengths rounded up by some percent.
    for (const [at, score] of given.slice(1).entries()) expect(score).toBeLessThan((given[at] ?? 0) * 1.2 + 1e-9);
    compared += given.length;
    const whole = new Set((await found.results(0, found.count)).map(({ id }) => id));
    const left = Math.max(...scores.filter((_, at) => !whole.has(String(at)) && !partial.results.some(({ id }) => id === String(at))));
    expect(left).toBeLessThan((given.at(-1) ?? 0) * 1.2 + 1e-9);
  }
  expect(compared).toBeGreaterThan(300);
});

test("a pasted text is looked up by its first 32 parts", async () => {
  const news = randomNews(50, createRandom(22));
  const loaded: string[] = [];
  const searcher = openSearcher(loaderOf(indexFiles(news), (name) => loaded.push(name)));
  const { partial } = await searcher.search({ ...noFilter, query: "没有人写过的一段很长很长的话".repeat(100) });
  await partial();
  expect(loaded.length).toBeLessThan(60);
});
