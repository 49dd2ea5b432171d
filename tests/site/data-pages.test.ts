import { expect, test } from "vitest";
import { createVocabulary } from "../../src/vocabulary/vocabulary.ts";
import { article } from "../articles.ts";
import { term } from "../terms.ts";
import { seed } from "../workspace.ts";
import { pageOf, pagesOf, plan } from "./plans.ts";

const vocabulary = createVocabulary([term("党的二十大", { kind: "专题", aliases: ["二十大"] })]);
const full = article(
  "2024/000_98bcdf8a17d63228.txt",
  seed({ title: "【要闻】学习二十大", more: "来源: 校报\n标签: 通讯\n届次: 第三届\n" }),
  vocabulary,
);
const pages = plan(
  [
    full,
    article("c.txt", seed({ date: "2024-01-01" })),
    article("b.txt", seed({ date: "2023-12-31" })),
    article("a.txt", seed({ date: "2024-12-31" })),
  ],
  {},
  vocabulary,
);

test("each year has a file of its articles, newest first, and one table has them all", () => {
  expect(pagesOf(pages, "records").map(({ path, props }) => [path, props.articles.map(({ id }) => id)])).toEqual([
    ["data/2024.jsonl.gz", ["a", "98bcdf8a17d63228", "c"]],
    ["data/2023.jsonl.gz", ["b"]],
  ]);
  expect(pageOf(pages, "table", "data/articles.csv").props.articles.map(({ id }) => id)).toEqual(["a", "98bcdf8a17d63228", "c", "b"]);
});

test("a record is all that is known of an article, with its page and the names of the tags shown there", () => {
  // But for what is found in its text for the pages alone, and where that begins in its file.
  const { summary, header, text, origin } = full;
  const { signature, titleTerms, repeated, people, institutions, items, ...found } = text;
  const { bodyStart, ...file } = origin;
  const known = { ...summary, ...header, ...found, ...file };
  const record = { ...known, path: "2024/04/98bcdf8a17d63228.html", labels: ["要闻", "通讯", "党的二十大"] };
  expect(pageOf(pages, "records", "data/2024.jsonl.gz").props.articles[1]).toEqual(record);
  expect(pageOf(pages, "table").props.articles[1]).toEqual(record);
});
