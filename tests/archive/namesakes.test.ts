import { expect, test } from "vitest";
import { createArchive } from "../../src/archive/archive.ts";
import { keywordsOf } from "../../src/archive/archive-keywords.ts";
import type { Article } from "../../src/ingest/article.ts";
import { article, withFields } from "../articles.ts";
import { seed } from "../workspace.ts";

let day = 10;

/** An article that gives somebody an office. */
function naming(name: string, title: string, institution: string | null): Article {
  const people = [{ name, offices: [{ title, institution }] }];
  return withFields(article(`${day++}.txt`, seed({ date: `2024-01-${day}` })), { text: { people } });
}

/** The people of the index, each with the number of articles and the numbers of their offices. */
function index(articles: readonly Article[]): string[] {
  const keywords = keywordsOf(articles);
  return createArchive(articles, keywords, keywords.termsOf).names.人物.map(({ name, count, tenures }) =>
    [name, count, ...tenures.map((tenure) => `${tenure.institution ?? "—"} ${tenure.title} ${tenure.count}`)].join(" "),
  );
}

test("people of one name with offices of two countries are told apart", () => {
  const articles = [
    ...[naming("罗巴", "总统", "冈比亚"), naming("罗巴", "总统", "冈比亚")],
    ...[naming("罗巴", "外长", "法国"), naming("罗巴", "外长", "法国外交部")],
  ];
  expect(index(articles)).toEqual(["罗巴（冈比亚） 2 冈比亚 总统 2", "罗巴（法国） 2 法国 外长 1 法国外交部 外长 1"]);
});

test("one article with another country makes no namesake", () => {
  expect(index([naming("罗巴", "总统", "冈比亚"), naming("罗巴", "总统", "冈比亚"), naming("罗巴", "总统", "法国")])).toEqual([
    "罗巴 3 冈比亚 总统 2 法国 总统 1",
  ]);
});

test("of an office no more articles tell than of the person", () => {
  const articles = [naming("山田早苗", "首相", "日本"), naming("山田早苗", "首相", "日本"), naming("山田", "首相", "日本")];
  expect(index(articles)).toEqual(["山田早苗 3 日本 首相 3"]);
});
