import { expect, test } from "vitest";
import { articleReader, packArticles } from "../../src/render/searched-articles.ts";
import { article } from "../articles.ts";
import { seed } from "../workspace.ts";

const articles = Array.from({ length: 1_100 }, (_, number) => article(`${number}.txt`, seed({ title: `第${number}号通讯“𠮷”` })));

test("packed articles are given by their numbers, in any order, with what the index is made of", () => {
  const packed = packArticles(articles);
  expect(packed.length).toBe(1_100);
  const articleAt = articleReader(packed);
  for (const number of [0, 511, 512, 1_099, 3, 1_024]) {
    const { header, origin } = articles[number] ?? expect.fail();
    const { file, sha256, format, bodyStart } = origin;
    expect(articleAt(number)).toEqual({ title: header.title, file, sha256, format, bodyStart });
  }
});

test.each([-1, 1_100, 2_000])("there is no article %d of 1,100", (number) => {
  expect(() => articleReader(packArticles(articles))(number)).toThrow(`there is no article ${number}`);
});

test("none can be packed", () => {
  expect(packArticles([])).toEqual({ length: 0, portions: [] });
});
