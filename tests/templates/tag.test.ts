import { expect, test } from "vitest";
import type { Article } from "../../src/ingest/article.ts";
import { completePage } from "../../src/site/complete-page.ts";
import type { Page } from "../../src/site/page.ts";
import { isPage } from "../../src/site/page-kinds.ts";
import { createVocabulary } from "../../src/vocabulary/vocabulary.ts";
import tagTemplate from "../../templates/tag.11ty.tsx";
import tagsTemplate from "../../templates/tags.11ty.tsx";
import { article } from "../articles.ts";
import { textOf } from "../html.ts";
import { indented } from "../indented.ts";
import { pageOf, plan, planned } from "../site/plans.ts";
import { term } from "../terms.ts";
import { seed } from "../workspace.ts";

const vocabulary = createVocabulary([term("运动会"), term("高峰", { kind: "人物" }), term("教务处", { kind: "机构" })]);

/** The main part of the page of 运动会, in an archive of so many articles about it. */
function pageFor(articles: number): string {
  const made = Array.from({ length: articles }, (_, index) => {
    const tags = ["运动会", ...(index > 0 ? ["高峰", "教务处", "赛程"] : [])].join("、");
    return article(
      `a${index}.txt`,
      seed({ title: `【要闻】运动会${index}`, date: `2024-0${1 + (index % 2)}-10`, more: `标签: ${tags}\n` }),
      vocabulary,
    );
  });
  return mainOf(made);
}

/** The main part of the page of 运动会, in an archive of these articles. */
function mainOf(articles: readonly Article[]): string {
  const page = planned(articles, {}, vocabulary)
    .filter(isPage)
    .find(({ path }) => path === "tags/运动会/index.html");
  const complete = page && completePage(page, () => "");
  if (complete?.kind !== "tag") throw new Error("the tag has no page");
  const [, main = ""] = tagTemplate.render({ planned: complete }).split(/(?=<main)|(?<=<\/main>)/);
  return main;
}

test("its first and its latest article lead to the items of a roundup that tell of the tag, and show their headings", () => {
  const said = "有关部门今天宣布，这项工作已经全部完成，结果将在年内向社会公布。";
  const body = ["北京迎来今冬首场降雪", "全省运动会闭幕", "新款芯片投入生产"].flatMap((heading) => [heading, said]).join("\n");
  const roundups = [1, 2, 3, 4, 5].map((day) =>
    article(`a${day}.txt`, seed({ title: "要闻快讯", date: `2024-01-0${day}`, body, more: "标签: 运动会\n" }), vocabulary),
  );
  const [, first, last] = mainOf(roundups).match(/最早.*?<a href="([^"]*)".*?最近.*?<a href="([^"]*)"/s) ?? [];
  const itemOf = (roundup: Article | undefined) => roundup?.text.items.find(({ heading }) => heading.includes("运动会"))?.id;
  expect([first, last]).toEqual([`../../2024/01/a1.html#${itemOf(roundups[0])}`, `../../2024/01/a5.html#${itemOf(roundups[4])}`]);
  expect(mainOf(roundups)).toContain('要闻快讯</a> <span class="item">全省运动会闭幕</span>');
});

/** What stands between two texts. */
const between = (html: string, start: string, end: string) => html.slice(html.indexOf(start), html.indexOf(end) + end.length);

test("the story of a tag is a list of terms: first and latest article, months, people, institutions and tags, all as links", () => {
  expect(indented(between(pageFor(6), "<dl", "</dl>"), "html")).toMatchInlineSnapshot(`
    "<dl class="ledger story">
      <dt>最早</dt>
      <dd>
        <time>2024-01-10</time>
        <a href="../../2024/01/a0.html"><span class="column">【要闻】</span>运动会0</a>
      </dd>
      <dt>最近</dt>
      <dd>
        <time>2024-02-10</time>
        <a href="../../2024/02/a5.html"><span class="column">【要闻】</span>运动会5</a>
      </dd>
      <dt>最多</dt>
      <dd>
        <ul>
          <li><a href="index.html#month-2024-01">2024年1月</a><span class="count">3 篇</span></li>
          <li><a href="index.html#month-2024-02">2024年2月</a><span class="count">3 篇</span></li>
        </ul>
      </dd>
      <dt>人物</dt>
      <dd>
        <ul><li><a href="../%E9%AB%98%E5%B3%B0/index.html">高峰</a><span class="count">5 篇</span></li></ul>
      </dd>
      <dt>机构</dt>
      <dd>
        <ul>
          <li><a href="../%E6%95%99%E5%8A%A1%E5%A4%84/index.html">教务处</a><span class="count">5 篇</span></li>
        </ul>
      </dd>
      <dt>相关</dt>
      <dd>
        <ul>
          <li><a href="../%E8%A6%81%E9%97%BB/index.html">要闻</a><span class="count">6 篇</span></li>
          <li><a href="../%E8%B5%9B%E7%A8%8B/index.html">赛程</a><span class="count">5 篇</span></li>
        </ul>
      </dd>
    </dl>
    "
  `);
});

test("with it stands a search that asks for the tag's articles alone", () => {
  expect(indented(between(pageFor(6), "<form", "</form>"), "html")).toMatchInlineSnapshot(`
    "<form class="search within" role="search" aria-label="在“运动会”中搜索" action="../../search/index.html">
      <input type="hidden" name="tag" value="运动会">
      <input type="search" name="q" aria-label="在“运动会”中搜索" placeholder="在“运动会”中搜索" autocomplete="off">
      <button aria-label="搜索"></button>
    </form>
    "
  `);
});

test("a tag of few articles has neither, but the tags beside it", () => {
  const page = pageFor(4);
  expect(page).not.toMatch(/<dl|<form|<svg/);
  expect(page.replace(/<[^>]*>/g, " ")).toMatch(/相关标签 +要闻 +教务处 +赛程 +高峰/);
});

test("a tag that is only the heading of narrower ones shows no figure, in the index, on its page and beside others", () => {
  const vocabulary = createVocabulary([term("校园"), term("运动会", { broader: "校园" })]);
  const pages = plan([article("a.txt", seed({ more: "标签: 运动会\n" }), vocabulary)], {}, vocabulary);
  const shown = textOf(tagsTemplate.render({ planned: pageOf(pages, "tags", "tags/index.html") as Page<"tags"> }));
  expect(shown).toMatch(/运动会\s*1 篇\s*校园(?!\s*0)/);
  const html = tagTemplate.render({ planned: pageOf(pages, "tag", "tags/校园/index.html") as Page<"tag"> });
  expect(html).toContain("<h1><bdi>校园</bdi></h1>");
  expect(textOf(html)).toContain("运动会1 篇");
});

test("where the index shows only the foremost tags it leads to the letters above", () => {
  const page = pageOf(plan([article("a.txt", seed({}))]), "tags", "tags/index.html") as Page<"tags">;
  const groups = [{ kind: "主题", tags: [], more: 30 }] as const;
  const html = tagsTemplate.render({ planned: { ...page, props: { ...page.props, groups } } });
  expect(html).toContain("<p>另有 30 个，请按上方的字母查找。</p>");
});
