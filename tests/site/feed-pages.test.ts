import { expect, test } from "vitest";
import { article } from "../articles.ts";
import { newsSeeds } from "../samples.ts";
import { seed } from "../workspace.ts";
import { pageOf, pagesOf, plan } from "./plans.ts";

const meeting = article("2024/000_98bcdf8a17d63228.txt", seed({ title: "【要闻】会议", more: "作者: 张三、Smith, John\n标签: 通讯\n" }));

test("an entry has all that feeds tell of an article", () => {
  const { props } = pageOf(plan([meeting]), "feed", "feed.xml");
  expect(props).toEqual({
    id: "tag:example.org,2024:feed.xml",
    of: null,
    articles: [
      {
        id: "tag:example.org,2024:2024/04/98bcdf8a17d63228",
        path: "2024/04/98bcdf8a17d63228.html",
        title: "【要闻】会议",
        published: "2024-04-24T18:29:00+08:00",
        authors: ["张三", "Smith, John"],
        labels: ["要闻", "通讯"],
        excerpt: "四月二十四日，学校召开会议。",
        files: [],
        body: "",
      },
    ],
  });
});

test("an entry of an article without an author names none", () => {
  const articles = ["", "作者: 、\n"].map((more, index) => article(`a${index}.txt`, seed({ more })));
  expect(pageOf(plan(articles), "feed", "feed.xml").props.articles.map(({ authors }) => authors)).toEqual([[], []]);
});

test("an article of a day without a time was published at its beginning", () => {
  const articles = [article("a.txt", seed({ date: "1988-07-01" }))];
  expect(pageOf(plan(articles), "feed", "feed.xml").props.articles[0]?.published).toBe("1988-07-01T00:00:00+09:00");
});

test("an entry names thirty tags at most, and holds no text as long as a book, as the feed of each tag would hold it again", () => {
  const long = article(
    "a.txt",
    seed({ more: `标签: ${Array.from({ length: 40 }, (_, index) => `t${index}`).join("、")}\n`, body: "字".repeat(50_001) }),
  );
  const [entry] = pageOf(plan([long]), "feed", "tags/t39/feed.xml").props.articles;
  expect(entry).toMatchObject({ labels: { length: 30 }, body: null, excerpt: expect.stringMatching(/^字+/) });
});

test("the JSON Feed has the entries of the Atom feed", () => {
  const pages = plan([meeting, article("a.txt", seed({ date: "2021-09-18" }))]);
  expect(pageOf(pages, "json-feed", "feed.json").props.articles).toEqual(pageOf(pages, "feed", "feed.xml").props.articles);
});

test("each tag has a feed of its articles, and no other is there", () => {
  const pages = plan([meeting, article("a.txt", seed({ date: "2021-09-18", more: "标签: 通讯、C/C++\n" }))]);
  const feeds = pagesOf(pages, "feed").map(({ path, props: { id, of, articles } }) => ({
    path,
    id,
    of,
    listed: articles.map((one) => one.path),
  }));
  expect(feeds.slice(1)).toEqual([
    {
      path: "tags/要闻/feed.xml",
      id: "tag:example.org,2024:tags/%E8%A6%81%E9%97%BB/feed.xml",
      of: { label: "要闻", path: "tags/要闻/index.html" },
      listed: ["2024/04/98bcdf8a17d63228.html"],
    },
    {
      path: "tags/通讯/feed.xml",
      id: "tag:example.org,2024:tags/%E9%80%9A%E8%AE%AF/feed.xml",
      of: { label: "通讯", path: "tags/通讯/index.html" },
      listed: ["2024/04/98bcdf8a17d63228.html", "2021/09/a.html"],
    },
    {
      path: "tags/C~2FC++/feed.xml",
      id: "tag:example.org,2024:tags/C~2FC%2B%2B/feed.xml",
      of: { label: "C/C++", path: "tags/C~2FC++/index.html" },
      listed: ["2021/09/a.html"],
    },
  ]);
});

test("an article has one id in all feeds, wherever it stands", () => {
  const pages = plan([meeting]);
  const ids = [...pagesOf(pages, "feed"), ...pagesOf(pages, "json-feed")].flatMap(({ props }) => props.articles.map(({ id }) => id));
  expect(ids).toEqual(Array(4).fill("tag:example.org,2024:2024/04/98bcdf8a17d63228"));
});

test("a feed holds the fifty newest articles, the newest first", () => {
  const pages = plan(Object.entries(newsSeeds(51, "2020-01-01")).map(([file, content]) => article(file, content)));
  const newest = Array.from({ length: 50 }, (_, index) => `第${String(51 - index).padStart(3, "0")}号通讯`);
  for (const path of ["feed.xml", "tags/通讯/feed.xml"]) {
    expect(pageOf(pages, "feed", path).props.articles.map(({ title }) => title)).toEqual(newest);
  }
  expect(pageOf(pages, "json-feed").props.articles.map(({ title }) => title)).toEqual(newest);
});
