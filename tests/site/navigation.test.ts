import { expect, test } from "vitest";
import { type Archive, createArchive } from "../../src/archive/archive.ts";
import type { NavigationItem } from "../../src/settings/archive-config.ts";
import type { OwnPage } from "../../src/settings/own-pages.ts";
import { archiveTarget, footerPages, navigationOf, usedSections } from "../../src/site/navigation.ts";
import type { LinkTarget } from "../../src/site/view-models.ts";
import { article, noVocabulary } from "../articles.ts";
import { seed } from "../workspace.ts";

const full = createArchive([article("a.txt", seed({ more: "标签: 会议\n" }))], noVocabulary);
const bare = createArchive([article("a.txt", seed({ views: null }))], noVocabulary);

const own = (stem: string, place: OwnPage["place"]): OwnPage => ({ file: `pages/${stem}.md`, stem, title: stem, place, text: "" });
const named = (page: string, label: string | null = null): NavigationItem => ({ page, label });

/** The entries of a navigation, each with where it leads. */
const entries = (items: readonly NavigationItem[] | null, pages: readonly OwnPage[], archive: Archive, months: LinkTarget) =>
  navigationOf(items, pages, usedSections(archive, months)).map((entry) => {
    if ("link" in entry) return [entry.label, entry.link];
    return [entry.label, entry.to.path + (entry.to.fragment === null ? "" : `#${entry.to.fragment}`)];
  });

test("the usual navigation has the sections in the usual order", () => {
  expect(entries(null, [], full, archiveTarget(true))).toEqual([
    ["首页", "index.html"],
    ["归档", "index.html#archive"],
    ["标签", "tags/index.html"],
    ["排行", "ranking/index.html"],
    ["历史上的今天", "on-this-day/index.html"],
    ["关于", "about/index.html"],
  ]);
});

test("a section that would be empty is left out, also where it is named", () => {
  expect(entries(null, [], bare, archiveTarget(true)).map(([label]) => label)).toEqual(["首页", "归档", "历史上的今天", "关于"]);
  const items = ["ranking", "people", "institutions", "authors", "sources", "tags", "search"].map((name) => named(name));
  expect(entries(items, [], bare, archiveTarget(true))).toEqual([["搜索", "search/index.html"]]);
});

test("authors and sources can be named where there are any", () => {
  const signed = createArchive([article("a.txt", seed({ more: "作者: 王琳\n来源: 校报\n" }))], noVocabulary);
  expect(entries([named("authors"), named("sources", "媒体")], [], signed, archiveTarget(true))).toEqual([
    ["作者", "authors/index.html"],
    ["媒体", "sources/index.html"],
  ]);
});

test("“on this day” needs an article of which the day is known", () => {
  const undated = createArchive([article("a.txt", seed({ date: "2024-04", views: null }))], noVocabulary);
  expect(entries(null, [], undated, archiveTarget(true)).map(([label]) => label)).toEqual(["首页", "归档", "关于"]);
});

test("the archive is where its chart is", () => {
  expect(entries([named("archive")], [], full, archiveTarget(false))).toEqual([["归档", "about/index.html#archive"]]);
});

test("order, names and links are the archive's own", () => {
  const items = [named("about", "本站"), { label: "主页", link: "https://example.org/" }, named("pages/说明.md", "帮助"), named("home")];
  expect(entries(items, [own("说明", "footer")], full, archiveTarget(true))).toEqual([
    ["本站", "about/index.html"],
    ["主页", "https://example.org/"],
    ["帮助", "pages/说明.html"],
    ["首页", "index.html"],
  ]);
});

test("own pages stand where they ask to, and once", () => {
  const pages = [own("一", "navigation"), own("二", "footer"), own("三", "none"), own("四", "navigation")];
  expect(entries(null, pages, bare, archiveTarget(true)).map(([label]) => label)).toEqual([
    "首页",
    "归档",
    "历史上的今天",
    "一",
    "四",
    "关于",
  ]);
  const items = [named("pages/四.md"), named("pages/二.md"), named("home")];
  expect(entries(items, pages, bare, archiveTarget(true)).map(([label]) => label)).toEqual(["四", "二", "首页", "一"]);
  expect(footerPages(null, pages).map(({ title }) => title)).toEqual(["二"]);
  expect(footerPages(items, pages)).toEqual([]);
});
