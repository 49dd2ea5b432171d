import fc from "fast-check";
import { createArchive } from "../../src/archive/archive.ts";
import type { ArticleFile } from "../../src/archive/article-file.ts";
import { type ArticleRow, csvHeader, csvRow } from "../../src/export/csv.ts";
import { jsonLine } from "../../src/export/jsonl.ts";
import { readBody } from "../../src/ingest/seed.ts";
import { type ArticleRecord, recordOf } from "../../src/site/article-record.ts";
import { withTags } from "../../src/site/tagged-article.ts";
import { article, markdownSeed } from "../articles.ts";
import { realSeeds } from "../samples.ts";
import { vocabularyOf } from "../terms.ts";

/** A whole table. */
export const articlesCsv = (records: readonly ArticleRow[]) => csvHeader + records.map(csvRow).join("");

/** All lines of a file. */
export const jsonLines = (records: readonly ArticleRecord[]) => records.map((one) => jsonLine(one, one.body)).join("");

/** The records of the five articles the project came with. */
export function realRecords(): ArticleRecord[] {
  const files = Object.entries(realSeeds()).map(([file, content]) => ({ file, bytes: Buffer.from(content) }));
  const vocabulary = vocabularyOf(files.find(({ file }) => file === "tags.yaml")?.bytes.toString("utf8") ?? "");
  const seeds = files.filter(({ file }) => file.endsWith(".txt"));
  const articles = seeds.map(({ file, bytes }) => article(file, bytes, vocabulary));
  const archive = createArchive(articles, vocabulary);
  return seeds.flatMap(({ bytes }, index) => {
    const found = articles[index];
    if (!found) return [];
    return { ...recordOf(withTags(found, archive)), body: readBody(bytes, found.origin) };
  });
}

/** A picture of an article. */
const gate: ArticleFile = {
  ...{ name: "gate.jpg", file: "2024/gate.jpg", addresses: ["gate.jpg"], type: "image/jpeg", use: "picture" },
  ...{ bytes: 120_000, sha256: "5".repeat(64), width: 800, height: 600 },
};

/** A record in which every field has a value; each can be replaced. */
export function record(parts: Partial<ArticleRecord> = {}): ArticleRecord {
  const front = [
    "title: 【校史】学校召开工作会议",
    "date: 2024-04-24 18:29",
    "views: 2425",
    "source: 校报",
    "author: 本报记者",
    "column: 要闻",
    "url: https://example.org/news?a=1,2",
    "permalink: /2024/04/1.html",
    "original: {file: 'crawl.warc.gz#12', url: http://old.example.org/1.htm, fetched: 2024-05-01T08:30:12Z}",
    "tags: [通讯, 会议]",
    "pictures: [gate.jpg]",
    "attachments: [minutes.pdf]",
    "届次: 第三届",
  ];
  const found = article("2024/meeting.md", markdownSeed({ front: front.join("\n") }));
  return {
    ...recordOf({ article: found, labels: ["校史", "要闻", "通讯", "会议"], columns: 2, files: [gate], links: [] }),
    body: "正文。",
    ...parts,
  };
}

/**
 * What breaks formats: quotes, separators, line ends, control characters, formulas, byte order
 * marks, halves of characters.
 */
const hostilePieces = [
  ..."\",;；'=+-@＝＋－＠\\{}[]/ \t\r\n\u0001\u001F\u007F\u0085\u00A0\u2028\u2029\u3000\uFEFF\uFFFD0a会",
  ...["\r\n", '""', "''", "null", "𠀀", "\uD840", "\uDC00", "\\u2028", "=1+1"],
];

/** Any text but NUL, which no article can hold. */
export const hostileText = fc.oneof(
  fc.array(fc.constantFrom(...hostilePieces), { maxLength: 12 }).map((pieces) => pieces.join("")),
  fc.string({ unit: "binary", maxLength: 20 }).map((text) => text.replaceAll("\0", "")),
);

const orNull = fc.option(hostileText);
const list = fc.array(hostileText, { maxLength: 3 });

/** Records whose every free field is hostile. */
export const hostileRecord = fc
  .record({
    ...{ file: hostileText, title: hostileText, columns: list, headline: hostileText, excerpt: hostileText, body: hostileText },
    ...{ views: fc.option(fc.nat()), source: orNull, author: orNull, column: orNull, url: orNull },
    ...{ formerAddresses: list, tags: list, terms: list, labels: list },
    credits: fc.array(fc.record({ name: hostileText, value: hostileText }, { noNullPrototype: true }), { maxLength: 2 }),
    extra: fc.array(fc.record({ name: hostileText, value: hostileText }, { noNullPrototype: true }), { maxLength: 2 }),
    ...{ characters: fc.nat(), bytes: fc.nat() },
  })
  .map((parts) => record(parts));
