import fc from "fast-check";
import { expect, test } from "vitest";
import type { Article } from "../../src/ingest/article.ts";
import { completePage } from "../../src/site/complete-page.ts";
import type { Page } from "../../src/site/page.ts";
import { isPage } from "../../src/site/page-kinds.ts";
import articleTemplate from "../../templates/article.11ty.tsx";
import bylineTemplate from "../../templates/byline.11ty.tsx";
import { article, markdownSeed } from "../articles.ts";
import { bare, inside, textOf } from "../html.ts";
import { planned } from "../site/plans.ts";
import { seed } from "../workspace.ts";
import { lines } from "./planned.ts";

/** All pages in an archive of so many articles with the same author and source. */
function pagesOf(count: number, author: string, source = "校报"): Page[] {
  const front = `title: 会议\nauthor: ${JSON.stringify(author)}\nsource: ${JSON.stringify(source)}`;
  return shownOf(
    Array.from({ length: count }, (_, index) => article(`a${index}.md`, markdownSeed({ front: `${front}\ndate: 2024-0${index + 1}-01` }))),
  );
}

function shownOf(articles: readonly Article[]): Page[] {
  return planned(articles)
    .filter(isPage)
    .map((page) => completePage(page, () => ""));
}

/** The page of the newest article. */
function articleIn(pages: readonly Page[]): Page<"article"> {
  for (const page of pages) if (page.kind === "article") return page;
  throw new Error("there is no article");
}

/** The page of the author, or of the source. */
function bylineIn(pages: readonly Page[], kind: string): Page<"byline"> {
  for (const page of pages) if (page.kind === "byline" && page.props.kind === kind) return page;
  throw new Error(`there is no page of the kind ${kind}`);
}

const factsOf = (page: Page<"article">) => inside(articleTemplate.render({ planned: page }), '<ul class="facts">', "</ul>");

test("an article's facts show its author field and its source to the character, linked or not, white space aside", () => {
  fc.assert(
    fc.property(lines, lines, fc.constantFrom(1, 2), (one, other, count) => {
      const field = `${one}、 ${other}`;
      const page = articleIn(pagesOf(count, field, other));
      expect(bare(textOf(factsOf(page)))).toContain(bare(`来源：${page.props.header.source}作者：${page.props.header.author}`));
    }),
  );
});

test.each([
  { kind: "作者", name: "author", value: "王琳" },
  { kind: "来源", name: "source", value: "校报" },
])("the page of a $kind has a search within its articles, and the months as bars, from five articles on", ({ kind, name, value }) => {
  const mainFor = (count: number) => bylineTemplate.render({ planned: bylineIn(pagesOf(count, "王琳"), kind) });
  expect(mainFor(5)).toContain(`<input type="hidden" name="${name}" value="${value}">`);
  expect(mainFor(5)).toContain(`placeholder="在“${value}”的文章中搜索"`);
  expect(mainFor(5)).toContain('<svg class="bars"');
  expect(mainFor(4)).not.toMatch(/class="bars"|search within/);
});

test("a name that would be markup is text everywhere", () => {
  const name = '<&"王琳">';
  const html = bylineTemplate.render({ planned: bylineIn(pagesOf(2, name), "作者") });
  expect(textOf(inside(html, "<h1>", "</h1>"))).toBe(`${name}2 篇`);
  expect(html).not.toContain(name);
});

test("in a text file the author and the source lead to their pages too", () => {
  const made = ["a", "b"].map((id) => article(`${id}.txt`, seed({ more: "作者: 王琳，李雷\n来源: 校报\n" })));
  const facts = factsOf(articleIn(shownOf(made)));
  const link = (folder: string, name: string) => `<a href="../../${folder}/${encodeURIComponent(name)}/index.html">${name}</a>`;
  expect(facts).toContain(`<li>来源：${link("sources", "校报")}</li>`);
  expect(facts).toContain(`<li>作者：${link("authors", "王琳")}，${link("authors", "李雷")}</li>`);
});
