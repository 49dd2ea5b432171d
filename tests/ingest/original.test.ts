import { describe, expect, test } from "vitest";
import { parseConfig } from "../../src/settings/config-parser.ts";
import { article, ingested, markdownSeed } from "../articles.ts";
import { seed } from "../workspace.ts";

const read = (original: string, file = "a.md") =>
  ingested(markdownSeed({ front: `title: 甲\ndate: 2024-05-10\nviews: 1\n${original}` }), file);

const hash = "0a".repeat(32);
const nothing = { file: null, url: null, sha256: null, fetched: null };

describe("the web page of which an article was made", () => {
  test("is recorded by where it lay, its address, its hash and when it was fetched", () => {
    const { article: found, problems } = read(
      `original:\n  file: crawl.warc.gz#12\n  url: http://old.example.org/info/1.htm\n  sha256: ${hash}\n  fetched: 2024-05-01T08:30:12Z`,
    );
    expect(problems).toEqual([]);
    expect(found?.header).toMatchObject({
      original: { file: "crawl.warc.gz#12", url: "http://old.example.org/info/1.htm", sha256: hash, fetched: "2024-05-01T08:30:12Z" },
      extra: [],
    });
  });

  test.each([
    ["original: {url: http://202.117.1.1/1.htm}", { url: "http://202.117.1.1/1.htm" }],
    ["original: {file: 原文/甲 乙.html}", { file: "原文/甲 乙.html" }],
    [`original: {sha256: ${hash.toUpperCase()}}`, { sha256: hash }],
    ["original: {fetched: 2024-05-01T16:30+08:00}", { fetched: "2024-05-01T16:30+08:00" }],
    ["original: {fetched: '2024-05-01T16:30:12.123456Z', url: null, file: ~, sha256: ''}", { fetched: "2024-05-01T16:30:12.123456Z" }],
    ["Original: {url: http://a.cn/}", { url: "http://a.cn/" }],
    ["original.url: http://a.cn/", { url: "http://a.cn/" }],
  ])("%s: each part may be missing", (written, parts) => {
    const { article: found, problems } = read(written);
    expect(problems).toEqual([]);
    expect(found?.header.original).toEqual({ ...nothing, ...parts });
  });

  test("is null where the header says nothing of it", () => {
    for (const written of ["original: {}", "original:", "original: {file: ''}", "note: a"]) {
      expect(read(written).article?.header.original).toBeNull();
    }
  });

  test("has other parts as fields that are kept and shown", () => {
    const { article: found, problems } = read("original: {url: http://a.cn/, charset: gb2312, status: [200, OK]}");
    expect(problems).toEqual([]);
    expect(found?.header).toMatchObject({
      original: { ...nothing, url: "http://a.cn/" },
      extra: [
        { name: "original.charset", value: "gb2312" },
        { name: "original.status", value: "200、OK" },
      ],
    });
  });

  test.each([
    ["url", "/info/1.htm"],
    ["url", "javascript:alert(1)"],
    ["url", "http://a b"],
    ["sha256", "0a0a"],
    ["sha256", `sha256:${hash}`],
    ["fetched", "2024-05-01"],
    ["fetched", "2024-05-01T08:30:12"],
    ["fetched", "2024-02-30T08:30:12Z"],
    ["fetched", "昨天"],
    ["file", "a\nb.html"],
  ])("%s: %j is told, and shown as it is", (name, value) => {
    const { article: found, problems } = read(`original: {${name}: ${JSON.stringify(value)}}`);
    expect(problems).toMatchObject([{ rule: "bad-original", level: "warning", line: 5, column: 14 + name.length }]);
    expect(found?.header).toMatchObject({ original: null, extra: [{ name: `original.${name}`, value }] });
  });

  test("is recorded once: a second value is told and shown beside the first", () => {
    const { article: found, problems } = read("original: {url: http://a.cn/, url: http://b.cn/}");
    expect(problems).toMatchObject([{ rule: "duplicate-field", level: "warning" }]);
    expect(found?.header).toMatchObject({ original: { url: "http://a.cn/" }, extra: [{ name: "original.url", value: "http://b.cn/" }] });
  });

  test("gives the address of the original where no field does", () => {
    const header = (more: string) => read(`original: {url: http://old.example.org/1.htm}\n${more}`).article?.header;
    expect(header("")?.url).toBe("http://old.example.org/1.htm");
    expect(header("url: http://www.example.org/a")?.url).toBe("http://www.example.org/a");
    expect(header("url: /a/b.html")).toMatchObject({ url: "http://old.example.org/1.htm", formerAddresses: ["/a/b.html"] });
  });

  test("is one of the files that the article names, and no content", () => {
    const { article: found } = read("original:\n  file: a/b.html");
    expect(found?.text.files).toEqual([{ use: "original", address: "a/b.html", line: 6 }]);
    const empty = ingested(markdownSeed({ front: "title: 甲\ndate: 2024-05-10\nviews: 1\noriginal: {file: a.html}", body: "" }), "a.md");
    expect(empty.problems).toMatchObject([{ rule: "empty-body" }]);
  });

  test("is read in TOML and JSON too", () => {
    const toml = `+++\ntitle = "甲"\ndate = 2024-05-10\nviews = 1\n[original]\nurl = "http://a.cn/"\nfetched = 2024-05-01T08:30:12Z\n+++\n正文。\n`;
    const json = `{"title": "甲", "date": "2024-05-10", "views": 1, "original": {"url": "http://a.cn/", "fetched": "2024-05-01T08:30:12Z"}}\n正文。\n`;
    for (const content of [toml, json]) {
      expect(article("a.md", content).header.original).toEqual({ ...nothing, url: "http://a.cn/", fetched: "2024-05-01T08:30:12Z" });
    }
  });
});

test("a text that stands at `original` is a field like any other", () => {
  const { article: found, problems } = read("original: 转载");
  expect(problems).toEqual([]);
  expect(found?.header).toMatchObject({ original: null, extra: [{ name: "original", value: "转载" }] });
});

test("a text file has no such field, whatever the settings say", () => {
  const { article: found } = ingested(seed({ more: "original.url: http://a.cn/1.htm\n" }));
  expect(found?.header).toMatchObject({ original: null, url: null });
  expect(parseConfig("fields: {抓取地址: original.url}").ok).toBe(false);
});
