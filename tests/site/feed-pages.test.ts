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

test("an entry names thirty tags at most, and holds no text as long as a book", () => {
  const long = article(
    "a.txt",
    seed({ more: `标签: ${Array.from({ length: 40 }, (_, index) => `t${index}`).join("、")}\n`, body: "字".repeat(50_001) }),
  );
  const [entry] = pageOf(plan([long]), "feed", "feed.xml").props.articles;
  expect(entry).toMatchObject({ labels: { length: 30 }, body: null, excerpt: expect.stringMatching(/^字+/) });
});

test("the JSON Feed has the entries of the Atom feed", () => {
  const pages = plan([meeting, article("a.txt", seed({ date: "2021-09-18" }))]);
  expect(pageOf(pages, "json-feed", "feed.json").props.articles).toEqual(pageOf(pages, "feed", "feed.xml").props.articles);
});

/** So many articles, the newest first, that carry these tags. */
const tagged = (count: number, tags: string) =>
  Array.from({ length: count }, (_, index) =>
    article(`${tags.replaceAll("/", "")}${index}.txt`, seed({ date: `2021-09-${30 - index}`, more: `标签: ${tags}\n` })),
  );

test("a tag has a feed of its articles from ten on, and no other has one or leads to one", () => {
  const pages = plan([meeting, ...tagged(9, "通讯、C/C++"), ...tagged(1, "C/C++"), ...tagged(9, "科研")]);
  const feeds = pagesOf(pages, "feed").map(({ path, props: { id, of, articles } }) => ({ path, id, of, listed: articles.length }));
  expect(feeds.slice(1)).toEqual([
    {
      path: "tags/C~2FC++/feed.xml",
      id: "tag:example.org,2024:tags/C~2FC%2B%2B/feed.xml",
      of: { label: "C/C++", path: "tags/C~2FC++/index.html" },
      listed: 10,
    },
    {
      path: "tags/通讯/feed.xml",
      id: "tag:example.org,2024:tags/%E9%80%9A%E8%AE%AF/feed.xml",
      of: { label: "通讯", path: "tags/通讯/index.html" },
      listed: 10,
    },
  ]);
  expect(Object.fromEntries(pagesOf(pages, "tag").map(({ props: { name, feed } }) => [name, feed]))).toEqual({
    "C/C++": "tags/C~2FC++/feed.xml",
    通讯: "tags/通讯/feed.xml",
    科研: null,
    要闻: null,
  });
});

test("the feed of a tag has no texts, which stand whole in that of the archive", () => {
  const pages = plan(tagged(10, "通讯"));
  const bodies = (path: string) => [...new Set(pageOf(pages, "feed", path).props.articles.map(({ body }) => body))];
  expect([bodies("feed.xml"), bodies("tags/通讯/feed.xml")]).toEqual([[""], [null]]);
});

test("an article has one id in all feeds, wherever it stands", () => {
  const pages = plan(tagged(10, "通讯、要闻"));
  const ids = [...pagesOf(pages, "feed"), ...pagesOf(pages, "json-feed")].map(({ props }) => props.articles.map(({ id }) => id));
  expect(ids).toHaveLength(4);
  for (const own of ids) expect(own).toEqual(ids[0]);
  expect(ids[0]?.[0]).toBe("tag:example.org,2024:2021/09/%E9%80%9A%E8%AE%AF%E3%80%81%E8%A6%81%E9%97%BB0");
});

test("a feed holds the fifty newest articles, that of a tag the twenty newest, the newest first", () => {
  const pages = plan(Object.entries(newsSeeds(51, "2020-01-01")).map(([file, content]) => article(file, content)));
  const newest = Array.from({ length: 50 }, (_, index) => `第${String(51 - index).padStart(3, "0")}号通讯`);
  const titlesOf = (path: string) => pageOf(pages, "feed", path).props.articles.map(({ title }) => title);
  expect(titlesOf("feed.xml")).toEqual(newest);
  expect(titlesOf("tags/通讯/feed.xml")).toEqual(newest.slice(0, 20));
  expect(pageOf(pages, "json-feed").props.articles.map(({ title }) => title)).toEqual(newest);
});
