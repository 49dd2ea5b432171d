import { describe, expect, test } from "vitest";
import { groupBy } from "../../src/lib/group-by.ts";
import { allByRelevance, orders, type Request } from "../../src/search/read/search-interface.ts";
import { openSearcher } from "../../src/search/read/searcher.ts";
import { openSegment } from "../../src/search/read/segment-reader.ts";
import { hanNumber } from "../../src/search/text/han-numbers.ts";
import { createRandom, type Random } from "../incremental/random.ts";
import { indexFiles, loaderOf } from "./index-files.ts";
import { type News, randomNews, randomNumber } from "./news.ts";
import { createScan, isSearchable, type Sought } from "./scan.ts";

const noFilter = allByRelevance;

/** A query that asks for terms. */
function queryFor(terms: readonly Sought[]): string {
  return terms
    .map(({ text, isBare, inTitle, isExcluded, isAlternative }, at) => {
      const written = `${isExcluded ? "-" : ""}${inTitle ? "title:" : ""}${isBare ? text : `"${text}"`}`;
      return isAlternative ? `${at % 2 === 0 ? "|" : "OR"} ${written}` : written;
    })
    .join(" ");
}

/** Part of a random article, as readers would look for it: between quotation marks, so without any. */
function randomText(news: readonly News[], random: Random): string {
  for (;;) {
    const { title, body } = random.one(news);
    const from = [...(random.chance(0.2) ? title : body)];
    const start = random.below(from.length);
    const text = from
      .slice(start, start + 1 + random.below(12))
      .join("")
      .replaceAll(/["“”＂]/g, "");
    // A word must be whole to be found; the scan sees to that.
    if (isSearchable(text)) return text;
  }
}

/** A number of a random article. */
function randomFigures(news: readonly News[], random: Random): string {
  for (;;) {
    const { title, body } = random.one(news);
    const number = randomNumber(random.chance(0.2) ? title : body, random);
    if (number !== null) return number;
  }
}

/** Asks index and scan the same; both must find the same articles in the same order. */
async function compare(files: Map<string, string>, news: readonly News[], rounds: number, random: Random): Promise<void> {
  const scan = createScan(news);
  const searcher = openSearcher(loaderOf(files));
  for (let round = 0; round < rounds; round++) {
    const terms = Array.from({ length: 1 + random.below(3) }, (_, at): Sought => {
      const isBare = random.chance(0.3);
      const text = isBare ? randomFigures(news, random) : random.chance(0.9) ? randomText(news, random) : "没有的词";
      const isExcluded = at > 0 && random.chance(0.25);
      return { text, isBare, inTitle: random.chance(0.15), isExcluded, isAlternative: false };
    });
    // An alternative stands right behind a wanted one.
    for (const [at, term] of terms.entries()) {
      const isAlternative = at > 0 && !term.isExcluded && !terms[at - 1]?.isExcluded && random.chance(0.3);
      terms[at] = { ...term, isAlternative };
    }
    const year = random.chance(0.2) ? random.one(news).date.slice(0, 4) : null;
    const tag = random.chance(0.2) ? random.one(["要闻", "党建", "<b>", "没有"]) : null;
    const column = random.chance(0.1) ? "要闻" : null;
    const author = random.chance(0.1) ? random.one(["王琳", "臺靜農", "没有"]) : null;
    const source = random.chance(0.1) ? random.one(["新华社", "CCTV"]) : null;
    const month = () => (random.chance(0.2) ? random.one(news).date.slice(0, 7) : null);
    const filters = { year, tag, column, author, source, from: month(), to: month() };
    const request: Request = { query: queryFor(terms), ...filters, order: random.one(orders) };
    const expected = scan(terms, request);
    const found = await searcher.search(request);
    const results = await found.results(0, found.count);
    expect({ request, count: found.count, ids: results.map(({ id }) => id) }).toEqual({
      request,
      count: expected.length,
      ids: expected.map(({ id }) => id),
    });
  }
}

describe("finds exactly the articles that a plain scan finds, in the same order", () => {
  test.each([
    { what: "one segment", sizes: [] },
    { what: "two segments", sizes: [700] },
    { what: "three segments", sizes: [500, 300] },
  ])("in $what", async ({ sizes }) => {
    const random = createRandom(1);
    const news = randomNews(1000, random);
    await compare(indexFiles(news, sizes), news, 700, random);
  });

  test("when the postings of a segment do not fit into memory at once", async () => {
    const random = createRandom(2);
    const news = randomNews(600, random);
    const files = indexFiles(news, [], 3000);
    expect([...files].sort()).toEqual([...indexFiles(news)].sort());
    await compare(files, news, 300, random);
  });

  test("where terms are so frequent that they take several shards", async () => {
    const random = createRandom(3);
    const parts = ["中国人民", "中国人民大学", "在中国，", "中国AI", "中国国", "人民中国", "国中国人", "大学"];
    const news = randomNews(4000, random).map((one) => ({ ...one, body: Array.from({ length: 12 }, () => random.one(parts)).join("") }));
    const files = indexFiles(news);
    const loaded: string[] = [];
    const segment = await openSegment(
      "open",
      loaderOf(files, (name) => loaded.push(name)),
    );
    const [first = 0, second = 0] = [..."中国"].map((character) => hanNumber(character.codePointAt(0) ?? 0));
    await segment.find({ first, separated: false, second }).hits();
    expect(new Set(loaded.filter((name) => !/directory$/.test(name))).size).toBeGreaterThan(2);
    await compare(files, news, 120, random);
  });
});

describe("each kind of text is found by itself", () => {
  const random = createRandom(4);
  const news = randomNews(300, random);
  const searcher = openSearcher(loaderOf(indexFiles(news)));
  const scan = createScan(news);
  const countOf = async (query: string) => (await searcher.search({ ...noFilter, query })).count;

  test.each([
    ["one Han character", "㐂", "㐂"],
    ["a Han character beyond the first plane", "𠮷", "𠮷"],
    ["traditional characters, which the archive has", "臺灣師範", "台湾师范"],
    ["traditional characters that the archive has not, by the table of all", "兩會", "两会"],
    ["simplified characters for traditional ones", "学术交流从此", "學術交流從此"],
    ["full-width letters", "ｎａｔｕｒｅ", "Nature"],
    ["capitals that are none in the text", "CAFÉ", "café"],
    ["letters and marks that are normalised into one", "cafe\u0301", "Café"],
    ["figures", "３", "3"],
    ["what is between characters that cannot be seen", "张三丰葛城", "张三丰葛城"],
  ])("%s", async (_, query, same) => {
    const expected = scan([{ text: same }], noFilter).length;
    expect(await countOf(query)).toBe(expected);
  });

  test("words are found whole only", async () => {
    expect(await countOf("natur")).toBe(0);
    expect(await countOf("nature")).toBeGreaterThan(0);
  });

  test("white space and punctuation make several terms of a query, and one between quotation marks", async () => {
    const apart = await countOf("圖書館，學術");
    expect(apart).toBe(scan([{ text: "图书馆" }, { text: "学术" }], noFilter).length);
    expect(await countOf('"协议，学术"')).toBe(await countOf("“协议 —— 学术”"));
    expect(await countOf('"协议学术"')).toBe(0);
  });

  test("an empty query finds nothing, and with a filter all that passes it", async () => {
    expect(await countOf(" ，。")).toBe(0);
    const { count } = await searcher.search({ ...noFilter, query: "", tag: "党建" });
    expect(count).toBe(news.filter(({ labels }) => labels.includes("党建")).length);
  });

  test("excluded terms alone leave all others", async () => {
    expect(await countOf("-中国")).toBe(news.length - (await countOf("中国")));
  });
});

describe("choices", () => {
  const random = createRandom(5);
  const news = randomNews(500, random);
  const scan = createScan(news);
  const searcher = openSearcher(loaderOf(indexFiles(news, [200, 150])));

  test("say exactly how many articles each value would leave, given the other filters", async () => {
    const year = news[250]?.date.slice(0, 4) ?? "";
    for (const filters of [
      noFilter,
      { ...noFilter, year },
      { ...noFilter, tag: "要闻" },
      { ...noFilter, year, tag: "科研", column: "要闻" },
      { ...noFilter, author: "王琳", source: "新华社" },
      { ...noFilter, author: "台静农", from: "2004-05", to: "2020-01" },
    ]) {
      const found = await searcher.search({ ...filters, query: "的" });
      const choices = await found.choices();
      const left = (change: Partial<Request>) => scan([{ text: "的" }], { ...filters, ...change }).length;
      for (const kind of ["year", "tag", "column", "author", "source"] as const) {
        for (const { value, count } of choices[kind]) {
          expect([kind, value, count]).toEqual([kind, value, left({ [kind]: value })]);
        }
      }
      const all = scan([{ text: "的" }], { ...filters, year: null, from: null, to: null });
      const byMonth = Array.from(
        groupBy(all, ({ date }) => date.slice(0, 7)),
        ([value, own]) => ({ value, count: own.length }),
      );
      const inOrder = byMonth.sort((a, b) => (a.value < b.value ? -1 : 1));
      const months = found.months();
      expect(months.filter(({ count }) => count > 0).map(({ value, count }) => ({ value, count }))).toEqual(inOrder);
      for (const { value, all } of months) expect([value, all]).toEqual([value, news.filter(({ date }) => date.startsWith(value)).length]);
      expect(choices.month).toEqual(inOrder.filter(({ value }) => filters.year === null || value.startsWith(filters.year)).reverse());
    }
  });

  test("are given first where they tell most: a tag of few articles that are all found comes before one of most articles", async () => {
    const own = randomNews(400, createRandom(6)).map((one, at) => ({
      ...one,
      body: at % 40 === 0 ? `${one.body}台风登陆` : one.body,
      labels: at % 40 === 0 ? ["常见", "台风"] : at % 5 === 0 ? ["他事"] : ["常见"],
      columns: 0,
    }));
    const found = await openSearcher(loaderOf(indexFiles(own))).search({ ...noFilter, query: "台风登陆" });
    expect((await found.choices()).tag).toEqual([
      { value: "台风", count: 10 },
      { value: "常见", count: 10 },
    ]);
  });

  test("are loaded only when they are asked for", async () => {
    const loaded: string[] = [];
    const own = openSearcher(loaderOf(indexFiles(news), (name) => loaded.push(name)));
    const found = await own.search({ ...noFilter, query: "学校" });
    expect(loaded.filter((name) => name.includes("articles"))).toEqual([]);
    await found.choices();
    expect(loaded.filter((name) => name.startsWith("labels/"))).toEqual(["labels/common"]);
  });
});
