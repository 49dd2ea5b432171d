import { createHash } from "node:crypto";
import Papa from "papaparse";
import { beforeAll, describe, expect, test } from "vitest";
import { readBody } from "../src/ingest/seed.ts";
import type { ArticleRecord } from "../src/site/article-record.ts";
import { articlePath } from "../src/site/paths.ts";
import { archiveOf, built, textAt } from "./built.ts";
import { hostileSeeds, hostileSettings, markdownSeed, realSeeds } from "./samples.ts";
import type { Files } from "./site-check.ts";

/**
 * Hostile articles, the five the project came with and their vocabulary, and Markdown in another
 * encoding.
 */
const seeds: Record<string, string | Uint8Array> = {
  ...realSeeds(),
  ...hostileSeeds(),
  "utf-16.md": Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(markdownSeed, "utf16le")]),
  "archive.yaml": hostileSettings,
};

/** The records that the site must have been built from, newest first. */
const records: ArticleRecord[] = (() => {
  const { articles, tagsOf } = archiveOf(seeds);
  return articles.map((article) => {
    const { summary, header, text, origin } = article;
    const { signature, titleTerms, repeated, people, institutions, items, files, ...found } = text;
    const { bodyStart: _, ...file } = origin;
    return {
      ...{ ...summary, ...header, ...found, ...file },
      path: articlePath(summary),
      labels: (tagsOf.get(article) ?? []).map(({ name }) => name),
      files: [],
      body: readBody(Buffer.from(seeds[origin.file] ?? ""), origin),
    };
  });
})();

let site: Files;
beforeAll(() => {
  site = built(seeds);
});

const yearsOf = (all: readonly ArticleRecord[]) => [...new Set(all.map(({ date }) => date.slice(0, 4)))].sort();

describe("data/YYYY.jsonl.gz", () => {
  test("there is a file for each year that has articles", () => {
    const files = [...site.keys()].filter((path) => path.endsWith(".jsonl.gz"));
    expect(files).toEqual(yearsOf(records).map((year) => `data/${year}.jsonl.gz`));
    expect(files.length).toBeGreaterThan(4);
  });

  test("its lines, read back, are the records the site was built from, bodies included", () => {
    for (const year of yearsOf(records)) {
      const text = textAt(site, `data/${year}.jsonl.gz`);
      expect(text.endsWith("\n")).toBe(true);
      const lines = text.slice(0, -1).split("\n");
      expect(lines.map((line) => JSON.parse(line))).toEqual(records.filter(({ date }) => date.startsWith(year)));
    }
  });

  test("holds the text of the source, which is published beside the page", () => {
    const read = yearsOf(records).flatMap((year) =>
      textAt(site, `data/${year}.jsonl.gz`)
        .trim()
        .split("\n")
        .map((line): ArticleRecord => JSON.parse(line)),
    );
    for (const { path, format, encoding, sha256, bytes, body } of read) {
      const source = site.get(path.replace(/html$/, format)) ?? Buffer.of();
      expect(createHash("sha256").update(source).digest("hex")).toBe(sha256);
      expect(source.length).toBe(bytes);
      const text = new TextDecoder(encoding).decode(source);
      expect(text.endsWith(body)).toBe(true);
    }
  });
});

describe("data/articles.csv", () => {
  /** The rows of the table as an independent parser reads them. */
  function rows(): Record<string, string>[] {
    const text = textAt(site, "data/articles.csv");
    expect(text.startsWith("\uFEFF")).toBe(true);
    const { data, errors } = Papa.parse<Record<string, string>>(text.slice(1), {
      header: true,
      delimiter: ",",
      newline: "\r\n",
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    return data;
  }

  /**
   * What the description of the data tells readers to do with a cell: take one leading apostrophe
   * off.
   */
  const original = (cell: string) => cell.replace(/^'/, "");

  test("has a row for each article, whose cells are the record's fields once one leading apostrophe is taken off", () => {
    const written = (value: unknown) => (value === null ? "" : Array.isArray(value) ? value.join("；") : String(value));
    const expected = records.map(({ body: _, extra: __, credits: ___, original: ____, ...metadata }) =>
      Object.fromEntries(Object.entries(metadata).map(([key, value]) => [key, written(value)])),
    );
    const read = rows().map((row) => Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, original(cell)])));
    expect(read).toEqual(expected);
  });

  test("has no cell that a spreadsheet program takes for a formula", () => {
    const cells = rows().flatMap((row) => Object.values(row));
    expect(cells).toEqual(expect.arrayContaining(["'=1+1", "'-2+3", "'@SUM(1)", "''90年代"]));
    expect(cells.filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell))).toEqual([]);
  });
});

describe("data/datapackage.json", () => {
  test("names every other file of the data, with its length and its SHA-256", () => {
    const { resources } = JSON.parse(textAt(site, "data/datapackage.json"));
    const described = resources.map(({ path, bytes, hash }: Record<string, unknown>) => ({ path, bytes, hash }));
    const files = [...site].filter(([path]) => path.startsWith("data/") && path !== "data/datapackage.json");
    expect(files.length).toBeGreaterThan(5);
    const standing = files.map(([path, bytes]) => ({
      path: path.slice("data/".length),
      bytes: bytes.length,
      hash: `sha256:${createHash("sha256").update(bytes).digest("hex")}`,
    }));
    expect(described).toEqual(expect.arrayContaining(standing));
    expect(described.length).toBe(standing.length);
  });

  test("says what the archive is called, and in which zone its dates are", () => {
    const { title, description } = JSON.parse(textAt(site, "data/datapackage.json"));
    expect(title).toBe("旧闻</title>&\"'档案'\" ]]>");
    expect(description).toContain("Asia/Shanghai");
  });
});
