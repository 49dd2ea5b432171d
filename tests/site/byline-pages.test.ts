import { describe, expect, test } from "vitest";
import type { Article } from "../../src/ingest/article.ts";
import { articlePath } from "../../src/site/paths.ts";
import { article, markdownSeed } from "../articles.ts";
import { seed } from "../workspace.ts";
import { pageOf, pagesOf, plan } from "./plans.ts";

const signed = (id: string, date: string, author: string | null, source: string | null = null): Article =>
  article(`${id}.txt`, seed({ title: "文", date, more: (author ? `作者: ${author}\n` : "") + (source ? `来源: ${source}\n` : "") }));

/** So many articles by one author, one a day. */
const byOne = (count: number, author = "王琳") =>
  Array.from({ length: count }, (_, index) =>
    signed(`a${index}`, `2024-0${1 + Math.floor(index / 28)}-${String((index % 28) + 1).padStart(2, "0")}`, author),
  );

const pathsBelow = (articles: readonly Article[], folder: string, pageSize = 20) =>
  plan(articles, { pageSize })
    .map(({ path }) => path as string)
    .filter((path) => path.startsWith(folder));

describe("the page of an author", () => {
  test("has the articles, newest first, and how many they are", () => {
    const { props } = pageOf(plan([...byOne(2), signed("other", "2024-03-01", "李四")]), "byline");
    expect(props).toMatchObject({ kind: "作者", name: "王琳", count: 2, older: null, story: null });
    expect(props.entries.map(articlePath)).toEqual(["2024/01/a1.html", "2024/01/a0.html"]);
    expect(props.trail).toEqual([{ label: "作者", path: "authors/index.html" }]);
  });

  test("tells from five articles on what they tell together", () => {
    const { story } = pageOf(plan(byOne(30)), "byline").props;
    expect([story?.oldest, story?.latest].map((found) => found && articlePath(found))).toEqual(["2024/01/a0.html", "2024/02/a29.html"]);
    expect(story?.peaks).toEqual([
      { year: "2024", month: "01", count: 28, to: { path: "authors/王琳/index.html", fragment: "month-2024-01" } },
      { year: "2024", month: "02", count: 2, to: { path: "authors/王琳/index.html", fragment: "month-2024-02" } },
    ]);
  });

  test("is divided like that of a tag: sealed pages hold three times as many articles as those of the archive", () => {
    const pages = plan(byOne(20), { pageSize: 2 });
    expect(pathsBelow(byOne(20), "authors/王琳/", 2).toSorted()).toEqual(
      ["1.html", "2.html", "3.html", "4.html", "index.html"].map((name) => `authors/王琳/${name}`),
    );
    const first = pageOf(pages, "byline").props;
    expect([first.entries.length, first.older]).toEqual([2, "authors/王琳/3.html"]);
    expect(pageOf(pages, "list", "authors/王琳/3.html").props).toMatchObject({
      of: { label: "王琳", path: "authors/王琳/index.html" },
      trail: [{ label: "作者", path: "authors/index.html" }],
      older: "authors/王琳/2.html",
      newer: "authors/王琳/4.html",
    });
    expect(pageOf(pages, "forward", "authors/王琳/4.html").props.to.path).toBe("authors/王琳/index.html");
    // A bar leads to the page that has the month's newest article.
    expect(first.story?.chart.years).toMatchObject([
      { months: [{ month: "01", to: { path: "authors/王琳/index.html" } }, ...Array.from({ length: 11 }, () => ({ to: null }))] },
    ]);
  });
});

test("a source has a page of its own, beside an author of the same name", () => {
  const articles = [signed("a", "2024-01-01", "校报", "校报"), signed("b", "2024-01-02", "校报", "校报")];
  expect(pagesOf(plan(articles), "byline").map(({ path, props }) => `${path} ${props.kind}`)).toEqual([
    "authors/校报/index.html 作者",
    "sources/校报/index.html 来源",
  ]);
});

test("an index has all names by their letters; one of a single article leads to that, and has no page", () => {
  const pages = plan([...byOne(2), signed("b", "2024-02-01", "李四、Ann"), signed("c", "2024-02-02", "李磊、李四")]);
  expect(pageOf(pages, "byline-index").props).toEqual({
    ...{ kind: "作者", letter: null, letters: [], count: 4 },
    groups: [
      {
        letter: "L",
        names: [
          { label: "李磊", path: "2024/02/c.html", count: 1 },
          { label: "李四", path: "authors/李四/index.html", count: 2 },
        ],
      },
      { letter: "W", names: [{ label: "王琳", path: "authors/王琳/index.html", count: 2 }] },
      { letter: "其他", names: [{ label: "Ann", path: "2024/02/b.html", count: 1 }] },
    ],
  });
  expect(pagesOf(pages, "byline").map(({ props }) => props.name)).toEqual(["王琳", "李四"]);
});

