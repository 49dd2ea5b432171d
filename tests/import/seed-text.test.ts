import fc from "fast-check";
import { expect, test } from "vitest";
import { oneLine, type SeedHeader, seedText } from "../../src/import/seed-text.ts";
import { readBody } from "../../src/ingest/seed.ts";
import { article, civil, ingested } from "../articles.ts";

const header: SeedHeader = {
  ...{ title: "西迁精神报告会", date: civil("2024-05-10 16:05"), source: "新闻网", author: null, views: "1774", column: null },
  ...{ tags: ["西迁", "报告会"], url: "http://a.cn/info/1.htm", aliases: ["/old/1.htm"], pictures: [], attachments: [] },
  credits: [{ name: "编辑", value: "李四" }],
  original: { file: "crawl.warc.gz#12", url: "http://a.cn/info/1.htm", sha256: "0".repeat(64), fetched: null },
};

test("a seed has its fields as people write them, and leaves out what is not known", () => {
  expect(seedText(header, "报告会在**创新港**举行。\n")).toBe(`---
title: 西迁精神报告会
date: 2024-05-10 16:05
source: 新闻网
views: "1774"
tags:
  - 西迁
  - 报告会
url: http://a.cn/info/1.htm
aliases:
  - /old/1.htm
编辑: 李四
original:
  file: crawl.warc.gz#12
  url: http://a.cn/info/1.htm
  sha256: "${"0".repeat(64)}"
---

报告会在**创新港**举行。
`);
});

test("a seed reads back as its article", () => {
  const found = article("info-1.md", seedText(header, "报告会举行。"));
  expect(found.header).toMatchObject({ title: header.title, source: "新闻网", url: header.url, formerAddresses: ["/old/1.htm"] });
  expect(found.header).toMatchObject({ tags: header.tags, credits: header.credits });
  expect(found.summary).toMatchObject({ date: header.date, views: 1774 });
});

const value = fc
  .oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.constantFrom("#1", "- 甲", "是: 否", "null", "012", "[甲]", "'", '"', "~", "2024-05-10", "&a", "*a", "%"),
  )
  .map((text) => oneLine(text.toWellFormed()))
  .filter((text) => /[^\s\p{Default_Ignorable_Code_Point}]/u.test(text));

test("whatever stands in its fields, nothing of it becomes YAML, and it reads back as it is", () => {
  fc.assert(
    fc.property(value, value, value, (title, source, author) => {
      const text = seedText({ ...header, title, source, author }, "正文。");
      const { article: found, problems } = ingested(text, "a.md");
      expect(problems.filter(({ level }) => level === "error")).toEqual([]);
      expect(found?.header).toMatchObject({ title, source, author });
      expect(found && readBody(Buffer.from(text), found.origin).trim()).toBe("正文。");
    }),
  );
});
