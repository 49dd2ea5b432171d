import fc from "fast-check";
import { expect, test } from "vitest";
import { completePage } from "../../src/site/complete-page.ts";
import type { Kind, Page } from "../../src/site/page.ts";
import { isPage } from "../../src/site/page-kinds.ts";
import articleTemplate from "../../templates/article.11ty.tsx";
import bylineTemplate from "../../templates/byline.11ty.tsx";
import { article, markdownSeed } from "../articles.ts";
import { bare, inside, textOf } from "../html.ts";
import { planned } from "../site/plans.ts";
import { seed } from "../workspace.ts";
import { lines } from "./planned.ts";

/** All pages of a kind in an archive of so many articles with the same author and source. */
function pagesOf<K extends Kind>(kind: K, count: number, author: string, source = "校报"): Page<K>[] {
  const front = `title: 会议\nauthor: ${JSON.stringify(author)}\nsource: ${JSON.stringify(source)}`;
  const articles = Array.from({ length: count }, (_, index) =>
    article(`a${index}.md`, markdownSeed({ front: `${front}\ndate: 2024-0${index + 1}-01` })),
  );
  return planned(articles)
    .filter(isPage)
    .map((page) => completePage(page, () => ""))
    .filter((page): page is Page<K> => page.kind === kind);
}

test("an article's facts show its author field and its source to the character, linked or not, white space aside", () => {
  fc.assert(
    fc.property(lines, lines, fc.constantFrom(1, 2), (one, other, count) => {
      const field = `${one}、 ${other}`;
      const [page] = pagesOf("article", count, field, other);
      if (!page) throw new Error("there is no article");
      const facts = textOf(inside(articleTemplate.render({ planned: page }), '<ul class="facts">', "</ul>"));
      expect(bare(facts)).toContain(bare(`来源：${page.props.header.source}作者：${page.props.header.author}`));
    }),
  );
});

test.each([
  { kind: "作者", name: "author", value: "王琳" },
  { kind: "来源", name: "source", value: "校报" },
])("the page of a $kind has a search within its articles, and the months as bars, from five articles on", ({ kind, name, value }) => {
  const mainFor = (count: number) => {
    const page = pagesOf("byline", count, "王琳").find(({ props }) => props.kind === kind);
    if (!page) throw new Error(`there is no page of a ${kind}`);
    return bylineTemplate.render({ planned: page });
  };
  expect(mainFor(5)).toContain(`<input type="hidden" name="${name}" value="${value}"/>`);
  expect(mainFor(5)).toContain(`placeholder="在“${value}”的文章中搜索"`);
  expect(mainFor(5)).toContain('<svg class="bars"');
  expect(mainFor(4)).not.toMatch(/class="bars"|search within/);
});

test("a name that would be markup is text everywhere", () => {
  const name = '<&"王琳">';
  const [page] = pagesOf("byline", 2, name);
  if (!page) throw new Error("the author has no page");
  const html = bylineTemplate.render({ planned: page });
  expect(textOf(inside(html, "<h1>", "</h1>"))).toBe(`${name}2 篇`);
  expect(html).not.toContain(name);
});

test("in a text file the author and the source lead to their pages too", () => {
  const made = ["a", "b"].map((id) => article(`${id}.txt`, seed({ more: "作者: 王琳，李雷\n来源: 校报\n" })));
  const [page] = planned(made)
    .filter(isPage)
    .map((one) => completePage(one, () => ""))
    .filter((one): one is Page<"article"> => one.kind === "article");
  if (!page) throw new Error("there is no article");
  const facts = inside(articleTemplate.render({ planned: page }), '<ul class="facts">', "</ul>");
  const link = (folder: string, name: string) => `<a href="../../${folder}/${encodeURIComponent(name)}/index.html">${name}</a>`;
  expect(facts).toContain(`<li>来源：${link("sources", "校报")}</li>`);
  expect(facts).toContain(`<li>作者：${link("authors", "王琳")}，${link("authors", "李雷")}</li>`);
});