test("where there are no names there is no index, and nothing leads to one", () => {
  const pages = plan([signed("a", "2024-01-01", null)]);
  expect(pages.filter(({ path }) => /^(?:authors|sources)/.test(path))).toEqual([]);
  expect(pageOf(pages, "tags", "tags/index.html").props.indexes).toEqual([]);
  expect(pageOf(pages, "about").props).toMatchObject({ sources: [], bylines: [] });
});

test("the index of tags leads to both, and so does the page about the archive, with their numbers of names", () => {
  const pages = plan([signed("a", "2024-01-01", "王琳、李四", "校报")]);
  const links = [
    { label: "作者", path: "authors/index.html", count: 2 },
    { label: "来源", path: "sources/index.html", count: 1 },
  ];
  expect(pageOf(pages, "tags", "tags/index.html").props.indexes).toEqual(links.map(({ label, path }) => ({ label, path })));
  expect(pageOf(pages, "about").props.bylines).toEqual(links);
});

/** Names of three letters, more than the first page of an index has room for. */
const many = ["安", "高", "曾"].flatMap((surname, place) =>
  Array.from({ length: [1, 2, 1_005][place] ?? 0 }, (_, index) => surname + String.fromCharCode(0x4e00 + index)),
);

test("more names than the first page has room for have pages for each letter, and those of the most articles stand on the first", () => {
  const front = (id: string, date: string, authors: readonly string[]) =>
    article(`${id}.md`, markdownSeed({ front: `title: 文\ndate: ${date}\nauthors: ${JSON.stringify(authors)}` }));
  const last = many.at(-1) ?? "";
  const pages = pagesOf(plan([front("a", "2024-01-01", many), front("b", "2024-01-02", [last])]), "byline-index");
  expect(
    pages.map(({ path, props: { letter, count, groups } }) => `${path} ${letter} ${count} ${groups.flatMap(({ names }) => names).length}`),
  ).toEqual([
    "authors/index.html null 1008 300",
    "authors/A.html A 1 1",
    "authors/G.html G 2 2",
    "authors/Z.html Z 1000 1000",
    "authors/Z-2.html Z2 5 5",
  ]);
  expect(pages[0]?.props.letters.map(({ label, path }) => `${label} ${path}`)).toEqual([
    "A authors/A.html",
    "G authors/G.html",
    "Z authors/Z.html",
    "Z2 authors/Z-2.html",
  ]);
  expect(pages[0]?.props.groups.flatMap(({ names }) => names.map(({ label }) => label))).toContain(last);
});

describe("names that some file systems take for one another", () => {
  const twice = (author: string, day: number) => [
    signed(`a${day}`, `2024-01-0${day}`, author),
    signed(`b${day}`, `2024-02-0${day}`, author),
  ];

  test("have paths that differ by more, and the one that was there first keeps its own", () => {
    const paths = pagesOf(plan([...twice("Smith", 2), ...twice("SMITH", 1), ...twice("王琳", 3)]), "byline").map(({ path, props }) => [
      props.name,
      path,
    ]);
    expect(paths).toEqual([
      ["SMITH", "authors/SMITH/index.html"],
      ["Smith", expect.stringMatching(/^authors\/Smith~~[0-9a-f]{16}\/index\.html$/)],
      ["王琳", "authors/王琳/index.html"],
    ]);
  });

  test("even if it has a page only later, so that no page moves", () => {
    const older = [signed("a", "2024-01-01", "SMITH"), ...twice("Smith", 2)];
    const pathsOf = (articles: readonly Article[]) => pagesOf(plan(articles), "byline").map(({ path }) => path);
    const after = pathsOf([...older, signed("c", "2024-03-01", "SMITH")]);
    expect(after).toEqual(["authors/SMITH/index.html", ...pathsOf(older)]);
  });
});

test("an author who is called like the page of a letter is not in its way", () => {
  expect(pathsBelow(byOne(2, "A.html"), "authors/")).toEqual(["authors/index.html", "authors/A~2Ehtml/index.html"]);
});
