import { expect, test } from "vitest";
import { dataPages } from "../../src/site/data-pages.ts";
import { pagePlanner } from "../../src/site/planned-page.ts";
import type { TaggedArticle } from "../../src/site/tagged-article.ts";
import { createVocabulary } from "../../src/vocabulary/vocabulary.ts";
import { article, civil, withFields } from "../articles.ts";
import { term } from "../terms.ts";
import { seed } from "../workspace.ts";
import { pageOf, pagesOf, plan, site } from "./plans.ts";

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

test("the records of a month are a run of their own, and those of a large month each 500, counted from the oldest", () => {
  const tagged = (date: string): TaggedArticle => ({
    article: withFields(full, { summary: { date: civil(date) } }),
    ...{ labels: [], kinds: "", columns: 0, files: [], links: [] },
  });
  const months = [...Array<string>(1_003).fill("2024-05"), "2024-04-02", "2024-04", "2024", "2024"];
  const articles = months.map((date) => tagged(date));
  const runsIn = (newestFirst: readonly TaggedArticle[]) => {
    const year = { year: "2024", articles: newestFirst.map(({ article: one }) => one) };
    const [records] = dataPages(pagePlanner(site), [year], newestFirst);
    return records?.kind === "records" ? records.props.runs : [];
  };
  const runs = runsIn(articles);
  expect(runs.flat()).toEqual(articles);
  expect(runs.map(({ length }) => length)).toEqual([3, 500, 500, 2, 2]);
  const more = runsIn([tagged("2024-05"), ...articles]);
  expect(more.map(({ length }) => length)).toEqual([4, 500, 500, 2, 2]);
  expect(more.slice(1)).toEqual(runs.slice(1));
});
