import { expect, test } from "vitest";
import { saysNothing, settingNames } from "../../src/ingest/site-settings.ts";
import { ingested, markdownSeed, names } from "../articles.ts";

const read = (written: string) => ingested(markdownSeed({ front: `title: 甲\ndate: 2024-05-10\nviews: 1\n${written}` }), "a.md");

test.each([
  "layout: post",
  "comments: true",
  "toc:\n  enable: false",
  "mathjax: ",
  "sticky: 100",
  "Layout: ../a/b.astro",
  "copyright: false",
  "prev: ~",
  "typora-root-url: ..\\..\\static",
  "hiddenFromHomePage: false",
  "authorLink: https://example.org/",
  "top_img: https://example.org/a.jpg",
  "type: post",
  "mindmap2: true",
  "subtitle:",
])("%j tells a generator what to do, and is neither shown nor told", (written) => {
  expect(read(written)).toMatchObject({ article: { header: { extra: [] } }, problems: [] });
});

test.each([
  ["copyright: 校报", "copyright", "校报"],
  ["copyright: CC-BY-4.0", "copyright", "CC-BY-4.0"],
  ["aside: 编者按", "aside", "编者按"],
  ["top: see below", "top", "see below"],
  ["featured: true", "featured", "true"],
  ["subtitle: x", "subtitle", "x"],
])("%j may say something to a reader, and is shown", (written, name, value) => {
  expect(read(written).article?.header.extra).toEqual([{ name, value }]);
});

test.each([
  ["comments: [{name: jia, text: ok}]", "personal-data"],
  ["comments: 192.0.2.1", "personal-data"],
  ["toc: {note: 目录见下}", "nested-field"],
])("%j is told", (written, rule) => {
  expect(read(written).problems).toMatchObject([{ rule, level: "warning", line: 5 }]);
});

test("the names are written as they are looked up, each once, and none is a field's", () => {
  expect(new Set(settingNames).size).toBe(settingNames.length);
  expect(settingNames.map((name) => names.inFrontMatter(name).is)).toEqual(settingNames.map(() => "setting"));
  expect(settingNames.every((name) => saysNothing(name, "true"))).toBe(true);
});
